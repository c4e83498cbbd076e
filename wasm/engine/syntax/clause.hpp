// Reading clauses off dependency trees: whose deed a predicate is, its polarity, its auxiliaries.
// A predicate is the head of a clause in Universal Dependencies: a verb, or the noun or adjective of a copula.
// Costs: the children of a few tokens.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

/// The head of the subject of a predicate, overt or understood, or kNone:
/// - its own subject (of a passive the passive one);
/// - that of the verb it is coordinated with: "Iran denied it and [Iran] protested";
/// - by control: "Iran plans to [Iran] sign", "urged Kyiv to [Kyiv] sign", "accused Iran of [Iran] supplying drones";
/// - the first or only one to do something: "Acme is the first firm to [Acme] send astronauts";
/// - who has or takes what is to be done: "took steps to [Acme] protect"; of other nouns ("discussed ways to protect"),
///   and in what somebody is against ("voted against a plan to build"), nobody;
/// - who is asked: "an appeal to the council to [the council] act";
/// - the noun that a participle or a subjectless relative clause modifies.
/// Relative pronouns are returned as they stand; see `antecedentOf`.
Index subjectOf(const Document& document, Index predicate);

/// Whom the verb above an infinitive makes the doer by an object or oblique: "ordered [officials] to assist", "called
/// on [supporters] to attend", also where the parser took that for a purpose. Or kNone.
Index controllerOf(const Document& document, Index infinitive);

/// The noun that a relative pronoun stands for, or the token itself when it is none.
Index antecedentOf(const Document& document, Index token);

/// Whether a predicate is in the passive voice.
bool isPassive(const Document& document, Index predicate);

/// The agent of a passive: the head of its by-phrase, or kNone.
Index passiveAgentOf(const Document& document, Index predicate);

/// Whether a predicate is negated in its own clause: "did not sign", "never signed", "signed no pact", "nobody signed",
/// "neither Doe nor Roe signed".
bool isNegated(const Document& document, Index predicate);

/// The auxiliary that bears mood or future of a predicate (will, would, may, might, could, should, must, can, shall),
/// or kNone.
Index modalOf(const Document& document, Index predicate);

/// Whether a token is a main verb: no auxiliary, no copula, no adjective that looks like a participle.
bool isMainVerb(const Document& document, Index token);

/// Whether a noun is one of many: "the first man", "the only one", "the youngest player".
bool isSingledOut(const Document& document, Index noun);

/// Whether an infinitive says what somebody was the first, the last or the only one to do, and so did: "the first firm
/// to send astronauts".
bool isFirstToDo(const Document& document, Index predicate);

/// Whether "it" only sets off what follows: "it was Doe who signed", "it is the second year that …", "it was then …".
bool isCleft(const Document& document, Index it);

/// Whether an infinitive tells what came of it, rather than what for: "went on to win", "beat Doe to win the title",
/// "became the first man to win", "woke to find".
bool isOutcome(const Document& document, Index infinitive);

/// Whether a predicate is marked "to": an infinitive.
bool isInfinitive(const Document& document, Index predicate);

}  // namespace newsglass
