#include "engine/relations/builder.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/events/commitment.hpp"
#include "engine/relations/arguments.hpp"
#include "engine/relations/clauses.hpp"
#include "engine/relations/features.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/nominals.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/soundness.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr std::size_t kMostPairs = 12;  // of coordinated subjects and objects; more are kept whole

/// Turns clauses and noun phrases into relations.
class Builder {
public:
    explicit Builder(const Document& document) : frame_(document), commitments_(document) {
        for (const Statement& statement : document.statements) cues_.insert(statement.cueHead);
    }

    std::vector<Draft> run() {
        for (const Clause& clause : clausesOf(frame_)) addClause(clause);
        for (const Nominal& nominal : nominalsOf(frame_)) addNominal(nominal);
        std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& one, const Draft& other) {
            const Relation &a = one.relation, &b = other.relation;
            return std::tuple(a.sentence, a.predicate.begin, a.subject.head) <
                   std::tuple(b.sentence, b.predicate.begin, b.subject.head);
        });
        return std::move(drafts_);
    }

private:
    End endOf(Index head) const { return {frame_.typeOf(head), frame_.isNamed(head)}; }

    /// "paid [a visit to] Lyon": a light verb and a noun of a deed are one predicate. Says whether they were.
    bool joinDeed(const Clause& clause, Relation& relation) const {
        if (clause.objectKind != ObjectKind::phrase || clause.objects.size() != 1 ||
            !hasProperty(clause.lemma, "light"))
            return false;
        const Index noun = clause.objects.front();
        const DeedNoun* deed = deedNoun(frame_.word(noun).lemma);
        const bool own = childBy(frame_.document, noun, {"nmod:poss"}) != kNone;
        if (!deed || own || noun < clause.head || !clause.wording.empty()) return false;
        const Index patient = patientOf(clause, noun, *deed);
        if (patient == kNone) return false;
        const Index marker = prepositionToken(frame_, patient);
        const bool close = marker == noun + 1;
        relation.predicate.end = close ? marker + 1 : noun + 1;
        if (!close)
            relation.wording =
                std::string(textOf(frame_.document, relation.predicate)) + " " + std::string(frame_.text(marker));
        relation.object = argumentOf(frame_, patient);
        std::erase_if(relation.modifiers,
                      [&](const Modifier& m) { return m.tokens.overlaps(relation.object->tokens); });
        relation.lemma = deed->verb;
        relation.type = deed->type;
        return true;
    }

    /// Whom a deed is done to, among the phrases behind its noun. kNone without one.
    Index patientOf(const Clause& clause, Index noun, const DeedNoun& deed) const {
        std::vector<Index> phrases = childrenBy(frame_.document, noun, {"nmod"});
        phrases.insert(phrases.end(), clause.modifiers.begin(), clause.modifiers.end());
        for (const Index phrase : phrases) {
            const std::string link = prepositionOf(frame_, phrase);
            if (phrase > noun && frame_.isNamed(phrase) && (isLink(deed, link) || (deed.patientByOf && link == "of")))
                return phrase;
        }
        return kNone;
    }

    /// Puts the phrase that completes a verb without an object in the object's place: "relies on [funding]".
    void promote(const Clause& clause, Relation& relation) const {
        const bool speaks = isCue(clause.head) && clause.lemma != "call";  // one calls on somebody, for something
        if (relation.object || clause.construction == Construction::existential || speaks) return;
        for (const Index head : clause.modifiers) {
            const Index marker = prepositionToken(frame_, head);
            if (marker == kNone || marker != relation.predicate.end || frame_.timeAt(head) != kNone) continue;
            if (!frame_.children(marker).empty()) continue;
            const std::string_view role = roleOfPhrase(frame_, head);
            if (isOneOf(role, {"time", "reason", "concession", "manner"}) || isLinking(frame_, head)) continue;
            const bool attends = std::any_of(  // "won [with two minutes left]"
                relation.modifiers.begin(), relation.modifiers.end(),
                [&](const Modifier& m) { return m.role == "circumstance" && m.tokens.contains(head); });
            if (attends) continue;
            return makeObject(relation, head);
        }
    }

    /// The type of a clause; a typed oblique becomes the object, an agent that the type puts first the subject.
    void setType(const Clause& clause, Relation& relation) const {
        const End subject = endOf(relation.subject.head);
        const bool passive = clause.construction == Construction::passive;
        if (passive) {
            const Index agent = passiveAgentOf(frame_.document, clause.head);
            if (agent != kNone) {
                relation.type = typeOf(clause.lemma, "by", subject, endOf(agent));
                if (!relation.type.empty()) return;
                if (invert(clause, relation, agent)) return;
            }
        } else if (relation.object && clause.objectKind == ObjectKind::phrase) {
            relation.type = typeOf(clause.lemma, "-", subject, endOf(relation.object->head));
            if (relation.type == "supplies" && hasProperty(frame_.word(relation.object->head).lemma, "message"))
                relation.type.clear();
            if (!relation.type.empty()) return;
        }
        for (const Index head : clause.modifiers) {
            const std::string link = prepositionOf(frame_, head);
            if (link.empty()) continue;
            relation.type = typeOf(clause.lemma, link, subject, endOf(head));
            if (relation.type.empty()) continue;
            return makeObject(relation, head);
        }
        if (clause.construction == Construction::copula && relation.object && frame_.isNamed(relation.object->head)) {
            const std::string link = prepositionOf(frame_, relation.object->head);
            relation.type = typeOf("be", link.empty() ? "-" : link, subject, endOf(relation.object->head));
        }
        if (!passive && !relation.object && hasProperty(clause.lemma, "alone"))
            relation.type = typeOf(clause.lemma, "-", subject, {});
    }

    /// Writes a passive with a typed deed between names the way round that the type means: "X was killed by Y" as Y
    /// killed X. The participle alone reads like the past tense. Says whether it did.
    bool invert(const Clause& clause, Relation& relation, Index agent) const {
        const Index patient = relation.subject.head;
        if (!frame_.isNamed(agent) || !frame_.isNamed(patient) || relation.object) return false;
        const std::string_view type = typeOf(clause.lemma, "-", endOf(agent), endOf(patient));
        if (type.empty()) return false;
        relation.type = type;
        relation.object = relation.subject;
        relation.subject = argumentOf(frame_, agent);
        relation.predicate = {clause.head, clause.head + 1};
        relation.wording.clear();
        std::erase_if(relation.modifiers, [&](const Modifier& m) { return m.tokens.contains(agent); });
        return true;
    }

    /// Moves a modifier into the empty place of the object, its preposition into the predicate if it follows there.
    void makeObject(Relation& relation, Index head) const {
        const auto same = std::find_if(relation.modifiers.begin(), relation.modifiers.end(),
                                       [&](const Modifier& m) { return m.tokens.contains(head); });
        if (relation.object || same == relation.modifiers.end()) return;
        const Index marker = prepositionToken(frame_, head);
        relation.object = Argument{same->tokens, head, same->entity};
        if (marker == relation.predicate.end && same->tokens.begin == marker && frame_.children(marker).empty()) {
            relation.object->tokens.begin = relation.predicate.end = marker + 1;
            if (!relation.wording.empty()) relation.wording += " " + std::string(frame_.text(marker));
        }
        relation.modifiers.erase(same);
    }

    /// Whether a noun phrase says it by the way: "is set to welcome President Ortiz" is planned, Ortiz's office is not.
    static bool isPresupposed(Construction construction) {
        return construction == Construction::title || construction == Construction::apposition ||
               construction == Construction::possessive || construction == Construction::modifier;
    }

    /// "the problem is [that nobody came]": what is denied inside is not denied of the problem.
    static void affirm(Status& status) {
        if (status == Status::didNotHappen) status = Status::happened;
        if (status == Status::denied) status = Status::alleged;
    }

    /// Whether the predicate is a clause with a subject of its own, however the tree calls the other one.
    bool isOuter(const Clause& clause) const {
        if (childBy(frame_.document, clause.head, {"nsubj:outer"}) != kNone) return true;
        const Index mark = childBy(frame_.document, clause.head, {"mark"});
        return mark != kNone && frame_.word(mark).lemma == "that" && clause.subject < mark &&
               frame_.word(clause.subject).head == clause.head &&
               childBy(frame_.document, clause.head, {"cop"}) != kNone;
    }

    /// Status and voucher, event, sentence.
    void finish(const Clause& clause, Relation&& relation) {
        const Index event = frame_.eventAt(clause.head);
        const Index deed = commitments_.deedOf(clause.chain);
        if (isPresupposed(clause.construction)) {
            relation.status = Status::happened;
        } else if (deed != kNone) {  // "tried to leave": that somebody tried; left is what nobody did
            relation.event = event;
            const Commitment commitment = commitments_.of(deed);
            relation.status = commitment.status;
            relation.statement = commitment.statement;
            relation.type.clear();
        } else if (event != kNone) {
            relation.event = event;
            relation.status = frame_.document.events[event].status;
            relation.statement = frame_.document.events[event].statement;
        } else {
            const Commitment commitment = commitments_.of(clause.head);
            relation.status = commitment.status;
            relation.statement = commitment.statement;
        }
        if (isOuter(clause)) affirm(relation.status);
        relation.sentence = frame_.document.text.tokens[clause.head].sentence;
        const Index object = relation.object ? relation.object->head : kNone;
        if (!seen_.emplace(clause.head, relation.subject.head, object).second) return;
        Features features = featuresOf(frame_, clause, relation);
        drafts_.push_back({std::move(relation), std::move(features)});
    }

    /// Whether a clause without object says something of its own: not where or when a source speaks, nor that somebody
    /// does; and without modifiers neither what an unresolved pronoun does, nor a participle alone.
    bool isWorthSaying(const Clause& clause) const {
        if (clause.objects.empty() && clause.construction == Construction::active &&
            isOneOf(clause.lemma, {"do", "say", "tell", "make"}) && !hasRole(clause, "topic"))
            return false;
        if (clause.objects.empty() && clause.construction == Construction::active &&
            hasProperty(clause.lemma, "transitive"))
            return false;
        if (clause.objects.empty() && clause.modifiers.empty() && clause.lemma == "be")
            return false;  // "as he could be"
        if (isBeginning(clause)) return false;
        if (!clause.objects.empty() || !clause.modifiers.empty()) return true;
        if (!frame_.isNamed(clause.subject) && hasProperty(clause.lemma, "vague")) return false;  // where, what
        if (clause.construction == Construction::passive && hasProperty(clause.lemma, "unfinished"))
            return false;  // as what, for what
        if (frame_.word(clause.subject).upos == Upos::PRON && frame_.entityOf(clause.subject) == kNone) return false;
        const bool participle =
            frame_.word(clause.head).xpos == "VBN" && isOneOf(frame_.word(clause.head).deprel, {"acl", "advcl"});
        if (clause.understood && (participle || clause.construction != Construction::passive)) return false;
        return !isCue(clause.head);
    }

    /// "went on [to win]": what came of it says it all.
    bool isBeginning(const Clause& clause) const {
        if (frame_.word(clause.head).lemma != "go" || !clause.objects.empty()) return false;
        const auto& children = frame_.children(clause.head);
        return std::any_of(children.begin(), children.end(),
                           [&](Index child) { return isOutcome(frame_.document, child); });
    }

    bool hasRole(const Clause& clause, std::string_view role) const {
        return std::any_of(clause.modifiers.begin(), clause.modifiers.end(),
                           [&](Index head) { return roleOfPhrase(frame_, head) == role; });
    }

    void addClause(const Clause& clause) {
        if (!isWorthSaying(clause)) return;
        std::vector<Index> subjects = distribute(frame_, clause.subject);
        std::vector<Index> objects = clause.objects;
        if (objects.empty()) objects = {kNone};
        if (addReciprocal(clause, subjects)) return;
        const bool many = subjects.size() * objects.size() > kMostPairs;
        if (many || hasProperty(clause.lemma, "collective")) subjects.resize(1);
        if (many) objects.resize(1);
        const bool wholeSubject = subjects.size() == 1, wholeObject = objects.size() == 1;
        for (const Index subject : subjects)
            for (const Index object : objects) {
                Relation relation = relationOf(frame_, clause, subject, object, wholeSubject, wholeObject);
                if (relation.subject.tokens.overlaps(clause.words) &&
                    (relation.subject.tokens.contains(clause.head) ||
                     relation.subject.tokens.contains(clause.chain.front())))
                    continue;
                if (isBroken(frame_, clause, relation)) continue;
                unbind(relation);
                if (!joinDeed(clause, relation)) {
                    setType(clause, relation);
                    promote(clause, relation);
                    unbind(relation);  // "Doe dined with him": what was a modifier may be the object now
                }
                finish(clause, std::move(relation));
            }
    }

    /// "Iran denied it", "Doe spoke to him": a pronoun that is not reflexive does not mean the subject; one that is
    /// reads best as it stands.
    void unbind(Relation& relation) const {
        for (Modifier& modifier : relation.modifiers) {
            const Index last = modifier.tokens.end - 1;
            if (frame_.word(last).upos == Upos::PRON && modifier.entity == relation.subject.entity)
                modifier.entity = kNone;
        }
        if (relation.object && frame_.word(relation.object->head).upos == Upos::PRON &&
            relation.object->entity == relation.subject.entity)
            relation.object->entity = kNone;
        else if (relation.object && relation.subject.entity != kNone &&
                 frame_.word(relation.subject.head).upos == Upos::PRON &&
                 relation.object->entity == relation.subject.entity)
            relation.subject.entity = kNone;  // "he might back Doe": somebody else than Doe
    }

    /// "Doe and Roe met": Doe met Roe.
    bool addReciprocal(const Clause& clause, const std::vector<Index>& subjects) {
        if (subjects.size() != 2 || !clause.objects.empty() || !hasProperty(clause.lemma, "reciprocal")) return false;
        for (const Index head : clause.modifiers)
            if (prepositionOf(frame_, head) == "with") return false;
        Relation relation = relationOf(frame_, clause, subjects[0], kNone, false, false);
        relation.object = argumentOf(frame_, subjects[1]);
        relation.type = typeOf(clause.lemma, "-", endOf(subjects[0]), endOf(subjects[1]));
        if (relation.type.empty() && !hasProperty(clause.lemma, "direct")) {  // "Doe and Roe agreed": with each other
            relation.type = typeOf(clause.lemma, "with", endOf(subjects[0]), endOf(subjects[1]));
            if (relation.wording.empty()) relation.wording = textOf(frame_.document, relation.predicate);
            relation.wording += " with";
        }
        finish(clause, std::move(relation));
        return true;
    }

    void addNominal(const Nominal& nominal) {
        Clause clause;
        clause.head = nominal.head;
        clause.construction = nominal.construction;
        clause.objectKind = ObjectKind::phrase;
        const bool deed = nominal.construction == Construction::nominal;
        if (deed && frame_.word(nominal.subject).upos == Upos::PRON && frame_.entityOf(nominal.subject) == kNone)
            return;  // "his condemnation of it": whose
        Relation relation;
        relation.subject = argumentOf(frame_, nominal.subject);
        relation.object = argumentOf(frame_, nominal.object);
        if (!nominal.objectPart.empty())
            relation.object->tokens = nominal.objectPart;
        else if (!deed && frame_.nameAt(nominal.object) != kNone)
            relation.object->tokens = frame_.document.names[frame_.nameAt(nominal.object)].tokens;
        if (!deed && frame_.nameAt(nominal.subject) != kNone)
            relation.subject.tokens = frame_.document.names[frame_.nameAt(nominal.subject)].tokens;
        if (!nominal.subjectPart.empty()) relation.subject.tokens = nominal.subjectPart;
        relation.predicate = nominal.words;
        relation.wording = nominal.wording;
        relation.lemma = nominal.lemma;
        relation.type = nominal.type;
        finish(clause, std::move(relation));
    }

    /// Whether a verb says that somebody speaks.
    bool isCue(Index verb) const { return cues_.contains(verb); }

    const Frame frame_;
    const Commitments commitments_;
    std::set<Index> cues_;
    std::vector<Draft> drafts_;
    std::set<std::tuple<Index, Index, Index>> seen_;
};

}  // namespace

std::vector<Draft> draftsOf(const Document& document) {
    if (document.syntax.words.size() != document.text.tokens.size() || document.text.tokens.empty()) return {};
    return Builder(document).run();
}

}  // namespace newsglass::relations
