// Plurals that stand for people named before: "the two leaders", "astronauts Behnken and Hurley".
#pragma once

#include <vector>

#include "engine/entities/clusters.hpp"
#include "engine/entities/descriptions.hpp"

namespace newsglass::entities {

/// For each reference those of which it is the plural, one reference each; empty where the text does not show them.
/// `at` gives for each token the reference whose head it is. Linear time: at most three sentences are searched.
std::vector<std::vector<Index>> findMembers(const Document& document, const std::vector<Reference>& references,
                                            const std::vector<Index>& at, const std::vector<Description>& descriptions,
                                            const Clusters& clusters);

}  // namespace newsglass::entities
