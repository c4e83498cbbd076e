#include "engine/entities/lexicon.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/entities/table.hpp"
#include "tables.hpp"

namespace newsglass::entities {
namespace {

template <typename Value>
using Map = std::unordered_map<std::string, Value>;

template <typename Value>
Value valueOr(const Map<Value>& map, std::string_view key, Value otherwise) {
    const auto found = map.find(std::string(key));
    return found == map.end() ? otherwise : found->second;
}

Kind kindNamed(std::string_view name) {
    constexpr std::array<std::string_view, 11> kNames = {"",     "person", "group", "place", "facility", "product",
                                                         "work", "law",    "event", "time",  "thing"};
    return static_cast<Kind>(std::find(kNames.begin(), kNames.end(), name) - kNames.begin());
}

Gender genderNamed(std::string_view name) {
    return name == "m" ? Gender::male : name == "f" ? Gender::female : Gender::unknown;
}

const Map<Kind>& kinds() {
    static const Map<Kind> map = [] {
        Map<Kind> built;
        for (const std::string_view table : {tables::entities_noun_kinds, tables::entities_nouns})
            eachLine(table, [&](const Fields& f) { built.emplace(f[0], kindNamed(f[1])); });
        return built;
    }();
    return map;
}

Map<Gender> gendersOf(std::string_view table) {
    Map<Gender> built;
    eachLine(table, [&](const Fields& f) { built.emplace(f[0], genderNamed(f[1])); });
    return built;
}

std::string withoutStops(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '.');
    return plain;
}

struct Places {
    Map<Place> byName;
    std::unordered_set<std::string> demonyms;
};

const Places& places() {
    static const Places built = [] {
        Places p;
        const auto add = [&](std::string_view name, const Place& place) {
            p.byName.emplace(lowered(withoutStops(name)), place);
        };
        eachLine(tables::entities_countries, [&](const Fields& f) {
            const Place country{f[0], "country"};
            add(f[0], country);
            for (const std::string_view alias : split(f[1], '|')) add(alias, country);
            for (const std::string_view demonym : split(f[2], '|')) p.demonyms.insert(lowered(demonym));
        });
        eachLine(tables::entities_country_aliases, [&](const Fields& f) {
            if (const auto found = p.byName.find(lowered(f[1])); found != p.byName.end()) add(f[0], found->second);
        });
        eachLine(tables::entities_countries, [&](const Fields& f) {
            for (const std::string_view capital : split(f[3], '|')) add(capital, {capital, "city"});
        });
        p.byName.erase("");
        p.demonyms.erase("");
        return p;
    }();
    return built;
}

}  // namespace

Kind nounKind(std::string_view lemma) {
    const std::string noun = lowered(lemma);
    if (const Kind kind = valueOr(kinds(), noun, Kind::unknown); kind != Kind::unknown) return kind;
    const std::string_view view = noun;
    for (const std::string_view ending : {"man", "woman", "men", "women", "person"})
        if (view.size() > ending.size() + 2 && view.ends_with(ending)) return Kind::person;
    const std::size_t hyphen = view.find('-');
    if (hyphen == std::string_view::npos) return Kind::unknown;
    if (view.ends_with("-elect")) return valueOr(kinds(), view.substr(0, hyphen), Kind::unknown);
    return valueOr(kinds(), view.substr(view.rfind('-') + 1), Kind::unknown);
}

Gender nounGender(std::string_view lemma) {
    static const Map<Gender> genders = gendersOf(tables::entities_noun_genders);
    const std::string noun = lowered(lemma);
    if (const Gender gender = valueOr(genders, noun, Gender::unknown); gender != Gender::unknown) return gender;
    const std::string_view view = noun;
    if (view.size() > 6 && view.ends_with("woman")) return Gender::female;
    return Gender::unknown;
}

EntityType typeOf(Kind kind) {
    switch (kind) {
        case Kind::person:
            return EntityType::person;
        case Kind::group:
            return EntityType::organization;
        case Kind::place:
            return EntityType::location;
        case Kind::facility:
            return EntityType::facility;
        case Kind::product:
            return EntityType::product;
        case Kind::work:
            return EntityType::work;
        case Kind::law:
            return EntityType::law;
        case Kind::event:
            return EntityType::event;
        default:
            return EntityType::other;
    }
}

namespace {
const Map<Gender>& givenNames() {
    static const Map<Gender> genders = gendersOf(tables::entities_given_names);
    return genders;
}
}  // namespace

bool isGivenName(std::string_view name) { return givenNames().contains(std::string(name)); }

Gender givenNameGender(std::string_view name) {
    if (const Gender gender = valueOr(givenNames(), name, Gender::unknown); gender != Gender::unknown) return gender;
    return valueOr(givenNames(), name.substr(0, name.find('-')), Gender::unknown);
}

bool isNickname(std::string_view nickname, std::string_view name) {
    static const std::unordered_set<std::string> pairs = [] {
        std::unordered_set<std::string> built;
        eachLine(tables::entities_nicknames,
                 [&](const Fields& f) { built.insert(lowered(f[0]) + ' ' + lowered(f[1])); });
        return built;
    }();
    return pairs.contains(std::string(nickname) + ' ' + std::string(name));
}

namespace {
const Map<Gender>& titles() {
    static const Map<Gender> map = gendersOf(tables::entities_titles);
    return map;
}
}  // namespace

bool isCourtesyTitle(std::string_view word) { return titles().contains(std::string(word)); }

Gender titleGender(std::string_view word) { return valueOr(titles(), word, Gender::unknown); }

namespace {

/// Each word with a space and its type.
std::unordered_set<std::string> typedWords(std::string_view table) {
    std::unordered_set<std::string> built;
    eachLine(table, [&](const Fields& f) { built.insert(std::string(f[0]) + ' ' + std::string(f[1])); });
    return built;
}

}  // namespace

bool isGeneralNoun(std::string_view lemma, EntityType type) {
    static const std::unordered_set<std::string> nouns = typedWords(tables::entities_general_nouns);
    if (type != EntityType::location && type != EntityType::organization) return false;
    return nouns.contains(std::string(lemma) + (type == EntityType::location ? " location" : " organization"));
}

bool isGeneric(std::string_view word, EntityType type) {
    static const std::unordered_set<std::string> words = typedWords(tables::entities_generic_words);
    const std::string_view what = type == EntityType::location   ? " location"
                                  : type == EntityType::facility ? " facility"
                                                                 : " organization";
    return words.contains(std::string(word) + std::string(what));
}

const Place* findPlace(std::string_view name) {
    const auto found = places().byName.find(std::string(name));
    return found == places().byName.end() ? nullptr : &found->second;
}

bool isDemonym(std::string_view word) { return places().demonyms.contains(std::string(word)); }

bool isSayVerb(std::string_view lemma) {
    static const std::unordered_set<std::string> verbs = [] {
        std::unordered_set<std::string> built;
        eachLine(tables::entities_say_verbs, [&](const Fields& f) { built.emplace(f[0]); });
        return built;
    }();
    return verbs.contains(std::string(lemma));
}

}  // namespace newsglass::entities
