// The arguments and modifiers of a clause: from heads to spans, entities and roles (data/links.tsv).
//
// In: a clause with the heads of its parts. Out: a `Relation` with subject, object, predicate and modifiers; type and
// status are left to others. Cost: the size of the clause.
#pragma once

#include <string_view>

#include "engine/relations/clauses.hpp"
#include "engine/relations/phrases.hpp"

namespace newsglass::relations {

/// A noun phrase as an argument, with whom it means.
Argument argumentOf(const Frame& frame, Index head, PhraseOptions options = {});

/// The role of a phrase with its preposition, by data/links.tsv. What lies behind "in" or "at" is a place only where it
/// can be one: not a deed, a number or what has no extent.
std::string_view roleOfPhrase(const Frame& frame, Index head);

/// What a clause says of one subject and one object (kNone without one); `whole` ones keep what is coordinated with
/// them.
Relation relationOf(const Frame& frame, const Clause& clause, Index subject, Index object, bool wholeSubject,
                    bool wholeObject);

}  // namespace newsglass::relations
