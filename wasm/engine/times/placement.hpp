// Finds the place of a date on the calendar. In go what a phrase means (meaning.hpp) and the setting that its stage
// (times.cpp) keeps: the day of publication, where the story has come to, the tense of the clause. Out comes the first
// day of a stretch and its grain, or nothing where the setting leaves it open; resolve.hpp makes a value of it.
#pragma once

#include <optional>

#include "engine/times/calendar.hpp"
#include "engine/times/values.hpp"

namespace newsglass::times {

inline constexpr int kLastYear = 9000;  // later ones are no years, and what is added to these still is one

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

struct Placed {
    Date date;  ///< the first day of the stretch
    Grain grain;
};

int yearOf(const Date& date);

/// Whether there is such a day, in a year up to the last or counted on from one.
bool valid(const Date& date);

/// The grain of a stretch that is one unit long.
Grain grainOf(Unit unit);

/// Whether the meaning says when in a year, so that it needs one.
bool withinYear(const Meaning& meaning);

/// Where a meaning is in a setting; none where the setting does not tell.
std::optional<Placed> placementOf(const Meaning& meaning, const Setting& setting);

}  // namespace newsglass::times
