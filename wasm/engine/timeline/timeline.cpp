#include "engine/timeline/timeline.hpp"

#include <queue>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "engine/timeline/constraints.hpp"
#include "engine/timeline/coreference.hpp"
#include "engine/timeline/edtf.hpp"
#include "engine/timeline/labels.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass {
namespace {

using namespace timeline;

/// The day by which events without links between them are put in order: the first on which it may have been; of what is
/// only known to be over, the last.
Date sortingDay(const Interval& interval) {
    if (interval.earliest) return *interval.earliest;
    if (interval.latest) return *interval.latest;
    return std::chrono::year{9999} / 12 / 31;
}

/// Events by day, and by the links where these say otherwise (Kahn 1962; of those that may come next the earliest, then
/// the one told first).
std::vector<Index> inOrder(const Settled& settled) {
    const std::size_t count = settled.likely.size();
    std::vector<std::vector<Index>> later(count);
    std::vector<std::uint32_t> waiting(count);
    for (Index event = 0; event < count; ++event)
        for (const Index before : settled.earlier[event]) {
            later[before].push_back(event);
            ++waiting[event];
        }
    using Next = std::pair<std::chrono::sys_days, Index>;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> ready;
    const auto push = [&](Index event) {
        ready.emplace(std::chrono::sys_days{sortingDay(settled.likely[event])}, event);
    };
    for (Index event = 0; event < count; ++event)
        if (waiting[event] == 0) push(event);
    std::vector<Index> order;
    order.reserve(count);
    while (!ready.empty()) {
        const Index event = ready.top().second;
        ready.pop();
        order.push_back(event);
        for (const Index next : later[event])
            if (--waiting[next] == 0) push(next);
    }
    return order;
}

/// Whether an event only carries the plan or belief that stands on the timeline itself: "is expected to begin".
bool isCarrier(const Document& document, const EventTree& tree, Index index) {
    const Event& event = document.events[index];
    if (!timeline::isCarrier(event.lemma)) return false;
    return event.eventClass == EventClass::iState || tree.carries(index);
}

/// Whether a noun says no more than the verb that carries it, which has an entry: "construction" of "construction
/// begins"; or nothing that a reader could place: "a call", "repairs", "a way to govern".
bool isBare(const Document& document, const EventTree& tree, Index index, const Anchor& anchor) {
    const Event& event = document.events[index];
    const Upos upos = wordAt(document, event.head).upos;
    if (upos == Upos::VERB && anchor.basis != Basis::stated && subjectOf(document, event.head) == kNone &&
        childBy(document, event.head, {"aux"}) != kNone)
        return true;         // "has finally come his way"
    if (upos == Upos::VERB)  // "a way to govern"
        return anchor.basis != Basis::stated && subjectOf(document, event.head) == kNone &&
               childBy(document, event.head, {"obj", "obl", "ccomp"}) == kNone;
    if (upos != Upos::NOUN || anchor.basis == Basis::stated) return false;
    const Governor& governor = tree.governor(index);
    if (governor.event != kNone && timeline::isCarrier(document.events[governor.event].lemma)) return false;
    const bool carried = governor.event != kNone && isRelation(governor.relation, {"nsubj", "obj"}) &&
                         isLight(document.events[governor.event].lemma);
    if (carried) return true;
    return event.participants.empty() && childBy(document, event.head, {"amod", "compound", "nmod", "acl"}) == kNone;
}

bool isApproximate(const Document& document, const Anchor& anchor) {
    return anchor.time != kNone && document.times[anchor.time].mod == "approx";
}

/// The events of the timeline: the tellings that stand for them, and what all tellings say.
struct Entries {
    std::vector<std::vector<Index>> tellings;  ///< by the telling that stands for them; empty for all others
    std::vector<Index> standIn;                ///< for each event the telling that stands for it
};

Entries entriesOf(const Document& document, std::vector<std::vector<Index>> all) {
    const std::size_t count = document.events.size();
    Entries entries{std::vector<std::vector<Index>>(count), std::vector<Index>(count)};
    for (std::vector<Index>& tellings : all) {
        const Index best = bestOf(document, tellings);
        for (const Index telling : tellings) entries.standIn[telling] = best;
        entries.tellings[best] = std::move(tellings);
    }
    return entries;
}

/// Links between the tellings that stand for events; those with words that have no entry are left out.
std::vector<Link> linksOf(std::vector<Link> links, const Entries& entries, const std::vector<bool>& shown) {
    for (Link& link : links) {
        link.before = entries.standIn[link.before];
        link.after = entries.standIn[link.after];
    }
    std::erase_if(links, [&](const Link& link) { return !shown[link.before] || !shown[link.after]; });
    return links;
}

TimelineItem itemOf(const Document& document, const Labels& labels, Index event, const Anchor& anchor,
                    const Interval& interval) {
    TimelineItem item;
    item.event = event;
    item.earliest = interval.earliest;
    item.latest = interval.latest;
    item.basis = anchor.basis;
    item.edtf = edtfOf(interval, isApproximate(document, anchor));
    item.label = labels.of(document.events[event]);
    return item;
}

/// Adds an entry, and a row for each other telling of its event.
void addEntry(const Document& document, const Labels& labels, TimelineItem entry, std::vector<Index> tellings,
              std::vector<TimelineItem>& items) {
    const std::size_t at = items.size();
    items.push_back(std::move(entry));
    for (const Index telling : tellings) {
        if (telling == items[at].event) continue;
        TimelineItem row = items[at];
        row.event = telling;
        row.of = items[at].event;
        row.label = labels.of(document.events[telling]);
        items.push_back(std::move(row));
    }
    if (tellings.size() > 1) items[at].mentions = std::move(tellings);
}

/// What all tellings of an event say is what each of them says.
void pool(const std::vector<std::vector<Index>>& tellings, std::vector<Anchor>& anchors) {
    for (const std::vector<Index>& event : tellings) {
        const Anchor all = anchorOf(anchors, event);
        for (const Index telling : event) anchors[telling] = all;
    }
}

}  // namespace

std::vector<TimelineItem> buildTimeline(const Document& document) {
    const EventTree tree(document);
    std::vector<Anchor> anchors = anchorEvents(document, tree);
    auto tellings = tellingsOf(document, tree, anchors);
    pool(tellings, anchors);
    anchors = shareAnchors(document, tree, std::move(anchors));
    Entries entries = entriesOf(document, std::move(tellings));
    std::vector<bool> shown(anchors.size());
    for (Index event = 0; event < anchors.size(); ++event)
        shown[event] = !entries.tellings[event].empty() && !isCarrier(document, tree, event) &&
                       (entries.tellings[event].size() > 1 || !isBare(document, tree, event, anchors[event]));
    Settled settled = settle(anchors, linksOf(linkEvents(document, tree, anchors), entries, shown));
    std::vector<bool> linked(anchors.size());
    for (Index event = 0; event < anchors.size(); ++event)
        for (const Index before : settled.earlier[event]) linked[event] = linked[before] = true;
    const Labels labels(document);
    std::vector<TimelineItem> items;
    for (const Index event : inOrder(settled)) {
        if (!shown[event] || (settled.intervals[event].empty() && !linked[event])) continue;
        TimelineItem item = itemOf(document, labels, event, anchors[event], settled.intervals[event]);
        item.after = std::move(settled.earlier[event]);
        std::sort(item.after.begin(), item.after.end());
        item.after.erase(std::unique(item.after.begin(), item.after.end()), item.after.end());
        addEntry(document, labels, std::move(item), std::move(entries.tellings[event]), items);
    }
    return items;
}

}  // namespace newsglass
