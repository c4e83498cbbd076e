#include "engine/entities/profiles.hpp"

#include <algorithm>
#include <utility>

#include "engine/entities/name_forms.hpp"
#include "engine/entities/noun_phrases.hpp"

namespace newsglass::entities {
namespace {

/// Text with single spaces: a name may run over a line break.
std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

struct Spelling {
    std::string text;
    std::size_t words = 0;
    std::uint32_t count = 0;
    bool acronym = false, shouted = false;
};

bool isShouted(std::string_view text) {
    return text.size() > 5 && text.find(' ') != std::string_view::npos &&
           std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<Spelling> spellingsOf(const Document& document, const std::vector<Reference>& references,
                                  const std::vector<Index>& mentions) {
    constexpr std::size_t kEnough = 32;
    std::vector<Spelling> found;
    for (const Index m : mentions) {
        if (references[m].mention.kind != MentionKind::name) continue;
        std::string text = plain(textOf(document, references[m].mention.tokens));
        const auto same = std::find_if(found.begin(), found.end(), [&](const Spelling& s) { return s.text == text; });
        if (same != found.end())
            ++same->count;
        else if (found.size() < kEnough)
            found.push_back({text, wordsOf(text).size(), 1, isAcronym(text), isShouted(text)});
    }
    return found;
}

/// Whether `a` is the fuller name.
bool isFuller(const Spelling& a, const Spelling& b) {
    if (a.shouted != b.shouted) return b.shouted;
    if (a.acronym != b.acronym) return b.acronym;
    if (a.words != b.words) return a.words > b.words;
    return a.count > b.count;
}

/// Good descriptions first; equal ones stay in order of the text.
int worthOf(const Description& description) {
    const std::uint32_t words = description.tokens.size();
    int worth = description.form == Description::title ? 6 : description.form == Description::apposition ? 5 : 3;
    if (words >= 2) worth += 2;
    if (words > 8) worth -= 3;
    if (description.inherited) --worth;
    return worth;
}

/// "two astronauts" said of both is "astronaut" of each.
std::string textOfDescription(const Document& document, const Description& description, bool plural) {
    const Word& head = wordAt(document, description.head);
    const bool several = head.xpos == "NNS" || head.xpos == "NNPS";
    if (!several || plural) return plain(textOf(document, description.tokens));
    std::string text;
    Index begin = description.tokens.begin;
    while (begin < description.head && wordAt(document, begin).upos == Upos::NUM) ++begin;
    for (Index i = begin; i < description.tokens.end; ++i) {
        if (i > begin && tokenAt(document, i).spaceBefore) text += ' ';
        text += i == description.head ? std::string_view(head.lemma) : tokenAt(document, i).text;
    }
    return plain(text);
}

void describe(const Document& document, std::vector<Description> descriptions, Entity& entity) {
    std::erase_if(descriptions, [&](const Description& description) {  // "former" alone says nothing
        return description.tokens.size() == 1 && wordAt(document, description.tokens.begin).upos == Upos::ADJ;
    });
    std::stable_sort(descriptions.begin(), descriptions.end(),
                     [](const Description& a, const Description& b) { return worthOf(a) > worthOf(b); });
    for (const Description& description : descriptions)
        if (std::find(entity.descriptions.begin(), entity.descriptions.end(), description.tokens) ==
            entity.descriptions.end())
            entity.descriptions.push_back(description.tokens);
    if (!descriptions.empty()) entity.description = textOfDescription(document, descriptions[0], entity.plural);
}

std::string_view placeKindOf(std::string_view noun) {
    constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
        {"country", "country"},  {"nation", "country"},    {"city", "city"},         {"town", "city"},
        {"village", "city"},     {"capital", "city"},      {"suburb", "city"},       {"port", "city"},
        {"province", "region"},  {"region", "region"},     {"state", "region"},      {"county", "region"},
        {"district", "region"},  {"prefecture", "region"}, {"oblast", "region"},     {"governorate", "region"},
        {"territory", "region"}, {"peninsula", "natural"}, {"island", "natural"},    {"islands", "natural"},
        {"river", "natural"},    {"lake", "natural"},      {"sea", "natural"},       {"ocean", "natural"},
        {"mountain", "natural"}, {"mount", "natural"},     {"mountains", "natural"}, {"desert", "natural"},
        {"valley", "natural"},   {"bay", "natural"},       {"peak", "natural"},      {"gulf", "natural"},
        {"strait", "natural"}};
    for (const auto& [word, kind] : kKinds)
        if (word == noun) return kind;
    return {};
}

void locate(const Document& document, const std::vector<Description>& descriptions, const std::string& key,
            Entity& entity) {
    if (const Place* place = findPlace(key)) {
        entity.kind = place->kind;
        return;
    }
    const std::vector<std::string> words = wordsOf(entity.name);
    for (const std::string& word : words)
        if (words.size() > 1 && entity.kind.empty()) entity.kind = placeKindOf(word);
    for (const Description& description : descriptions)
        if (entity.kind.empty()) entity.kind = placeKindOf(lowered(wordAt(document, description.head).lemma));
}

std::string keyOf(const std::string& name) {
    std::string key;
    for (const std::string& word : wordsOf(name)) {
        if (!key.empty()) key += ' ';
        key += word;
    }
    return key;
}

}  // namespace

Entity profileOf(const Document& document, const std::vector<Reference>& references, const Facts& facts,
                 const std::vector<Index>& mentions, const std::vector<Description>& descriptions) {
    Entity entity;
    entity.type = facts.type();
    entity.gender = facts.gender();
    entity.plural = facts.plural > facts.singular;
    std::vector<Spelling> spellings = spellingsOf(document, references, mentions);
    std::stable_sort(spellings.begin(), spellings.end(), isFuller);
    for (const Spelling& spelling : spellings) {
        if (entity.name.empty())
            entity.name = spelling.text;
        else
            entity.aliases.push_back(spelling.text);
    }
    if (entity.name.empty()) {  // no name: the first noun phrase, else the pronoun
        const auto nominal = std::find_if(mentions.begin(), mentions.end(),
                                          [&](Index m) { return references[m].mention.kind == MentionKind::nominal; });
        const Reference& first = references[nominal == mentions.end() ? mentions[0] : *nominal];
        entity.name = plain(textOf(document, shortPhrase(document, first)));
        return entity;
    }
    describe(document, descriptions, entity);
    if (entity.type == EntityType::location) locate(document, descriptions, keyOf(entity.name), entity);
    return entity;
}

void nameOwners(const Document& document, EntityLayer& layer) {
    for (Entity& entity : layer.entities) {
        if (entity.descriptions.empty()) continue;
        const Index first = entity.descriptions.front().begin;
        const Index mention = layer.mentionAt[first];
        if (wordAt(document, first).xpos != "PRP$" || entity.descriptions.front().size() < 2 || mention == kNone || layer.mentions[mention].entity == kNone)
            continue;
        const Entity& owner = layer.entities[layer.mentions[mention].entity];
        const bool named = std::any_of(owner.mentions.begin(), owner.mentions.end(), [&](Index m) {
            return layer.mentions[m].kind == MentionKind::name;
        });
        if (&owner == &entity) continue;
        const std::string rest = entity.description.substr(tokenAt(document, first).text.size());
        const std::string_view genitive = owner.name.ends_with('s') ? "'" : "'s";
        entity.description = named ? owner.name + std::string(genitive) + rest : rest.substr(rest.find_first_not_of(' '));
    }
}

}  // namespace newsglass::entities
