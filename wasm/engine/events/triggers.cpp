#include "engine/events/triggers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>

#include "engine/labels.hpp"
#include "engine/rows.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "tables.hpp"

namespace newsglass::events {
namespace {

constexpr auto& kClasses = labels::kEventClasses;

/// Words need this probability to be triggers.
constexpr float kThreshold = 0.33f;

/// How often words of a kind are events before any was counted, and how many occurrences that weighs.
constexpr float kVerbPrior = 0.8f, kOtherPrior = 0.2f, kPriorWeight = 2;

/// Probabilities are never divided by less.
constexpr float kLeast = 1e-6f;

/// What is added to the count of each class.
constexpr float kSmoothing = 0.5f;

struct Counts {
    float occurrences = 0, events = 0;
    std::array<float, kClasses.size()> classes{};
};

std::string keyOf(std::string_view lemma, std::string_view pos) {
    return std::string(lemma).append(1, ' ').append(pos);
}

float numberOf(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return static_cast<float>(value);
}

const std::unordered_map<std::string, Counts>& lexicon() {
    static const auto loaded = [] {
        std::unordered_map<std::string, Counts> fresh;
        forEachRow<3 + kClasses.size()>(tables::events_classes, [&](const auto& column) {
            Counts counts;
            counts.occurrences = numberOf(column[2]);
            for (std::size_t i = 0; i < kClasses.size(); ++i) {
                counts.classes[i] = numberOf(column[3 + i]);
                counts.events += counts.classes[i];
            }
            fresh.emplace(keyOf(column[0], column[1]), counts);
        });
        return fresh;
    }();
    return loaded;
}

Counts countsOf(const Word& word) {
    const std::string_view pos = word.upos == Upos::VERB   ? "verb"
                                 : word.upos == Upos::NOUN ? "noun"
                                 : word.upos == Upos::ADJ  ? "adj"
                                                           : "";
    const auto found = lexicon().find(keyOf(word.lemma, pos));
    return found == lexicon().end() ? Counts{} : found->second;
}

/// Words that never are triggers, whatever else says so.
bool isExcluded(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    if (isRelation(word.deprel, {"aux", "cop", "case", "mark", "fixed", "det", "cc", "punct", "flat"})) return true;
    return !(word.upos == Upos::VERB || word.upos == Upos::NOUN || word.upos == Upos::ADJ || word.upos == Upos::PROPN);
}

}  // namespace

Triggers::Triggers(const Document& document) : document_(document), head_(document.encoding.head("event")) {
    if (head_ == nullptr) return;
    for (std::size_t i = 0; i < kClasses.size(); ++i) {
        const auto found = std::find(head_->labels.begin(), head_->labels.end(), kClasses[i]);
        if (found == head_->labels.end()) {  // a head of other labels is none of ours
            head_ = nullptr;
            return;
        }
        columns_[i] = static_cast<Index>(found - head_->labels.begin());
    }
}

std::optional<EventClass> Triggers::classOf(Index token) const {
    if (isExcluded(document_, token)) return {};
    const Counts counts = countsOf(wordAt(document_, token));
    const float prior = isMainVerb(document_, token) ? kVerbPrior : kOtherPrior;
    const float known = (counts.events + kPriorWeight * prior) / (counts.occurrences + kPriorWeight);
    // The network has seen what was counted as well: the counts get half the weight, as square roots.
    float event = 0, odds = known / (1 - known);
    std::array<float, kClasses.size()> scores{};
    for (std::size_t i = 0; i < kClasses.size(); ++i) {
        const float network = head_ == nullptr ? 1.0f : head_->row(token)[columns_[i]];
        const float share = (counts.classes[i] + kSmoothing) / (counts.events + kSmoothing * kClasses.size());
        scores[i] = network * std::sqrt(share);
        event += network;
    }
    if (head_ != nullptr) odds = std::sqrt(odds) * event / std::max(1 - event, kLeast);
    if (odds / (1 + odds) < kThreshold) return {};
    return static_cast<EventClass>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace newsglass::events
