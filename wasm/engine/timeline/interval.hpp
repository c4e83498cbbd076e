// Stretches of days whose ends may not be known.
#pragma once

#include <algorithm>

#include "engine/document.hpp"

namespace newsglass::timeline {

/// From the first day to the last, both included; an end that is not known is absent.
struct Interval {
    std::optional<Date> earliest, latest;

    bool empty() const { return !earliest && !latest; }
    bool bounded() const { return earliest && latest; }
    bool contradictory() const { return bounded() && *latest < *earliest; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

inline Interval intersection(const Interval& a, const Interval& b) {
    Interval both = a;
    if (b.earliest && (!both.earliest || *both.earliest < *b.earliest)) both.earliest = b.earliest;
    if (b.latest && (!both.latest || *b.latest < *both.latest)) both.latest = b.latest;
    return both;
}

}  // namespace newsglass::timeline
