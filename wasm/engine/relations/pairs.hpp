// Whether two names of a sentence stand in one of five relations, whatever the words between them: a linear model.
//
// Rules read what is said in so many words ("works for", "Lyon, France"); that "Ohio Gov. Jo Doe" lives in Ohio or that
// "MOSCOW (Interfax)" names the seat of an agency shows by many small signs: types and order of the names, words
// between and around them, offices, the path between them in the tree, what the rules found. Their weights
// (data/pairs.tsv, one readable feature a line) are learned by scripts/train/name_pairs.py, a logistic for each type.
// Cost: each name with the next few ones of its sentence, some table look-ups each: linear.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/relations/frame.hpp"

namespace newsglass::relations {

/// The types that are learned.
inline constexpr std::array<std::string_view, 5> kPairTypes = {"works-for", "lives-in", "based-in", "located-in",
                                                               "killed"};

/// Two names that may stand in a relation.
struct Pair {
    std::string_view type;                  ///< one of `kPairTypes`
    Index subject = kNone, object = kNone;  ///< into `Document::names`
    Index deed = kNone;                     ///< the word that may name the killing; kNone for other types
    std::vector<std::string> features;      ///< as in the table
};

/// All pairs whose types of names could go together, in order of the text. `found` is what the rules read.
std::vector<Pair> pairsOf(const Frame& frame, const std::vector<Relation>& found);

/// The log-odds that a pair stands in its relation, in hundredths.
int logOddsOf(const Pair& pair);

/// The least log-odds at which a pair of a type is believed, in hundredths.
int leastLogOdds(std::string_view type);

}  // namespace newsglass::relations
