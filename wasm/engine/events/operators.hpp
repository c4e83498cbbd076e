// What a clause itself says of its predicate: modal verbs, negation, adverbs, conditions.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/document.hpp"
#include "engine/events/belief.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {

/// Certainty of the clauses of conditions and questions, the mean over the training documents of Lee et al. (2015).
inline constexpr float kCondition = 0.9f;

/// Of modal verbs and of complements that no table knows, likewise.
inline constexpr float kUnknown = 1.4f;

template <std::size_t N>
bool hasAdverb(const Document& document, Index predicate, const std::array<std::string_view, N>& list) {
    const std::vector<Index>& children = childrenOf(document, predicate);
    return std::any_of(children.begin(), children.end(), [&](Index child) {
        return isRelation(wordAt(document, child).deprel, {"advmod"}) && isOneOf(lemmaOf(document, child), list);
    });
}

/// Whether nothing is asserted of a clause: "if …", "unless …", "(on) whether …", "should it fall".
bool isConditional(const Document& document, Index clause);

/// Weakens a belief to a modality; it never grows firmer.
void weaken(Belief& belief, Modality modality, float certainty);

/// A belief that the governors of a predicate lend it, with what its own clause adds.
Belief withOperators(const Document& document, Index predicate, Belief belief);

}  // namespace newsglass::events
