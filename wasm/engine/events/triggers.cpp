#include "engine/events/triggers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "engine/rows.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "tables.hpp"

namespace newsglass::events {
namespace {

constexpr std::array<std::string_view, 7> kClasses = {"occurrence", "state",     "reporting", "i_action",
                                                      "i_state",    "aspectual", "perception"};

/// Words need this probability to be triggers.
constexpr float kThreshold = 0.5f;

struct Entry {
    EventClass eventClass = EventClass::occurrence;
    float probability = 0;  ///< that the word is a trigger
};

std::string keyOf(std::string_view lemma, std::string_view pos) {
    return std::string(lemma).append(1, ' ').append(pos);
}

const std::unordered_map<std::string, Entry>& entries() {
    static const auto loaded = [] {
        std::unordered_map<std::string, Entry> fresh;
        forEachRow<4>(tables::events_classes, [&](const auto& column) {
            const auto found = std::find(kClasses.begin(), kClasses.end(), column[2]);
            if (found == kClasses.end()) return;
            // Hundredths, so that the table holds whole numbers.
            float hundredths = 0;
            for (const char digit : column[3]) hundredths = hundredths * 10 + static_cast<float>(digit - '0');
            fresh.emplace(keyOf(column[0], column[1]),
                          Entry{static_cast<EventClass>(found - kClasses.begin()), hundredths / 100});
        });
        return fresh;
    }();
    return loaded;
}

std::optional<Entry> entryOf(const Word& word) {
    const std::string_view pos = word.upos == Upos::VERB   ? "verb"
                                 : word.upos == Upos::NOUN ? "noun"
                                 : word.upos == Upos::ADJ  ? "adj"
                                                           : "";
    const auto found = entries().find(keyOf(word.lemma, pos));
    if (found == entries().end()) return {};
    return found->second;
}

/// Words that never are triggers, whatever else says so.
bool isExcluded(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    if (isRelation(word.deprel, {"aux", "cop", "case", "mark", "fixed", "det", "cc", "punct", "flat"})) return true;
    return !(word.upos == Upos::VERB || word.upos == Upos::NOUN || word.upos == Upos::ADJ || word.upos == Upos::PROPN);
}

}  // namespace

Triggers::Triggers(const Document& document) : document_(document), head_(document.encoding.head("event")) {}

std::optional<EventClass> Triggers::classOf(Index token) const {
    if (isExcluded(document_, token)) return {};
    const Word& word = wordAt(document_, token);
    const std::optional<Entry> entry = entryOf(word);
    if (head_ == nullptr) {
        if (isMainVerb(document_, token)) return entry ? entry->eventClass : EventClass::occurrence;
        if (entry && entry->probability >= kThreshold) return entry->eventClass;
        return {};
    }
    const float* row = head_->row(token);
    float event = 0, best = 0;
    EventClass eventClass = EventClass::occurrence;
    for (std::size_t i = 0; i < head_->labels.size(); ++i) {
        const auto found = std::find(kClasses.begin(), kClasses.end(), head_->labels[i]);
        if (found == kClasses.end()) continue;
        event += row[i];
        if (row[i] > best) {
            best = row[i];
            eventClass = static_cast<EventClass>(found - kClasses.begin());
        }
    }
    // Main verbs are events unless the network is sure that they are not.
    const float needed = isMainVerb(document_, token) ? 0.35f : kThreshold;
    if (event < needed) return {};
    return eventClass;
}

}  // namespace newsglass::events
