// What can be seen of a relation that tells whether it is right: how sure the parser is of what it was read from, how
// much of the sentence lies between its parts or is left untold, whom its words mean, and who vouches for it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

/// Named features and their values.
using Features = std::vector<std::pair<std::string, double>>;

/// What the confidence of a relation is judged by; `clause` holds its construction. Linear in the relation's words.
Features featuresOf(const Frame& frame, const Clause& clause, const Relation& relation);

}  // namespace newsglass::relations
