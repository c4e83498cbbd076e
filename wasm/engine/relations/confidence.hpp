// How sure a relation is: a forest of small trees over what can be seen of it.
//
// Method: gradient boosting (Friedman 2001) of oblivious trees (Prokhorenkova et al. 2018): all nodes of a level ask
// the same question, so that a tree is three questions and eight answers. data/confidence.tsv is fitted by
// scripts/train/confidence.py to relations that were judged and tuples that people wrote, so that of relations at 0.8
// four in five are right. Features count in whole thousandths: native and WebAssembly logarithms may differ in their
// last bit, and no question may hang on it.
#pragma once

#include "engine/relations/features.hpp"

namespace newsglass::relations {

/// The probability that a relation with these features is right, in (0, 1).
float confidenceOf(const Features& features);

}  // namespace newsglass::relations
