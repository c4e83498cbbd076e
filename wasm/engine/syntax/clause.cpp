#include "engine/syntax/clause.hpp"

#include <algorithm>
#include <array>

#include "engine/rows.hpp"
#include "engine/syntax/tree.hpp"
#include "tables.hpp"

namespace newsglass {
namespace {

/// Chains of coordination and control longer than this are errors of the parser.
constexpr int kLongestChain = 8;

/// Whether a word has a property of data/control.tsv.
bool hasControl(std::string_view lemma, std::string_view property) {
    static const Properties kControl(tables::syntax_control);
    return kControl.has(lemma, property);
}

/// Prepositions that give the understood subject of a gerund to the object: "accused Iran of supplying".
constexpr std::array<std::string_view, 5> kObjectControl = {"of", "for", "from", "with", "into"};

/// Whoever votes against a plan to build does not build.
constexpr std::array<std::string_view, 8> kAboutOthers = {"against", "over",  "about", "despite",
                                                          "amid",    "after", "by",    "from"};

constexpr auto kAddressing = std::to_array<std::string_view>({"on", "upon", "to", "for", "with"});

constexpr std::array<std::string_view, 9> kNegators = {"not",    "n't",     "never", "hardly", "scarcely",
                                                       "barely", "nowhere", "nor",   "neither"};

constexpr std::array<std::string_view, 6> kNegativePronouns = {"nobody", "none", "nothing", "neither", "noone", "no"};

/// Who is the first to do something does it.
constexpr auto kOrdinals =
    std::to_array<std::string_view>({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                                     "ninth", "tenth", "last", "only", "next", "latest", "sole"});

/// "first", "20th".
bool isOrdinal(std::string_view word) {
    return isOneOf(word, kOrdinals) ||
           (word.size() > 2 && word[0] >= '0' && word[0] <= '9' &&
            (word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd")));
}

constexpr std::array<std::string_view, 10> kModals = {"will",   "would", "may", "might", "could",
                                                      "should", "must",  "can", "shall", "ought"};

Index overtSubject(const Document& document, Index predicate) {
    for (const Index child : childrenOf(document, predicate)) {
        const std::string_view relation = wordAt(document, child).deprel;
        if (relation != "nsubj:outer" && relation != "csubj:outer" && isRelation(relation, {"nsubj", "csubj"}))
            return child;
    }
    return kNone;
}

Index objectOf(const Document& document, Index predicate) {
    const Index indirect = childBy(document, predicate, {"iobj"});
    return indirect != kNone ? indirect : childBy(document, predicate, {"obj"});
}

/// Whether the gerund `predicate` is introduced by a preposition that hands it the object of its verb.
bool takesObject(const Document& document, Index predicate) {
    const Index mark = childBy(document, predicate, {"mark", "case"});
    if (mark == kNone || !isOneOf(wordAt(document, mark).lemma, kObjectControl)) return false;
    if (wordAt(document, mark).lemma != "for") return true;
    const Index verb = wordAt(document, predicate).head, object = objectOf(document, verb);
    const bool somebody = object != kNone &&
                          (wordAt(document, object).upos == Upos::PROPN || wordAt(document, object).upos == Upos::PRON);
    return somebody || hasControl(wordAt(document, verb).lemma, "judging");
}

/// The possessor of a noun: "Iran" in "Iran's plan to sign".
Index possessorOf(const Document& document, Index noun) { return childBy(document, noun, {"nmod:poss"}); }

bool isNoun(Upos upos) { return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON; }

/// One step of `subjectOf`: either the subject, or the predicate to ask next.
struct Step {
    Index subject = kNone, next = kNone;
};

/// Who is asked: "the council" in "an appeal to the council to act". kNone where nobody is named.
Index addresseeOf(const Document& document, Index call, Index infinitive) {
    for (const Index child : childrenBy(document, call, {"nmod", "obl"})) {
        const Index marker = childBy(document, child, {"case"});
        if (child > call && child < infinitive && marker != kNone &&
            isOneOf(wordAt(document, marker).lemma, kAddressing))
            return child;
    }
    return kNone;
}

Step fromNoun(const Document& document, Index predicate, Index noun) {
    if (!isInfinitive(document, predicate)) return {noun, kNone};
    if (isFirstToDo(document, predicate)) {
        const Index subject = childBy(document, noun, {"cop"}) != kNone ? overtSubject(document, noun) : kNone;
        return {subject != kNone ? subject : noun, kNone};
    }
    const Word& word = wordAt(document, noun);
    if (hasControl(word.lemma, "call")) return {addresseeOf(document, noun, predicate), kNone};
    if (const Index possessor = possessorOf(document, noun); possessor != kNone) return {possessor, kNone};
    if (!isRelation(word.deprel, {"obj", "obl", "xcomp"}) || !hasControl(word.lemma, "own")) return {};
    if (const Index receiver = childBy(document, word.head, {"iobj"}); receiver != kNone) return {receiver, kNone};
    if (hasControl(wordAt(document, word.head).lemma, "others")) return {};
    if (isRelation(word.deprel, {"obl"})) {
        const Index marker = childBy(document, noun, {"case"});
        if (marker != kNone && isOneOf(wordAt(document, marker).lemma, kAboutOthers)) return {};
    }
    return {kNone, word.head};
}

/// "a code is used to open it", "data is saved by copying it": the deed of whoever does what is done here, not of whom
/// it is done to; but "an agency was founded to fight crime".
bool isMeansOfOthers(const Document& document, Index predicate) {
    const Word& word = wordAt(document, predicate);
    if (!isRelation(word.deprel, {"advcl"}) || !isPassive(document, word.head)) return false;
    const Index mark = childBy(document, predicate, {"mark"});
    if (word.xpos == "VBG")
        return mark != kNone && (wordAt(document, mark).lemma == "by" || wordAt(document, mark).lemma == "in");
    return isInfinitive(document, predicate) && !hasControl(wordAt(document, word.head).lemma, "dispatching");
}

Step climb(const Document& document, Index predicate) {
    const Word& word = wordAt(document, predicate);
    if (word.head == predicate) return {};
    if (isInfinitive(document, predicate))
        if (const Index controller = controllerOf(document, predicate); controller != kNone) return {controller, kNone};
    const Index head = word.head;
    const std::string_view relation = word.deprel;
    const bool control = isRelation(relation, {"xcomp"}) || takesObject(document, predicate);
    if (isRelation(relation, {"conj"})) return {kNone, head};
    if (isRelation(relation, {"acl"}))
        return relation == "acl:relcl" ? Step{head, kNone} : fromNoun(document, predicate, head);
    if (isRelation(relation, {"xcomp", "advcl", "ccomp", "obl"})) {
        if (isMeansOfOthers(document, predicate)) return {passiveAgentOf(document, head), kNone};
        const Index object = objectOf(document, head);
        if (control && object != kNone && wordAt(document, head).lemma != "promise") return {object, kNone};
        return isNoun(wordAt(document, head).upos) && overtSubject(document, head) == kNone
                   ? Step{possessorOf(document, head), kNone}
                   : Step{kNone, head};
    }
    return {};
}

}  // namespace

Index subjectOf(const Document& document, Index predicate) {
    for (int i = 0; i < kLongestChain; ++i) {
        if (const Index subject = overtSubject(document, predicate); subject != kNone) return subject;
        const Step step = climb(document, predicate);
        if (step.next == kNone) return step.subject;
        predicate = step.next;
    }
    return kNone;
}

Index controllerOf(const Document& document, Index infinitive) {
    const Index verb = wordAt(document, infinitive).head;
    if (!isRelation(wordAt(document, infinitive).deprel, {"xcomp", "advcl"})) return kNone;
    for (const Index call : childrenBy(document, verb, {"obj", "nsubj:pass"})) {
        if (call > infinitive || !hasControl(wordAt(document, call).lemma, "call")) continue;
        const Index addressee = addresseeOf(document, call, infinitive);
        return addressee != kNone ? addressee : addresseeOf(document, verb, infinitive);
    }
    const auto between = [&](Index child) { return child > verb && child < infinitive; };
    if (hasControl(wordAt(document, verb).lemma, "making"))
        for (const Index child : childrenBy(document, verb, {"obj"}))
            if (between(child)) return child;
    if (!hasControl(wordAt(document, verb).lemma, "calling") || isPassive(document, verb)) return kNone;
    return addresseeOf(document, verb, infinitive);
}

Index antecedentOf(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    const bool relative = word.xpos == "WP" || word.xpos == "WDT" || word.xpos == "WP$" || word.lemma == "that";
    if (!relative) return token;
    for (Index at = word.head; !isRoot(document, at); at = wordAt(document, at).head)
        if (wordAt(document, at).deprel == "acl:relcl") return wordAt(document, at).head;
    return token;
}

bool isPassive(const Document& document, Index predicate) {
    if (childBy(document, predicate, {"nsubj:pass", "aux:pass", "csubj:pass"}) != kNone) return true;
    // A participle after a noun: "drones supplied by Iran".
    const Word& word = wordAt(document, predicate);
    return word.xpos == "VBN" && word.deprel == "acl" && childBy(document, predicate, {"aux"}) == kNone;
}

Index passiveAgentOf(const Document& document, Index predicate) {
    for (const Index child : childrenOf(document, predicate)) {
        const Word& word = wordAt(document, child);
        if (word.deprel == "obl:agent") return child;
        if (!isRelation(word.deprel, {"obl"}) || !isPassive(document, predicate)) continue;
        const Index marker = childBy(document, child, {"case"});
        if (marker != kNone && wordAt(document, marker).lemma == "by") return child;
    }
    return kNone;
}

bool isNegated(const Document& document, Index predicate) {
    for (const Index child : childrenOf(document, predicate)) {
        const Word& word = wordAt(document, child);
        if (isRelation(word.deprel, {"advmod", "cc", "cc:preconj", "det"}) &&
            (isOneOf(word.lemma, kNegators) || isOneOf(word.lemma, kNegativePronouns)))
            return true;
        const bool copula = word.deprel == "cop" && child + 1 < document.syntax.words.size();
        if (copula && (tokenAt(document, child + 1).text == "n't" || tokenAt(document, child + 1).text == "n’t"))
            return true;  // wherever the parser hung it
        if (word.lemma == "long" && word.deprel == "advmod" && child > 0 &&
            (wordAt(document, child - 1).lemma == "no" || wordAt(document, child - 1).lemma == "any"))
            return true;
        if (!isRelation(word.deprel, {"nsubj", "obj"})) continue;
        if (isOneOf(word.lemma, kNegativePronouns)) return true;
        const Index determiner = childBy(document, child, {"det", "cc"});  // "no firm", "neither Doe nor Roe"
        if (determiner != kNone && isOneOf(wordAt(document, determiner).lemma, kNegativePronouns)) return true;
    }
    return false;
}

Index modalOf(const Document& document, Index predicate) {
    for (const Index child : childrenBy(document, predicate, {"aux"}))
        if (isOneOf(wordAt(document, child).lemma, kModals)) return child;
    return kNone;
}

bool isMainVerb(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    return word.upos == Upos::VERB &&
           !isRelation(word.deprel, {"aux", "cop", "case", "mark", "fixed", "amod", "compound"});
}

bool isSingledOut(const Document& document, Index noun) {
    const std::vector<Index> adjectives = childrenBy(document, noun, {"amod"});
    return std::any_of(adjectives.begin(), adjectives.end(), [&](Index adjective) {
        return isOrdinal(wordAt(document, adjective).lemma) || wordAt(document, adjective).xpos == "JJS";
    });
}

bool isFirstToDo(const Document& document, Index predicate) {
    const Word& word = wordAt(document, predicate);
    return word.deprel == "acl" && isInfinitive(document, predicate) && isSingledOut(document, word.head);
}

bool isCleft(const Document& document, Index it) {
    constexpr auto kTimes = std::to_array<std::string_view>(
        {"time", "year", "month", "week", "day", "night", "season", "quarter", "weekend", "decade"});
    const Word& word = wordAt(document, it);
    const Index told = word.head;
    if (word.lemma != "it" || !isRelation(word.deprel, {"nsubj"}) || told < it ||
        childBy(document, told, {"cop"}) == kNone)
        return false;
    const Upos upos = wordAt(document, told).upos;
    const std::vector<Index> clauses = childrenBy(document, told, {"acl", "ccomp", "advcl", "csubj", "parataxis"});
    if (std::none_of(clauses.begin(), clauses.end(), [&](Index clause) { return clause > told; })) return false;
    return upos == Upos::PROPN || upos == Upos::ADV ||
           (upos == Upos::NOUN && isOneOf(wordAt(document, told).lemma, kTimes));
}

bool isOutcome(const Document& document, Index infinitive) {
    constexpr auto kVictories = std::to_array<std::string_view>({"beat", "defeat", "overcome", "rally", "outlast"});
    constexpr auto kPrizes = std::to_array<std::string_view>(
        {"win", "reach", "take", "claim", "clinch", "become", "advance", "set", "earn", "seal", "secure", "lift"});
    constexpr auto kWakings = std::to_array<std::string_view>({"wake", "awake", "return", "arrive", "grow", "live"});
    constexpr auto kFindings = std::to_array<std::string_view>({"find", "become", "discover", "learn", "see"});
    const Word& word = wordAt(document, infinitive);
    const Word& governor = wordAt(document, word.head);
    if (!isInfinitive(document, infinitive) || !isRelation(word.deprel, {"advcl", "xcomp"})) return false;
    if (governor.lemma == "go") {
        const std::vector<Index> particles = childrenBy(document, word.head, {"advmod", "compound"});
        return std::any_of(particles.begin(), particles.end(),
                           [&](Index at) { return at == word.head + 1 && wordAt(document, at).lemma == "on"; });
    }
    if (isOneOf(governor.lemma, kVictories) && isOneOf(word.lemma, kPrizes)) return true;
    if (isOneOf(governor.lemma, kWakings) && isOneOf(word.lemma, kFindings)) return true;
    const std::vector<Index> feats = childrenBy(document, word.head, {"xcomp", "obj"});
    const auto isFirst = [&](Index noun) { return noun < infinitive && isSingledOut(document, noun); };
    return (governor.lemma == "become" && std::any_of(feats.begin(), feats.end(), isFirst)) ||
           (childBy(document, word.head, {"cop"}) != kNone && isFirst(word.head));
}

bool isInfinitive(const Document& document, Index predicate) {
    for (const Index child : childrenBy(document, predicate, {"mark"}))
        if (wordAt(document, child).lemma == "to") return true;
    return false;
}

}  // namespace newsglass
