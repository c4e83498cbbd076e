#include "engine/timeline/story.hpp"

#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {
namespace {

constexpr int kStoryDays = 3;   // days that a stretch may have which the story runs through
constexpr Index kLead = 6;      // sentences, headline included: who tells of one day alone names it there
constexpr int kQuotations = 3;  // before a word, one of which may hold it

bool isVerb(const Document& document, const Event& event) { return wordAt(document, event.head).upos == Upos::VERB; }

bool isShort(const Interval& interval) {
    if (!interval.bounded()) return false;
    const auto days = std::chrono::sys_days{*interval.latest} - std::chrono::sys_days{*interval.earliest};
    return days < std::chrono::days{kStoryDays};
}

/// Whether it is told as part of the story: not in quotation marks, and no plan.
bool isTold(const Document& document, const Event& event) {
    if (event.status == Status::planned || event.status == Status::possible) return false;
    const auto& quotations = document.text.quotations;
    auto after = std::partition_point(quotations.begin(), quotations.end(),
                                      [&](const Quotation& q) { return q.tokens.begin <= event.head; });
    for (int i = 0; i < kQuotations && after != quotations.begin(); ++i)
        if ((--after)->tokens.contains(event.head)) return false;
    return true;
}

/// Whether words of order stand between two events of a sentence: "resigned before the vote".
bool isOrdered(const Document& document, const EventTree& tree, Index a, Index b) {
    const auto separates = [&](Index self, Index above) {
        const Governor& governor = tree.governor(self);
        if (governor.event != above) return false;
        const Order order = orderOf(document, document.events[self], governor);
        return order == Order::earlier || order == Order::later;
    };
    return separates(a, b) || separates(b, a);
}

/// An event of the one day of which the text tells, or kNone when it tells of several or none.
Index onlyDay(const Document& document, const std::vector<Anchor>& anchors) {
    Index only = kNone;
    for (Index index = 0; index < anchors.size(); ++index) {
        const Event& event = document.events[index];
        const Interval& interval = anchors[index].interval;
        if (anchors[index].basis != Basis::stated || event.eventClass == EventClass::reporting) continue;
        if (isVerb(document, event) ? event.tense != Tense::past : liesAhead(event)) continue;
        if (!isShort(interval)) return kNone;
        if (only != kNone && !(anchors[only].interval == interval)) return kNone;
        only = index;
    }
    if (only == kNone || document.text.tokens[document.events[only].head].sentence >= kLead) return kNone;
    return only;
}

}  // namespace

std::vector<Index> storyOf(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors) {
    std::vector<Index> days(anchors.size(), kNone);
    const Index only = onlyDay(document, anchors);
    Index story = only, paragraph = kNone;
    for (Index index = 0; index < anchors.size(); ++index) {
        const Event& event = document.events[index];
        if (isNews(document, event)) days[index] = only;
        const Index own = document.text.sentences[document.text.tokens[event.head].sentence].paragraph;
        if (own != paragraph) story = only;
        paragraph = own;
        if (event.tense != Tense::past || event.perfect || !isVerb(document, event) || !isTold(document, event))
            continue;
        if (anchors[index].basis == Basis::stated)
            story = isShort(anchors[index].interval) ? index : only;
        else if (story != kNone && event.eventClass != EventClass::reporting &&
                 !isOrdered(document, tree, index, story))
            days[index] = story;
    }
    return days;
}

bool isNews(const Document& document, const Event& event) {
    if (!isHeadline(document, event.head) || event.status == Status::planned || event.status == Status::possible)
        return false;
    if (event.tense != Tense::none) return event.tense != Tense::future;
    return isVerb(document, event) && wordAt(document, event.head).xpos == "VBN";
}

}  // namespace newsglass::timeline
