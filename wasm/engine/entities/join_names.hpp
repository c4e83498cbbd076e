// The precise sieves over names, after Lee et al. 2013: exact form, acronym and expansion, surname, short form.
//
// In: references and their clusters, each alone. Out: the clusters of names joined. Costs linear time: forms are looked
// up by hash, and of forms that share a word at most 64 are compared.
#pragma once

#include <vector>

#include "engine/entities/clusters.hpp"

namespace newsglass::entities {

void joinNames(const Document& document, const std::vector<Reference>& references, Clusters& clusters);

}  // namespace newsglass::entities
