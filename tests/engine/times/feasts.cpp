// Moving feasts against the days on which they were kept.
#include "engine/times/feasts.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <initializer_list>

using namespace newsglass;
using namespace newsglass::times;

namespace {

struct Kept {
    int year, month, day;
};

int daysOff(const Date& computed, const Kept& kept) {
    return daysBetween(date(kept.year, kept.month, kept.day), computed);
}

}  // namespace

TEST_CASE("Easter") {
    CHECK(easter(1961) == date(1961, 4, 2));
    CHECK(easter(2000) == date(2000, 4, 23));
    CHECK(easter(2024) == date(2024, 3, 31));
    CHECK(easter(2025) == date(2025, 4, 20));
    CHECK(easter(2038) == date(2038, 4, 25));
    CHECK(orthodoxEaster(2018) == date(2018, 4, 8));
    CHECK(orthodoxEaster(2025) == date(2025, 4, 20));
}

TEST_CASE("the Chinese New Year") {
    for (const Kept& kept : std::initializer_list<Kept>{
             {2000, 2, 5},  {2001, 1, 24}, {2002, 2, 12}, {2003, 2, 1},  {2004, 1, 22}, {2005, 2, 9},  {2006, 1, 29},
             {2007, 2, 18}, {2008, 2, 7},  {2009, 1, 26}, {2010, 2, 14}, {2011, 2, 3},  {2012, 1, 23}, {2013, 2, 10},
             {2014, 1, 31}, {2015, 2, 19}, {2016, 2, 8},  {2017, 1, 28}, {2018, 2, 16}, {2019, 2, 5},  {2020, 1, 25},
             {2021, 2, 12}, {2022, 2, 1},  {2023, 1, 22}, {2024, 2, 10}, {2025, 1, 29}, {2026, 2, 17}, {2027, 2, 6}})
        CHECK(daysOff(moonFrom(date(kept.year, 1, 21), false, 8), kept) == 0);
}

TEST_CASE("the Hebrew New Year, and the feast that follows a month of 29 or 30 days") {
    for (const Kept& kept : std::initializer_list<Kept>{{2015, 9, 14},
                                                        {2016, 10, 3},
                                                        {2017, 9, 21},
                                                        {2018, 9, 10},
                                                        {2019, 9, 30},
                                                        {2020, 9, 19},
                                                        {2021, 9, 7},
                                                        {2022, 9, 26},
                                                        {2023, 9, 16},
                                                        {2024, 10, 3},
                                                        {2025, 9, 23}})
        CHECK(daysOff(roshHashanah(kept.year), kept) == 0);
    Meaning hanukkah;
    hanukkah[Field::feast] = static_cast<int>(Feast::hanukkah);
    for (const Kept& kept :
         std::initializer_list<Kept>{{2018, 12, 3}, {2019, 12, 23}, {2021, 11, 29}, {2023, 12, 8}, {2024, 12, 26}})
        CHECK(daysOff(*feastIn(hanukkah, kept.year), kept) == 0);
}

TEST_CASE("Islamic days agree with a calendar that turns page after page") {
    Date day = date(622, 7, 19);  // 16 July, Julian
    for (int year = 1; year < 1600; ++year) {
        const bool leap = (14 + 11 * year) % 30 < 11;
        for (int month = 1; month <= 12; ++month) {
            REQUIRE(islamicDate(year, month, 1) == day);
            day = addDays(day, month % 2 == 1 || (month == 12 && leap) ? 30 : 29);
        }
    }
}

TEST_CASE("feasts of the moon are kept within a day") {
    for (const Kept& kept : std::initializer_list<Kept>{
             {2019, 10, 27}, {2020, 11, 14}, {2021, 11, 4}, {2022, 10, 24}, {2023, 11, 12}, {2024, 10, 31}})  // Diwali
        CHECK(std::abs(daysOff(addDays(moonFrom(date(kept.year, 10, 18), false, 5), -1), kept)) <= 1);
    for (const Kept& kept : std::initializer_list<Kept>{
             {2018, 3, 2}, {2020, 3, 10}, {2021, 3, 29}, {2022, 3, 18}, {2023, 3, 8}, {2024, 3, 25}})  // Holi
        CHECK(std::abs(daysOff(moonFrom(date(kept.year, 2, 28), true, 13), kept)) <= 1);
    for (const Kept& kept : std::initializer_list<Kept>{// the end of Ramadan in Saudi Arabia
                                                        {2018, 6, 15},
                                                        {2019, 6, 4},
                                                        {2020, 5, 24},
                                                        {2021, 5, 13},
                                                        {2022, 5, 2},
                                                        {2023, 4, 21},
                                                        {2024, 4, 10}})
        CHECK(std::abs(daysOff(islamicDate(1439 + kept.year - 2018, 10, 1), kept)) <= 1);
}

TEST_CASE("a year may be without a feast of the moon, and far ones are no trouble") {
    Meaning feast;
    feast[Field::feast] = static_cast<int>(Feast::islamic);
    feast[Field::month] = 1;
    CHECK_FALSE(feastIn(feast, 500));
    for (int kind = 0; kind <= static_cast<int>(Feast::fullMoon); ++kind)
        for (const int year : {1, 622, 1582, 9000}) {
            feast[Field::feast] = kind;
            CHECK_NOTHROW(feastIn(feast, year));
        }
}
