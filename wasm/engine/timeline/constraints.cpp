#include "engine/timeline/constraints.hpp"

namespace newsglass::timeline {
namespace {

constexpr std::size_t kSteps = 256;  // events looked at for one link; a link whose reach is wider is given up

std::optional<Date> moved(const std::optional<Date>& date, int days) {
    if (!date || days >= kEver || days <= -kEver) return std::nullopt;
    const Date day{std::chrono::sys_days{*date} + std::chrono::days{days}};
    return day.ok() ? std::optional{day} : std::nullopt;
}

/// When something is that comes so many days after what lies within the interval.
Interval behind(const Interval& interval, const Days& days) {
    return {moved(interval.earliest, days.least), moved(interval.latest, days.most)};
}

/// When something is that comes so many days before.
Interval ahead(const Interval& interval, const Days& days) {
    return {moved(interval.earliest, -days.most), moved(interval.latest, -days.least)};
}

/// Bounds of events, and links along which they run. A link that would leave some event without a day is refused.
class Network {
public:
    explicit Network(const std::vector<Anchor>& anchors)
        : earlier_(anchors.size()), later_(anchors.size()), seen_(anchors.size(), 0) {
        for (const Anchor& anchor : anchors) intervals_.push_back(anchor.interval);
    }

    /// Whether the link agrees with those before it and was added.
    bool add(const Link& link) {
        if (link.before == link.after || reaches(link.after, link.before) || !narrow(link)) return false;
        later_[link.before].push_back({link.after, link.days});
        earlier_[link.after].push_back({link.before, link.days});
        return true;
    }

    std::vector<Interval> takeIntervals() { return std::move(intervals_); }
    std::vector<std::vector<Index>> earlier() const {
        std::vector<std::vector<Index>> events(earlier_.size());
        for (Index event = 0; event < events.size(); ++event)
            for (const Neighbour& neighbour : earlier_[event]) events[event].push_back(neighbour.event);
        return events;
    }

private:
    struct Neighbour {
        Index event;
        Days days;
    };

    struct Change {
        Index event;
        Interval old;
    };

    /// Whether a chain of links leads from one event to another, or too many would have to be looked at to tell.
    bool reaches(Index from, Index to) {
        ++round_;
        std::vector<Index> open{from};
        for (std::size_t steps = 0; !open.empty(); ++steps) {
            if (steps == kSteps) return true;
            const Index event = open.back();
            open.pop_back();
            if (event == to) return true;
            for (const Neighbour& next : later_[event])
                if (seen_[next.event] != round_) {
                    seen_[next.event] = round_;
                    open.push_back(next.event);
                }
        }
        return false;
    }

    bool restrict(Index event, const Interval& limit, std::vector<Change>& changes, std::vector<Index>& open) {
        const Interval both = intersection(intervals_[event], limit);
        if (both.contradictory()) return false;
        if (both == intervals_[event]) return true;
        changes.push_back({event, intervals_[event]});
        intervals_[event] = both;
        open.push_back(event);
        return true;
    }

    /// Carries the bounds over the link and on from there; undoes all of it at a contradiction.
    bool narrow(const Link& link) {
        std::vector<Change> changes;
        std::vector<Index> open;
        bool consistent = restrict(link.after, behind(intervals_[link.before], link.days), changes, open)&& restrict(
            link.before, ahead(intervals_[link.after], link.days), changes, open);
        for (std::size_t steps = 0; consistent && !open.empty(); ++steps) {
            const Index event = open.back();
            open.pop_back();
            consistent = steps < kSteps;
            for (const Neighbour& next : later_[event])
                consistent = consistent&& restrict(next.event, behind(intervals_[event], next.days), changes, open);
            for (const Neighbour& previous : earlier_[event])
                consistent =
                    consistent&& restrict(previous.event, ahead(intervals_[event], previous.days), changes, open);
        }
        if (!consistent)
            for (auto change = changes.rbegin(); change != changes.rend(); ++change)
                intervals_[change->event] = change->old;
        return consistent;
    }

    std::vector<Interval> intervals_;
    std::vector<std::vector<Neighbour>> earlier_, later_;
    std::vector<std::uint32_t> seen_;
    std::uint32_t round_ = 0;
};

}  // namespace

namespace {

/// Leaves out what follows from the rest: that C came after A, when it came after B and B after A.
std::vector<std::vector<Index>> reduced(const std::vector<std::vector<Index>>& earlier) {
    std::vector<std::vector<Index>> kept(earlier.size());
    for (Index event = 0; event < earlier.size(); ++event)
        for (const Index before : earlier[event]) {
            const auto between = [&](Index other) {
                return std::find(earlier[other].begin(), earlier[other].end(), before) != earlier[other].end();
            };
            if (std::none_of(earlier[event].begin(), earlier[event].end(), between)) kept[event].push_back(before);
        }
    return kept;
}

}  // namespace

Settled settle(const std::vector<Anchor>& anchors, std::vector<Link> links) {
    std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.strength > b.strength; });
    Network all(anchors), firm(anchors);
    for (const Link& link : links)
        if (all.add(link) && link.strength >= kFirm) firm.add(link);
    return {firm.takeIntervals(), all.takeIntervals(), reduced(all.earlier())};
}

}  // namespace newsglass::timeline
