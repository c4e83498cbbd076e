// Whom pronouns and common nouns mean: a mention-ranking model in the manner of Durrett and Klein 2013.
//
// In order of the text each pronoun and each noun phrase that may point back chooses among the clusters mentioned
// before it and "nobody yet". What is known of the two sides are yes/no features, and the network's vectors of both
// heads; one hidden layer weighs them all, and a product of the two vectors says how well they go together
// (data/anaphora.tsv, made by scripts/train/coref.py for the model that is shipped). Candidates are the 60 clusters
// mentioned last and those with the same head noun, so that the cost is linear in the length of the text.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/entities/clusters.hpp"

namespace newsglass::entities {

struct Candidate {
    Index mention = kNone;                ///< the last one of the cluster; kNone stands for "nobody yet"
    Index head = kNone;                   ///< token of that mention
    std::vector<std::uint16_t> features;  ///< those that hold, below `kFeatures`
};

inline constexpr std::size_t kFeatures = 192;

struct Anaphor {
    Index reference = kNone;
    Index head = kNone;  ///< token
};

struct Choice {
    std::size_t candidate = 0;
    float probability = 1;  ///< that it is right
};

/// Chooses among candidates, of which the first is "nobody yet".
using Chooser = std::function<Choice(const Anaphor& anaphor, const std::vector<Candidate>& candidates)>;

/// The choice of the trained model; without the network's vectors by the features alone. Keeps the encoding.
Chooser trainedChooser(const Encoding& encoding);

/// Joins pronouns and nouns to the clusters they mean, as `choose` says. `at` gives for each token the reference whose
/// head it is, or kNone. Returns for each reference how probable it is that it belongs where it is now, 1 for those
/// that nobody chose for.
std::vector<float> resolveAnaphora(const Document& document, const std::vector<Reference>& references,
                                   const std::vector<Index>& at, Clusters& clusters, const Chooser& choose);

/// Reads the trained table, which the first question would wait for otherwise.
void loadAnaphora();

}  // namespace newsglass::entities
