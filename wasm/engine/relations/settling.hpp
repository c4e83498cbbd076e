// Which modifiers a relation keeps, and how far they reach.
#pragma once

#include <initializer_list>

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

constexpr Index kLongestAddition = 24;  ///< words that an argument is completed by

/// The dependent of one of these heads that begins at a token, or kNone.
Index beginningAt(const Frame& frame, Index at, std::initializer_list<Index> heads);

/// The end of a dependent, or where a comma in it parts what is added.
Index endBeforeComma(const Frame& frame, Index child);

/// Puts right the modifiers of a relation: a time goes to the noun that it belongs to, what the parser parted is
/// joined, what is only said by the way is left out.
void settleModifiers(const Frame& frame, const Clause& clause, Relation& relation);

}  // namespace newsglass::relations
