// The spans of arguments: minimal, complete, never a broken half.
#pragma once

#include "engine/relations/frame.hpp"

namespace newsglass::relations {

struct PhraseOptions {
    bool preposition = false;  ///< keep the prepositions in front
    bool conjuncts = false;    ///< keep what is coordinated with the head
    Index without = kNone;     ///< leave out this dependent: a noun does not hold the clause that it is the subject of
};

/// Whether a token is a hyphen within a word: "fume-filled". Dashes, which have space beside them, part.
bool isJoint(const Frame& frame, Index token);

/// The noun phrase of a head: determiners, modifiers and complements that say which one is meant; not relative clauses,
/// appositions and what follows after a comma. Widened so that it never cuts a name or a time expression.
Range phraseOf(const Frame& frame, Index head, PhraseOptions options = {});

/// The clause of a predicate as an argument: its subtree without the conjunction in front, punctuation trimmed.
Range clauseOf(const Frame& frame, Index head);

/// The word and what is coordinated with it, where each can stand for itself and there are at most `limit` of them;
/// else the word alone, which then stands for all: its phrase is to keep its conjuncts.
std::vector<Index> distribute(const Frame& frame, Index head, std::size_t limit = 6);

/// The preposition of an oblique or of a modifier, in lower case: "to", "because of"; empty without one.
std::string prepositionOf(const Frame& frame, Index head);

/// The preposition's token, or kNone.
Index prepositionToken(const Frame& frame, Index head);

/// Whether a preposition and its noun are another preposition: "in connection [with]" says nothing of a connection.
bool isLinking(const Frame& frame, Index head);

/// Whether a phrase only ties sentences together: "in addition", "by the way".
bool isAside(const Frame& frame, Index head);

}  // namespace newsglass::relations
