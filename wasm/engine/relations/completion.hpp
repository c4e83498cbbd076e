// What an argument means nothing without, also where the parser hung it on the verb.
#pragma once

#include "engine/relations/clauses.hpp"

namespace newsglass::relations {

/// Completes the object and the modifiers of a relation: "the first state [to ban them]", "drove the dollar [lower]",
/// "call for the rules [to be changed]", "ahead of the vote [next month]".
void complete(const Frame& frame, const Clause& clause, Relation& relation);

}  // namespace newsglass::relations
