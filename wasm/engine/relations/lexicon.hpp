// What the stage knows of words, from the tables in data/.
#pragma once

#include <string>
#include <string_view>

#include "engine/document.hpp"

namespace newsglass::relations {

/// One end of a relation, as the tables see it.
struct End {
    EntityType type = EntityType::other;
    bool named = false;
};

/// The type of a predicate with these ends; `link` is "-" for a direct object, else the preposition. Empty without one.
std::string_view typeOf(std::string_view lemma, std::string_view link, End subject, End object);

/// A noun of a deed whose ends stand in its noun phrase, see data/nouns.tsv.
struct DeedNoun {
    std::string_view verb, type;
    bool patientByOf = false;  ///< its of-phrase is the patient
    std::string_view links;    ///< prepositions of the patient, separated by |
};

/// Whether a preposition is one of a deed's links.
bool isLink(const DeedNoun& deed, std::string_view preposition);

/// The deed of a noun, or null.
const DeedNoun* deedNoun(std::string_view lemma);

/// A noun that says what somebody is to somebody: class and type of data/offices.tsv.
struct Office {
    std::string_view kind, type;
};

/// The office of a noun, or null.
const Office* office(std::string_view lemma);

/// The role of a modifier; `complement` is "time", "location", "person", "organization", … or "any".
std::string_view roleOf(std::string_view preposition, std::string_view complement);

/// Whether a verb has a property of data/verbs.tsv.
bool hasProperty(std::string_view lemma, std::string_view property);

/// Whether a name is that of a continent or of a part of one: "Asia", "Eastern Africa".
bool namesContinent(std::string_view name);

}  // namespace newsglass::relations
