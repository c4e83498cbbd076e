// The object of a clause: its own, that of a relative clause, or one that it shares with another verb.
#pragma once

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

/// A phrase without a preposition says when, how much or how long; names in its place are mostly errors of the parser.
bool isMeasure(const Frame& frame, Index head);

/// "take [place]", "takes [part] in": a bare noun that is no thing of its own but half of the predicate.
bool isFixedNoun(const Frame& frame, Index verb, Index noun);

/// Sets the objects of a clause, given its verbs; a noun that is half of the predicate goes into the lemma.
void setObjects(const Frame& frame, Clause& clause);

/// The first of two objects, who is given the other: "owes [it] some $3 million". Or kNone.
Index recipientOf(const Frame& frame, Index verb);

}  // namespace newsglass::relations
