// Wikidata ids without a network: only when they are sure.
//
// In: the layers up to the entities, and the table of links. Out: `wikidata` of each entity that is surely meant, and
// the `kind` of a place where the text does not say it. A name is looked up among those of its type; among namesakes
// the names in the text, its date and what it calls the entity decide, or nobody is meant. Linear time.
#pragma once

#include "engine/document.hpp"
#include "engine/entities/link_table.hpp"

namespace newsglass {

void linkEntities(const LinkTable& table, Document& document);

}  // namespace newsglass
