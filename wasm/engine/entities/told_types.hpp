// What the text says that a name is, against what it looks like: "turbine maker Vindra" is no person, "its president,
// Lorna Banks" no organisation.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::entities {

/// Gives names of persons, organisations and places, of which the network was not sure, the type of the nouns that
/// stand beside them (titles and appositions, by their kinds) anywhere in the text, and surnames that of the full name.
/// A name of no type is a person's when a person bears it ("Ada", "Ada Lund"). What is told both ways stays. The name
/// of a people is none of a place ("Uruguayan"). Linear, times the logarithm of the number of names.
void takeToldTypes(const Document& document, std::vector<Name>& names);

}  // namespace newsglass::entities
