#include "engine/timeline/edtf.hpp"

namespace newsglass::timeline {
namespace {

std::string padded(unsigned number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

std::string yearOf(const Date& date) { return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4); }
std::string monthOf(const Date& date) { return yearOf(date) + "-" + padded(unsigned{date.month()}, 2); }
std::string dayOf(const Date& date) { return monthOf(date) + "-" + padded(unsigned{date.day()}, 2); }

bool isFirstOfYear(const Date& date) { return unsigned{date.month()} == 1 && unsigned{date.day()} == 1; }
bool isLastOfYear(const Date& date) { return unsigned{date.month()} == 12 && unsigned{date.day()} == 31; }
bool isLastOfMonth(const Date& date) {
    return date == Date{std::chrono::year_month_day_last{date.year(), std::chrono::month_day_last{date.month()}}};
}

/// The one date that a stretch is, or "".
std::string single(const Date& first, const Date& last) {
    if (first == last) return dayOf(first);
    const int years = static_cast<int>(last.year()) - static_cast<int>(first.year());
    if (isFirstOfYear(first) && isLastOfYear(last)) {
        const std::string year = yearOf(first);
        if (years == 0) return year;
        if (years == 9 && year.back() == '0') return year.substr(0, 3) + "X";
        if (years == 99 && year.substr(2) == "00") return year.substr(0, 2) + "XX";
    }
    const bool oneMonth =
        years == 0 && first.month() == last.month() && unsigned{first.day()} == 1 && isLastOfMonth(last);
    return oneMonth ? monthOf(first) : std::string{};
}

}  // namespace

std::string edtfOf(const Interval& interval, bool approximate) {
    if (interval.bounded()) {
        const std::string date = single(*interval.earliest, *interval.latest);
        if (!date.empty()) return date + (approximate ? "~" : "");
        return dayOf(*interval.earliest) + "/" + dayOf(*interval.latest);
    }
    if (interval.earliest) return dayOf(*interval.earliest) + "/..";
    if (interval.latest) return "[.." + dayOf(*interval.latest) + "]";
    return {};
}

}  // namespace newsglass::timeline
