#include "engine/times/placement.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/times/feasts.hpp"

namespace newsglass::times {
namespace {

constexpr int kClose = 3;  // days from that of publication that may be on the wrong side of it

int monthOf(const Date& date) { return static_cast<int>(unsigned{date.month()}); }

std::optional<Placed> place(const Date& date, Grain grain) {
    if (!valid(date)) return std::nullopt;
    return Placed{date, grain};
}

/// The stretch that a meaning with a month, quarter, half, season or feast names in that year.
std::optional<Placed> inYear(const Meaning& m, int year) {
    if (m.has(Field::feast)) {
        const auto day = feastIn(m, year);
        return day ? place(*day, Grain::day) : std::nullopt;
    }
    if (m.has(Field::quarter)) {
        if (m[Field::quarter] < 1 || m[Field::quarter] > 4) return std::nullopt;
        return place(date(year, 3 * m[Field::quarter] - 2, 1), Grain::quarter);
    }
    if (m.has(Field::half)) return place(date(year, m[Field::half] == 1 ? 1 : 7, 1), Grain::half);
    if (m.has(Field::season)) return place(date(year, 3 * m[Field::season], 1), Grain::season);
    const int month = m[Field::month];
    if (month < 1 || month > 12) return std::nullopt;
    if (m.has(Field::nth)) {
        if (m.has(Field::nthUnit)) return place(lastOfMonth(year, month), Grain::day);
        const auto day = nthWeekday(year, month, m.get(Field::weekday, 1), m[Field::nth]);
        if (!day) return std::nullopt;
        return place(addDays(*day, m.get(Field::offset, 0)), Grain::day);
    }
    if (m.has(Field::day)) return place(date(year, month, m[Field::day]), Grain::day);
    return place(date(year, month, 1), Grain::month);
}

/// Of the stretches of the years around, the one in the direction from `base`.
std::optional<Placed> nearest(const Meaning& m, const Date& base, int direction) {
    std::optional<Placed> best;
    int distance = 0;
    for (int year = yearOf(base) - 8; year <= yearOf(base) + 8; ++year) {  // February 29 may be eight years off
        const auto placed = inYear(m, year);
        if (!placed) continue;
        const auto bounds = boundsOf(dateValue(placed->date, placed->grain));
        if (!bounds) continue;
        if (direction == -2 && bounds->latest >= base) continue;
        if (direction == -1 && bounds->earliest > base) continue;
        if (direction == 1 && bounds->latest < base) continue;
        if (direction == 2 && bounds->earliest <= base) continue;
        const int middle = daysBetween(base, bounds->earliest) + daysBetween(base, bounds->latest);
        if (!best || std::abs(middle) < distance) {
            best = placed;
            distance = std::abs(middle);
        }
    }
    return best;
}

Date weekdayNear(const Date& base, int weekday, int direction) {
    const int ahead = (weekday - weekdayOf(base) + 7) % 7;
    if (direction > 0) return addDays(base, ahead == 0 && direction == 2 ? 7 : ahead);
    const int behind = (7 - ahead) % 7;
    return addDays(base, -(behind == 0 && direction == -2 ? 7 : behind));
}

/// Months of half a unit, where it has any.
int halfOf(Unit unit) {
    switch (unit) {
        case Unit::year:
            return 6;
        case Unit::decade:
            return 60;
        case Unit::century:
            return 600;
        default:
            return 0;
    }
}

class Placement {
public:
    Placement(const Meaning& meaning, const Setting& setting) : m_(meaning), setting_(setting) {
        const bool fromNow = m_.has(Field::step) || m_.get(Field::direction, 0) == -2;  // "last September"
        const bool deictic = fromNow && !m_.has(Field::anchor);
        const bool story =
            m_.get(Field::anchor, 0) == static_cast<int>(Anchor::story) ||
            (!deictic && (withinYear(m_) || m_.has(Field::day) ? setting.yearFromStory : setting.placedInStory));
        base_ = story && setting.story ? setting.story : setting.published;
        direction_ = m_.get(Field::direction, setting.direction);
    }

    std::optional<Placed> run() const {
        std::optional<Placed> placed = start();
        if (!placed) return std::nullopt;
        if (!m_.has(Field::step) && m_.has(Field::stepUnit)) placed->grain = grainOf(unit(Field::stepUnit));
        if (m_.has(Field::post) && m_[Field::post] != kMany && std::abs(m_[Field::post]) < 100'000)
            placed->date = add(placed->date, m_[Field::post], unit(Field::postUnit));
        return valid(placed->date) ? placed : std::nullopt;
    }

private:
    Unit unit(Field field) const { return static_cast<Unit>(m_.get(field, static_cast<int>(Unit::day))); }

    std::optional<Placed> start() const {
        if (m_.has(Field::compare))
            if (const auto quarter = comparedQuarter()) return quarter;
        if (m_.has(Field::year)) return inGivenYear(m_[Field::year]);
        if (m_.has(Field::decade)) return place(date(m_[Field::decade] * 10, 1, 1), Grain::decade);
        if (m_.has(Field::century)) return place(date(std::max(1, m_[Field::century] * 100), 1, 1), Grain::century);
        if (!base_ || isLaterThanNothing()) return std::nullopt;
        if (m_.has(Field::step)) return inStep();
        if (withinYear(m_)) {
            if (setting_.yearFromStory && setting_.story && !m_.has(Field::direction)) {
                if (setting_.storyIsYear) return inYear(m_, yearOf(*base_));
                return nearest(m_, *base_, 0);
            }
            return nearest(m_, *base_, yearless());
        }
        if (isCoarse() && (m_.has(Field::weekend) || m_.has(Field::weekday))) return std::nullopt;
        if (m_.has(Field::weekend)) {
            const Date saturday = weekdayNear(*base_, 6, direction_ < 0 && weekdayOf(*base_) < 6 ? -1 : 1);
            return place(weekdayOf(*base_) == 7 ? addDays(*base_, -1) : saturday, Grain::weekend);
        }
        if (m_.has(Field::weekday)) {
            const int direction = direction_ == 0 ? -1 : direction_;
            return place(weekdayNear(*base_, m_[Field::weekday], direction), Grain::day);
        }
        const Date day = setting_.story ? *setting_.story : *base_;
        if (m_.has(Field::day)) return place(date(yearOf(day), monthOf(day), m_[Field::day]), Grain::day);
        const bool named = setting_.day && m_.has(Field::hour);
        return place(named ? *setting_.day : *base_, Grain::day);
    }

    /// Whether days would be read against a stretch of the story that has many: "on Sunday" after "in 2006".
    bool isCoarse() const {
        const auto& story = setting_.storyBounds;
        return base_ == setting_.story && base_ != setting_.published && story &&
               daysBetween(story->earliest, story->latest) >= 31;
    }

    /// "Two decades later he returned" in a text that has named no day: later than what, nobody knows.
    bool isLaterThanNothing() const {
        const bool story = m_.get(Field::anchor, 0) == static_cast<int>(Anchor::story);
        return story && !setting_.story && m_.get(Field::step, 0) > 0 && setting_.direction < 0;
    }

    /// A day of a month without its year is the nearest one, "the dividend is payable Dec. 15", unless its own verb
    /// tells. So is a quarter unless it is over, as most that are written of are.
    int yearless() const {
        if (m_.has(Field::direction)) return direction_;
        if (m_.has(Field::named)) return direction_;
        if (m_.has(Field::day) || m_.has(Field::nth)) return isClose() ? 0 : setting_.certain;
        if (m_.has(Field::quarter)) return direction_ > 0 ? 0 : -1;
        return direction_;
    }

    /// Whether the nearest day is that of publication, about: a paper tells on Friday what others say on Saturday.
    bool isClose() const {
        const auto day = nearest(m_, *base_, 0);
        return day && std::abs(daysBetween(*base_, day->date)) <= kClose;
    }

    std::optional<Placed> inGivenYear(int year) const {
        if (year < 1 || year > kLastYear) return std::nullopt;
        return withinYear(m_) ? inYear(m_, year) : place(date(year, 1, 1), Grain::year);
    }

    /// "a year earlier" after a quarter is that quarter, a year back; "the quarter" is that quarter, or else the last
    /// one that is over.
    std::optional<Placed> comparedQuarter() const {
        std::optional<QuarterOfYear> quarter = setting_.quarter;
        if (!quarter && m_[Field::compare] == 2 && setting_.published) {
            const Date before = addMonths(*setting_.published, -3);
            quarter = QuarterOfYear{yearOf(before), (monthOf(before) + 2) / 3};
        }
        if (!quarter) return std::nullopt;
        const int year = m_.get(Field::year, quarter->year) + (m_.has(Field::year) ? 0 : m_.get(Field::step, 0));
        return place(date(std::max(1, year), 3 * quarter->quarter - 2, 1), Grain::quarter);
    }

    std::optional<Placed> inStep() const {
        const int step = m_[Field::step];
        if (step == kMany || std::abs(step) > 20'000) return std::nullopt;
        const Unit stepUnit = unit(Field::stepUnit);
        if (stepUnit == Unit::decade && m_.has(Field::direction))  // "a decade ago" is about a year, not a decade
            return place(add(*base_, step, stepUnit), Grain::year);
        Date date = add(*base_, step, stepUnit);
        const int sign = m_.get(Field::direction, -1) < 0 ? -1 : 1;
        if (m_.get(Field::fraction, 0) == 500) date = addMonths(date, sign * halfOf(stepUnit));
        if (!valid(date)) return std::nullopt;
        if (step == 0 && m_.has(Field::fraction)) return place(date, Grain::year);  // "half a century ago"
        if (withinYear(m_)) return inYear(m_, yearOf(date));
        if (m_.has(Field::weekday) && !m_.has(Field::nth))
            return place(addDays(mondayOf(date), m_[Field::weekday] - 1), Grain::day);
        if (stepUnit == Unit::month && (m_.has(Field::day) || m_.has(Field::nth))) {
            Meaning within = m_;
            within[Field::month] = monthOf(date);
            return inYear(within, yearOf(date));
        }
        return place(date, grainOf(stepUnit));
    }

    const Meaning& m_;
    const Setting& setting_;
    std::optional<Date> base_;
    int direction_ = 0;
};

}  // namespace

Grain grainOf(Unit unit) {
    switch (unit) {
        case Unit::week:
        case Unit::fortnight:
            return Grain::week;
        case Unit::weekend:
            return Grain::weekend;
        case Unit::month:
            return Grain::month;
        case Unit::quarter:
            return Grain::quarter;
        case Unit::season:
            return Grain::season;
        case Unit::year:
            return Grain::year;
        case Unit::decade:
            return Grain::decade;
        case Unit::century:
        case Unit::millennium:
            return Grain::century;
        default:
            return Grain::day;
    }
}

int yearOf(const Date& date) { return static_cast<int>(date.year()); }

bool valid(const Date& date) { return date.ok() && yearOf(date) >= 1 && yearOf(date) <= kLastYear + 999; }

bool withinYear(const Meaning& m) {
    return m.has(Field::month) || m.has(Field::quarter) || m.has(Field::half) || m.has(Field::season) ||
           m.has(Field::feast);
}

std::optional<Placed> placementOf(const Meaning& meaning, const Setting& setting) {
    return Placement(meaning, setting).run();
}

}  // namespace newsglass::times
