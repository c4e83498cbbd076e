// Clauses: a predicate with the heads of its arguments, as the tree has them and as control, coordination and relative
// clauses imply them.
#pragma once

#include <string>
#include <vector>

#include "engine/relations/frame.hpp"

namespace newsglass::relations {

enum class Construction : std::uint8_t {
    active,
    passive,
    copula,
    existential,  // clauses
    apposition,
    title,
    possessive,
    modifier,
    nominal  // noun phrases
};

/// What the object of a clause is.
enum class ObjectKind : std::uint8_t { none, phrase, clause, predicate };

struct Clause {
    Index head = kNone;   ///< the word that says what happens; an event's head when it is one
    Range words;          ///< the predicate, auxiliaries included: "is expected to seek"
    std::string wording;  ///< the same where other words stand in between, else empty
    std::string lemma;    ///< with its particle: "carry out"
    Construction construction = Construction::active;
    Index subject = kNone;
    bool understood = false;  ///< the subject is not the predicate's own
    ObjectKind objectKind = ObjectKind::none;
    std::vector<Index> objects;    ///< heads; those after the first are coordinated with it
    std::vector<Index> modifiers;  ///< heads of obliques, in order of the text
    std::vector<Index> chain;      ///< the verbs of the predicate, the first one first, `head` last
};

/// All clauses of the document that have a subject, in order of their heads. Linear.
std::vector<Clause> clausesOf(const Frame& frame);

}  // namespace newsglass::relations
