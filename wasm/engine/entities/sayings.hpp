// Who says something, mention by mention: news goes from speaker to speaker, and "he added" is nearly always the last.
//
// In: text, syntax, references. One pass over the tokens, each with the cost of finding one subject.
#pragma once

#include <vector>

#include "engine/entities/references.hpp"

namespace newsglass::entities {

/// For each reference whether it is the subject of a verb of saying ("he added"), the agent of one ("said by him") or
/// the source of a report ("according to him"). `at` gives for each token the reference whose head it is, or kNone.
std::vector<bool> sayersOf(const Document& document, const std::vector<Reference>& references,
                           const std::vector<Index>& at);

/// The subjects of the clauses around a token, the nearest first: of "he" in "Lee said that he left" Lee. Its own
/// clause counts when it is not the subject itself: in "Lee met his wife" Lee, for "his".
struct Around {
    Index subject = kNone;  ///< a token
    bool own = false;       ///< of the clause in which the token itself stands
    bool says = false;      ///< the clause's verb is one of saying
};
std::vector<Around> subjectsAround(const Document& document, Index token);

}  // namespace newsglass::entities
