// Walking dependency trees: what the stages above `syntax` all need.
// Costs are per call: constant, or the size of what is walked.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "engine/document.hpp"

namespace newsglass {

/// Dependents of a token, in order of the text.
const std::vector<Index>& childrenOf(const Document& document, Index token);

/// Whether a relation is one of these; "nsubj" stands for its subtypes too, "nsubj:pass" for itself.
bool isRelation(std::string_view deprel, std::initializer_list<std::string_view> relations);

/// The first dependent by one of these relations (as in `isRelation`), or kNone.
Index childBy(const Document& document, Index token, std::initializer_list<std::string_view> relations);

/// All dependents by one of these relations.
std::vector<Index> childrenBy(const Document& document, Index token, std::initializer_list<std::string_view> relations);

inline std::string_view lemmaOf(const Document& document, Index token) { return wordAt(document, token).lemma; }

/// The first mark or preposition of a clause or noun, or an empty string.
std::string_view markOf(const Document& document, Index token);

bool isRoot(const Document& document, Index token);

/// The tokens of a subtree as one stretch: from its first token to its last. Trees of the parser are mostly
/// projective, so the stretch is mostly the subtree itself; it never leaves the sentence.
Range subtreeOf(const Document& document, Index token);

/// The subtree of `token` without those dependents of it (not of deeper ones) that hang by one of these relations and
/// lie at its edge: subtreeWithout(d, "pact", {"acl", "punct"}).
Range subtreeWithout(const Document& document, Index token, std::initializer_list<std::string_view> relations);

/// The token and what is coordinated with it, flat and in order: "Ukraine" -> Ukraine, nations.
std::vector<Index> conjunctsOf(const Document& document, Index token);

/// Whether `token` lies in the subtree of `ancestor` (which lies in its own).
bool isBelow(const Document& document, Index token, Index ancestor);

/// A range without leading and trailing punctuation, and without a leading article when `articles` is set.
Range trimmed(const Document& document, Range range, bool articles = true);

}  // namespace newsglass
