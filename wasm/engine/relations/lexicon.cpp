#include "engine/relations/lexicon.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "engine/labels.hpp"
#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::relations {
namespace {

constexpr std::size_t kColumns = 6;
using Row = std::array<std::string_view, kColumns>;

std::vector<Row> rowsOf(std::string_view table) {
    std::vector<Row> rows;
    forEachRow<kColumns>(table, [&](const Row& row) { rows.push_back(row); });
    return rows;
}

/// Whether a word is one of those in a list separated by |.
bool isListed(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool fits(std::string_view pattern, End end) {
    if (pattern == "any") return true;
    if (pattern == "named") return end.named;
    return end.type == EntityType::other ? end.named && isListed(pattern, "other") : isListed(pattern, label(end.type));
}

using Index2 = std::unordered_map<std::string_view, std::vector<Row>>;

Index2 byFirst(std::string_view table) {
    Index2 index;
    for (const Row& row : rowsOf(table)) index[row[0]].push_back(row);
    return index;
}

}  // namespace

std::string_view typeOf(std::string_view lemma, std::string_view link, End subject, End object) {
    static const Index2 kTypes = byFirst(tables::relations_types);
    const auto found = kTypes.find(lemma);
    if (found == kTypes.end()) return {};
    for (const Row& row : found->second)
        if (row[1] == link && fits(row[2], subject) && fits(row[3], object)) return row[4];
    return {};
}

bool isLink(const DeedNoun& deed, std::string_view preposition) { return isListed(deed.links, preposition); }

const DeedNoun* deedNoun(std::string_view lemma) {
    static const auto kNouns = [] {
        std::unordered_map<std::string_view, DeedNoun> nouns;
        for (const Row& row : rowsOf(tables::relations_nouns))
            nouns[row[0]] = {row[1], row[2], row[3] == "patient", row[4]};
        return nouns;
    }();
    const auto found = kNouns.find(lemma);
    return found == kNouns.end() ? nullptr : &found->second;
}

const Office* office(std::string_view lemma) {
    static const auto kOffices = [] {
        std::unordered_map<std::string_view, Office> offices;
        for (const Row& row : rowsOf(tables::relations_offices)) offices[row[0]] = {row[1], row[2]};
        return offices;
    }();
    const auto found = kOffices.find(lemma);
    return found == kOffices.end() ? nullptr : &found->second;
}

std::string_view roleOf(std::string_view preposition, std::string_view complement) {
    static const Index2 kLinks = byFirst(tables::relations_links);
    const auto found = kLinks.find(preposition.empty() ? "-" : preposition);
    if (complement == "time" && found == kLinks.end()) return "time";
    if (found != kLinks.end())
        for (const Row& row : found->second)
            if (row[1] == complement || row[1] == "any") return row[2];
    return complement == "time" ? "time" : "other";
}

bool hasProperty(std::string_view lemma, std::string_view property) {
    static const Properties kVerbs(tables::relations_verbs);
    return kVerbs.has(lemma, property);
}

bool namesContinent(std::string_view name) {
    const std::string whole = lowered(name);
    if (hasProperty(whole, "continent")) return true;
    const std::size_t space = whole.find(' ');
    if (space == std::string::npos) return false;
    const std::string_view first = std::string_view(whole).substr(0, space);
    const bool part = first == "central" || first.ends_with("ern") || first == "north" || first == "south" ||
                      first == "east" || first == "west";
    return part && hasProperty(whole.substr(space + 1), "continent");
}

}  // namespace newsglass::relations
