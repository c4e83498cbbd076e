#include "engine/timeline/label.hpp"

namespace newsglass::timeline {
namespace {

constexpr std::size_t kLongName = 40;  // bytes of a noun phrase that may stand for a pronoun

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool isPossessive(const Word& word) {
    return word.xpos == "PRP$" || word.lemma == "his" || word.lemma == "hers" || word.lemma == "theirs";
}

bool hasName(const Document& document, const Entity& entity) {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](Index at) { return document.entities.mentions[at].kind == MentionKind::name; });
}

std::string wordingOf(const Document& document, const Entity& entity) {
    std::string name = entity.name;
    if (name.empty() || entity.mentions.empty() || hasName(document, entity)) return name;
    const Word& first = wordAt(document, document.entities.mentions[entity.mentions.front()].tokens.begin);
    if (first.lemma == "neither" || first.lemma == "no" || first.lemma == "none" || first.upos == Upos::PRON) return {};
    if (name.size() > kLongName) return {};
    if (first.upos != Upos::PROPN) name[0] = lower(name[0]);
    return first.upos == Upos::NOUN && first.xpos == "NN" ? "the " + name : name;
}

bool isFirstPerson(const Word& word) {
    return word.lemma == "I" || word.lemma == "we" || word.lemma == "my" || word.lemma == "our" || word.lemma == "me";
}

bool isSecondPerson(const Word& word) { return word.lemma == "you" || word.lemma == "your"; }

}  // namespace newsglass::timeline
