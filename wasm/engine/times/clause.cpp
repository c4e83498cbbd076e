#include "engine/times/clause.hpp"

#include "engine/syntax/tree.hpp"
#include "engine/times/chart.hpp"
#include "engine/times/words.hpp"

namespace newsglass::times {
namespace {

constexpr int kClimb = 12;  // arcs climbed

bool hasTree(const Document& document) { return document.syntax.words.size() == document.text.tokens.size(); }

/// The word of a range that the others hang on.
Index topOf(const Document& document, Range tokens) {
    Index top = tokens.begin;
    for (Index i = tokens.begin; i < tokens.end; ++i)
        if (!tokens.contains(wordAt(document, i).head)) top = i;
    return top;
}

/// Whether a preposition says what the deed aims at, not when it is done: "moved to", "set for", "done by".
bool isAimedAt(const Document& document, Index date) {
    const Index marker = childBy(document, date, {"case"});
    if (marker == kNone) return false;
    const std::string_view lemma = wordAt(document, marker).lemma;
    if (lemma == "to" && marker > 0) {  // "the three months to 30 June"
        const std::string_view before = wordAt(document, marker - 1).lemma;
        if (before == "month" || before == "year" || before == "quarter" || before == "week") return false;
    }
    return lemma == "to" || lemma == "for" || isWord(WordList::deadline, lemma);
}

/// "Payable on 7 December", "effective 1 February": a date of what the word before it describes.
bool isDescribed(const Document& document, Range tokens) {
    const Range sentence = document.text.sentences[document.text.tokens[tokens.begin].sentence].tokens;
    Index before = tokens.begin;
    if (before > sentence.begin && wordAt(document, before - 1).upos == Upos::ADP) --before;
    return before > sentence.begin && wordAt(document, before - 1).upos == Upos::ADJ;
}

bool isPresent(std::string_view xpos) { return xpos == "VBZ" || xpos == "VBP"; }

struct Tense {
    bool past = false, present = false, will = false, modal = false, infinitive = false;
};

Tense tenseOf(const Document& document, Index verb) {
    const std::string_view xpos = wordAt(document, verb).xpos;
    Tense tense;
    const bool alone = childBy(document, verb, {"aux"}) == kNone;
    const bool participle = xpos == "VBN" && alone &&
                            (baseRelation(wordAt(document, verb).deprel) == "acl" ||
                             childBy(document, verb, {"nsubj"}) != kNone);
    tense.past = xpos == "VBD" || participle;  // "the year ended 31 March"
    tense.present = isPresent(xpos);
    for (const Index child : childrenOf(document, verb)) {
        const Word& other = wordAt(document, child);
        const std::string_view relation = baseRelation(other.deprel);
        if (relation == "mark" && other.lemma == "to") tense.infinitive = true;
        if (relation != "aux" && relation != "cop") continue;
        const std::string word = normalised(document.text.tokens[child].text);
        if (word == "will" || word == "'ll" || word == "shall") tense.will = true;
        if (isWord(WordList::modal, word)) tense.modal = true;
        if (other.lemma == "have" || other.xpos == "VBD") tense.past = true;
        if (isPresent(other.xpos)) tense.present = true;
    }
    return tense;
}

bool looksAhead(std::string_view lemma) {
    return isWord(WordList::future, lemma) || isWord(WordList::scheduled, lemma);
}

/// "Is due to begin": an infinitive that something which now looks ahead governs.
bool isDue(const Document& document, Index verb) {
    const Word& governor = wordAt(document, wordAt(document, verb).head);
    const Tense tense = tenseOf(document, wordAt(document, verb).head);
    return tense.present && !tense.past && !tense.modal && isWord(WordList::future, governor.lemma);
}

/// The clause that a word is in as an aside to another: a relative clause, a participle or what is in brackets.
Index asideAbove(const Document& document, Index token) {
    for (int i = 0; i < kClimb; ++i) {
        const Word& word = wordAt(document, token);
        const std::string_view relation = baseRelation(word.deprel);
        if (relation == "acl") return token;
        if (relation == "advcl" && (word.xpos == "VBN" || word.xpos == "VBG")) return token;
        if (word.head == token) return kNone;
        token = word.head;
    }
    return kNone;
}

}  // namespace

int certainDirection(const Document& document, Range tokens) {
    if (!hasTree(document)) return 0;
    const Index date = topOf(document, tokens);
    const std::string_view relation = baseRelation(wordAt(document, date).deprel);
    const Index verb = wordAt(document, date).head;
    const Word& word = wordAt(document, verb);
    if (verb == date || word.upos != Upos::VERB || isAimedAt(document, date)) return 0;
    if (isDescribed(document, tokens)) return 0;
    if (relation != "obl" && relation != "advmod" && relation != "nmod") return 0;
    const Tense tense = tenseOf(document, verb);
    if (tense.will) return 1;
    if (tense.modal) return 0;
    if (tense.infinitive) return isDue(document, verb) ? 1 : 0;
    if (tense.past) return isWord(WordList::future, word.lemma) || isWord(WordList::planning, word.lemma) ? 0 : -1;
    return tense.present && looksAhead(word.lemma) ? 1 : 0;
}

bool isToldAside(const Document& document, Range first, Range second) {
    if (!hasTree(document)) return false;
    const Index aside = asideAbove(document, topOf(document, first));
    return aside != kNone && !isBelow(document, topOf(document, second), aside);
}

}  // namespace newsglass::times
