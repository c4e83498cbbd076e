// What a phrase about time means before it is placed on the calendar: a record of whole numbers, filled by the rules.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsglass::times {

enum class Field : std::uint8_t {
    value,     ///< of a number, or of whatever a word counts: weekday 1..7, month 1..12, ...
    count,     ///< of a duration or set; kMany for an unknown number
    fraction,  ///< thousandths after the count's decimal point
    unit,      ///< Unit of the count
    count2,
    unit2,  ///< "six months and six days"
    freq,   ///< of a set
    year,
    month,
    day,
    weekday,
    weekend,
    quarter,
    half,
    season,
    decade,
    century,
    feast,   ///< Feast, of feasts that no day of a month has
    offset,  ///< a holiday's distance in days from the day that it is reckoned from
    ahead,   ///< hours that its clocks are ahead of Greenwich
    days,    ///< that it lasts
    named,   ///< a day with a name: the tense tells which year's it is
    upTo,    ///< it lasts until the day of publication: "year to date"
    window,  ///< a duration that ends (-1) or begins (1) on the day of publication
    slack,   ///< days by which it may be earlier or later
    part,    ///< Part of the day
    hour,
    minute,
    second,
    meridiem,  ///< meridiem: 1 morning, 2 afternoon
    zone,      ///< minutes ahead of UTC
    summer,    ///< where clocks are an hour ahead in summer: 1 America, 2 Europe
    lastYear,  ///< of years on end: 2020 or 20 of "2019-20"
    step,
    stepUnit,  ///< the stretch of the calendar that many units from the anchor; finer fields lie inside it
    post,
    postUnit,   ///< moved after all other fields are placed: "two days before Monday"
    anchor,     ///< Anchor
    direction,  ///< -2 strictly before, -1 not after, 1 not before, 2 strictly after, 0 the current one
    nth,
    nthUnit,  ///< "the first Monday of", "the last day of": -1 is the last
    ref,      ///< Reference: no stretch of the calendar
    mod,      ///< Mod
    bc,       ///< years before our era
    compare,  ///< "a year earlier": of the quarter that the story is about, when it is about one
    check,    ///< Check: what must hold of the words around
    size
};

enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    night,
    week,
    weekend,
    fortnight,
    month,
    quarter,
    year,
    decade,
    century,
    millennium,
    season
};
enum class Part : std::uint8_t { morning, midday, afternoon, evening, night, dayTime, dawn };
enum class Anchor : std::uint8_t { published, story };
enum class Reference : std::uint8_t { past, present, future };
enum class Mod : std::uint8_t {
    none,
    start,
    mid,
    end,
    approx,
    before,
    after,
    onOrBefore,
    onOrAfter,
    lessThan,
    moreThan,
    equalOrLess,
    equalOrMore
};
enum class Check : std::uint8_t {
    none,
    capital,
    name,
    noun,
    year,
    day,
    future,
    bare,
    rate,
    adverb,
    season,
    past,
    alone,
    half,
    quarter,
    positive
};

inline constexpr std::int32_t kUnset = INT32_MIN;
inline constexpr std::int32_t kMany = -1000;

struct Meaning {
    std::array<std::int32_t, static_cast<std::size_t>(Field::size)> fields;

    Meaning() { fields.fill(kUnset); }
    std::int32_t& operator[](Field field) { return fields[static_cast<std::size_t>(field)]; }
    std::int32_t operator[](Field field) const { return fields[static_cast<std::size_t>(field)]; }
    bool has(Field field) const { return (*this)[field] != kUnset; }
    std::int32_t get(Field field, std::int32_t otherwise) const { return has(field) ? (*this)[field] : otherwise; }
    friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// The field of that name as the rules spell it, or none.
std::optional<Field> fieldNamed(std::string_view name);

/// The number behind a named constant of the rules (`year`, `start`, `future`), or none.
std::optional<std::int32_t> constantNamed(std::string_view name);

/// A mod as TIMEX3 spells it, in lower case.
std::string_view nameOf(Mod mod);

}  // namespace newsglass::times
