// Calendar arithmetic on std::chrono's proleptic Gregorian days. Every function is constant time.
// Weekdays and weeks are ISO 8601: Monday is 1, week 1 holds the year's first Thursday.
#pragma once

#include <optional>
#include <string_view>

#include "engine/document.hpp"
#include "engine/times/meaning.hpp"

namespace newsglass::times {

Date date(int year, int month, int day);

Date addDays(const Date& date, int days);

/// The same day of the month that many months on; the last day where that month is shorter.
Date addMonths(const Date& date, int months);

/// Moves by whole units; weekends as weeks, nights as days, seasons as quarters of a year. Clock units do not move.
Date add(const Date& date, int count, Unit unit);

/// 1 Monday .. 7 Sunday.
int weekdayOf(const Date& date);

int daysBetween(const Date& from, const Date& to);

struct IsoWeek {
    int year, week;
    friend bool operator==(const IsoWeek&, const IsoWeek&) = default;
};
IsoWeek isoWeekOf(const Date& date);

Date mondayOf(const Date& date);
Date mondayOf(const IsoWeek& week);
int weeksIn(int isoYear);

Date lastOfMonth(int year, int month);

/// The nth such weekday of the month, counted from its end when negative; none when the month has no such.
std::optional<Date> nthWeekday(int year, int month, int weekday, int nth);

/// Whether clocks are an hour ahead: in America (1) by the rule of 2007, in Europe (2) by that of 1996.
bool inSummerTime(const Date& date, int continent);

struct Bounds {
    Date earliest, latest;
};

/// First and last day of the stretch of the calendar that a TIMEX3 value names; none for durations, sets and vague
/// references. Seasons are those of the northern hemisphere by whole months; a winter runs over the turn of the year
/// from December.
std::optional<Bounds> boundsOf(std::string_view value);

}  // namespace newsglass::times
