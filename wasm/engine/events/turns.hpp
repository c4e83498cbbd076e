// Turns of phrase that settle whether a clause holds, whatever the signatures of their words say.
// Costs: the children of a few tokens.
#pragma once

#include "engine/document.hpp"

namespace newsglass::events {

/// "Bounced back to win", "returned to take the title": what somebody came back to achieve, they did.
bool isComeback(const Document& document, Index governor, Index infinitive);

/// Whether a token is asked about: its sentence, or the quotation that it stands in, ends in a question mark. What
/// introduces a quoted question asks nothing. Cost: logarithmic in the quotations, and the punctuation at the end.
bool isQuestion(const Document& document, Index token);

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

/// "After [being taken] there", "since taking office": what came before, whatever becomes of the rest.
bool isAnterior(const Document& document, Index clause);

/// "Said she would leave [when it was over]": yet to come when it was said.
bool isFutureInPast(const Document& document, Index governor, Index clause);

/// "Was about to drink [when he fell]", "was trying to drink when he fell": what broke in on it happened.
bool isInterruption(const Document& document, Index governor, Index clause);

/// "Agreed to merge, [bringing it] under one roof": what the plan would bring about. The infinitive, or kNone.
Index plannedBefore(const Document& document, Index governor, Index participle);

/// "Did not go [thinking of it]": how something was not done, no comma apart.
bool isManner(const Document& document, Index governor, Index participle);

/// "Right [for the court to be apart]": right it is, whether or not so. But "they were right to leave".
bool isForOthers(const Document& document, Index infinitive);

/// "Forced shops to close and [blocked] the roads", where the tree takes what was done for what was to be done.
bool isFiniteAgain(const Document& document, Index governor, Index dependent);

/// "Can order it from the shop or [by calling] the firm".
bool isMeans(const Document& document, Index dependent);

/// "Left his village to become a star": what somebody did to become something made them that.
bool isBecoming(const Document& document, Index governor, Index dependent);

/// "Making sure that they are open".
bool isMadeSure(const Document& document, Index governor, Index dependent);

/// "Hopes to see it changed", "if it shows that they knew".
bool isUnproven(const Document& document, Index governor);

/// "…, which has no port": a relative clause, even where the tree ties it to the verb.
bool isMisplacedRelative(const Document& document, Index dependent);

/// "How they live", of what is asked or to be found out.
bool isAsked(const Document& document, Index clause);

/// "Without leaving", "rather than leave".
bool isExcluded(const Document& document, Index dependent);

/// "… as Democrats hold the majority": a finite clause beside a verb.
bool isFiniteAside(const Document& document, Index clause);

/// "[While the old rule forbade it], Doe said that …": a finite clause in front of a verb of saying is no part of what
/// is said, even where the tree ties it to that; but before an aside it is: "while it lasts, Doe said, …".
bool isFronted(const Document& document, Index clause, Index cue);

}  // namespace newsglass::events
