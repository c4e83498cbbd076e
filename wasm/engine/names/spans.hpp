// Spans from the network's tags: the most probable sequence in which an I follows its own kind (Viterbi 1967).
// Cost: linear in the number of tokens, times the square of the number of labels at worst.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/document.hpp"

namespace newsglass {

inline constexpr std::size_t kEntityTypes = 13;

/// One number for each type of entity.
using ByType = std::array<float, kEntityTypes>;

/// A name before it is one: where it may be, and what speaks for each type.
struct Candidate {
    Range tokens;
    EntityType type = EntityType::other;
    ByType evidence{};  ///< mean probability of the type over the tokens, 0..1

    float probability() const { return evidence[static_cast<std::size_t>(type)]; }
};

/// The labels of a BIO head, by index: which type, and whether it begins a name.
class NameLabels {
public:
    explicit NameLabels(const Head& head);

    /// Probability that a token is (in) a name of each type.
    ByType typesOf(Index token) const;
    /// Probability that a token carries a name of that type on.
    float carriesOn(Index token, EntityType type) const;
    /// Probability that a token is in no name.
    float outside(Index token) const;

    /// The best spans of a sentence.
    std::vector<Candidate> decode(const Range& sentence) const;
    /// A span as a candidate of the type that has most evidence.
    Candidate candidate(const Range& tokens) const;

private:
    struct Label {
        bool outside = false, begins = false;
        EntityType type = EntityType::other;
    };

    bool mayFollow(std::size_t label, std::size_t before) const;
    std::vector<std::size_t> bestLabels(const Range& sentence) const;

    const Head& head_;
    std::vector<Label> labels_;
};

/// The type of that name, or `other`.
EntityType entityTypeOf(std::string_view name);

}  // namespace newsglass
