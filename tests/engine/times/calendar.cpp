// Calendar arithmetic against a second implementation that counts days one by one.
#include "engine/times/calendar.hpp"

#include <doctest/doctest.h>

#include "engine/times/values.hpp"

using namespace newsglass;
using namespace newsglass::times;

namespace {

/// A calendar that knows only how long months are and how to turn a page.
struct SlowDay {
    int year, month, day, weekday;  // weekday: Monday is 1

    static int length(int year, int month) {
        constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return kLengths[month - 1] + (month == 2 && leap ? 1 : 0);
    }

    void turn() {
        weekday = weekday % 7 + 1;
        if (++day <= length(year, month)) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }
};

/// Weeks counted as one reads a calendar: a week belongs to the year that has four of its days.
struct SlowWeek {
    int year, week;
};

Date of(const SlowDay& slow) { return date(slow.year, slow.month, slow.day); }

}  // namespace

TEST_CASE("four centuries of days agree with a calendar that turns page after page") {
    SlowDay slow{1700, 1, 1, 5};  // a Friday
    const Date first = of(slow);
    SlowWeek week{1699, 53};
    for (int days = 0; slow.year < 2101; ++days, slow.turn()) {
        const Date fast = addDays(first, days);
        if (slow.weekday == 1) {
            // The Thursday of this week lies in the year that the week belongs to.
            SlowDay thursday = slow;
            for (int i = 0; i < 3; ++i) thursday.turn();
            week = thursday.year == week.year ? SlowWeek{week.year, week.week + 1} : SlowWeek{thursday.year, 1};
        }
        REQUIRE(fast == of(slow));
        REQUIRE(weekdayOf(fast) == slow.weekday);
        REQUIRE(daysBetween(first, fast) == days);
        REQUIRE(addDays(fast, -days) == first);
        if (days >= 7) REQUIRE(isoWeekOf(fast) == IsoWeek{week.year, week.week});
        REQUIRE(daysBetween(mondayOf(fast), fast) == slow.weekday - 1);
        if (days >= 7) REQUIRE(mondayOf(IsoWeek{week.year, week.week}) == mondayOf(fast));
    }
}

TEST_CASE("months on keep the day or take the last one") {
    for (int year = 1899; year <= 2101; ++year)
        for (int month = 1; month <= 12; ++month)
            for (const int day : {1, 15, 28, 29, 30, 31}) {
                if (day > SlowDay::length(year, month)) continue;
                int y = year, m = month;
                for (int months = 0; months <= 30; ++months) {
                    const int last = SlowDay::length(y, m);
                    const Date expected = date(y, m, day < last ? day : last);
                    REQUIRE(addMonths(date(year, month, day), months) == expected);
                    if (day <= 28) REQUIRE(addMonths(expected, -months) == date(year, month, day));
                    if (++m > 12) m = 1, ++y;
                }
            }
}

TEST_CASE("the nth weekday of a month, from its start and from its end") {
    for (int year = 1999; year <= 2030; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int weekday = 1; weekday <= 7; ++weekday) {
                std::vector<Date> all;
                for (int day = 1; day <= SlowDay::length(year, month); ++day)
                    if (weekdayOf(date(year, month, day)) == weekday) all.push_back(date(year, month, day));
                for (int nth = 1; nth <= static_cast<int>(all.size()); ++nth) {
                    REQUIRE(nthWeekday(year, month, weekday, nth) == all[static_cast<std::size_t>(nth - 1)]);
                    REQUIRE(nthWeekday(year, month, weekday, -nth) == all[all.size() - static_cast<std::size_t>(nth)]);
                }
                REQUIRE_FALSE(nthWeekday(year, month, weekday, static_cast<int>(all.size()) + 1));
            }
}

TEST_CASE("summer time begins and ends on Sundays") {
    CHECK_FALSE(inSummerTime(date(2025, 3, 8), 1));
    CHECK(inSummerTime(date(2025, 3, 9), 1));
    CHECK(inSummerTime(date(2025, 11, 1), 1));
    CHECK_FALSE(inSummerTime(date(2025, 11, 2), 1));
    CHECK_FALSE(inSummerTime(date(2025, 3, 29), 2));
    CHECK(inSummerTime(date(2025, 3, 30), 2));
    CHECK_FALSE(inSummerTime(date(2025, 10, 26), 2));
}

TEST_CASE("what a value spells is the stretch that its bounds are") {
    for (Date day = date(1999, 12, 20); day < date(2006, 1, 20); day = addDays(day, 1))
        for (const Grain grain : {Grain::day, Grain::week, Grain::weekend, Grain::month, Grain::quarter, Grain::half,
                                  Grain::year, Grain::decade, Grain::century}) {
            const std::string value = dateValue(day, grain);
            CAPTURE(value);
            const auto bounds = boundsOf(value);
            REQUIRE(bounds);
            if (grain != Grain::weekend) REQUIRE((bounds->earliest <= day && day <= bounds->latest));
            REQUIRE(dateValue(bounds->earliest, grain) == value);
            REQUIRE(dateValue(bounds->latest, grain) == value);
        }
}

TEST_CASE("values without a stretch of the calendar have no bounds") {
    for (const char* value : {"PRESENT_REF", "P3D", "XXXX-WXX-5", "XXXX-05", "PXY", "PT2H", "", "2025-13", "2025-02-30",
                              "2025-W54", "2025-Q5", "abcd", "2025-", "XXXX-XX-XXTMO", "BC0490"})
        CHECK_FALSE(boundsOf(value));
}
