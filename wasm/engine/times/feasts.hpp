// Feasts that move through the calendar: reckoned from the moon, or by the rules of another calendar.
//
// Easter: Meeus, Astronomical Algorithms (2nd ed. 1998), ch. 8. New and full moons: the same, ch. 49, without the
// planets' terms, right to a few minutes. Islamic and Hebrew years: Reingold and Dershowitz, Calendrical Calculations
// (4th ed. 2018), ch. 7 and 8; the Islamic calendar is the arithmetical one, from which a month that begins when the
// moon is seen may differ by a day. Every function is constant time.
#pragma once

#include <optional>

#include "engine/times/calendar.hpp"

namespace newsglass::times {

enum class Feast : std::uint8_t {
    easter,
    orthodoxEaster,
    islamic,  ///< a day of a month of the Islamic year
    hebrew,   ///< the first day of the Hebrew year, Rosh Hashanah
    hanukkah,
    inauguration,  ///< January 20 after the election of a president of the United States
    newMoon,  ///< the first on or after a day of a month
    fullMoon
};

/// Western Easter (the "anonymous Gregorian" computus).
Date easter(int year);
/// Orthodox Easter, as a Gregorian date (Meeus' Julian algorithm). Right from 1900 to 2099.
Date orthodoxEaster(int year);

Date islamicDate(int year, int month, int day);

/// The first day of the Hebrew year that begins in that Gregorian year.
Date roshHashanah(int year);

/// The day of the first new or full moon on or after a day, by clocks so many hours ahead of Greenwich.
Date moonFrom(const Date& day, bool full, double hoursAhead);

/// The day of a feast in a Gregorian year, with the meaning's month, day and hours as that feast wants them; the first
/// where there are two, none where there is none.
std::optional<Date> feastIn(const Meaning& meaning, int year);

}  // namespace newsglass::times
