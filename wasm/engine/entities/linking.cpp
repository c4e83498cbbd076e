#include "engine/entities/linking.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "engine/entities/lexicon.hpp"
#include "engine/entities/name_forms.hpp"
#include "engine/entities/references.hpp"
#include "engine/entities/table.hpp"
#include "tables.hpp"

namespace newsglass {
namespace entities {
namespace {

using Words = std::unordered_set<std::string>;

bool isSportWord(std::string_view lemma) {
    static const std::unordered_set<std::string_view> words = [] {
        std::unordered_set<std::string_view> built;
        eachLine(tables::entities_sport_words, [&](const Fields& f) { built.insert(f[0]); });
        return built;
    }();
    return words.contains(lemma);
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

/// Whether the text reports on sport: three of its words at least, and one noun in twelve.
bool reportsOnSport(const Document& document) {
    std::unordered_set<std::string_view> sports;
    std::size_t nouns = 0, hits = 0;
    for (const Word& word : document.syntax.words) {
        if (word.upos != Upos::NOUN || word.deprel == "compound") continue;
        ++nouns;
        if (isSportWord(word.lemma)) ++hits, sports.insert(word.lemma);
    }
    return sports.size() >= 3 && hits * 12 >= nouns;
}

class Linker {
public:
    Linker(const LinkTable& table, const Document& document)
        : table_(table), document_(document), sport_(reportsOnSport(document)) {
        for (const Name& name : document.names) {
            std::string whole;
            for (std::string& word : wordsOf(textOf(document, name.tokens))) {
                whole += (whole.empty() ? "" : " ") + word;
                named_.insert(std::move(word));
            }
            named_.insert(std::move(whole));
        }
    }

    /// Takes note of where a city lies that is surely meant: others that are named may lie there, too.
    void learn(const Entity& entity) {
        const Link* link = linkOf(entity, nameOf(entity.type));
        if (!link || link->kind != "city") return;
        for (const std::string_view cue : split(link->cues, '|')) around_.emplace(cue);
    }

    /// Sets the id of an entity, when it is known.
    void link(Entity& entity) const {
        const std::string_view type = nameOf(entity.type);
        if (entity.type == EntityType::other) return linkUntyped(entity);
        if (type.empty() || (entity.type == EntityType::location && mayBeTeam(entity))) return;
        if (anyMention(entity, [&](const Mention& mention) { return isDefinedHere(entity, mention); })) return;
        const Link* link = linkOf(entity, type);
        if (!link && wordsOf(entity.name).size() > 1 && type == "organization") link = onlyBearer(entity, {"location"});
        if (!link) return;
        entity.wikidata = link->wikidata;
        if (entity.kind.empty()) entity.kind = link->kind;
    }

private:
    /// A name of no type is linked when the table has it once, whatever it is there.
    void linkUntyped(Entity& entity) const {
        if (mayBeTeam(entity)) return;
        const Link* link = onlyBearer(entity, {"organization", "location", "facility"});
        if (link) entity.wikidata = link->wikidata;
    }

    /// The one entry of these types that bears the name and is surely meant by it, or null.
    const Link* onlyBearer(const Entity& entity, std::initializer_list<std::string_view> types) const {
        const Link* only = nullptr;
        for (const std::string_view type : types) {
            const Link* link = bestOf(table_.find(entity.name, type), entity);
            if (link && only && link->wikidata != only->wikidata) return nullptr;
            if (link) only = link;
        }
        return only;
    }

    /// By the first of its names that the table has. A person has no surname for himself.
    const Link* linkOf(const Entity& entity, std::string_view type) const {
        std::vector<const Link*> namesakes = table_.find(entity.name, type);
        for (const std::string& alias : entity.aliases) {
            if (!namesakes.empty()) break;
            if (entity.type == EntityType::person && wordsOf(alias).size() < 2) continue;
            namesakes = table_.find(alias, type);
        }
        return bestOf(namesakes, entity);
    }

    /// The one most of whose cues stand in the text; of those the one that the name means most often. Null with a tie,
    /// and where the name alone is too little.
    const Link* bestOf(const std::vector<const Link*>& namesakes, const Entity& entity) const {
        constexpr int kSure = 50;
        const std::vector<std::string> said = wordsOf(entity.description);
        const Link* best = nullptr;
        std::pair<std::size_t, int> most;
        bool tied = false;
        for (const Link* link : namesakes) {
            const std::pair rank(hitsOf(link->cues, said), link->prior);
            if (rank.first == 0 && link->prior < kSure) continue;
            tied = best && rank == most && link->wikidata != best->wikidata;
            if (best && rank <= most) continue;
            best = link, most = rank;
        }
        return tied ? nullptr : best;
    }

    /// How many of the cues the text names, or says of the entity.
    std::size_t hitsOf(std::string_view cues, const std::vector<std::string>& said) const {
        std::size_t hits = 0;
        for (const std::string_view cue : split(cues, '|'))
            hits +=
                !cue.empty() && (named_.contains(std::string(cue)) || around_.contains(std::string(cue)) ||
                                 isOfYears(document_, cue) || std::find(said.begin(), said.end(), cue) != said.end());
        return hits;
    }

    /// Whether the text itself says that these letters stand for something common: "artificial pancreas (AP)".
    bool isDefinedHere(const Entity& entity, const Mention& mention) const {
        const Index begin = mention.tokens.begin;
        const std::string letters = lowered(tokenAt(document_, begin).text);
        if (mention.tokens.size() != 1 || begin <= letters.size() || !isAcronym(entity.name)) return false;
        if (tokenAt(document_, begin - 1).text != "(") return false;
        for (Index i = 0; i < letters.size(); ++i) {
            const std::string_view word = tokenAt(document_, begin - 1 - Index(letters.size()) + i).text;
            if (word.substr(0, 1) != letters.substr(i, 1)) return false;
        }
        return true;
    }

    template <class Test>
    bool anyMention(const Entity& entity, Test test) const {
        return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                           [&](Index m) { return test(document_.entities.mentions[m]); });
    }

    bool mayBeTeam(const Entity& entity) const { return !isPlace(entity) && (sport_ || isTeam(entity)); }

    /// Whether the text says that something happens there.
    bool isPlace(const Entity& entity) const {
        return anyMention(entity, [&](const Mention& mention) {
            if (document_.text.dateline && document_.text.dateline->contains(mention.tokens)) return true;
            if (mention.tokens.begin == 0) return false;
            const std::string before = lowered(tokenAt(document_, mention.tokens.begin - 1).text);
            return before == "in" || before == "near" || before == "across";
        });
    }

    /// Whether it plays: "the Kentucky coach", "Boston beat …".
    bool isTeam(const Entity& entity) const {
        constexpr std::array<std::string_view, 4> kVerbs = {"beat", "defeat", "rout", "thrash"};
        return anyMention(entity, [&](const Mention& mention) {
            const Word& word = wordAt(document_, mention.head);
            const Word& head = wordAt(document_, word.head);
            const std::string_view relation = baseRelation(word.deprel);
            if (relation == "compound" || word.deprel == "nmod:poss") return isSportWord(head.lemma);
            return (relation == "nsubj" || relation == "obj") &&
                   std::find(kVerbs.begin(), kVerbs.end(), head.lemma) != kVerbs.end();
        });
    }

    const LinkTable& table_;
    const Document& document_;
    bool sport_;
    Words around_;  ///< names of the regions in which the cities of the text lie
    Words named_;   ///< all names and each word of them, in lower case
};

bool hasName(const Document& document, const Entity& entity) {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](Index m) { return document.entities.mentions[m].kind == MentionKind::name; });
}

}  // namespace
}  // namespace entities

void linkEntities(const LinkTable& table, Document& document) {
    entities::Linker linker(table, document);
    for (const Entity& entity : document.entities.entities)
        if (entity.type == EntityType::location && entities::hasName(document, entity)) linker.learn(entity);
    for (Entity& entity : document.entities.entities)
        if (entities::hasName(document, entity)) linker.link(entity);
}

}  // namespace newsglass
