#include "engine/times/meaning.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/times/feasts.hpp"

namespace newsglass::times {
namespace {

constexpr std::pair<std::string_view, Field> kFields[] = {
    {"value", Field::value},
    {"count", Field::count},
    {"fraction", Field::fraction},
    {"unit", Field::unit},
    {"count2", Field::count2},
    {"unit2", Field::unit2},
    {"freq", Field::freq},
    {"year", Field::year},
    {"month", Field::month},
    {"day", Field::day},
    {"weekday", Field::weekday},
    {"weekend", Field::weekend},
    {"quarter", Field::quarter},
    {"half", Field::half},
    {"season", Field::season},
    {"decade", Field::decade},
    {"century", Field::century},
    {"feast", Field::feast},
    {"offset", Field::offset},
    {"ahead", Field::ahead},
    {"days", Field::days},
    {"named", Field::named},
    {"upto", Field::upTo},
    {"window", Field::window},
    {"slack", Field::slack},
    {"part", Field::part},
    {"hour", Field::hour},
    {"minute", Field::minute},
    {"second", Field::second},
    {"meridiem", Field::meridiem},
    {"zone", Field::zone},
    {"summer", Field::summer},
    {"lastyear", Field::lastYear},
    {"step", Field::step},
    {"stepunit", Field::stepUnit},
    {"post", Field::post},
    {"postunit", Field::postUnit},
    {"anchor", Field::anchor},
    {"direction", Field::direction},
    {"nth", Field::nth},
    {"nthunit", Field::nthUnit},
    {"ref", Field::ref},
    {"mod", Field::mod},
    {"bc", Field::bc},
    {"compare", Field::compare},
    {"check", Field::check},
};

template <typename Enum>
constexpr std::pair<std::string_view, std::int32_t> named(std::string_view name, Enum value) {
    return {name, static_cast<std::int32_t>(value)};
}

constexpr std::pair<std::string_view, std::int32_t> kConstants[] = {
    {"many", kMany},
    named("unit:second", Unit::second),
    named("unit:minute", Unit::minute),
    named("unit:hour", Unit::hour),
    named("unit:day", Unit::day),
    named("unit:night", Unit::night),
    named("unit:week", Unit::week),
    named("unit:weekend", Unit::weekend),
    named("unit:fortnight", Unit::fortnight),
    named("unit:month", Unit::month),
    named("unit:quarter", Unit::quarter),
    named("unit:year", Unit::year),
    named("unit:decade", Unit::decade),
    named("unit:century", Unit::century),
    named("unit:millennium", Unit::millennium),
    named("unit:season", Unit::season),
    named("part:morning", Part::morning),
    named("part:midday", Part::midday),
    named("part:afternoon", Part::afternoon),
    named("part:evening", Part::evening),
    named("part:night", Part::night),
    named("part:daytime", Part::dayTime),
    named("part:dawn", Part::dawn),
    named("feast:easter", Feast::easter),
    named("feast:orthodox", Feast::orthodoxEaster),
    named("feast:islamic", Feast::islamic),
    named("feast:hebrew", Feast::hebrew),
    named("feast:hanukkah", Feast::hanukkah),
    named("feast:inauguration", Feast::inauguration),
    named("feast:new-moon", Feast::newMoon),
    named("feast:full-moon", Feast::fullMoon),
    named("anchor:published", Anchor::published),
    named("anchor:story", Anchor::story),
    named("ref:past", Reference::past),
    named("ref:present", Reference::present),
    named("ref:future", Reference::future),
    named("mod:start", Mod::start),
    named("mod:mid", Mod::mid),
    named("mod:end", Mod::end),
    named("mod:approx", Mod::approx),
    named("mod:before", Mod::before),
    named("mod:after", Mod::after),
    named("mod:on_or_before", Mod::onOrBefore),
    named("mod:on_or_after", Mod::onOrAfter),
    named("mod:less_than", Mod::lessThan),
    named("mod:more_than", Mod::moreThan),
    named("mod:equal_or_less", Mod::equalOrLess),
    named("mod:equal_or_more", Mod::equalOrMore),
    named("check:capital", Check::capital),
    named("check:name", Check::name),
    named("check:noun", Check::noun),
    named("check:year", Check::year),
    named("check:day", Check::day),
    named("check:future", Check::future),
    named("check:bare", Check::bare),
    named("check:rate", Check::rate),
    named("check:adverb", Check::adverb),
    named("check:season", Check::season),
    named("check:past", Check::past),
    named("check:alone", Check::alone),
    named("check:half", Check::half),
    named("check:quarter", Check::quarter),
    named("check:positive", Check::positive),
};

constexpr std::string_view kMods[] = {"",          "start",         "mid",          "end",         "approx",
                                      "before",    "after",         "on_or_before", "on_or_after", "less_than",
                                      "more_than", "equal_or_less", "equal_or_more"};

template <typename Table>
auto lookUp(const Table& table, std::string_view name) -> std::optional<decltype(table[0].second)> {
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const auto& e) { return e.first == name; });
    if (found == std::end(table)) return std::nullopt;
    return found->second;
}

}  // namespace

std::optional<Field> fieldNamed(std::string_view name) { return lookUp(kFields, name); }

std::optional<std::int32_t> constantNamed(std::string_view name) { return lookUp(kConstants, name); }

std::string_view nameOf(Mod mod) { return kMods[static_cast<std::size_t>(mod)]; }

}  // namespace newsglass::times
