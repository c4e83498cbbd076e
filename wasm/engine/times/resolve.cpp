#include "engine/times/resolve.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/times/values.hpp"

namespace newsglass::times {
namespace {

/// The value of a date that nothing fixes on the calendar.
std::string unresolved(const Meaning& m) {
    constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};
    if (m.has(Field::feast)) return "XXXX-XX-XX";
    if (m.has(Field::month) && !m.has(Field::nth))
        return "XXXX-" + padded(m[Field::month], 2) + (m.has(Field::day) ? "-" + padded(m[Field::day], 2) : "");
    if (m.has(Field::quarter)) return "XXXX-Q" + std::to_string(m[Field::quarter]);
    if (m.has(Field::half)) return "XXXX-H" + std::to_string(m[Field::half]);
    if (m.has(Field::season)) return "XXXX-" + std::string(kSeasons[m[Field::season] - 1]);
    if (m.has(Field::weekday)) return "XXXX-WXX-" + std::to_string(m[Field::weekday]);
    if (m.has(Field::compare)) return "XXXX-QX";
    const Unit unit = static_cast<Unit>(m.get(Field::stepUnit, static_cast<int>(Unit::day)));
    switch (grainOf(unit)) {
        case Grain::week:
            return "XXXX-WXX";
        case Grain::weekend:
            return "XXXX-WXX-WE";
        case Grain::month:
            return "XXXX-XX";
        case Grain::quarter:
            return "XXXX-QX";
        case Grain::year:
            return std::string(4, 'X');  // an X for each digit that nobody knows
        case Grain::decade:
            return std::string(3, 'X');
        case Grain::century:
            return std::string(2, 'X');
        default:
            return "XXXX-XX-XX";
    }
}

std::string_view referenceValue(Reference reference) {
    switch (reference) {
        case Reference::past:
            return "PAST_REF";
        case Reference::present:
            return "PRESENT_REF";
        case Reference::future:
            return "FUTURE_REF";
    }
    return {};
}

std::string setValue(const Meaning& m) {
    if (m.has(Field::unit)) return durationValue(m);
    return unresolved(m) + clockValue(m);
}

bool isClockUnit(const Meaning& m) {
    return m.has(Field::stepUnit) && m[Field::stepUnit] <= static_cast<int>(Unit::hour);
}

/// Days of one unit, about.
int daysOf(Unit unit) {
    switch (grainOf(unit)) {
        case Grain::day:
            return 1;
        case Grain::week:
            return 7;
        case Grain::weekend:
            return 2;
        case Grain::month:
            return 31;
        case Grain::quarter:
        case Grain::season:
            return 92;
        default:
            return 366;
    }
}

/// "Three weeks later" after "in 2022": within the stretch that is as long as that which the story has come to; no
/// single week can be named.
std::optional<Bounds> fromCoarseStory(const Meaning& m, const Setting& setting) {
    if (!setting.storyBounds || m.get(Field::anchor, 0) != static_cast<int>(Anchor::story)) return std::nullopt;
    const Bounds& story = *setting.storyBounds;
    const int step = m.get(Field::step, kMany), length = daysBetween(story.earliest, story.latest) + 1;
    const Unit unit = static_cast<Unit>(m.get(Field::stepUnit, static_cast<int>(Unit::day)));
    if (step == kMany || std::abs(step) > 20'000 || length <= daysOf(unit)) return std::nullopt;
    const Bounds moved{add(story.earliest, step, unit), add(story.latest, step, unit)};
    return valid(moved.earliest) && valid(moved.latest) ? std::optional{moved} : std::nullopt;
}

/// By how many days "three decades ago" may be off: a decade in a century, a year in each decade after the first.
int slackOf(const Meaning& m) {
    const int count = std::max(1, std::abs(m.get(Field::step, 0)));
    if (!m.has(Field::step) || !m.has(Field::direction) || count > 100) return m.get(Field::slack, 0);
    switch (static_cast<Unit>(m.get(Field::stepUnit, static_cast<int>(Unit::day)))) {
        case Unit::decade:
            return 365 * (count - 1);
        case Unit::century:
            return 3650 * count;
        default:
            return m.get(Field::slack, 0);
    }
}

/// Years or days on end, and days that are not sure.
void stretch(const Meaning& m, Resolved& resolved) {
    Bounds& bounds = *resolved.bounds;
    if (m.has(Field::lastYear) && !withinYear(m)) {
        const int first = yearOf(bounds.earliest), given = m[Field::lastYear];
        const int last = given < 100 ? first / 100 * 100 + given : given;
        if (last > first && last <= kLastYear) bounds.latest = date(last, 12, 31);
    }
    if (m.get(Field::days, 1) > 1) {
        bounds.latest = addDays(bounds.earliest, m[Field::days] - 1);
        if (!m.has(Field::part)) resolved.value += "/" + dateValue(bounds.latest, Grain::day);
    }
    const int slack = slackOf(m);
    if (slack == 0) return;
    resolved.mod = Mod::approx;
    const Bounds wider{addDays(bounds.earliest, -slack), addDays(bounds.latest, slack)};
    if (valid(wider.earliest) && valid(wider.latest)) bounds = wider;
}

/// The time of day; that of a zone with summer time depends on the date.
std::string clockOn(Meaning m, const std::optional<Placed>& placed) {
    if (m.has(Field::summer)) {
        if (placed)
            m[Field::zone] += inSummerTime(placed->date, m[Field::summer]) ? 60 : 0;
        else
            m[Field::zone] = kUnset;
    }
    return clockValue(m);
}

Resolved calendar(const Meaning& m, const Setting& setting) {
    const auto placed = placementOf(m, setting);
    const std::string clock = clockOn(m, placed);
    Resolved resolved;
    resolved.type = clock.empty() && !isClockUnit(m) ? TimeType::date : TimeType::time;
    if (const auto bounds = fromCoarseStory(m, setting)) {
        resolved.value = unresolved(m) + clock;
        resolved.bounds = bounds;
        return resolved;
    }
    if (placed) {
        resolved.value = dateValue(placed->date, placed->grain) + clock;
        resolved.bounds = boundsOf(resolved.value);
        if (resolved.bounds) stretch(m, resolved);
        const auto& published = setting.published;
        if (m.has(Field::upTo) && published && resolved.bounds && resolved.bounds->earliest <= *published)
            resolved.bounds->latest = *published;
    } else {
        resolved.value = unresolved(m) + clock;
    }
    return resolved;
}

/// "The past three weeks", "the next 24 hours": the days from or to that of publication.
std::optional<Bounds> windowOf(const Meaning& m, const Setting& setting) {
    const int count = m.get(Field::count, 1);
    if (!m.has(Field::window) || !setting.windows || !setting.published) return std::nullopt;
    if (count == kMany || count > 1000 || (m[Field::window] > 0 && setting.direction <= 0)) return std::nullopt;
    const Unit unit = static_cast<Unit>(m.get(Field::unit, static_cast<int>(Unit::day)));
    const int days = unit == Unit::hour ? (count + 23) / 24 : 0;
    const int sign = m[Field::window];
    const Date other = addDays(add(*setting.published, sign * count, unit), sign * days);
    if (!valid(other)) return std::nullopt;
    return sign < 0 ? Bounds{other, *setting.published} : Bounds{*setting.published, other};
}

/// Whether the figures are no date: February 30.
bool impossible(const Meaning& m) {
    if (!m.has(Field::month) || !m.has(Field::day) || m.has(Field::nth) || m.has(Field::feast)) return false;
    const int year = m.get(Field::year, 2000), month = m[Field::month];
    if (month < 1 || month > 12 || year < 1 || year > kLastYear) return true;
    return m[Field::day] < 1 || m[Field::day] > static_cast<int>(unsigned{lastOfMonth(year, month).day()});
}

}  // namespace

std::optional<Resolved> resolve(const Meaning& m, const Setting& setting) {
    if (impossible(m)) return std::nullopt;
    Resolved resolved;
    if (m.has(Field::ref)) {
        resolved.value = referenceValue(static_cast<Reference>(m[Field::ref]));
    } else if (m.has(Field::freq)) {
        resolved.type = TimeType::set;
        resolved.value = setValue(m);
    } else if (m.has(Field::unit) && !m.has(Field::step)) {
        resolved.type = TimeType::duration;
        resolved.value = durationValue(m);
        resolved.bounds = windowOf(m, setting);
    } else if (m.has(Field::bc)) {
        resolved.value =
            "BC" + (m.has(Field::century) ? padded(m[Field::century], 2) : padded(m.get(Field::year, 0), 4));
    } else if (m.get(Field::step, 0) == kMany) {
        resolved.value = m.get(Field::direction, -1) < 0 ? "PAST_REF" : "FUTURE_REF";
    } else {
        resolved = calendar(m, setting);
    }
    if (m.has(Field::mod)) resolved.mod = static_cast<Mod>(m[Field::mod]);
    return resolved;
}

}  // namespace newsglass::times
