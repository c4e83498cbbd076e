#include "engine/times/calendar.hpp"

#include <charconv>

namespace newsglass::times {
namespace {

using namespace std::chrono;

constexpr int kMonthsInYear = 12;

int floorDiv(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

/// The digits at `from`, exactly `length` of them, or none.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t length) {
    if (from + length > text.size()) return std::nullopt;
    int number = 0;
    const char* end = text.data() + from + length;
    const auto [stop, error] = std::from_chars(text.data() + from, end, number);
    if (error != std::errc{} || stop != end || text[from] == '-') return std::nullopt;
    return number;
}

std::optional<Bounds> months(int year, int first, int last) {
    if (first < 1 || last > kMonthsInYear) return std::nullopt;
    return Bounds{date(year, first, 1), lastOfMonth(year, last)};
}

std::optional<Bounds> weekBounds(int year, std::string_view rest) {
    const auto week = digits(rest, 1, 2);
    if (!week || *week < 1 || *week > weeksIn(year)) return std::nullopt;
    const Date monday = mondayOf(IsoWeek{year, *week});
    rest.remove_prefix(3);
    if (rest.substr(0, 3) == "-WE") return Bounds{addDays(monday, 5), addDays(monday, 6)};
    if (rest.size() >= 2 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '7') {
        const Date day = addDays(monday, rest[1] - '1');
        return Bounds{day, day};
    }
    if (!rest.empty() && rest[0] != 'T') return std::nullopt;
    return Bounds{monday, addDays(monday, 6)};
}

std::optional<Bounds> partBounds(int year, std::string_view part) {
    if (part == "SP") return months(year, 3, 5);
    if (part == "SU") return months(year, 6, 8);
    if (part == "FA") return months(year, 9, 11);
    if (part == "WI") return Bounds{date(year, 12, 1), lastOfMonth(year + 1, 2)};
    if (part == "H1") return months(year, 1, 6);
    if (part == "H2") return months(year, 7, 12);
    if (part.size() == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') {
        const int quarter = part[1] - '0';
        return months(year, 3 * quarter - 2, 3 * quarter);
    }
    return std::nullopt;
}

std::optional<Bounds> monthBounds(int year, std::string_view rest) {
    const auto month = digits(rest, 0, 2);
    if (!month || *month < 1 || *month > kMonthsInYear) return std::nullopt;
    if (rest.size() == 2) return months(year, *month, *month);
    const auto day = digits(rest, 3, 2);
    if (rest[2] != '-' || !day || (rest.size() > 5 && rest[5] != 'T')) return std::nullopt;
    const Date date = year_month_day{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return Bounds{date, date};
}

}  // namespace

Date date(int year, int month, int day) {
    return std::chrono::year{year} / std::chrono::month(static_cast<unsigned>(month)) /
           std::chrono::day(static_cast<unsigned>(day));
}

Date addDays(const Date& date, int days) { return sys_days{date} + std::chrono::days{days}; }

Date addMonths(const Date& date, int months) {
    const int total =
        static_cast<int>(date.year()) * kMonthsInYear + static_cast<int>(unsigned{date.month()}) - 1 + months;
    const int year = floorDiv(total, kMonthsInYear);
    const int month = total - year * kMonthsInYear + 1;
    const Date last = lastOfMonth(year, month);
    return date.day() > last.day() ? last : times::date(year, month, static_cast<int>(unsigned{date.day()}));
}

Date add(const Date& date, int count, Unit unit) {
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
            return date;
        case Unit::day:
        case Unit::night:
            return addDays(date, count);
        case Unit::week:
        case Unit::weekend:
            return addDays(date, 7 * count);
        case Unit::fortnight:
            return addDays(date, 14 * count);
        case Unit::month:
            return addMonths(date, count);
        case Unit::quarter:
        case Unit::season:
            return addMonths(date, 3 * count);
        case Unit::year:
            return addMonths(date, kMonthsInYear * count);
        case Unit::decade:
            return addMonths(date, 10 * kMonthsInYear * count);
        case Unit::century:
            return addMonths(date, 100 * kMonthsInYear * count);
        case Unit::millennium:
            return addMonths(date, 1000 * kMonthsInYear * count);
    }
    return date;
}

int weekdayOf(const Date& date) { return static_cast<int>(weekday{sys_days{date}}.iso_encoding()); }

int daysBetween(const Date& from, const Date& to) { return static_cast<int>((sys_days{to} - sys_days{from}).count()); }

IsoWeek isoWeekOf(const Date& date) {
    const Date thursday = addDays(date, 4 - weekdayOf(date));
    const int year = static_cast<int>(thursday.year());
    return {year, daysBetween(times::date(year, 1, 1), thursday) / 7 + 1};
}

Date mondayOf(const Date& date) { return addDays(date, 1 - weekdayOf(date)); }

Date mondayOf(const IsoWeek& week) { return addDays(mondayOf(date(week.year, 1, 4)), 7 * (week.week - 1)); }

int weeksIn(int isoYear) { return isoWeekOf(date(isoYear, 12, 28)).week; }

Date lastOfMonth(int year, int month) {
    return year_month_day{
        year_month_day_last{std::chrono::year{year}, month_day_last{std::chrono::month(static_cast<unsigned>(month))}}};
}

std::optional<Date> nthWeekday(int year, int month, int weekday, int nth) {
    if (nth == 0) return std::nullopt;
    Date day{};
    if (nth > 0) {
        const Date first = date(year, month, 1);
        day = addDays(first, (weekday - weekdayOf(first) + 7) % 7 + 7 * (nth - 1));
    } else {
        const Date last = lastOfMonth(year, month);
        day = addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1));
    }
    if (static_cast<int>(unsigned{day.month()}) != month) return std::nullopt;
    return day;
}

bool inSummerTime(const Date& date, int continent) {
    const int year = static_cast<int>(date.year()), sunday = 7;
    if (continent == 1) return nthWeekday(year, 3, sunday, 2) <= date && date < nthWeekday(year, 11, sunday, 1);
    return nthWeekday(year, 3, sunday, -1) <= date && date < nthWeekday(year, 10, sunday, -1);
}

std::optional<Bounds> boundsOf(std::string_view value) {
    while (value.size() > 3 && value.substr(value.size() - 3) == "-XX") value.remove_suffix(3);
    while (value.size() > 2 && value.size() <= 4 && value.back() == 'X') value.remove_suffix(1);
    if (value.size() >= 2 && value.size() <= 4) {
        const auto head = digits(value, 0, value.size());
        if (!head) return std::nullopt;
        int span = 1;
        for (std::size_t i = value.size(); i < 4; ++i) span *= 10;
        const int first = *head * span;
        return Bounds{date(first > 0 ? first : 1, 1, 1), date(first + span - 1, 12, 31)};
    }
    const auto year = digits(value, 0, 4);
    if (!year || value.size() < 7 || value[4] != '-') return std::nullopt;
    const std::string_view rest = value.substr(5);
    if (rest[0] == 'W' && rest[1] != 'I') return weekBounds(*year, rest);
    if (rest[0] >= '0' && rest[0] <= '9') return monthBounds(*year, rest);
    return partBounds(*year, rest);
}

}  // namespace newsglass::times
