// Relations that are not to be shown: they break off, or rest on a reading that cannot be right.
#pragma once

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

/// Whether an argument ends in the middle or begins there: "about how", "concern over what", ", not the only one". A
/// preposition that its noun has left behind ends a clause: "what they live on".
bool breaksOff(const Frame& frame, const Range& argument);

/// Whether a subject is half of something else: "according to officials", "he is sure problems".
bool isTorn(const Frame& frame, const Range& subject, Index head);

/// Whether a finite clause has no subject, as the noun further up is it: "a move they say [sabotages the talks]".
bool lacksSubject(const Frame& frame, Index clause);

/// Whether a relation says half of something ("authorities say what") or something else than its sentence.
bool isBroken(const Frame& frame, const Clause& clause, const Relation& relation);

}  // namespace newsglass::relations
