#include "engine/relations/clauses.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr std::size_t kLongestChain = 4;  // "is expected to agree to lift"
constexpr std::size_t kMostModifiers = 6;
constexpr std::size_t kLongestQualifier = 18;  // words of a clause that is still a modifier

bool isPredicate(const Frame& frame, Index token) {
    const Word& word = frame.word(token);
    if (isCopular(frame, token)) return true;
    if (isMainVerb(frame.document, token)) return true;
    return word.upos == Upos::AUX && word.lemma == "be" && !isRelation(word.deprel, {"aux", "cop"});
}

bool hasObject(const Frame& frame, Index verb) { return childBy(frame.document, verb, {"obj", "iobj"}) != kNone; }

/// The verb that this one is the infinitive of, when both make one predicate ("aims to mediate"), or kNone.
Index carrierOf(const Frame& frame, Index verb) {
    const Word& word = frame.word(verb);
    const Index carrier = word.head;
    if (word.deprel != "xcomp" || carrier > verb || !isPredicate(frame, carrier) || hasObject(frame, carrier))
        return kNone;
    const bool verbal = isMainVerb(frame.document, verb) || isCopular(frame, verb);
    if (controllerOf(frame, verb) != kNone) return kNone;
    const Index subject = childBy(frame.document, verb, {"nsubj"});  // the parser may hang the carrier's subject here
    if (!verbal || (subject != kNone && subject > carrier)) return kNone;
    if (isCopular(frame, carrier) && frame.word(carrier).upos != Upos::ADJ && frame.word(carrier).upos != Upos::VERB)
        return kNone;
    return carrier;
}

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
    return !beforeNoun && (word.xpos == "RP" || on);
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
        if (word.head != verb || !isRelation(word.deprel, {"aux", "advmod"}) || frame.extent(before).size() > 1) break;
        begin = before;
        if (isRelation(word.deprel, {"aux"}) || word.lemma == "not" || word.lemma == "never") group.begin = begin;
    }
    const auto end = frame.sentence(verb).end;
    while (copula == kNone && group.end < end && isParticle(frame, verb, group.end)) ++group.end;
    if (copula != kNone && group.end < end && frame.word(group.end).head == verb &&
        frame.word(group.end).lemma == "not")
        ++group.end;
    return group;
}

/// The words of a single verb where they are scattered: the auxiliaries of the verb in front ("was seized and [was]
/// sold"), a particle behind the object ("turned himself in"). Else empty.
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
                if (auxiliary < first) wording += std::string(frame.text(auxiliary)) + " ";
    }
    const Index particle = childBy(frame.document, verb, {"compound:prt"});
    const bool apart = particle != kNone && particle >= clause.words.end;
    if (wording.empty() && !apart) return {};
    wording += textOf(frame.document, clause.words);
    if (apart) wording += " " + std::string(frame.text(particle));
    return wording;
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
        return;
    }
    const Range whole{std::min(first.begin, last.begin), last.end};
    bool plain = true;
    std::string wording;
    for (Index token = whole.begin; token < whole.end; ++token) {
        const bool member = std::find(clause.chain.begin(), clause.chain.end(), token) != clause.chain.end();
        const Index head = isNoLonger(frame, token) ? frame.word(token + 1).head : frame.word(token).head;
        const bool near = member || std::find(clause.chain.begin(), clause.chain.end(), head) != clause.chain.end();
        if (member || (near && fitsInside(frame, token)))
            wording += (wording.empty() ? "" : " ") + std::string(frame.text(token));
        else
            plain = false;
    }
    clause.words = whole;
    if (!plain) clause.wording = wording;
}

std::string lemmaOf(const Frame& frame, Index verb) {
    if (isCopular(frame, verb)) return "be";
    std::string lemma = frame.word(verb).lemma;
    for (const Index particle : childrenBy(frame.document, verb, {"compound:prt"}))
        lemma += " " + lowered(frame.text(particle));
    return lemma;
}

/// The noun that a relative clause without a pronoun leaves as its object: "the drones Iran sold".
Index gapOf(const Frame& frame, Index verb) {
    const Word& word = frame.word(verb);
    if (!isRelation(word.deprel, {"acl"}) || word.head > verb || isPassive(frame.document, verb) ||
        isCopular(frame, verb))
        return kNone;
    if (childBy(frame.document, verb, {"nsubj"}) == kNone ||
        childBy(frame.document, verb, {"obj", "ccomp", "xcomp"}) != kNone)
        return kNone;
    for (const Index child : frame.children(verb)) {
        if (isRelativePronoun(frame, child) || frame.word(child).xpos == "WRB") return kNone;  // subject or oblique
        for (const Index inner : frame.children(child))
            if (isRelativePronoun(frame, inner)) return kNone;
        // "the house they live in": a preposition without its noun.
        if (frame.word(child).upos == Upos::ADP && isRelation(frame.word(child).deprel, {"obl", "advmod", "case"}))
            return kNone;
    }
    const bool finite = childBy(frame.document, verb, {"aux"}) != kNone || !isOneOf(word.xpos, {"VBG", "VBN"});
    if (!finite) return kNone;
    const Word& noun = frame.word(word.head);
    const Index mark = childBy(frame.document, verb, {"mark"});
    const bool that = frame.text(frame.extent(verb).begin) == "that" || mark != kNone;
    // "a pledge that he will focus": nothing is left out; "a claim that Moscow denies": the claim is.
    if (that && hasProperty(noun.lemma, "content") && !hasProperty(frame.word(verb).lemma, "answer")) return kNone;
    if (frame.timeAt(word.head) != kNone ||
        isOneOf(noun.lemma, {"time", "day", "year", "way", "reason", "moment", "place"}))
        return kNone;
    return word.head;
}

/// The object of the verb right behind "and": "arrested and charged [two men]". Or kNone.
Index laterObject(const Frame& frame, Index verb) {
    const Index next = verb + 2;
    if (next >= frame.sentence(verb).end || frame.word(next).head != verb || frame.word(next).deprel != "conj" ||
        frame.word(next).xpos != frame.word(verb).xpos || hasProperty(frame.word(verb).lemma, "intransitive"))
        return kNone;
    if (isPassive(frame.document, verb) || childBy(frame.document, next, {"nsubj", "aux"}) != kNone) return kNone;
    if (childBy(frame.document, verb, {"obj", "ccomp", "xcomp", "obl"}) != kNone) return kNone;
    return childBy(frame.document, next, {"obj"});
}

/// What verbs share with the last or first of them: "engineered and operated the rockets".
Index sharedObject(const Frame& frame, Index verb) {
    if (const Index later = laterObject(frame, verb); later != kNone) return later;
    if (frame.word(verb).deprel != "conj" || isPassive(frame.document, verb)) return kNone;
    const Index first = frame.word(verb).head;
    const Index object = childBy(frame.document, first, {"obj"});
    return object != kNone && object > verb && first < verb ? object : kNone;
}

/// A phrase without a preposition says when, how much or how long; names in its place are mostly errors of the parser.
bool isMeasure(const Frame& frame, Index head) {
    if (frame.timeAt(head) != kNone || frame.word(head).upos == Upos::NUM || frame.word(head).upos == Upos::SYM)
        return true;
    if (isOneOf(frame.word(head).lemma,
                {"time", "way", "moment", "day", "week", "month", "year", "percent", "mile", "kilometer"}))
        return true;
    const EntityType type = frame.typeOf(head);
    return type == EntityType::quantity || type == EntityType::percent || type == EntityType::money;
}

/// A bare noun phrase behind an active verb without an object, whatever the parser calls it.
Index bareObject(const Frame& frame, Index verb) {
    if (isPassive(frame.document, verb) || childBy(frame.document, verb, {"ccomp", "xcomp"}) != kNone) return kNone;
    for (const Index child : frame.children(verb)) {
        if (child < verb || isRelation(frame.word(child).deprel, {"compound:prt", "advmod"})) continue;
        const bool bare = isRelation(frame.word(child).deprel, {"obl"}) && prepositionToken(frame, child) == kNone;
        return bare && !isMeasure(frame, child) ? child : kNone;
    }
    return kNone;
}

void setObjects(const Frame& frame, Clause& clause) {
    const Index verb = clause.head;
    const auto take = [&](ObjectKind kind, Index head) {
        clause.objectKind = kind;
        clause.objects = {head};
    };
    if (isCopular(frame, verb)) {
        const Word& word = frame.word(verb);
        const bool prepositional = prepositionToken(frame, verb) != kNone;
        const bool complemented = childBy(frame.document, verb, {"obl", "ccomp", "advcl"}) != kNone;
        if (word.upos == Upos::ADJ && complemented && !prepositional) return;
        return take(ObjectKind::predicate, verb);
    }
    Index object = childBy(frame.document, verb, {"obj"});
    if (object == kNone && childBy(frame.document, verb, {"ccomp"}) == kNone)
        object = childBy(frame.document, verb, {"iobj"});
    if (object != kNone) object = resolved(frame, object);
    const bool relative = isRelation(frame.word(verb).deprel, {"acl"}) && frame.word(verb).head < verb;
    if (object != kNone && relative && frame.word(object).lemma == "that" && frame.word(object).xpos == "IN")
        object = frame.word(verb).head;  // "a claim [that] Moscow denied", tagged as a conjunction
    if (object == kNone) object = gapOf(frame, verb);
    if (object == kNone) object = sharedObject(frame, verb);
    if (object == kNone) object = bareObject(frame, verb);
    if (object != kNone && isOneOf(frame.word(object).xpos, {"IN", "WRB", "TO", "CC"})) object = kNone;
    if (object != kNone) {
        clause.objectKind = ObjectKind::phrase;
        clause.objects = distribute(frame, object);
        return;
    }
    const Index complement = childBy(frame.document, verb, {"xcomp"});
    if (complement != kNone && complement > verb && carrierOf(frame, complement) == kNone) {
        const Upos upos = frame.word(complement).upos;
        if (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ)
            return take(ObjectKind::predicate, complement);
    }
    const Index content = childBy(frame.document, verb, {"ccomp"});
    if (content == kNone || frame.extent(content).contains(verb)) return;
    const Index mark = childBy(frame.document, content, {"mark"});
    const bool adverbial =
        mark != kNone && isOneOf(frame.word(mark).lemma,
                                 {"as", "because", "while", "although", "since", "after", "before", "until", "unless"});
    if (!adverbial) take(ObjectKind::clause, content);
}

/// "take [place]", "takes [part] in": a bare noun that is no thing of its own but half of the predicate.
bool isFixedNoun(const Frame& frame, Index verb, Index noun) {
    return noun < frame.sentence(verb).end && frame.word(noun).head == verb &&
           isRelation(frame.word(noun).deprel, {"obj"}) && frame.children(noun).empty() &&
           hasProperty(frame.word(verb).lemma + " " + frame.word(noun).lemma, "fixed");
}

void joinFixed(const Frame& frame, Clause& clause) {
    if (clause.objects.size() != 1 || !isFixedNoun(frame, clause.head, clause.objects.front())) return;
    if (clause.objects.front() != clause.head + 1) return;
    clause.lemma += " " + frame.word(clause.objects.front()).lemma;
    clause.objects.clear();
    clause.objectKind = ObjectKind::none;
}

/// Whether a clause completes or qualifies its verb: "urged allies [to ban it]", "accused them [of lying]", "left
/// [because it rained]". Participles without a mark are facts of their own.
bool isQualifying(const Frame& frame, Index child) {
    const Index verb = frame.word(child).head;
    if (frame.extent(child).contains(verb) || frame.extent(child).size() > kLongestQualifier) return false;
    if (frame.word(child).deprel == "xcomp") return child > verb && hasObject(frame, verb);
    for (const Index mark : childrenBy(frame.document, child, {"mark", "advmod"}))
        if (frame.extent(child).begin == frame.extent(mark).begin && frame.word(mark).lemma != "that" &&
            (frame.word(mark).deprel == "mark" || frame.word(mark).xpos == "WRB"))
            return true;
    return false;
}

bool isModifier(const Frame& frame, Index child) {
    const std::string_view relation = frame.word(child).deprel;
    if (isRelation(relation, {"iobj"})) return true;
    if (relation == "advmod") return frame.timeAt(child) != kNone;
    if (relation == "xcomp" || relation == "advcl") return isQualifying(frame, child);
    if (!isRelation(relation, {"obl"})) return false;
    const Upos upos = frame.word(child).upos;
    const bool bare = prepositionToken(frame, child) == kNone && !isRelativePronoun(frame, child);
    const Index verb = frame.word(child).head;
    if (bare && (child < verb || isPassive(frame.document, verb)) && !isMeasure(frame, child)) return false;
    return upos != Upos::VERB && upos != Upos::PUNCT && upos != Upos::ADP;
}

void setModifiers(const Frame& frame, Clause& clause) {
    for (const Index member : clause.chain)
        for (const Index child : frame.children(member)) {
            if (!isModifier(frame, child) || clause.words.contains(child)) continue;
            if (std::find(clause.objects.begin(), clause.objects.end(), child) != clause.objects.end()) continue;
            if (prepositionOf(frame, child) == "according to" || isAside(frame, child)) continue;
            if (resolved(frame, child) == kNone || isOneOf(frame.word(child).xpos, {"WP", "WRB"})) continue;
            clause.modifiers.push_back(child);
        }
    std::sort(clause.modifiers.begin(), clause.modifiers.end());
    clause.modifiers.erase(std::unique(clause.modifiers.begin(), clause.modifiers.end()), clause.modifiers.end());
    if (clause.modifiers.size() > kMostModifiers) clause.modifiers.resize(kMostModifiers);
}

/// Whether another verb makes one predicate with this one, and speaks for both.
bool isCarried(const Frame& frame, Index verb) {
    for (const Index child : childrenBy(frame.document, verb, {"xcomp"}))
        if (carrierOf(frame, child) == verb) return true;
    return false;
}

Construction constructionOf(const Frame& frame, Index verb) {
    if (isCopular(frame, verb)) return Construction::copula;
    for (const Index child : frame.children(verb))
        if (frame.word(child).xpos == "EX") return Construction::existential;
    if (isPassive(frame.document, verb)) return Construction::passive;
    // "was arrested and charged", "Founded in 1907, the firm …"
    const Word& word = frame.word(verb);
    const bool bare = childBy(frame.document, verb, {"aux"}) == kNone;
    if (word.xpos == "VBN" && bare && word.deprel == "conj" && isPassive(frame.document, word.head))
        return Construction::passive;
    if (word.xpos == "VBN" && bare && word.deprel == "advcl") return Construction::passive;
    return Construction::active;
}

}  // namespace

std::vector<Clause> clausesOf(const Frame& frame) {
    std::vector<Clause> clauses;
    for (Index token = 0; token < frame.document.syntax.words.size(); ++token) {
        if (!isPredicate(frame, token) || isCarried(frame, token)) continue;
        Clause clause;
        clause.head = token;
        clause.chain = {token};
        while (clause.chain.size() < kLongestChain) {
            const Index carrier = carrierOf(frame, clause.chain.front());
            if (carrier == kNone) break;
            clause.chain.insert(clause.chain.begin(), carrier);
        }
        if (isSubjectless(frame, clause.chain.front())) continue;
        clause.subject = subjectOfChain(frame, clause.chain);
        if (clause.subject == kNone ||
            frame.document.text.tokens[clause.subject].sentence != frame.document.text.tokens[token].sentence)
            continue;
        clause.understood = childBy(frame.document, clause.chain.front(), {"nsubj"}) == kNone;
        clause.construction = constructionOf(frame, token);
        clause.lemma = lemmaOf(frame, token);
        setObjects(frame, clause);
        joinFixed(frame, clause);
        setWords(frame, clause);
        if (clause.lemma.find(' ') != std::string::npos && isFixedNoun(frame, clause.head, clause.words.end))
            ++clause.words.end;
        if (isCopular(frame, token) && clause.objectKind == ObjectKind::none)
            clause.lemma = "be " + frame.word(token).lemma;
        setModifiers(frame, clause);
        std::erase_if(clause.objects, [&](Index object) { return object == clause.subject; });
        if (clause.objects.empty()) clause.objectKind = ObjectKind::none;
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

}  // namespace newsglass::relations
