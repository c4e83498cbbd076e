// How names are said again: which short form may stand for which long one.
//
// Pure functions over words; nothing here knows of documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document.hpp"

namespace newsglass::entities {

/// Types that are never confused with each other; within a family the network may waver.
enum class Family : std::uint8_t { person, place, organization, group, amount };

Family familyOf(EntityType type);

/// The words of a name to compare: lower case, no full stops, quotes, possessives. "U.S." -> us.
std::vector<std::string> wordsOf(std::string_view name);

/// The initials of a name, with and without small words: "Bank of England" -> {boe, be}.
std::vector<std::string> initialsOf(std::string_view name);

/// The words of a name that say what it names: the last before "of" and the like ("festival" of "Berlin Film Festival",
/// "bank" of "Bank of England"), of places and events the first too ("lake" of "Lake Victoria").
std::vector<std::string> headsOf(const std::vector<std::string>& words, EntityType type);

/// Whether a name is written as an acronym: ISS, U.N., PLRA.
bool isAcronym(std::string_view name);

/// How well `brief` can stand for `full`, another name of the same family: 0 not at all, more is better.
/// "Pezeshkian" for "Masoud Pezeshkian", "Mahan" for "Mahan Air", "Guard" for "Revolutionary Guard"; not "Liberal
/// Party" for "Authentic Radical Liberal Party".
int fitOf(const std::vector<std::string>& brief, const std::vector<std::string>& full, EntityType type);

}  // namespace newsglass::entities
