// Turns of phrase that settle whether a clause holds, whatever the signatures of their words say.
// Costs: the children of a few tokens.
#pragma once

#include "engine/document.hpp"

namespace newsglass::events {

/// "Bounced back to win", "returned to take the title": what somebody came back to achieve, they did.
bool isComeback(const Document& document, Index governor, Index infinitive);

/// "Why did they not reply?" takes for granted that they did not.
bool asksWhy(const Document& document, Index root);

/// "As long as they are used for this": a condition.
bool isTerm(const Document& document, Index governor, Index clause);

/// "Was to leave in May": what the future held, if it came to that.
bool isDestined(const Document& document, Index predicate);

/// "They may have won, but they were dull": granted for the sake of what follows about the same ones.
bool isGranted(const Document& document, Index predicate);

/// "Until they agree", "before it opens": still to come. But "a day before it opens" is sure that it will.
bool isAwaited(const Document& document, Index clause);

/// "Did not go [thinking of it]": how something was not done, no comma apart.
bool isManner(const Document& document, Index governor, Index participle);

/// "Right [for the court to be apart]": right it is, whether or not so. But "they were right to leave".
bool isForOthers(const Document& document, Index infinitive);

/// "… as Democrats hold the majority": a finite clause beside a verb.
bool isFiniteAside(const Document& document, Index clause);

/// "[While the old rule forbade it], Doe said that …": a finite clause in front of a verb of saying is no part of what
/// is said, even where the tree ties it to that; but before an aside it is: "while it lasts, Doe said, …".
bool isFronted(const Document& document, Index clause, Index cue);

}  // namespace newsglass::events
