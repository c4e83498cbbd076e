#include "engine/timeline/offsets.hpp"

#include <algorithm>
#include <charconv>

namespace newsglass::timeline {
namespace {

struct UnitDays {
    std::string_view letters;
    int days;       ///< of one
    int tolerance;  ///< either way
};

constexpr UnitDays kUnits[] = {{"D", 1, 0},     {"W", 7, 3},        {"M", 30, 16},       {"Q", 91, 46},
                               {"Y", 365, 183}, {"DE", 3652, 1826}, {"CE", 36524, 18262}};
constexpr int kManyClock = 2;  // days within which "hours later" is
constexpr int kMostCount = 2000;

/// "3", "3.5" in tenths; none for X.
std::optional<int> tenthsOf(std::string_view number) {
    int whole = 0;
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), whole);
    if (error != std::errc{} || whole > kMostCount) return std::nullopt;
    const bool more = stop + 1 < number.data() + number.size() && *stop == '.';
    return 10 * whole + (more ? stop[1] - '0' : 0);
}

Days ofUnit(const UnitDays& unit, std::string_view number) {
    const auto tenths = tenthsOf(number);
    if (!tenths) return {0, kEver};
    const int days = *tenths * unit.days / 10;
    return {std::max(0, days - unit.tolerance), days + unit.tolerance};
}

Days ofClock(std::string_view value) {
    const char unit = value.back();
    const auto tenths = tenthsOf(value.substr(2));
    if (!tenths) return {0, kManyClock};
    const int hours = unit == 'H' ? *tenths / 10 : 0;
    return {hours / 24, hours / 24 + 1};
}

}  // namespace

Days daysOf(const TimeExpression& duration) {
    const std::string_view value = duration.value;
    Days days{0, kEver};
    if (value.starts_with("PT") && value.size() > 3) {
        days = ofClock(value);
    } else if (value.starts_with('P')) {
        const std::size_t letters = value.find_first_not_of("0123456789.X", 1);
        for (const UnitDays& unit : kUnits)
            if (letters != std::string_view::npos && value.substr(letters) == unit.letters)
                days = ofUnit(unit, value.substr(1, letters - 1));
    }
    if (duration.mod == "less_than" || duration.mod == "equal_or_less") days.least = 0;
    if (duration.mod == "more_than" || duration.mod == "equal_or_more") days.most = kEver;
    if (duration.mod == "approx") days = {days.least * 2 / 3, days.most == kEver ? kEver : days.most * 3 / 2};
    return days;
}

}  // namespace newsglass::timeline
