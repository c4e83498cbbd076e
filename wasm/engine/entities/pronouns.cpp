#include "engine/entities/pronouns.hpp"

#include <string>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

constexpr PronounForm kPronouns[] = {
    {"he", Pronoun::he},
    {"him", Pronoun::he},
    {"his", Pronoun::he},
    {"himself", Pronoun::he, true},
    {"she", Pronoun::she},
    {"her", Pronoun::she},
    {"hers", Pronoun::she},
    {"herself", Pronoun::she, true},
    {"it", Pronoun::it},
    {"its", Pronoun::it},
    {"itself", Pronoun::it, true},
    {"they", Pronoun::they},
    {"them", Pronoun::they},
    {"their", Pronoun::they},
    {"theirs", Pronoun::they},
    {"themselves", Pronoun::they, true},
    {"'em", Pronoun::they},
    {"i", Pronoun::i},
    {"me", Pronoun::i},
    {"my", Pronoun::i},
    {"mine", Pronoun::i},
    {"myself", Pronoun::i, true},
    {"we", Pronoun::we},
    {"us", Pronoun::we},
    {"our", Pronoun::we},
    {"ours", Pronoun::we},
    {"ourselves", Pronoun::we, true},
    {"you", Pronoun::you},
    {"your", Pronoun::you},
    {"yours", Pronoun::you},
    {"yourself", Pronoun::you, true},
    {"yourselves", Pronoun::you, true},
    {"this", Pronoun::demonstrative},
    {"that", Pronoun::demonstrative},
    {"these", Pronoun::demonstrative},
    {"those", Pronoun::demonstrative},
};

/// Whether "it" stands for nothing: "it rained", "it seems that …", "it is clear that …", "it is hard (for them) to …",
/// "it was Doe who …".
bool isEmpty(const Document& document, Index it) {
    const Word& word = wordAt(document, it);
    if (baseRelation(word.deprel) != "nsubj" || word.head < it) return false;
    const Word& predicate = wordAt(document, word.head);
    if (isCleft(document, it)) return true;
    const auto isVerb = [&](std::initializer_list<std::string_view> verbs) {
        return predicate.upos == Upos::VERB && isOneOf(predicate.lemma, verbs);
    };
    if (isVerb({"rain", "snow", "hail", "drizzle", "thunder", "sleet"})) return true;
    if (isVerb({"seem", "appear", "emerge", "transpire", "turn", "happen"}))
        return childBy(document, word.head, {"ccomp", "csubj"}) != kNone;
    if (predicate.upos != Upos::ADJ || childBy(document, word.head, {"cop"}) == kNone) return false;
    if (childBy(document, word.head, {"csubj", "ccomp"}) != kNone) return true;
    const Index clause = childBy(document, word.head, {"advcl"});  // "for somebody to …" often hangs so
    return clause != kNone && isInfinitive(document, clause) && childBy(document, clause, {"nsubj"}) != kNone;
}

}  // namespace

const PronounForm* pronounOf(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    if (word.upos != Upos::PRON && !word.xpos.starts_with("PRP")) return nullptr;
    if (word.xpos.starts_with("W") || word.xpos == "EX" || baseRelation(word.deprel) == "expl") return nullptr;
    const std::string form = lowered(tokenAt(document, token).text);
    const std::string_view key = form == "'s" || form == "’s" ? std::string_view("us") : std::string_view(form);
    if (key == "it" && isEmpty(document, token)) return nullptr;
    for (const PronounForm& entry : kPronouns)
        if (entry.form == key) return &entry;
    return nullptr;
}

}  // namespace newsglass::entities
