// Who says "I" inside quotation marks: the subject of the verb of saying beside them.
#pragma once

#include <vector>

#include "engine/entities/clusters.hpp"

namespace newsglass::entities {

/// Who speaks in each quotation, as a reference, or kNone. Linear time.
std::vector<Index> speakersOf(const Document& document, const std::vector<Reference>& references,
                              const std::vector<Index>& at, const Clusters& clusters);

/// Joins first persons in a quotation to its speaker. `at` gives for each token the reference whose head it is.
/// Linear time.
void joinSpeakers(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& at,
                  Clusters& clusters);

}  // namespace newsglass::entities
