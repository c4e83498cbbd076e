// Scores of dependency arcs and of their relations: biaffine heads (Dozat and Manning 2017) on a sentence's vectors.
// Cost: quadratic in the length of the sentence, which `text` bounds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/network/model.hpp"

namespace newsglass {

/// The heads that each word of a sentence may have. Head `count` is the root.
struct ArcScores {
    std::size_t count = 0;
    std::vector<float> scores;         ///< [count][count + 1]: logits over the temperature
    std::vector<float> probabilities;  ///< the same as probabilities; a word is never its own head

    float score(std::size_t word, std::size_t head) const { return scores[word * (count + 1) + head]; }
    float probability(std::size_t word, std::size_t head) const { return probabilities[word * (count + 1) + head]; }
};

/// `vectors`: the encoder's vectors of one sentence, `count` rows.
ArcScores scoreArcs(const Model& model, std::span<const float> vectors);

/// Probabilities of the relations, [count][labels], once heads are chosen (as in `ArcScores`: `count` is the root).
std::vector<float> scoreRelations(const Model& model, std::span<const float> vectors,
                                  std::span<const std::uint32_t> heads);

}  // namespace newsglass
