#include "engine/times/values.hpp"

namespace newsglass::times {
namespace {

constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};
constexpr std::string_view kParts[] = {"TMO", "TMI", "TAF", "TEV", "TNI", "TDT", "TMO"};

struct UnitSpelling {
    std::string_view letter;  ///< of a counted duration
    int factor;
    std::string_view unknown;  ///< letter of an unknown number of them
    bool clock;
};

UnitSpelling spellingOf(Unit unit) {
    switch (unit) {
        case Unit::second:
            return {"S", 1, "S", true};
        case Unit::minute:
            return {"M", 1, "M", true};
        case Unit::hour:
            return {"H", 1, "H", true};
        case Unit::day:
            return {"D", 1, "D", false};
        case Unit::night:
            return {"D", 1, "D", false};
        case Unit::week:
            return {"W", 1, "W", false};
        case Unit::weekend:
            return {"D", 2, "D", false};
        case Unit::fortnight:
            return {"W", 2, "W", false};
        case Unit::month:
            return {"M", 1, "M", false};
        case Unit::quarter:
            return {"Q", 1, "Q", false};
        case Unit::year:
            return {"Y", 1, "Y", false};
        case Unit::decade:
            return {"Y", 10, "DE", false};
        case Unit::century:
            return {"Y", 100, "CE", false};
        case Unit::millennium:
            return {"Y", 1000, "ML", false};
        case Unit::season:
            return {"S", 1, "S", false};
    }
    return {"D", 1, "D", false};
}

/// The half of a unit in smaller ones, where there is a usual way to say it: half an hour is PT30M.
std::string_view halfOf(Unit unit) {
    switch (unit) {
        case Unit::minute:
            return "30S";
        case Unit::hour:
            return "30M";
        default:
            return {};
    }
}

std::string amount(int count, int fraction, Unit unit) {
    const UnitSpelling spelling = spellingOf(unit);
    if (count == kMany) return "X" + std::string(spelling.unknown);
    if (fraction == 500 && !halfOf(unit).empty())
        return (count > 0 ? std::to_string(count) + std::string(spelling.letter) : std::string{}) +
               std::string(halfOf(unit));
    if (fraction == 500 && count == 0 && unit == Unit::year) return "6M";
    const int thousandths = (1000 * count + fraction) * spelling.factor;
    std::string number = std::to_string(thousandths / 1000);
    if (int rest = thousandths % 1000; rest != 0) {
        std::string digits = padded(rest, 3);
        while (digits.back() == '0') digits.pop_back();
        number += "." + digits;
    }
    return number + std::string(spelling.letter);
}

std::string zoneValue(int minutes) {
    if (minutes == 0) return "Z";
    const int ahead = minutes < 0 ? -minutes : minutes;
    return (minutes < 0 ? "-" : "+") + padded(ahead / 60, 2) + ":" + padded(ahead % 60, 2);
}

}  // namespace

std::string padded(int number, int width) {
    std::string digits = std::to_string(number);
    if (static_cast<int>(digits.size()) < width) digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
    return digits;
}

std::string dateValue(const Date& date, Grain grain) {
    const int year = static_cast<int>(date.year()), month = static_cast<int>(unsigned{date.month()});
    const std::string years = padded(year, 4);
    switch (grain) {
        case Grain::day:
            return years + "-" + padded(month, 2) + "-" + padded(static_cast<int>(unsigned{date.day()}), 2);
        case Grain::week:
        case Grain::weekend: {
            const IsoWeek week = isoWeekOf(date);
            return padded(week.year, 4) + "-W" + padded(week.week, 2) + (grain == Grain::weekend ? "-WE" : "");
        }
        case Grain::month:
            return years + "-" + padded(month, 2);
        case Grain::quarter:
            return years + "-Q" + std::to_string((month + 2) / 3);
        case Grain::half:
            return years + (month <= 6 ? "-H1" : "-H2");
        case Grain::season:
            return years + "-" + std::string(kSeasons[month < 3 ? 3 : month / 3 - 1]);
        case Grain::year:
            return years;
        case Grain::decade:
            return years.substr(0, 3);
        case Grain::century:
            return years.substr(0, 2);
    }
    return years;
}

std::string durationValue(const Meaning& meaning) {
    const Unit unit = static_cast<Unit>(meaning.get(Field::unit, static_cast<int>(Unit::day)));
    const int count = meaning.get(Field::count, 1), fraction = meaning.get(Field::fraction, 0);
    if (count > 1'000'000) return "PX" + std::string(spellingOf(unit).unknown);
    const bool clock = spellingOf(unit).clock;
    std::string value = (clock ? "PT" : "P") + amount(count, fraction, unit);
    if (meaning.has(Field::count2) && meaning[Field::count2] < 1'000'000) {
        const Unit unit2 = static_cast<Unit>(meaning[Field::unit2]);
        if (spellingOf(unit2).clock && !clock) value += "T";
        value += amount(meaning[Field::count2], 0, unit2);
    }
    return value;
}

std::string clockValue(const Meaning& meaning) {
    if (meaning.has(Field::hour)) {
        int hour = meaning[Field::hour];
        const int meridiem = meaning.get(Field::meridiem, 0);
        if (meridiem == 2 && hour < 12) hour += 12;
        if (meridiem == 1 && hour == 12) hour = 0;
        std::string value = "T" + padded(hour, 2) + ":" + padded(meaning.get(Field::minute, 0), 2);
        if (meaning.has(Field::second)) value += ":" + padded(meaning[Field::second], 2);
        if (meaning.has(Field::zone)) value += zoneValue(meaning[Field::zone]);
        return value;
    }
    if (meaning.has(Field::part)) return std::string(kParts[meaning[Field::part]]);
    return {};
}

}  // namespace newsglass::times
