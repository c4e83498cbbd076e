#include "engine/statements/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statements/quotations.hpp"

namespace newsglass {
namespace {

constexpr float kLeast = 0.01f, kMost = 0.99f;

/// The odds that a quotation lends the verb it hangs on.
constexpr float kQuoted = 7;

/// Odds instead of log odds: products and square roots are the same on every machine, logarithms are not.
float oddsOf(float probability) {
    const float p = std::clamp(probability, kLeast, kMost);
    return p / (1 - p);
}

std::vector<Index> columnsOf(const Head& head, std::string_view role) {
    std::vector<Index> columns;
    for (Index i = 0; i < head.labels.size(); ++i)
        if (head.labels[i].size() > 2 && std::string_view(head.labels[i]).substr(2) == role) columns.push_back(i);
    return columns;
}

float sumOf(const float* row, const std::vector<Index>& columns) {
    float sum = 0;
    for (const Index column : columns) sum += row[column];
    return sum;
}

}  // namespace

Evidence::Evidence(const Document& document)
    : document_(document), tags_(document.encoding.head("attribution")), quotationAt_(quotationsAt(document)) {
    if (tags_ == nullptr) return;
    cueLabels_ = columnsOf(*tags_, "cue");
    contentLabels_ = columnsOf(*tags_, "content");
}

float Evidence::probabilityOf(const Candidate& candidate) const {
    float odds = oddsOf(candidate.probability);
    // The network has seen the lexicon's counts as well: where both speak, the lexicon counts half.
    if (tags_ != nullptr) odds = std::sqrt(odds) * oddsOf(sumOf(tags_->row(candidate.cue), cueLabels_));
    const bool quoted = candidate.contentHead != kNone && quotationAt_[candidate.contentHead] != kNone;
    if (quoted && quotationAt_[candidate.cue] == kNone && candidate.frame == Frame::clause) odds *= kQuoted;
    return odds / (1 + odds);
}

}  // namespace newsglass
