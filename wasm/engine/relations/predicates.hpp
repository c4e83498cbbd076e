// The predicate of a clause: which verbs make one together, and the words that it is said in.
#pragma once

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

/// Whether a token is the head of a clause: a main verb, the noun or adjective of a copula, or "be" alone.
bool isPredicate(const Frame& frame, Index token);

/// The verb that this one is the infinitive of, when both make one predicate ("aims to mediate"), or kNone.
Index carrierOf(const Frame& frame, Index verb);

/// Whether another verb makes one predicate with this one, and speaks for both.
bool isCarried(const Frame& frame, Index verb);

/// "not", "n't".
bool isNot(const Frame& frame, Index token);

/// "looked [back]", "bring them [together]": an adverb without which the verb says something else.
bool isDirection(const Frame& frame, Index token);

/// "the house they live [in]": a preposition that its noun has left behind. Or kNone.
Index strandedAt(const Frame& frame, Index verb);

/// Whether a verb has an object of its own.
bool hasObject(const Frame& frame, Index verb);

/// "accept [or reject] the list": the verb that is left open beside this one; both are one predicate. Or kNone.
Index alternativeOf(const Frame& frame, Index verb);

/// Sets the words of a predicate: one stretch where nothing foreign stands in between, else a wording; with the
/// particles that stand apart ("turned himself [in]") and the auxiliaries that headlines leave out.
void setPredicate(const Frame& frame, Clause& clause);

}  // namespace newsglass::relations
