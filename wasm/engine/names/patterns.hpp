// Names by their form, for types that the network has seen too few of: treaties ("Treaty of Lisbon", "Law of the Sea
// Convention"), ships ("HMS Argyll") and designations ("Su-35"). Only forms that are hardly ever anything else.
// Cost: linear in the number of tokens.
#pragma once

#include <vector>

#include "engine/names/spans.hpp"

namespace newsglass {

/// In order of the text, without overlaps.
std::vector<Candidate> findPatterns(const Document& document);

}  // namespace newsglass
