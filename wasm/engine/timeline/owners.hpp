// Which event a time expression dates, and how: on that day, since, until, before or after it.
#pragma once

#include "engine/timeline/governors.hpp"
#include "engine/timeline/interval.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {

/// Reads the tree around times. Every function looks at a bounded number of words.
class TimeOwners {
public:
    TimeOwners(const Document& document, const EventTree& tree) : document_(document), tree_(tree) {}

    /// A time of day alone tells no day: what happened "at 6am" happened on the day that the story is at.
    bool isClockOnly(const TimeExpression& time) const;

    /// The event that a time hangs on, or kNone.
    Index ownerOf(const TimeExpression& time) const;

    /// The days within which that puts it: those of the time, or from them on, or up to them; empty when the time says
    /// nothing of when it was.
    Interval intervalOf(const TimeExpression& time) const;

private:
    bool isThing(Index noun) const;
    bool describes(Index token) const;
    Index ownedBefore(const TimeExpression& time) const;
    std::string prepositionOf(const TimeExpression& time) const;
    Bound boundOf(const TimeExpression& time) const;

    const Document& document_;
    const EventTree& tree_;
};

}  // namespace newsglass::timeline
