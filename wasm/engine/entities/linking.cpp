#include "engine/entities/linking.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "engine/entities/lexicon.hpp"
#include "engine/entities/name_forms.hpp"
#include "engine/entities/table.hpp"
#include "tables.hpp"

namespace newsglass::entities {
namespace {

struct Entry {
    std::string_view type, kind, wikidata, cues;
    bool political = false;  ///< one of many members of parliament, who share names with others
};

using Gazetteer = std::unordered_map<std::string, std::vector<Entry>>;

bool isLegalForm(std::string_view word) {
    constexpr std::array<std::string_view, 9> kForms = {"inc", "corp", "co",      "ltd",        "plc",
                                                        "llc", "ag",   "company", "corporation"};
    return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

/// What names are compared by: the words in lower case, without "Inc." and the like at the end.
std::string keyOf(std::string_view name) {
    std::vector<std::string> words = wordsOf(name);
    while (words.size() > 1 && isLegalForm(words.back())) words.pop_back();
    std::string key;
    for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
    return key;
}

bool isSportWord(std::string_view lemma) {
    static const std::unordered_set<std::string_view> words = [] {
        std::unordered_set<std::string_view> built;
        eachLine(tables::entities_sport_words, [&](const Fields& f) { built.insert(f[0]); });
        return built;
    }();
    return words.contains(lemma);
}

const Gazetteer& gazetteer() {
    static const Gazetteer built = [] {
        Gazetteer g;
        eachLine(tables::entities_rivals, [&](const Fields& f) { g[keyOf(f[0])].push_back({f[1], {}, f[2], f[3]}); });
        const auto add = [&](std::string_view name, const Entry& entry) {
            if (auto& entries = g[keyOf(name)]; entries.empty()) entries.push_back(entry);
        };
        eachLine(tables::entities_known, [&](const Fields& f) {
            const Entry entry{f[2], f[3], f[4], {}};
            add(f[0], entry);
            for (const std::string_view alias : split(f[1], '|')) add(alias, entry);
        });
        eachLine(tables::entities_leaders, [&](const Fields& f) {
            add(f[0], {"person", {}, f[1], {}, f[2] == "member"});
        });
        eachLine(tables::entities_countries, [&](const Fields& f) {
            const Entry entry{"location", "country", f[4], {}};
            add(f[0], entry);
            for (const std::string_view alias : split(f[1], '|')) add(alias, entry);
        });
        eachLine(tables::entities_country_aliases, [&](const Fields& f) {
            if (const auto known = g.find(keyOf(f[1])); known != g.end()) add(f[0], Entry(known->second[0]));
        });
        Gazetteer more;  // namesakes among themselves, but not of what the tables above have
        eachLine(tables::entities_linked, [&](const Fields& f) {
            if (const std::string key = keyOf(f[0]); !g.contains(key)) more[key].push_back({f[1], {}, f[2], f[3]});
        });
        g.merge(more);
        g.erase("");
        return g;
    }();
    return built;
}

std::string_view nameOf(EntityType type) {
    switch (type) {
        case EntityType::person:
            return "person";
        case EntityType::location:
            return "location";
        case EntityType::organization:
        case EntityType::group:    // "the Democrats"
        case EntityType::product:  // "on Facebook"
        case EntityType::work:     // "the Guardian"
            return "organization";
        case EntityType::facility:
            return "facility";
        default:
            return {};
    }
}

const Entry* findOfType(std::string_view name, std::string_view type) {
    const auto found = gazetteer().find(keyOf(name));
    if (found == gazetteer().end() || found->second[0].type != type) return nullptr;
    return found->second.data();
}

/// Whether a text came out in these years: "1989-1993".
bool isOfYears(const Document& document, std::string_view years) {
    constexpr std::string_view kForm = "0000-0000";
    const auto fits = [](char c, char form) { return form == '0' ? c >= '0' && c <= '9' : c == form; };
    if (!document.published || !std::equal(years.begin(), years.end(), kForm.begin(), kForm.end(), fits)) return false;
    const auto number = [](std::string_view digits) {
        int value = 0;
        for (const char digit : digits) value = 10 * value + (digit - '0');
        return value;
    };
    const int year = static_cast<int>(document.published->year());
    return number(years.substr(0, 4)) <= year && year <= number(years.substr(5));
}

}  // namespace

Linker::Linker(const Document& document, const std::vector<Reference>& references)
    : document_(document), references_(references) {
    std::unordered_map<std::string_view, std::uint32_t> sports;
    std::size_t nouns = 0, hits = 0;
    for (const Reference& reference : references) {
        if (reference.mention.kind != MentionKind::nominal) continue;
        ++nouns;
        if (isSportWord(reference.lemma)) ++hits, ++sports[reference.lemma];
    }
    sport_ = sports.size() >= 3 && hits * 12 >= nouns;
    for (const Reference& reference : references)
        if (reference.mention.kind == MentionKind::name)
            for (std::string& word : wordsOf(textOf(document, reference.mention.tokens))) ++words_[std::move(word)];
}

std::size_t Linker::hitsOf(std::string_view cues) const {
    std::size_t hits = 0;
    for (const std::string_view cue : split(cues, '|'))
        hits += !cue.empty() && (words_.contains(std::string(cue)) || isOfYears(document_, cue));
    return hits;
}

/// Whether the text says that somebody sits in a parliament.
bool Linker::isPolitical(const Entity& entity) const {
    constexpr std::array<std::string_view, 8> kRoles = {"senator", "representative", "congress",   "sen",
                                                        "rep",     "lawmaker",       "republican", "democrat"};
    const std::string description = lowered(entity.description);
    return std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view role) {
        return description.find(role) != std::string::npos || words_.contains(std::string(role));
    });
}

/// Whether the text says that something happens there.
bool Linker::isPlace(const std::vector<Index>& mentions) const {
    return std::any_of(mentions.begin(), mentions.end(), [&](Index m) {
        const Index begin = references_[m].mention.tokens.begin;
        if (begin == 0) return false;
        const std::string before = lowered(tokenAt(document_, begin - 1).text);
        return before == "in" || before == "near" || before == "across";
    });
}

/// Whether it plays: "the Kentucky coach", "Boston beat …".
bool Linker::isTeam(const std::vector<Index>& mentions) const {
    constexpr std::array<std::string_view, 4> kVerbs = {"beat", "defeat", "rout", "thrash"};
    return std::any_of(mentions.begin(), mentions.end(), [&](Index m) {
        const Word& word = wordAt(document_, references_[m].mention.head);
        const Word& head = wordAt(document_, word.head);
        const std::string_view relation = baseRelation(word.deprel);
        if (relation == "compound" || word.deprel == "nmod:poss") return isSportWord(head.lemma);
        return (relation == "nsubj" || relation == "obj") &&
               std::find(kVerbs.begin(), kVerbs.end(), head.lemma) != kVerbs.end();
    });
}

void Linker::link(Entity& entity, const std::vector<Index>& mentions) const {
    const std::string_view type = nameOf(entity.type);
    if (type.empty()) return;
    if (entity.type == EntityType::location && !isPlace(mentions) && (sport_ || isTeam(mentions))) return;
    const Entry* known = findOfType(entity.name, type);
    std::string_view name = entity.name;
    for (const std::string& alias : entity.aliases) {
        if (known) break;
        const bool initial =
            entity.type == EntityType::person && wordsOf(alias).size() < 2;  // a surname is nobody's alone
        if (!initial) known = findOfType(alias, type), name = alias;
    }
    if (!known) return;
    if (known->political && !isPolitical(entity)) return;
    const std::vector<Entry>& rivals = gazetteer().find(keyOf(name))->second;
    if (rivals[0].cues.empty() && rivals.size() == 1) {
        entity.wikidata = known->wikidata;
        if (entity.kind.empty()) entity.kind = known->kind;
        return;
    }
    std::size_t most = 0, ties = 0;
    const Entry* best = nullptr;
    for (const Entry& rival : rivals) {
        const std::size_t hits = hitsOf(rival.cues);
        if (hits == 0 && !rival.cues.empty()) continue;
        if (!best || hits > most)
            best = &rival, most = hits, ties = 1;
        else
            ties += hits == most;
    }
    if (best && ties == 1) entity.wikidata = best->wikidata;
}

}  // namespace newsglass::entities
