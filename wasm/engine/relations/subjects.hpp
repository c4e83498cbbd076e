// Whose deed a predicate is, beyond the subject that the tree gives it: by control, in infinitives, in relative
// clauses.
#pragma once

#include <vector>

#include "engine/relations/frame.hpp"

namespace newsglass::relations {

/// The copula of a predicate, also where the parser takes an adjective for a participle. Or kNone.
Index copulaOf(const Frame& frame, Index token);

/// Whether a word is the predicate of a copula.
bool isCopular(const Frame& frame, Index token);

enum class Nature : std::uint8_t { unknown, human, thing };

/// Whether "who" or "which" can stand for a noun.
Nature natureOf(const Frame& frame, Index noun);

bool isRelativePronoun(const Frame& frame, Index token);

/// What a relative pronoun stands for; kNone for a question word, other words as they are.
Index resolved(const Frame& frame, Index token);

/// The subject of a predicate, given its verbs, the first one first; relative pronouns are replaced. kNone when nobody
/// is meant.
Index subjectOfChain(const Frame& frame, const std::vector<Index>& chain);

/// An order or a clause without a subject of its own that stands for nobody in the sentence.
bool isSubjectless(const Frame& frame, Index verb);

}  // namespace newsglass::relations
