// Relations that stand in a noun phrase: titles and appositions ("FAA spokesman Jo Doe", "Jo Doe, head of the bank"),
// kinship, places ("Lyon, France"), possessives, nouns of deeds with both their ends ("Iran's attack on Israel").
#pragma once

#include <string>
#include <vector>

#include "engine/relations/clauses.hpp"
#include "engine/relations/frame.hpp"

namespace newsglass::relations {

/// A relation of a noun phrase.
struct Nominal {
    Index subject = kNone, object = kNone;  ///< heads of phrases, or of names
    Index head = kNone;                     ///< the word that relates them
    Range words;
    Range subjectPart, objectPart;  ///< ends that are no whole names: "French minister", "Lyon" of "Lyon, France"
    std::string wording, lemma;
    std::string_view type;
    Construction construction = Construction::nominal;
};

/// All of them, in order of the text. Linear.
std::vector<Nominal> nominalsOf(const Frame& frame);

}  // namespace newsglass::relations
