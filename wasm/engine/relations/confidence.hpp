// How sure a relation is: a logistic over a few things that can be seen of it.
//
// The weights (data/confidence.tsv) are fitted by scripts/train/confidence.py to tuples that people wrote, so that of
// relations at 0.8 four in five are right.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

/// Named features and their values.
using Features = std::vector<std::pair<std::string, double>>;

/// What the confidence of a relation is judged by; `clause` holds its construction.
Features featuresOf(const Frame& frame, const Clause& clause, const Relation& relation);

/// The probability that a relation with these features is right, in (0, 1).
float confidenceOf(const Features& features);

}  // namespace newsglass::relations
