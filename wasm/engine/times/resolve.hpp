// Places what a phrase means on the calendar: TIMEX3 values (TimeML 1.2.1; Pustejovsky et al. 2003).
#pragma once

#include "engine/document.hpp"
#include "engine/times/calendar.hpp"
#include "engine/times/meaning.hpp"

namespace newsglass::times {

struct QuarterOfYear {
    int year, quarter;
};

/// What relative times are read against.
struct Setting {
    std::optional<Date> published;
    std::optional<Date> story;             ///< the day that the story has come to
    std::optional<QuarterOfYear> quarter;  ///< the quarter that the story is about
    std::optional<Bounds> storyBounds;     ///< of the stretch that the story has come to
    std::optional<Date> day;               ///< the day that was named just before, for a time of day
    int certain = 0;                       ///< the direction, where the very verb of the date tells it
    bool storyIsYear = false;              ///< of the story's day only the year is known
    bool yearFromStory = false;            ///< a date without a year is near the day of the story
    bool placedInStory = false;            ///< so are weekdays and times of day
    bool windows = false;                  ///< "the past two years" are those before publication
    int direction = 0;                     ///< of the clause: -1 past, 1 future, 0 not known
};

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
