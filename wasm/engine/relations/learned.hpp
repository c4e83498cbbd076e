// Relations of two names that no rule reads: those that pairs.hpp believes in.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::relations {

/// Adds them to what was found, which stays in order of the text. Linear.
void addLearned(const Document& document, std::vector<Relation>& found);

}  // namespace newsglass::relations
