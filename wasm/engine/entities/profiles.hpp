// What a cluster is called and what it is: canonical name, aliases, description, kind.
#pragma once

#include <vector>

#include "engine/entities/clusters.hpp"
#include "engine/entities/descriptions.hpp"

namespace newsglass::entities {

/// The entity of a cluster, without salience, members, mentions and Wikidata id. `mentions` are its references in order
/// of the text, `descriptions` what is said of them. Costs the size of both.
Entity profileOf(const Document& document, const std::vector<Reference>& references, const Facts& facts,
                 const std::vector<Index>& mentions, const std::vector<Description>& descriptions);

/// Says whose: the description "His lawyer" becomes "Ada Lund's lawyer", once it is known who he is, and "lawyer" where he
/// has no name. Linear.
void nameOwners(const Document& document, EntityLayer& layer);

}  // namespace newsglass::entities
