#include "engine/timeline/constraints.hpp"

namespace newsglass::timeline {
namespace {

constexpr std::size_t kSteps = 256;  // events looked at for one link; a link whose reach is wider is given up

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
        later_[link.before].push_back(link.after);
        earlier_[link.after].push_back(link.before);
        return true;
    }

    std::vector<Interval> takeIntervals() { return std::move(intervals_); }
    std::vector<std::vector<Index>> takeEarlier() { return std::move(earlier_); }

private:
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
            for (const Index next : later_[event])
                if (seen_[next] != round_) {
                    seen_[next] = round_;
                    open.push_back(next);
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
        bool consistent =
            restrict(link.after, {intervals_[link.before].earliest, std::nullopt}, changes, open)&& restrict(
                link.before, {std::nullopt, intervals_[link.after].latest}, changes, open);
        for (std::size_t steps = 0; consistent && !open.empty(); ++steps) {
            const Index event = open.back();
            open.pop_back();
            consistent = steps < kSteps;
            for (const Index next : later_[event])
                consistent = consistent&& restrict(next, {intervals_[event].earliest, std::nullopt}, changes, open);
            for (const Index previous : earlier_[event])
                consistent = consistent&& restrict(previous, {std::nullopt, intervals_[event].latest}, changes, open);
        }
        if (!consistent)
            for (auto change = changes.rbegin(); change != changes.rend(); ++change)
                intervals_[change->event] = change->old;
        return consistent;
    }

    std::vector<Interval> intervals_;
    std::vector<std::vector<Index>> earlier_, later_;
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
    return {firm.takeIntervals(), all.takeIntervals(), reduced(all.takeEarlier())};
}

}  // namespace newsglass::timeline
