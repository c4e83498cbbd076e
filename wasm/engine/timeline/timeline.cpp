#include "engine/timeline/timeline.hpp"

#include <queue>

#include "engine/timeline/constraints.hpp"
#include "engine/timeline/edtf.hpp"
#include "engine/timeline/labels.hpp"

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

bool isApproximate(const Document& document, const Anchor& anchor) {
    return anchor.time != kNone && document.times[anchor.time].mod == "approx";
}

}  // namespace

std::vector<TimelineItem> buildTimeline(const Document& document) {
    const std::vector<Anchor> anchors = anchorEvents(document);
    Settled settled = settle(anchors, linkEvents(document, anchors));
    std::vector<bool> linked(anchors.size());
    for (Index event = 0; event < anchors.size(); ++event)
        for (const Index before : settled.earlier[event]) linked[event] = linked[before] = true;
    std::vector<TimelineItem> items;
    for (const Index event : inOrder(settled)) {
        const Interval& interval = settled.intervals[event];
        if (interval.empty() && !linked[event]) continue;
        TimelineItem item;
        item.event = event;
        item.earliest = interval.earliest;
        item.latest = interval.latest;
        item.basis = anchors[event].basis;
        item.edtf = edtfOf(interval, isApproximate(document, anchors[event]));
        item.after = std::move(settled.earlier[event]);
        std::sort(item.after.begin(), item.after.end());
        item.after.erase(std::unique(item.after.begin(), item.after.end()), item.after.end());
        item.label = labelOf(document, document.events[event]);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace newsglass
