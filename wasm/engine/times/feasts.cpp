#include "engine/times/feasts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace newsglass::times {
namespace {

using namespace std::chrono;

constexpr int kDaysBefore1970 = 719163;           // day 1 of Reingold and Dershowitz is 1 January of the year 1
constexpr int kIslamicEpoch = 227015;             // 16 July 622, Julian
constexpr int kHebrewEpoch = -1373427;            // of the year 1 by the Hebrew reckoning
constexpr int kHebrewYears = 3761;                // the Hebrew year that begins in the year 0
constexpr double kJulianDay1970 = 2440587.5;      // in days, at midnight
constexpr double kSynodicMonth = 29.530588861;    // days from new moon to new moon
constexpr double kFirstMoon = 2451550.09766;      // the first new moon of 2000, a Julian day
constexpr double kMoonsInCentury = 1236.85;       // about
constexpr double kClockBehindSun = 70.0 / 86400;  // dynamical minus universal time in our days, in days

Date fromFixed(int day) { return sys_days{days{day - kDaysBefore1970}}; }

/// Days from the Hebrew epoch to the mean new moon of a year, moved where the calendar forbids that weekday.
int hebrewElapsed(int year) {
    const int months = (235 * year - 234) / 19;
    const std::int64_t parts = 12084 + std::int64_t{13753} * months;  // of which 25,920 make a day
    const int day = 29 * months + static_cast<int>(parts / 25920);
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

int hebrewNewYear(int year) {
    const int before = hebrewElapsed(year - 1), own = hebrewElapsed(year), after = hebrewElapsed(year + 1);
    const int delay = after - own == 356 ? 2 : own - before == 382 ? 1 : 0;
    return kHebrewEpoch + own + delay;
}

/// 25 Kislev: the month before it has 30 days in years that are complete.
Date hanukkah(int year) {
    const int first = hebrewNewYear(year + kHebrewYears);
    const int length = hebrewNewYear(year + kHebrewYears + 1) - first;
    return fromFixed(first + (length % 10 == 5 ? 84 : 83));
}

/// The Julian day of the k-th new moon since 2000; of full moons k ends in a half.
double moon(double k) {
    const double t = k / kMoonsInCentury;
    const auto sine = [](double degrees) { return std::sin(degrees * std::numbers::pi / 180); };
    const double e = 1 - 0.002516 * t;
    const double sun = 2.5534 + 29.10535670 * k, lunar = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
    const double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
    return kFirstMoon + kSynodicMonth * k + 0.00015437 * t * t - 0.40720 * sine(lunar) + 0.17241 * e * sine(sun) +
           0.01608 * sine(2 * lunar) + 0.01039 * sine(2 * node) + 0.00739 * e * sine(lunar - sun) -
           0.00514 * e * sine(lunar + sun) + 0.00208 * e * e * sine(2 * sun) - 0.00111 * sine(lunar - 2 * node) -
           0.00057 * sine(lunar + 2 * node) + 0.00056 * e * sine(2 * lunar + sun) - 0.00042 * sine(3 * lunar) +
           0.00042 * e * sine(sun + 2 * node) + 0.00038 * e * sine(sun - 2 * node) -
           0.00024 * e * sine(2 * lunar - sun);
}

std::optional<Date> islamicIn(int year, int month, int day) {
    const int first = (year - 622) * 33 / 32;  // the Islamic year is a thirty-third shorter
    for (int islamic = std::max(1, first - 1); islamic <= first + 2; ++islamic)
        if (const Date date = islamicDate(islamic, month, day); static_cast<int>(date.year()) == year) return date;
    return std::nullopt;
}

std::optional<Date> reckoned(const Meaning& m, int year) {
    const int month = m.get(Field::month, 1), day = m.get(Field::day, 1);
    switch (static_cast<Feast>(m[Field::feast])) {
        case Feast::easter:
            return easter(year);
        case Feast::orthodoxEaster:
            return orthodoxEaster(year);
        case Feast::islamic:
            return islamicIn(year, month, day);
        case Feast::hebrew:
            return roshHashanah(year);
        case Feast::hanukkah:
            return hanukkah(year);
        case Feast::inauguration:
            return year % 4 == 1 ? std::optional{date(year, 1, 20)} : std::nullopt;
        case Feast::newMoon:
            return moonFrom(date(year, month, day), false, m.get(Field::ahead, 0));
        case Feast::fullMoon:
            return moonFrom(date(year, month, day), true, m.get(Field::ahead, 0));
    }
    return std::nullopt;
}

}  // namespace

Date easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 19 * l) / 433;
    const int month = (h + l - 7 * m + 90) / 25;
    return date(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

Date orthodoxEaster(int year) {
    const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
    return addDays(date(year, month, day), 13);
}

Date islamicDate(int year, int month, int day) {
    return fromFixed(kIslamicEpoch - 1 + 354 * (year - 1) + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day);
}

Date roshHashanah(int year) { return fromFixed(hebrewNewYear(year + kHebrewYears)); }

Date moonFrom(const Date& day, bool full, double hoursAhead) {
    const double midnight =
        static_cast<double>(sys_days{day}.time_since_epoch().count()) + kJulianDay1970 - hoursAhead / 24;
    double k = std::floor((midnight - kFirstMoon) / kSynodicMonth) - 1 + (full ? 0.5 : 0);
    while (moon(k) - kClockBehindSun < midnight) ++k;
    return addDays(day, static_cast<int>(moon(k) - kClockBehindSun - midnight));
}

std::optional<Date> feastIn(const Meaning& meaning, int year) {
    const auto day = reckoned(meaning, year);
    return day ? std::optional{addDays(*day, meaning.get(Field::offset, 0))} : std::nullopt;
}

}  // namespace newsglass::times
