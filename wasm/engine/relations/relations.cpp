#include "engine/relations/relations.hpp"

#include <algorithm>

#include "engine/relations/builder.hpp"
#include "engine/relations/confidence.hpp"
#include "engine/relations/learned.hpp"

namespace newsglass {
namespace {

/// What is less sure than this is not worth a reader's time: just below it, one in three was wrong when judged.
constexpr float kLeastConfidence = 0.68f;

/// Whether "'s" at the beginning of a predicate is "has": "'s been", "'s sold", but not "'s being sold", "'s sold to".
bool isPerfect(const Document& document, const Range& predicate) {
    const Word& first = wordAt(document, predicate.begin);
    if (first.lemma == "have" || first.deprel != "aux") return first.lemma == "have";
    for (Index i = predicate.begin + 1; i < predicate.end; ++i)
        if (const std::string_view tag = wordAt(document, i).xpos; tag == "VBN" || tag == "VBG") return tag == "VBN";
    return false;
}

/// The whole word of the clitic that a predicate begins with: behind a name that stands for a pronoun "'s been" is hard
/// to read. Empty for another word.
std::string_view wholeWord(const Document& document, const Range& predicate) {
    const std::string_view text = tokenAt(document, predicate.begin).text;
    if (text == "'s" || text == "’s") return isPerfect(document, predicate) ? "has" : "is";
    if (text == "'d" || text == "’d") return wordAt(document, predicate.begin).xpos == "MD" ? "would" : "had";
    if (text == "'m" || text == "’m") return "am";
    if (text == "'re" || text == "’re") return "are";
    if (text == "'ve" || text == "’ve") return "have";
    return text == "'ll" || text == "’ll" ? "will" : std::string_view{};
}

/// The third person of a verb in the present tense: "think" - "thinks", "carry" - "carries", "am" - "is".
std::string thirdPerson(std::string verb) {
    if (verb == "am" || verb == "be") return "is";
    if (verb == "have") return "has";
    const auto endsOn = [&](std::string_view end) { return std::string_view(verb).ends_with(end); };
    const bool vowel = verb.size() > 1 && std::string_view("aeiou").find(verb[verb.size() - 2]) != std::string::npos;
    if (endsOn("y") && !vowel) return verb.substr(0, verb.size() - 1) + "ies";
    const bool hisses = endsOn("s") || endsOn("x") || endsOn("z") || endsOn("ch") || endsOn("sh") || endsOn("o");
    return verb + (hisses ? "es" : "s");
}

/// The verb that agrees with the subject, in front or behind adverbs: "[have] often said", "never [know]". Or kNone.
Index agreeingVerb(const Document& document, const Range& predicate) {
    for (Index i = predicate.begin; i < predicate.end; ++i) {
        const Word& word = wordAt(document, i);
        if (word.upos == Upos::AUX || word.upos == Upos::VERB) return word.xpos == "VBP" ? i : kNone;
        if (word.upos != Upos::ADV) return kNone;
    }
    return kNone;
}

/// The text of a predicate with another word in the place of one.
std::string replaced(const Document& document, const Range& predicate, Index token, const std::string& word) {
    std::string text;
    if (token > predicate.begin) text = std::string(textOf(document, {predicate.begin, token})) + " ";
    text += word;
    if (token + 1 == predicate.end) return text;
    return text + (tokenAt(document, token + 1).spaceBefore ? " " : "") +
           std::string(textOf(document, {token + 1, predicate.end}));
}

/// Whether an entity is called anything but a pronoun: only then its words stand for "I".
bool hasWords(const Document& document, Index entity) {
    if (entity == kNone) return false;
    const std::vector<Index>& mentions = document.entities.entities[entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](Index mention) { return document.entities.mentions[mention].kind != MentionKind::pronoun; });
}

/// Writes out what is hard to read behind a name that stands for a pronoun: clitics, and the first person of "I".
void spellOut(const Document& document, Relation& relation) {
    if (!relation.wording.empty() || relation.predicate.empty()) return;
    const Index first = relation.predicate.begin;
    std::string whole(wholeWord(document, relation.predicate));
    const bool speaks = hasWords(document, relation.subject.entity) && relation.subject.tokens.size() == 1 &&
                        wordAt(document, relation.subject.head).lemma == "I";
    const Index verb = speaks ? agreeingVerb(document, relation.predicate) : kNone;
    if (verb != kNone)
        relation.wording =
            replaced(document, relation.predicate, verb,
                     thirdPerson(verb == first && !whole.empty() ? whole : wordAt(document, verb).lemma));
    else if (!whole.empty())
        relation.wording = replaced(document, relation.predicate, first, whole);
}

/// Two readings of one place that say the same of the same: the first stays.
void leaveOutTwins(std::vector<Relation>& relations) {
    const auto same = [](const Relation& a, const Relation& b) {
        return a.sentence == b.sentence && a.predicate == b.predicate && a.wording == b.wording && a.type == b.type &&
               a.subject.tokens == b.subject.tokens && a.object.has_value() == b.object.has_value() &&
               (!a.object || a.object->tokens == b.object->tokens);
    };
    constexpr std::size_t kReach = 12;  // they stand close together
    std::vector<Relation> kept;
    for (Relation& relation : relations) {
        const std::size_t from = kept.size() > kReach ? kept.size() - kReach : 0;
        const bool twin = std::any_of(kept.begin() + std::ptrdiff_t(from), kept.end(),
                                      [&](const Relation& other) { return same(other, relation); });
        if (!twin) kept.push_back(std::move(relation));
    }
    relations = std::move(kept);
}

}  // namespace

std::vector<Relation> findRelations(const Document& document) {
    std::vector<Relation> relations;
    for (relations::Draft& draft : relations::draftsOf(document)) {
        draft.relation.confidence = relations::confidenceOf(draft.features);
        if (draft.relation.confidence >= kLeastConfidence) relations.push_back(std::move(draft.relation));
    }
    relations::addLearned(document, relations);
    leaveOutTwins(relations);
    for (Relation& relation : relations) spellOut(document, relation);
    return relations;
}

}  // namespace newsglass
