#include "engine/relations/clauses.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/objects.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/predicates.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr std::size_t kLongestChain = 4;  // "is expected to agree to lift"
constexpr std::size_t kMostModifiers = 6;
constexpr std::size_t kLongestQualifier = 18;   // words of a clause that is still a modifier
constexpr std::size_t kLongestComplement = 40;  // words of one that the verb cannot do without
std::string lemmaOf(const Frame& frame, Index verb) {
    if (isCopular(frame, verb)) return "be";
    std::string lemma = frame.word(verb).lemma;
    for (const Index particle : childrenBy(frame.document, verb, {"compound:prt"}))
        lemma += " " + lowered(frame.text(particle));
    return lemma;
}

/// "accused the allies [of being late]": what they are accused of, though the parser takes it for what is said.
bool isCharge(const Frame& frame, Index child) {
    const Index mark = childBy(frame.document, child, {"mark"});
    return frame.word(child).deprel == "ccomp" && mark != kNone && frame.text(mark) == "of" &&
           childBy(frame.document, frame.word(child).head, {"obj"}) != kNone;
}

/// Whether a clause completes or qualifies its verb: "urged allies [to ban it]", "accused them [of lying]", "left
/// [because it rained]". Participles without a mark are facts of their own.
bool isQualifying(const Frame& frame, Index child) {
    const Index verb = frame.word(child).head;
    if (frame.extent(child).contains(verb)) return false;
    if (frame.word(child).deprel == "xcomp")  // without it the relation would say something else
        return child > verb && hasObject(frame, verb) && frame.extent(child).size() <= kLongestComplement;
    if (isOutcome(frame.document, child) && frame.extent(child).size() <= kLongestComplement) return true;
    if (frame.extent(child).size() > kLongestQualifier) return false;
    if (frame.word(verb).lemma == "spend" && frame.word(child).xpos == "VBG" && hasObject(frame, verb)) return true;
    for (const Index mark : childrenBy(frame.document, child, {"mark", "advmod"}))
        if (frame.extent(child).begin == frame.extent(mark).begin && frame.word(mark).lemma != "that" &&
            (frame.word(mark).deprel == "mark" || frame.word(mark).xpos == "WRB"))
            return true;
    return false;
}

/// "moved [closer to reality]", "performed [strongly]": without this adverb an intransitive verb says little or
/// something else.
bool isMeaningful(const Frame& frame, Index adverb) {
    const Word& word = frame.word(adverb);
    const Index verb = word.head;
    if (adverb < verb || word.upos != Upos::ADV || isDirection(frame, adverb) || hasObject(frame, verb) ||
        frame.extent(adverb).begin != verb + 1 || isCopular(frame, verb))
        return false;
    const bool manner = word.lemma.size() > 4 && word.lemma.ends_with("ly");
    return manner || word.xpos == "RBR" || !frame.children(adverb).empty() ||
           isOneOf(word.lemma, {"abroad", "home", "well", "badly", "fast", "hard", "far", "overseas", "underground"});
}

bool isModifier(const Frame& frame, Index child) {
    const std::string_view relation = frame.word(child).deprel;
    if (isRelation(relation, {"iobj"}) || child == recipientOf(frame, frame.word(child).head)) return true;
    if (relation == "advmod") return frame.timeAt(child) != kNone || isMeaningful(frame, child);
    if (relation == "xcomp" || relation == "advcl" || isCharge(frame, child)) return isQualifying(frame, child);
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

/// "[the aim] was [that they would leave]": a clause as the predicate of a copula. Says whether it is one.
bool setOuter(const Frame& frame, Clause& clause) {
    const Index head = clause.chain.front();
    const Index subject = childBy(frame.document, head, {"nsubj:outer"});
    const Index copula = childBy(frame.document, head, {"cop"});
    if (subject == kNone || copula == kNone || subject > copula || copula > head) return false;
    clause.head = head;
    clause.chain = {head};
    clause.subject = subject;
    clause.construction = Construction::copula;
    clause.objectKind = ObjectKind::predicate;
    clause.objects = {clause.head};
    clause.lemma = "be";
    clause.words = {copula, copula + 1};
    return true;
}

/// "[There] were [clashes in Lyon]": what there is stands where an object does, and is read best like that.
void turnRound(const Frame& frame, Clause& clause) {
    clause.objectKind = ObjectKind::phrase;
    clause.objects = distribute(frame, clause.subject);
    for (const Index child : frame.children(clause.head))
        if (frame.word(child).xpos == "EX") clause.subject = child;
}

}  // namespace

std::vector<Clause> clausesOf(const Frame& frame) {
    std::vector<Clause> clauses;
    for (Index token = 0; token < frame.document.syntax.words.size(); ++token) {
        if (!isPredicate(frame, token) || isCarried(frame, token)) continue;
        if (frame.word(token).deprel == "conj" && alternativeOf(frame, frame.word(token).head) == token) continue;
        Clause clause;
        clause.head = token;
        clause.chain = {token};
        while (clause.chain.size() < kLongestChain) {
            const Index carrier = carrierOf(frame, clause.chain.front());
            if (carrier == kNone) break;
            clause.chain.insert(clause.chain.begin(), carrier);
        }
        if (setOuter(frame, clause)) {
            clauses.push_back(std::move(clause));
            continue;
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
        if (clause.construction == Construction::existential) turnRound(frame, clause);
        setPredicate(frame, clause);
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
