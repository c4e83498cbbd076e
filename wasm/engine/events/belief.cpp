#include "engine/events/belief.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/events/operators.hpp"
#include "engine/events/presupposition.hpp"
#include "engine/events/signatures.hpp"
#include "engine/events/tense.hpp"
#include "engine/events/turns.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {
namespace {

/// Trees deeper than this are errors of the parser; the upper part is left out.
constexpr std::size_t kDeepest = 64;

/// Verbs that make their object or passive subject happen: "held talks", "the talks will be held".
constexpr auto kPerforming =
    std::to_array<std::string_view>({"hold",    "launch",   "conduct", "carry", "stage",  "make", "reach",     "sign",
                                     "mount",   "complete", "host",    "have",  "give",   "take", "pay",       "commit",
                                     "cause",   "perform",  "begin",   "start", "do",     "lead", "continue",  "resume",
                                     "trigger", "organize", "issue",   "win",   "suffer", "face", "undertake", "see"});

/// Verbs that say of their subject that it happens: "the talks will begin".
constexpr auto kHappening = std::to_array<std::string_view>(
    {"happen", "occur", "begin", "start", "continue", "resume", "take", "follow", "erupt", "break", "come"});

/// Verbs whose complement is open until they come true: "hopes to prove that he is guilty".
constexpr auto kProving = std::to_array<std::string_view>({"prove", "confirm"});

/// Prepositions of what a plan is about or goes against: "will strike over the dismissal".
constexpr auto kOccasions = std::to_array<std::string_view>({"over", "despite", "since"});

/// Marks of clauses that are so whatever becomes of the main clause.
constexpr auto kBeside = std::to_array<std::string_view>({"as", "while", "because", "although", "though", "whereas"});

/// Prepositions that tie a gerund to its verb as a complement: "accused Iran of supplying".
constexpr auto kGerundMarks = std::to_array<std::string_view>({"of", "for", "from", "against", "on", "about", "at"});

/// Certainty of purposes, the mean over the training documents of Lee et al. (2015).
constexpr float kPurpose = 1.8f;
constexpr Belief kOpen{.modality = Modality::open, .certainty = kUnknown};

/// "having signed it".
bool isPerfectParticiple(const Document& document, Index predicate) {
    const Index auxiliary = childBy(document, predicate, {"aux"});
    return auxiliary != kNone && wordAt(document, auxiliary).lemma == "have" &&
           wordAt(document, auxiliary).xpos == "VBG";
}

Belief applied(const Belief& governor, const Signature& signature, Effect otherwise) {
    Belief belief = governor;
    belief.negative = false;
    Effect effect = governor.negative ? signature.negated : signature.affirmed;
    if (effect == Effect::none) effect = otherwise;
    if (signature.isFactive()) {
        belief.modality = Modality::actual;
        belief.certainty = 3;
    }
    const float certainty = signature.affirmed == Effect::none ? kUnknown : signature.certainty;
    switch (effect) {
        case Effect::none:
        case Effect::truth:
            break;
        case Effect::falsehood:
            belief.negative = true;
            break;
        case Effect::doubtful:
            belief.negative = true;
            weaken(belief, Modality::open, certainty);
            break;
        case Effect::planned:
            weaken(belief, Modality::planned, certainty);
            break;
        case Effect::open:
            weaken(belief, Modality::open, certainty);
            break;
        case Effect::alleged:  // "will say that prices fall": they do, for whoever says so
            if (belief.modality == Modality::planned) belief = {.denied = belief.denied};
            belief.reported = true;
            break;
        case Effect::denied:
            belief.denied = true;
            break;
    }
    return belief;
}

/// Carries belief from the root of a sentence down to one predicate.
class Carrier {
public:
    Carrier(const Document& document, Index predicate) : document_(document), predicate_(predicate) {}

    Belief carry() {
        const std::vector<Index> path = pathFromRoot();
        if (isQuestion(document_, predicate_) && !asksWhy(document_, path.front()))
            weaken(context_, Modality::open, kCondition);
        incoming_ = context_;
        local_ = withOperators(document_, path.front(), incoming_);
        for (std::size_t i = 1; i < path.size(); ++i) step(path[i - 1], path[i]);
        return local_;
    }

private:
    const Document& document_;
    const Index predicate_;
    Belief context_;   ///< of the sentence
    Belief incoming_;  ///< what the governors say of the current token
    Belief local_;     ///< with its own operators
    Belief clause_;    ///< of the last clause with a part on the way

    std::vector<Index> pathFromRoot() const {
        std::vector<Index> path{predicate_};
        while (path.size() < kDeepest && !isRoot(document_, path.back()))
            path.push_back(wordAt(document_, path.back()).head);
        std::reverse(path.begin(), path.end());
        return path;
    }

    void step(Index governor, Index dependent) {
        const std::string_view relation = wordAt(document_, dependent).deprel;
        const std::string_view mark = markOf(document_, dependent);
        const bool fronted = isRelation(relation, {"advcl"}) && isFronted(governor, dependent);
        Belief next = context_;
        if (isRelation(relation, {"nsubj", "obj", "obl"})) clause_ = local_;
        if (isRelation(relation, {"conj"}))
            next = ofConjunct(governor, dependent);
        else if (isOutcome(document_, dependent) || isBecoming(document_, governor, dependent) ||
                 isComeback(document_, governor, dependent))
            next = local_;
        else if (isRelation(relation, {"xcomp", "ccomp", "csubj"}))
            next = ofComplement(governor, dependent);
        else if (isRelation(relation, {"advcl"}))
            next = fronted ? context_ : ofAdverbial(governor, dependent);
        else if (relation == "acl:relcl")
            next = ofRelative(governor, dependent);
        else if (isRelation(relation, {"acl"}))
            next = ofAttribute(governor, dependent);
        else if (isRelation(relation, {"nsubj", "obj", "obl", "nmod", "iobj"}))
            next = ofNoun(governor, dependent, relation);
        else if (isRelation(relation, {"aux", "cop", "compound", "flat", "fixed", "amod"}))
            next = local_;
        // What is reported stays so all the way down, except in asides of the text: "drones, a claim that Iran denies".
        const bool aside = fronted || relation == "acl:relcl" || isRelation(relation, {"appos", "parataxis"});
        next.reported |= incoming_.reported && !aside;
        if (isRelation(relation, {"xcomp", "ccomp"}) || mark == "that") next.denied |= local_.denied;
        incoming_ = next;
        local_ = withOperators(document_, dependent, incoming_);
    }

    /// "will meet and discuss": the second verb has no auxiliary, subject or tense of its own.
    bool sharesOperators(Index governor, Index dependent) const {
        if (childBy(document_, dependent, {"nsubj", "aux", "mark"}) != kNone) return false;
        const std::string_view form = wordAt(document_, dependent).xpos;
        // "Has not left or resigned": forms of the past look like participles.
        const Index link = childBy(document_, dependent, {"cc"});
        if (form == "VBD" && local_.negative && link != kNone && lemmaOf(document_, link) == "or") return true;
        return form != "VBD" && form != "VBZ" && form == wordAt(document_, governor).xpos;
    }

    /// "[While it lasted], Doe said that prices fell": nobody says the first but the text.
    bool isFronted(Index governor, Index dependent) const {
        Index at = governor;
        while (at > dependent && wordAt(document_, at).deprel != "ccomp" && !isRoot(document_, at))
            at = wordAt(document_, at).head;
        return wordAt(document_, at).deprel == "ccomp" && !isConditional(document_, dependent) &&
               events::isFronted(document_, dependent, wordAt(document_, at).head);
    }

    Belief ofConjunct(Index governor, Index dependent) const {
        if (isConditional(document_, dependent)) return opened(incoming_);  // "what happened and whether it was right"
        if (isFiniteAgain(document_, governor, dependent)) return context_;
        Belief next = sharesOperators(governor, dependent) || isMeans(document_, dependent) ? local_ : incoming_;
        if (isExcluded(document_, dependent)) next.negative = true;
        return next;
    }

    Belief ofComplement(Index governor, Index dependent) const {
        const Word& word = wordAt(document_, governor);
        const Word& complement = wordAt(document_, dependent);
        if (isConditional(document_, dependent)) return opened(local_);
        const bool infinitive = isInfinitive(document_, dependent) && !isDestined(document_, dependent);
        if (infinitive && isHaving(governor)) return ofHaving(governor, dependent);
        if (infinitive) return applied(local_, signatureOf(word, Complement::infinitive), Effect::open);
        if (isUnproven(document_, governor)) return local_;
        if (complement.xpos == "VB" && complement.deprel == "xcomp") {
            // "Observed [the police leave]": what somebody lives to see happens.
            const bool whose =
                childBy(document_, governor, {"obj"}) != kNone || childBy(document_, dependent, {"nsubj"}) != kNone;
            const bool scene = whose && !local_.negative;
            return applied(local_, signatureOf(word, Complement::infinitive), scene ? Effect::truth : Effect::open);
        }
        if (complement.xpos == "VBG" && childBy(document_, dependent, {"nsubj", "aux"}) == kNone)
            return hindered(applied(local_, signatureOf(word, Complement::gerund), Effect::truth));
        if (isMadeSure(document_, governor, dependent))
            return tenseOf(document_, governor).tense == Tense::past ? local_ : kOpen;
        if (isAsked(document_, dependent) && local_.modality != Modality::actual) return opened(local_);
        if (isRelation(complement.deprel, {"xcomp"})) {
            // "Wants him banned"; but "got him banned".
            const Signature signature = signatureOf(word, Complement::infinitive);
            const bool wished = complement.xpos == "VBN" && signature.affirmed == Effect::open;
            const bool unseen = local_.negative && signature.negated == Effect::open;  // "did not see him banned"
            return wished || unseen ? applied(local_, signature, Effect::open) : local_;
        }
        // "Can confirm that they left".
        if (word.lemma == "confirm" && !local_.negative && !isInfinitive(document_, governor)) return context_;
        const Index particle = childBy(document_, governor, {"compound:prt"});  // "did not rule out that they left"
        const Signature signature = particle == kNone
                                        ? signatureOf(word, Complement::clause)
                                        : signatureOf(word, lemmaOf(document_, particle), Complement::clause);
        return notAhead(applied(local_, signature, Effect::truth), governor, dependent);
    }

    /// "Had to leave", "has had to", "have yet to leave", "without having to leave".
    bool isHaving(Index governor) const {
        const std::string_view form = wordAt(document_, governor).xpos;
        const bool spared = form == "VBG" && local_.negative;
        return lemmaOf(document_, governor) == "have" && (form == "VBD" || form == "VBN" || spared || isYet(governor));
    }

    /// What had to be done was done; what one has yet to do is not done.
    Belief ofHaving(Index governor, Index dependent) const {
        return isYet(governor) || isYet(dependent) ? negated(local_) : local_;
    }

    bool isYet(Index token) const { return hasAdverb(document_, token, std::to_array<std::string_view>({"yet"})); }

    /// What is likely to have happened is no plan, nor that he is guilty where somebody plans to prove it.
    Belief notAhead(Belief belief, Index governor, Index dependent) const {
        const TenseAspect form = tenseOf(document_, dependent);
        const bool proven = form.tense == Tense::present && modalOf(document_, dependent) == kNone &&
                            isOneOf(lemmaOf(document_, governor), kProving);
        const bool behind = form.perfect || form.tense == Tense::past || proven;
        if (behind && belief.modality == Modality::planned) belief.modality = Modality::open;
        return belief;
    }

    static Belief opened(Belief belief) {
        weaken(belief, Modality::open, kCondition);
        belief.negative = false;
        return belief;
    }

    Belief ofAdverbial(Index governor, Index dependent) const {
        const std::string_view mark = markOf(document_, dependent);
        if (isConditional(document_, dependent) || isTerm(document_, governor, dependent)) return opened(incoming_);
        const bool asked = wordAt(document_, governor).xpos == "WRB";  // "to find out how they live"
        if (asked && incoming_.modality != Modality::actual) return opened(incoming_);
        if (isMisplacedRelative(document_, dependent)) return context_;
        if (isAwaited(document_, dependent)) return weakenedLike(context_, kOpen);
        Belief belief = local_;
        belief.negative =
            isExcluded(document_, dependent) || (local_.negative && isManner(document_, governor, dependent));
        if (const Index plan = plannedBefore(document_, governor, dependent); plan != kNone)
            return ofComplement(governor, plan);
        if (isInfinitive(document_, dependent)) {
            // "The latest to fall" did fall.
            const bool singledOut = wordAt(document_, governor).xpos == "JJS";
            if (singledOut && childBy(document_, governor, {"det"}) != kNone) return local_;
            const Signature signature = signatureOf(wordAt(document_, governor), Complement::infinitive);
            if (wordAt(document_, governor).upos == Upos::ADJ && isForOthers(document_, dependent))
                return opened(local_);
            if (wordAt(document_, governor).upos == Upos::ADJ || signature.affirmed == Effect::truth)
                return applied(local_, signature, Effect::open);
            if (local_.negative) return opened(local_);  // what nothing was done for nobody plans
            weaken(belief, Modality::planned, kPurpose);
            return belief;
        }
        if (mark == "in" && wordAt(document_, dependent).xpos == "VBG") {  // "succeeded in leaving"
            const Signature signature = signatureOf(wordAt(document_, governor), Complement::gerund);
            if (signature.affirmed != Effect::none) return applied(local_, signature, Effect::truth);
        }
        if (isOneOf(mark, kGerundMarks))
            return hindered(
                applied(local_, signatureOf(wordAt(document_, governor), Complement::gerund), Effect::truth));
        // A clause in the past happened whatever becomes of the main clause: "will go on since it won". So does what
        // goes on beside it: "to sign pact as rivals protest".
        const Tense tense = tenseOf(document_, dependent).tense;
        const bool past = tense == Tense::past || isPerfectParticiple(document_, dependent);
        const bool beside = tense == Tense::present && isOneOf(mark, kBeside);
        const bool within = past && !isOneOf(mark, kBeside) && incoming_.modality == Modality::open &&
                            !isInterruption(document_, governor, dependent);
        if (past && incoming_.reported && isFutureInPast(document_, governor, dependent)) return belief;
        if (past || beside || isAnterior(document_, dependent)) belief = like(belief, within ? incoming_ : context_);
        return belief;
    }

    Belief ofRelative(Index noun, Index dependent) const {
        if (isContent(document_, noun, dependent)) return ofAttribute(noun, dependent);
        const Belief belief = weakenedLike(context_, incoming_);
        const bool any = isAny(document_, noun);
        // "Those [who think so] will see": that they do is no plan.
        if (lemmaOf(document_, noun) == "those" && tenseOf(document_, dependent).tense == Tense::present &&
            incoming_.modality == Modality::planned)
            return context_;
        if (any && clause_.modality != Modality::actual) return opened(belief);
        if (isPresupposed(document_, noun, dependent))
            return isMadeUp(document_, noun, dependent, local_.modality) ? weakenedLike(context_, local_)
                                                                         : ofCharge(noun);
        return any ? opened(belief) : belief;
    }

    /// "Accused of deeds [that hurt people]": that they did is part of the charge.
    Belief ofCharge(Index noun) const {
        Belief belief = context_;
        belief.reported |= incoming_.reported && wordAt(document_, noun).xpos == "NNS" &&
                           childBy(document_, noun, {"det", "nmod:poss"}) == kNone;
        return belief;
    }

    /// "No damage [caused] by it", "a lack of threats posed by it".
    bool isMissing(Index noun, Index participle) const {
        const Index determiner = childBy(document_, noun, {"det"});
        if (wordAt(document_, participle).xpos != "VBN" || !markOf(document_, participle).empty()) return false;
        if (determiner != kNone) return lemmaOf(document_, determiner) == "no";
        return incoming_.negative && isRelation(wordAt(document_, noun).deprel, {"nmod"});
    }

    Belief ofAttribute(Index noun, Index dependent) const {
        const Word& word = wordAt(document_, noun);
        if (isMissing(noun, dependent)) return negated(weakenedLike(context_, incoming_));
        if (isPresupposed(document_, noun, dependent)) return context_;
        Belief base = weakenedLike(context_, incoming_);
        if (isAny(document_, noun) && clause_.modality != Modality::actual) base = opened(base);
        if (isFirstToDo(document_, dependent)) return base;
        if (isConditional(document_, dependent)) return opened(base);
        if (isInfinitive(document_, dependent)) {
            // "Has no authority to", "cancelled plans to".
            if (incoming_.negative && signatureOf(word, Complement::infinitive).affirmed != Effect::none)
                return negated(base);
            base.negative = isNegated(document_, noun);
            return applied(base, signatureOf(word, Complement::infinitive), Effect::open);
        }
        const std::string_view mark = markOf(document_, dependent);
        if (mark == "that" || isContent(document_, noun, dependent))
            return notAhead(applied(base, signatureOf(word, Complement::clause), Effect::truth), noun, dependent);
        if (!mark.empty()) return applied(base, signatureOf(word, Complement::oblique), Effect::truth);
        return base;
    }

    Belief ofNoun(Index governor, Index noun, std::string_view relation) const {
        const Word& word = wordAt(document_, governor);
        const bool object = relation == "obj" || relation == "nsubj:pass";
        if (isRelation(relation, {"nmod"})) {
            if (markOf(document_, noun) == "without") return negated(incoming_);
            return applied(incoming_, signatureOf(word, Complement::oblique), Effect::truth);
        }
        if (word.upos != Upos::VERB) return relation == "obl" ? local_ : weakenedLike(context_, local_);
        if (object) {
            const Index particle = childBy(document_, governor, {"compound:prt"});
            const Signature signature = particle == kNone
                                            ? signatureOf(word, Complement::object)
                                            : signatureOf(word, lemmaOf(document_, particle), Complement::object);
            if (signature.affirmed != Effect::none) return applied(local_, signature, Effect::truth);
            if (isOneOf(word.lemma, kPerforming)) return local_;
            return relation == "obj" ? weakenedLike(context_, local_) : context_;
        }
        if (isRelation(relation, {"nsubj"})) return isOneOf(word.lemma, kHappening) ? local_ : context_;
        const std::string_view preposition = markOf(document_, noun);
        if (preposition == "without") return negated(context_);
        const Signature signature = signatureOf(word, Complement::oblique);
        if (signature.affirmed != Effect::none) return applied(local_, signature, Effect::truth);
        if (isOneOf(preposition, kOccasions)) return context_;
        return weakenedLike(context_, local_);
    }

    /// "To stop them from opening it", "will ban them from opening it": they may all the same.
    static Belief hindered(Belief belief) {
        if (belief.negative && belief.modality == Modality::planned) weaken(belief, Modality::open, kUnknown);
        return belief;
    }

    static Belief negated(Belief belief) {
        belief.negative = true;
        return belief;
    }

    static Belief weakenedLike(Belief belief, const Belief& other) {
        weaken(belief, other.modality, other.certainty);
        return belief;
    }

    static Belief like(Belief belief, const Belief& other) {
        belief.modality = other.modality;
        belief.certainty = other.certainty;
        return belief;
    }
};

}  // namespace

Belief beliefOf(const Document& document, Index predicate) { return Carrier(document, predicate).carry(); }

}  // namespace newsglass::events
