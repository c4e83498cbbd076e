// What single words say of people and things: tables compiled in from data/*.tsv.
//
// Every look-up is one hash and costs constant time. Views live as long as the process.
#pragma once

#include <string>
#include <string_view>

#include "engine/document.hpp"

namespace newsglass::entities {

/// What a common noun names.
enum class Kind : std::uint8_t { unknown, person, group, place, facility, product, work, law, event, time, thing };

/// "spokeswoman" -> person. Prefixes (ex-, vice-), "-elect" and compounds in -man, -woman are understood.
Kind nounKind(std::string_view lemma);

/// "actress" -> female, unknown for most nouns.
Gender nounGender(std::string_view lemma);

/// The type of entity that a noun of this kind names.
EntityType typeOf(Kind kind);

/// "Masoud" -> male; unknown when the name is given to both, or not listed.
Gender givenNameGender(std::string_view name);

/// Whether it is a given name of anybody.
bool isGivenName(std::string_view name);

/// Whether one may stand for the other: Bob for Robert, Mike for Michael. In lower case.
bool isNickname(std::string_view nickname, std::string_view name);

/// A courtesy title (Mr, Dr, Lady), in lower case and without full stop: it tells the gender and describes nobody.
bool isCourtesyTitle(std::string_view word);
Gender titleGender(std::string_view word);

/// Whether a name of this type can be said without this word: "Air" of "Mahan Air". In lower case.
bool isGeneric(std::string_view word, EntityType type);

/// A country, or the capital of one; `kind` is country or city.
struct Place {
    std::string_view name, kind;
};

/// By any of its names in lower case without full stops ("us"), or null.
const Place* findPlace(std::string_view name);

/// "iranian": the people or adjective of a country, in lower case.
bool isDemonym(std::string_view word);

/// Whether a noun calls again what was named with this type: "the firm" an organization; not "the jury".
bool isGeneralNoun(std::string_view lemma, EntityType type);

/// Whether direct speech stands beside this verb.
bool isSayVerb(std::string_view lemma);

}  // namespace newsglass::entities
