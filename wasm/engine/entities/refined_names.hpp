// Names as the stages above need them: without titles, dates and stray punctuation that the network let in.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::entities {

/// The names of the document, some shorter, some fewer: "Ayatollah Ali Khamenei" loses its title, "Princess" alone is a
/// common noun, "May" inside a date is none. Linear time.
std::vector<Name> refinedNames(const Document& document);

}  // namespace newsglass::entities
