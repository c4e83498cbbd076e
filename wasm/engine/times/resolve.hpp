// Gives what a phrase means its TIMEX3 value (TimeML 1.2.1; Pustejovsky et al. 2003); where that is a date, it is
// placed on the calendar first (placement.hpp).
#pragma once

#include "engine/document.hpp"
#include "engine/times/calendar.hpp"
#include "engine/times/meaning.hpp"
#include "engine/times/placement.hpp"

namespace newsglass::times {

struct Resolved {
    TimeType type = TimeType::date;
    std::string value;
    Mod mod = Mod::none;
    std::optional<Bounds> bounds;
};

/// The value of a meaning in a setting; none when it is no date of the calendar (February 30). What cannot be known
/// without a reference date is X: "XXXX-WXX-5".
std::optional<Resolved> resolve(const Meaning& meaning, const Setting& setting);

}  // namespace newsglass::times
