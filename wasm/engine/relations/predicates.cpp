#include "engine/relations/predicates.hpp"

#include <algorithm>

#include "engine/labels.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

bool isPredicate(const Frame& frame, Index token) {
    const Word& word = frame.word(token);
    if (isCopular(frame, token)) return true;
    if (isMainVerb(frame.document, token)) return true;
    return word.upos == Upos::AUX && word.lemma == "be" && !isRelation(word.deprel, {"aux", "cop"});
}

bool hasObject(const Frame& frame, Index verb) { return childBy(frame.document, verb, {"obj", "iobj"}) != kNone; }

Index carrierOf(const Frame& frame, Index verb) {
    const Word& word = frame.word(verb);
    const Index carrier = word.head;
    if (word.deprel != "xcomp" || carrier > verb || !isPredicate(frame, carrier) || hasObject(frame, carrier))
        return kNone;
    const bool verbal = isMainVerb(frame.document, verb) || isCopular(frame, verb);
    if (isOneOf(frame.word(carrier).lemma, {"become", "make", "put", "spend", "take"}))
        return kNone;  // no "took to sign"
    if (controllerOf(frame.document, verb) != kNone) return kNone;
    const Index subject = childBy(frame.document, verb, {"nsubj"});  // the parser may hang the carrier's subject here
    if (!verbal || (subject != kNone && subject > carrier)) return kNone;
    if (isCopular(frame, carrier) && frame.word(carrier).upos != Upos::ADJ && frame.word(carrier).upos != Upos::VERB)
        return kNone;
    return carrier;
}

bool isCarried(const Frame& frame, Index verb) {
    for (const Index child : childrenBy(frame.document, verb, {"xcomp"}))
        if (carrierOf(frame, child) == verb) return true;
    return false;
}

bool isNot(const Frame& frame, Index token) { return isOneOf(frame.word(token).lemma, {"not", "n't", "n’t"}); }

bool isDirection(const Frame& frame, Index token) {
    const Word& word = frame.word(token);
    if (word.deprel != "advmod" || !frame.children(token).empty()) return false;
    if (isOneOf(word.lemma, {"up", "down", "back", "out", "off", "away", "together", "apart", "aside", "forward",
                             "ahead", "around", "along", "forth"}))
        return true;
    // "get [on] with it"
    const bool beforePreposition = token + 1 < frame.sentence(token).end && frame.word(token + 1).upos == Upos::ADP;
    return token == word.head + 1 && beforePreposition && isOneOf(word.lemma, {"on", "in", "over", "through", "by"});
}

Index strandedAt(const Frame& frame, Index verb) {
    const auto precedesNoun = [&](Index token) {
        return token + 1 < frame.sentence(token).end &&
               isOneOf(label(frame.word(token + 1).upos), {"NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"});
    };
    for (const Index child : frame.children(verb))
        if (child > verb && frame.children(child).empty() && !isDirection(frame, child) && !precedesNoun(child) &&
            isRelation(frame.word(child).deprel, {"obl", "advmod", "case"}) &&
            isOneOf(frame.word(child).lemma,
                    {"about", "at", "by", "for", "from", "in", "of", "on", "over", "through", "to", "with"}))
            return child;
    return kNone;
}

namespace {

/// Whether a word can stand inside a predicate between its first and its last verb.
bool fitsInside(const Frame& frame, Index token) {
    const Word& word = frame.word(token);
    return isRelation(word.deprel, {"aux", "cop", "advmod", "compound:prt", "mark"}) || word.upos == Upos::AUX ||
           word.upos == Upos::PART || (word.upos == Upos::ADV && frame.children(token).empty());
}

/// "no" of "no longer".
bool isNoLonger(const Frame& frame, Index token) {
    return frame.word(token).lemma == "no" && frame.word(token).head == token + 1 &&
           frame.word(token + 1).deprel == "advmod";
}

/// "set [up]", "went [on] to lead"; not "went [on] sale".
bool isParticle(const Frame& frame, Index verb, Index token) {
    const Word& word = frame.word(token);
    if (word.head != verb) return false;
    if (isRelation(word.deprel, {"compound:prt"})) return true;
    const bool beforeNoun = token + 1 < frame.sentence(verb).end && frame.word(token + 1).upos == Upos::NOUN;
    const bool on = frame.word(verb).lemma == "go" && word.lemma == "on" && word.deprel == "advmod";
    return !beforeNoun && (word.xpos == "RP" || on || isDirection(frame, token));
}

/// The predicate's words around one verb: auxiliaries and adverbs in front, a particle behind; of a copula with a
/// noun or adjective those of the copula.
Range groupOf(const Frame& frame, Index verb) {
    const Index copula = copulaOf(frame, verb);
    const Index last = copula != kNone && copula < verb ? copula : verb;
    Range group{last, last + 1};
    Index begin = last;
    while (begin > frame.sentence(verb).begin) {
        const Index before = begin - 1;
        const Word& word = frame.word(before);
        if (isJoint(frame, before) && before > frame.sentence(verb).begin) {
            group.begin = begin = before - 1;  // "was [ill-]advised"
            continue;
        }
        // "is to be sentenced"
        const bool to = word.head == verb && word.xpos == "TO" && before > frame.sentence(verb).begin &&
                        frame.word(before - 1).head == verb && isRelation(frame.word(before - 1).deprel, {"aux"});
        if (to && before < group.begin) {
            begin = before;
            continue;
        }
        if (before > 0 && isNoLonger(frame, before - 1) && word.head == verb) {
            group.begin = begin = before - 1;
            continue;
        }
        const Range extent = frame.extent(before);  // "will [almost certainly] end"
        const bool plain = extent.size() == 1 || (extent.size() == 2 && extent.end == before + 1 &&
                                                  word.upos == Upos::ADV && frame.word(before - 1).upos == Upos::ADV);
        if (word.head != verb || !isRelation(word.deprel, {"aux", "advmod"}) || !plain) break;
        begin = extent.begin;
        if (isRelation(word.deprel, {"aux"}) || word.lemma == "not" || word.lemma == "never" ||
            hasProperty(word.lemma, "hedge"))
            group.begin = begin;
    }
    const auto end = frame.sentence(verb).end;
    while (copula == kNone && group.end < end && isParticle(frame, verb, group.end)) ++group.end;
    if (copula != kNone && group.end < end && isNot(frame, group.end) &&
        (frame.word(group.end).head == verb || isOneOf(frame.text(group.end), {"n't", "n’t"})))
        ++group.end;
    return group;
}

/// "can['t]", "did[ not]".
std::string withNegator(const Frame& frame, Index auxiliary) {
    const Index next = auxiliary + 1;
    const bool negated = isNot(frame, next) && frame.word(next).deprel == "advmod";
    return std::string(textOf(frame.document, {auxiliary, negated ? next + 1 : next}));
}

/// The words of a single verb with the auxiliaries of the verb in front: "was seized and [was] sold". Else empty.
std::string wordingOf(const Frame& frame, const Clause& clause) {
    const Index verb = clause.head;
    const Word& word = frame.word(verb);
    std::string wording;
    const bool bare = word.upos == Upos::VERB && childBy(frame.document, verb, {"aux", "nsubj"}) == kNone;
    if (bare && word.deprel == "conj" && isOneOf(word.xpos, {"VBN", "VBG", "VB"}) && word.head < verb) {
        const Index first = word.head;
        const bool agent = passiveAgentOf(frame.document, verb) != kNone && !isPassive(frame.document, first);
        if (frame.word(first).xpos == word.xpos && !agent)
            for (const Index auxiliary : childrenBy(frame.document, first, {"aux"}))
                if (auxiliary < first) wording += withNegator(frame, auxiliary) + " ";
    }
    return wording.empty() ? wording : wording + std::string(textOf(frame.document, clause.words));
}

/// "Three [were] killed in crash": headlines leave the auxiliary out, and the participle alone reads like the past
/// tense. Empty for other predicates.
std::string passiveWording(const Frame& frame, const Clause& clause) {
    const Index verb = clause.head, subject = childBy(frame.document, verb, {"nsubj:pass"});
    if (clause.construction != Construction::passive || subject == kNone || subject > verb ||
        childBy(frame.document, verb, {"aux"}) != kNone || !isOneOf(frame.word(verb).xpos, {"VBN", "VBD"}))
        return {};
    const Word& word = frame.word(subject);
    const bool several = isOneOf(word.xpos, {"NNS", "NNPS"}) || (word.upos == Upos::NUM && word.lemma != "one") ||
                         childBy(frame.document, subject, {"conj"}) != kNone;
    return (several ? "were " : "was ") + std::string(textOf(frame.document, clause.words));
}

/// Adds the particles that stand apart from their verb: "turned himself [in]", "[bring] the sides [closer together]".
void addParticles(const Frame& frame, Clause& clause) {
    if (isCopular(frame, clause.head)) return;
    std::string apart;
    const bool hasObject = clause.objectKind == ObjectKind::phrase;  // "take [a step back]": it stays with the object
    for (const Index child : frame.children(clause.head))
        if (child >= clause.words.end &&
            (frame.word(child).deprel == "compound:prt" || (isDirection(frame, child) && !hasObject) ||
             child == strandedAt(frame, clause.head)))
            apart += " " + std::string(frame.text(child));
    if (apart.empty()) return;
    if (clause.wording.empty()) clause.wording = textOf(frame.document, clause.words);
    clause.wording += apart;
}

/// The predicate of a chain of verbs: one stretch where nothing foreign stands in between, else a wording.
void setWords(const Frame& frame, Clause& clause) {
    const Range first = groupOf(frame, clause.chain.front());
    Range last = groupOf(frame, clause.head);
    const bool adjective = isCopular(frame, clause.head) && clause.objectKind == ObjectKind::none;
    if (adjective && clause.head >= last.end) {
        const bool quoted = frame.text(last.end) == "\"" || frame.text(last.end) == "“";
        last.end = clause.head + (quoted && isOneOf(frame.text(clause.head + 1), {"\"", "”"}) ? 2 : 1);
    }
    clause.words = last;
    if (clause.chain.size() == 1) {
        clause.wording = wordingOf(frame, clause);
        if (clause.wording.empty()) clause.wording = passiveWording(frame, clause);
        return;
    }
    const Range whole{std::min(first.begin, last.begin), last.end};
    bool plain = true;
    std::string wording;
    for (Index token = whole.begin; token < whole.end; ++token) {
        const bool member = std::find(clause.chain.begin(), clause.chain.end(), token) != clause.chain.end();
        const Index head = isNoLonger(frame, token) ? frame.word(token + 1).head : frame.word(token).head;
        const auto isMember = [&](Index one) {
            return std::find(clause.chain.begin(), clause.chain.end(), one) != clause.chain.end();
        };
        const bool degree = frame.word(token).upos == Upos::ADV && frame.word(head).upos == Upos::ADV;  // "[so] far"
        const bool near = member || isMember(head) || (degree && isMember(frame.word(head).head));
        if (member || (near && fitsInside(frame, token)))
            wording += (wording.empty() ? "" : " ") + std::string(frame.text(token));
        else
            plain = false;
    }
    clause.words = whole;
    if (!plain) clause.wording = wording;
}

}  // namespace

Index alternativeOf(const Frame& frame, Index verb) {
    const Index other = verb + 2;
    if (other >= frame.sentence(verb).end || frame.word(verb + 1).lemma != "or") return kNone;
    const bool joined = frame.word(other).head == verb && frame.word(other).deprel == "conj" &&
                        frame.word(other).xpos == frame.word(verb).xpos && frame.word(other).upos == Upos::VERB;
    return joined && childBy(frame.document, other, {"nsubj", "aux", "mark"}) == kNone ? other : kNone;
}

void setPredicate(const Frame& frame, Clause& clause) {
    setWords(frame, clause);
    const Index other = alternativeOf(frame, clause.head);
    if (other != kNone && clause.wording.empty() && clause.words.end == clause.head + 1) clause.words.end = other + 1;
    if (clause.objectKind == ObjectKind::clause && frame.word(clause.head).lemma == "make") {  // "make sure it works"
        const Index adjective = childBy(frame.document, clause.head, {"xcomp"});
        clause.words.end = std::max(clause.words.end, adjective + 1);
        if (!clause.wording.empty()) clause.wording += " " + std::string(frame.text(adjective));
    }
    addParticles(frame, clause);
}

}  // namespace newsglass::relations
