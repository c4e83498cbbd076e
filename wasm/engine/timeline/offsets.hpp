// How far apart two events are: "two days before the vote", "hours after the strike".
#pragma once

#include "engine/document.hpp"

namespace newsglass::timeline {

/// Whole days between two events, from the fewest to the most; `most` is kEver when nothing limits it.
struct Days {
    int least = 0, most = 0;
    friend bool operator==(const Days&, const Days&) = default;
};
inline constexpr int kEver = 1'000'000;

/// The days that a TIMEX3 duration stands for. Nobody who says "three weeks" has counted days: weeks, months and years
/// are taken to the nearest one, hours may pass midnight. Of an unknown number of units only the order is sure; hours
/// are within two days. `mod` widens: more_than has no most, less_than no least.
Days daysOf(const TimeExpression& duration);

}  // namespace newsglass::timeline
