// How much of a story is about whom.
#pragma once

#include "engine/document.hpp"
#include "engine/entities/references.hpp"

namespace newsglass::entities {

/// Sets the salience of all entities and sorts them by it. A mention weighs by its kind, its grammatical role and its
/// place (headline and lead count most); the heaviest entity has 1. `kept` gives the reference of each mention.
/// Costs the number of mentions, and of entities to sort.
void weigh(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& kept,
           EntityLayer& layer);

}  // namespace newsglass::entities
