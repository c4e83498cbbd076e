#include "engine/statements/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statements/quotations.hpp"

namespace newsglass::statements {
namespace {

constexpr float kLeast = 0.01f, kMost = 0.99f;

/// The odds that a quotation lends the verb it hangs on.
constexpr float kQuoted = 7;

/// What the lexicon's odds count for without a network.
constexpr float kAlone = 2;

/// Odds instead of log odds: products and square roots are the same on every machine, logarithms are not.
float oddsOf(float probability) {
    const float p = std::clamp(probability, kLeast, kMost);
    return p / (1 - p);
}

}  // namespace

Evidence::Evidence(const Document& document, const Tags& tags)
    : document_(document), tags_(tags), quotationAt_(quotationsAt(document)) {}

float Evidence::probabilityOf(const Candidate& candidate) const {
    if (candidate.probability >= kCertain) return candidate.probability;
    float odds = oddsOf(candidate.probability);
    // The network has seen what the lexicon counts as well: where both speak, the lexicon counts half.
    // Alone, it decides on less.
    odds = tags_.known() ? std::sqrt(odds) * oddsOf(tags_.probability(candidate.cue, Role::cue)) : odds * kAlone;
    const bool quoted = candidate.contentHead != kNone && quotationAt_[candidate.contentHead] != kNone;
    if (quoted && quotationAt_[candidate.cue] == kNone && candidate.frame == Frame::clause) odds *= kQuoted;
    return odds / (1 + odds);
}

}  // namespace newsglass::statements
