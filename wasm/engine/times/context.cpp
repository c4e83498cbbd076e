#include "engine/times/context.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"
#include "engine/times/chart.hpp"
#include "engine/times/words.hpp"

namespace newsglass::times {
namespace {

constexpr Index kWindow = 15;  // words looked at on either side when there is no tree
constexpr int kClimb = 12;     // arcs climbed to find the verb
constexpr Index kReport = 60;  // words on either side that tell a match from trade

bool hasTree(const Document& document) { return document.syntax.words.size() == document.text.tokens.size(); }

/// The word before or after a range within its sentence, or "".
std::string neighbour(const Document& document, Range tokens, int offset) {
    const Range sentence = document.text.sentences[document.text.tokens[tokens.begin].sentence].tokens;
    const std::int64_t at = offset < 0 ? std::int64_t{tokens.begin} + offset : std::int64_t{tokens.end} + offset - 1;
    if (at < std::int64_t{sentence.begin} || at >= std::int64_t{sentence.end}) return {};
    return normalised(document.text.tokens[static_cast<Index>(at)].text);
}

/// The token as it stands in the text, or "" behind its end.
std::string_view neighbourAsWritten(const Document& document, Index token) {
    return token < document.text.tokens.size() ? document.text.tokens[token].text : std::string_view{};
}

bool isUpper(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool hasDigit(std::string_view word) { return std::any_of(word.begin(), word.end(), isDigit); }

bool isPunctuation(const std::string& word) {
    return word.empty() || (word.size() <= 3 && std::none_of(word.begin(), word.end(), [](char c) {
                                return (c >= 'a' && c <= 'z') || isDigit(c);
                            }));
}

bool anyUpos(const Document& document, Range tokens, std::initializer_list<Upos> wanted) {
    for (Index i = tokens.begin; i < tokens.end; ++i)
        if (std::find(wanted.begin(), wanted.end(), wordAt(document, i).upos) != wanted.end()) return true;
    return false;
}

bool isNoun(const Document& document, Range tokens) {
    const Index last = tokens.end - 1;
    if (hasTree(document)) {
        const Upos upos = wordAt(document, last).upos;
        return upos == Upos::NOUN || upos == Upos::PROPN;
    }
    if (tokens.size() > 1) return true;
    return isWord(WordList::beforeNoun, neighbour(document, tokens, -1));
}

/// Whether a word does what the finite verb right behind it says: "May said", "March told reporters", and not "April
/// brought rain".
bool isActor(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    if (word.deprel != "nsubj" || word.head != token + 1) return false;
    const std::string_view xpos = wordAt(document, word.head).xpos;
    return (xpos == "VBD" || xpos == "VBZ") && !isWord(WordList::inSeason, wordAt(document, word.head).lemma);
}

/// The spring broke, the fall of the city: of the two seasons that are other things too, one that does nothing and
/// to which nothing is done but what seasons do.
bool isSeason(const Document& document, Range tokens) {
    if (!isNoun(document, tokens)) return false;
    const std::string season = normalised(document.text.tokens[tokens.end - 1].text);
    if (season != "spring" && season != "fall") return true;
    if (neighbour(document, tokens, 1) == "of" || neighbour(document, tokens, -1) == "'s") return false;
    if (!hasTree(document)) return true;
    const Word& word = wordAt(document, tokens.end - 1);
    const std::string_view relation = baseRelation(word.deprel);
    if (relation != "nsubj" && relation != "obj") return true;
    return isWord(WordList::inSeason, wordAt(document, word.head).lemma) ||
           childBy(document, word.head, {"cop"}) != kNone;
}

/// Whether the words are somebody's name: Theresa May's.
bool isPerson(const Document& document, Range tokens) {
    const auto name = std::lower_bound(document.names.begin(), document.names.end(), tokens.begin,
                                       [](const Name& n, Index token) { return n.tokens.begin < token; });
    return name != document.names.end() && name->tokens == tokens && name->type == EntityType::person;
}

/// March of Dimes, March of the Living: what a month is of is a year, in figures or small letters.
bool isMovement(const Document& document, Range tokens) {
    if (normalised(document.text.tokens[tokens.begin].text) != "march" || neighbour(document, tokens, 1) != "of")
        return false;
    const Index of = neighbour(document, tokens, 2) == "the" ? tokens.end + 1 : tokens.end;
    return isUpper(neighbourAsWritten(document, of + 1));
}

/// Capital, and a noun or in a place where only a month stands.
bool isNameOfMonth(const Document& document, Range tokens) {
    const std::string_view last = document.text.tokens[tokens.end - 1].text;  // "mid-March"
    if (!isUpper(last) && !isUpper(last.substr(last.rfind('-') + 1))) return false;
    if (tokens.size() > 1 || !isUpper(last)) return true;
    if (isPerson(document, tokens) || (hasTree(document) && isActor(document, tokens.begin))) return false;
    if (isMovement(document, tokens)) return false;
    if (hasTree(document)) return anyUpos(document, tokens, {Upos::PROPN, Upos::NOUN, Upos::NUM});
    const std::string before = neighbour(document, tokens, -1);
    return !before.empty() && isWord(WordList::beforeNoun, before);
}

/// "From 1368 until 1644," and not "from 1200 to 1300 tonnes".
bool isSpan(const Document& document, Range tokens) {
    if (neighbour(document, tokens, -1) != "from") return false;
    if (!isWord(WordList::upTo, neighbour(document, tokens, 1))) return false;
    const std::string last = neighbour(document, tokens, 2);
    return last.size() == 4 && std::all_of(last.begin(), last.end(), isDigit) &&
           isPunctuation(neighbour(document, tokens, 3));
}

/// Four figures are a year unless they count something or are a price, a number or a code.
bool isYear(const Document& document, Range tokens) {
    const std::string before = neighbour(document, tokens, -1), after = neighbour(document, tokens, 1);
    const std::string whole = normalised(document.text.tokens[tokens.begin].text);
    const std::string_view figures = withoutPrefix(whole).rest;
    if (figures.size() < whole.size()) return true;
    if (!hasDigit(figures)) return true;
    if (figures.size() == 4 && hasDigit(figures) && (figures < "1400" || figures > "2100"))
        return isWord(WordList::beforeYear, before) && figures >= "1000" &&
               (isPunctuation(after) || isSpan(document, tokens));
    if (isWord(WordList::beforeNumber, before) || isWord(WordList::counted, after)) return false;
    if (before == "-" || after == "-" || before == "/" || after == "/") {
        const std::string beyond = before == "-" ? neighbour(document, tokens, -2) : neighbour(document, tokens, 2);
        if (!beyond.empty() && !hasDigit(beyond) && before == "-" && !document.text.tokens[tokens.begin].spaceBefore)
            return false;
    }
    if (hasDigit(after) && after.size() <= 4 && !document.text.tokens[tokens.end].spaceBefore) return false;
    if (isWord(WordList::beforeYear, before)) return true;
    const bool round = figures.size() == 4 && figures.substr(2) == "00";
    if (hasTree(document)) {
        const Word& word = wordAt(document, tokens.begin);
        if (word.head == tokens.end && baseRelation(word.deprel) == "nummod") {
            const std::string_view xpos = wordAt(document, word.head).xpos;
            if (xpos == "NNS" || xpos == "NNPS")
                return !round && figures >= "1900" && figures <= "2035" && after != "people";
        }
    }
    if (isWord(WordList::aboutNumber, before)) return false;
    return figures >= "1700" && figures <= "2060" && !round;
}

bool isDayOfMonth(const Document& document, Range tokens) {
    if (!isWord(WordList::beforeDay, neighbour(document, tokens, -1))) return false;
    const std::string after = neighbour(document, tokens, 1);
    if (!hasDigit(document.text.tokens[tokens.end - 1].text)) return isPunctuation(after) && after != "-";
    return isPunctuation(after) ? after != "-" : isWord(WordList::closed, after);
}

/// "the day before" with nothing that it is the day before of.
bool standsAlone(const Document& document, Range tokens) {
    const std::string after = neighbour(document, tokens, 1);
    return isPunctuation(after) || isWord(WordList::closed, after);
}

/// "weeks" alone: in "for weeks", "weeks after" and the like.
bool isBareDuration(const Document& document, Range tokens) {
    const std::string after = neighbour(document, tokens, 1);
    if (after == "after" || after == "before") return true;
    return isWord(WordList::beforeDuration, neighbour(document, tokens, -1)) && after != "old" && after != "-";
}

/// "a share a year", "5% a month", "12 times a day".
bool isRate(const Document& document, Range tokens) {
    const std::string first = normalised(document.text.tokens[tokens.begin].text);
    if (first == "per") return true;
    const std::string before = neighbour(document, tokens, -1);
    if (before.empty()) return false;
    return hasDigit(before) || isWord(WordList::counted, before) || isWord(WordList::rated, before);
}

/// "They led in the second half": whether the words around are more of a match than of trade.
bool inMatch(const Document& document, Range tokens) {
    const Index size = static_cast<Index>(document.text.tokens.size());
    const Index begin = tokens.begin - std::min(tokens.begin, kReport), end = std::min(size, tokens.end + kReport);
    int match = 0, trade = 0;
    for (Index i = begin; i < end; ++i) {
        const std::string word = hasTree(document) ? wordAt(document, i).lemma : normalised(document.text.tokens[i].text);
        match += isWord(WordList::match, word);
        trade += isWord(WordList::trade, word);
    }
    return match > trade;
}

/// The verb of the clause that a token belongs to, or kNone.
Index verbAbove(const Document& document, Index token) {
    for (int i = 0; i < kClimb; ++i) {
        const Word& word = wordAt(document, token);
        if (word.upos == Upos::VERB || (word.upos != Upos::AUX && childBy(document, token, {"cop"}) != kNone))
            return token;
        if (word.head == token) return kNone;
        token = word.head;
    }
    return kNone;
}

int directionOfVerb(const Document& document, Index verb, int depth);

/// An infinitive looks where its governor does: ahead after "plan", and to its tense otherwise.
int directionOfInfinitive(const Document& document, Index verb, int depth) {
    const Word& word = wordAt(document, verb);
    if (word.head == verb || depth == 0) return 1;
    const Word& governor = wordAt(document, word.head);
    if (isWord(WordList::future, governor.lemma)) return 1;
    if (governor.upos != Upos::VERB) return 1;
    return baseRelation(word.deprel) == "xcomp" || baseRelation(word.deprel) == "advcl"
               ? directionOfVerb(document, word.head, depth - 1)
               : 1;
}

int directionOfVerb(const Document& document, Index verb, int depth) {
    const Word& word = wordAt(document, verb);
    bool present = word.xpos == "VBZ" || word.xpos == "VBP";
    for (const Index child : childrenOf(document, verb)) {
        const Word& other = wordAt(document, child);
        const std::string_view relation = baseRelation(other.deprel);
        if (relation == "mark" && other.lemma == "to") return directionOfInfinitive(document, verb, depth);
        if (relation != "aux" && relation != "cop") continue;
        if (isWord(WordList::modal, normalised(document.text.tokens[child].text))) return 1;
        if (other.lemma == "have" || other.xpos == "VBD") return -1;
        if (other.xpos == "VBZ" || other.xpos == "VBP") present = true;
    }
    if (word.xpos == "VBD") return -1;
    if (present)
        return word.xpos == "VBG" || isWord(WordList::future, word.lemma) || isWord(WordList::scheduled, word.lemma)
                   ? 1
                   : 0;
    if (word.head == verb || depth == 0) return word.xpos == "VBN" ? -1 : 0;
    const Index above = verbAbove(document, word.head);
    if (above == kNone || above == verb) return 0;
    if (isWord(WordList::future, wordAt(document, above).lemma) && word.xpos == "VBG") return 1;
    return directionOfVerb(document, above, depth - 1);
}

int directionByTree(const Document& document, Range tokens) {
    Index top = tokens.begin;
    for (Index i = tokens.begin; i < tokens.end; ++i)
        if (!tokens.contains(wordAt(document, i).head)) top = i;
    const Word& word = wordAt(document, top);
    if (const Index be = childBy(document, top, {"cop"}); be != kNone) {  // "the vote is on Friday"
        if (wordAt(document, be).xpos == "VBD") return -1;
        if (childBy(document, top, {"aux"}) == kNone) return 1;
    }
    if (word.head == top) return 0;
    const Word& noun = wordAt(document, word.head);
    if (noun.upos != Upos::VERB && isWord(WordList::future, noun.lemma)) return 1;
    for (const Index child : childrenOf(document, word.head))
        if (noun.upos == Upos::NOUN && isWord(WordList::future, wordAt(document, child).lemma)) return 1;
    const Index verb = verbAbove(document, word.head);
    if (verb != kNone && isWord(WordList::planning, wordAt(document, verb).lemma)) return 1;
    return verb == kNone ? 0 : directionOfVerb(document, verb, 3);
}

/// "By Friday twenty had died", "by Friday the toll was six", "rose": so it was by a day that is past, too.
bool isTold(const Document& document, Range tokens) {
    if (neighbour(document, tokens, -1) != "by") return false;
    const Index verb = verbAbove(document, wordAt(document, tokens.end - 1).head);
    if (verb == kNone || isWord(WordList::future, normalised(document.text.tokens[verb].text))) return false;
    if (wordAt(document, verb).xpos == "VBD" && isWord(WordList::growing, wordAt(document, verb).lemma)) return true;
    for (const Index child : childrenOf(document, verb)) {
        const Word& word = wordAt(document, child);
        const std::string_view relation = baseRelation(word.deprel);
        if (word.xpos == "VBD" && (relation == "cop" || (relation == "aux" && word.lemma == "have"))) return true;
    }
    return false;
}

/// "Tet Offensive": whether the words describe a capitalized word right behind them.
bool beforeCapital(const Document& document, Range tokens) {
    const Token& last = document.text.tokens[tokens.end - 1];
    if (tokens.end == document.text.sentences[last.sentence].tokens.end) return false;
    if (!isUpper(document.text.tokens[tokens.end].text)) return false;
    return !hasTree(document) || wordAt(document, tokens.end - 1).head == tokens.end;
}

int directionOfWord(const std::string& word) {
    if (isWord(WordList::modal, word) || isWord(WordList::future, word)) return 1;
    if (isWord(WordList::past, word) || (word.size() > 4 && word.ends_with("ed"))) return -1;
    return 0;
}

int directionByWords(const Document& document, Range tokens) {
    for (int side : {-1, 1})
        for (Index i = 1; i <= kWindow; ++i) {
            const std::string word = neighbour(document, tokens, side * static_cast<int>(i));
            if (word.empty()) break;
            if (const int direction = directionOfWord(word)) {
                const std::string before = neighbour(document, tokens, side * static_cast<int>(i) - 1);
                return direction < 0 && side < 0 && isWord(WordList::modal, before) ? 1 : direction;
            }
        }
    return 0;
}

}  // namespace

bool holds(const Document& document, Range tokens, Check check) {
    switch (check) {
        case Check::none:
            return true;
        case Check::future:
            return !isWord(WordList::afterSoon, neighbour(document, tokens, 1)) && directionAt(document, tokens) >= 0;
        case Check::past:
            return directionAt(document, tokens) <= 0;
        case Check::alone:
            return neighbour(document, tokens, 1) != "of";
        case Check::half:
            return neighbour(document, tokens, 1) != "of" && !inMatch(document, tokens);
        case Check::quarter:
            return !inMatch(document, tokens);
        case Check::positive:  // "the most recent model" compares
            return neighbour(document, tokens, -1) != "most";
        case Check::season:
            return isSeason(document, tokens);
        case Check::capital:
            return isUpper(document.text.tokens[tokens.begin].text);
        case Check::name:
            return isNameOfMonth(document, tokens);
        case Check::noun:
            return isNoun(document, tokens);
        case Check::year:
            return isYear(document, tokens);
        case Check::day:
            return isDayOfMonth(document, tokens);
        case Check::bare:
            return isBareDuration(document, tokens);
        case Check::rate:
            return isRate(document, tokens);
        case Check::adverb:
            return standsAlone(document, tokens);
    }
    return true;
}

bool insideName(const Document& document, Range tokens, bool feast) {
    if (feast && beforeCapital(document, tokens)) return true;
    const auto after = std::upper_bound(document.names.begin(), document.names.end(), tokens.begin,
                                        [](Index token, const Name& name) { return token < name.tokens.begin; });
    if (after == document.names.begin()) return false;
    const Name& name = *(after - 1);
    if (!name.tokens.contains(tokens) || name.tokens == tokens) return false;
    if (feast) return true;
    switch (name.type) {
        case EntityType::event:
        case EntityType::law:
        case EntityType::money:
        case EntityType::percent:
        case EntityType::quantity:
        case EntityType::other:
            return false;
        default:
            return true;
    }
}

int directionAt(const Document& document, Range tokens) {
    if (isWord(WordList::deadline, neighbour(document, tokens, -1)))
        return hasTree(document) && isTold(document, tokens) ? -1 : 1;
    return hasTree(document) ? directionByTree(document, tokens) : directionByWords(document, tokens);
}

}  // namespace newsglass::times
