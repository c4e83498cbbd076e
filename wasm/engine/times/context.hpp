// What the words around an expression say about it: whether it is about time at all, and in which direction.
// Both look at a bounded number of words; with the syntax layer they read the tree, without it the words themselves.
#pragma once

#include "engine/document.hpp"
#include "engine/times/meaning.hpp"

namespace newsglass::times {

/// Whether a rule's check holds for these tokens ("may" is a month, "2000" a year, "the past" no adjective).
bool holds(const Document& document, Range tokens, Check check);

/// Whether the words are part of a name that has nothing to do with the date: Sunday Times, Black September. A feast
/// is not meant by any name that is longer: Tet Offensive, Good Friday Agreement.
bool insideName(const Document& document, Range tokens, bool feast);

/// -1 when the clause is about the past, 1 when about the future, 0 when it does not say.
int directionAt(const Document& document, Range tokens);

}  // namespace newsglass::times
