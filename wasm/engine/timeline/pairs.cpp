#include "engine/timeline/pairs.hpp"

#include <charconv>
#include <initializer_list>
#include <unordered_map>

#include "engine/labels.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "tables.hpp"

namespace newsglass::timeline {
namespace {

using Key = std::uint64_t;

/// FNV-1a of the parts, each followed by a comma.
Key keyOf(std::initializer_list<std::string_view> parts) {
    Key key = 14695981039346656037ull;
    const auto feed = [&](char c) { key = (key ^ static_cast<unsigned char>(c)) * 1099511628211ull; };
    for (const std::string_view part : parts) {
        for (const char c : part) feed(c);
        feed(',');
    }
    return key;
}

/// Weights in hundredths, so that no float is read from text.
std::unordered_map<Key, float> readWeights(std::string_view table) {
    std::unordered_map<Key, float> weights;
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        int hundredths = 0;
        std::from_chars(line.data() + tab + 1, line.data() + line.size(), hundredths);
        Key key = keyOf({});
        for (const char c : line.substr(0, tab)) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211ull;
        weights[key] = static_cast<float>(hundredths) / 100;
    }
    return weights;
}

std::string_view verbForm(const Document& document, const Event& event) {
    const Word& word = wordAt(document, event.head);
    if (word.upos != Upos::VERB) return {};
    if (event.tense == Tense::future) return "will";
    if (modalOf(document, event.head) != kNone) return "modal";
    if (event.perfect) return event.tense == Tense::past ? "had-VBN" : "has-VBN";
    if (event.tense == Tense::past) return event.progressive ? "was-VBG" : "VBD";
    if (event.tense == Tense::present) return event.progressive ? "is-VBG" : "VBZ";
    if (isInfinitive(document, event.head)) return "to-VB";
    return word.xpos;
}

/// How the dates of two events lie to each other.
std::string_view daysOf(const Interval& a, const Interval& b) {
    if (a.latest && b.earliest && *a.latest < *b.earliest) return "before";
    if (b.latest && a.earliest && *b.latest < *a.earliest) return "after";
    if (a.bounded() && b.bounded()) return a == b ? "same" : "overlap";
    return "open";
}

}  // namespace

Form formOf(const Document& document, const Event& event) {
    return {verbForm(document, event), markerOf(document, event.head), event.eventClass == EventClass::reporting,
            event.status};
}

PairModel::PairModel(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors)
    : document_(document), tree_(tree), anchors_(anchors) {
    forms_.reserve(document.events.size());
    for (const Event& event : document.events) forms_.push_back(formOf(document, event));
}

template <typename Sink>
void PairModel::describe(Index first, Index second, Sink&& sink) const {
    const Form &a = forms_[first], &b = forms_[second];
    const Event &one = document_.events[first], &two = document_.events[second];
    const bool together = document_.text.tokens[one.head].sentence == document_.text.tokens[two.head].sentence;
    const std::string_view distance = together ? "same" : "next";
    const std::string_view sayA = a.reporting ? "say" : "do", sayB = b.reporting ? "say" : "do";
    sink({"bias", distance});
    sink({"forms", a.verb, b.verb, distance});
    sink({"say", sayA, sayB, a.verb, b.verb});
    sink({"say-far", sayA, sayB, distance});
    sink({"first", a.verb, distance});
    sink({"second", b.verb, distance});
    sink({"status", label(a.status), label(b.status)});
    sink({"days", daysOf(anchors_[first].interval, anchors_[second].interval)});
    sink({"marker-first", a.marker, distance});
    sink({"marker-second", b.marker, distance});
    const bool down = tree_.governor(second).event == first, up = tree_.governor(first).event == second;
    const std::string_view way = down ? "down" : up ? "up" : "apart";
    const std::string_view relation = down ? tree_.governor(second).relation : up ? tree_.governor(first).relation : "";
    sink({"tree", way, relation, down ? b.marker : up ? a.marker : ""});
    sink({"tree-forms", way, relation, a.verb, b.verb});
    sink({"tree-say", way, relation, sayA, sayB});
    if (down) sink({"verb-down", one.lemma, relation});
    if (up) sink({"verb-up", two.lemma, relation});
    sink({"lemma-first", one.lemma});
    sink({"lemma-second", two.lemma});
}

float PairModel::score(Index first, Index second) const {
    static const auto kWeights = readWeights(tables::timeline_pairs);
    if (forms_[first].verb.empty() || forms_[second].verb.empty()) return 0;
    float sum = 0;
    describe(first, second, [&](std::initializer_list<std::string_view> parts) {
        const auto found = kWeights.find(keyOf(parts));
        if (found != kWeights.end()) sum += found->second;
    });
    return sum;
}

std::vector<std::string> PairModel::features(Index first, Index second) const {
    std::vector<std::string> names;
    if (forms_[first].verb.empty() || forms_[second].verb.empty()) return names;
    describe(first, second, [&](std::initializer_list<std::string_view> parts) {
        std::string name;
        for (const std::string_view part : parts) name.append(part) += ',';
        names.push_back(std::move(name));
    });
    return names;
}

}  // namespace newsglass::timeline
