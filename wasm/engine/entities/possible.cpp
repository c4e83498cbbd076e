#include "engine/entities/possible.hpp"

#include <algorithm>

#include "engine/entities/name_forms.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

/// Whether somebody is only known by "I", "we" or "you": nobody whom others call "she".
bool speaks(const Facts& facts) {
    return !facts.hasName() &&
           pronouns(facts, Pronoun::i) + pronouns(facts, Pronoun::we) + pronouns(facts, Pronoun::you) > 0;
}

bool onlyPlural(const Facts& facts) { return facts.plural > 0 && facts.singular == 0; }

/// "the latter": a noun that does not tell whether it means a person.
bool maybePerson(std::string_view head) {
    return isOneOf(head, {"latter", "former", "other", "one", "source", "elder", "younger"});
}

bool personalPossible(const Facts& facts, Gender gender) {
    if (onlyPlural(facts)) return false;
    if (facts.gender() != Gender::unknown && facts.gender() != gender) return false;
    const EntityType type = facts.type();
    if (type == EntityType::person) return true;
    // Nouns of things are no "she": "was seen in a mask … her son".
    return type == EntityType::other && !facts.hasName() &&
           (facts.nominals == 0 || std::any_of(facts.heads.begin(), facts.heads.end(), maybePerson));
}

bool pronounPossible(Pronoun pronoun, const Facts& facts) {
    const EntityType type = facts.type();
    const bool gendered = pronouns(facts, Pronoun::he) + pronouns(facts, Pronoun::she) > 0;
    switch (pronoun) {
        case Pronoun::he:
            return !speaks(facts) && personalPossible(facts, Gender::male);
        case Pronoun::she:
            return !speaks(facts) && personalPossible(facts, Gender::female);
        case Pronoun::it:
        case Pronoun::demonstrative:
            return type != EntityType::person && type != EntityType::group && !onlyPlural(facts) && !speaks(facts);
        case Pronoun::they:  // of one person only when nothing tells the gender
            return !gendered && facts.male + facts.female == 0 && pronouns(facts, Pronoun::it) == 0 && !speaks(facts) &&
                   !(facts.hasName() && type == EntityType::person && !onlyPlural(facts));
        case Pronoun::i:
            return !gendered && !onlyPlural(facts) && type == EntityType::person;
        case Pronoun::you:
            return type == EntityType::person;
        case Pronoun::we:
            return pronouns(facts, Pronoun::we) > 0 || type == EntityType::organization || type == EntityType::group ||
                   onlyPlural(facts) || type == EntityType::location;
        case Pronoun::none:
            break;
    }
    return false;
}

/// "the H5N1 strain" is not "the H5N2 strain", nor "the last batch" the first: each has a mark that the other lacks.
bool marksClash(const Reference& reference, const Facts& facts) {
    return bringsMarks(reference, facts) && lacksMarks(reference, facts);
}

bool nominalPossible(const Reference& reference, const Facts& facts) {
    if (speaks(facts)) return false;
    if (marksClash(reference, facts)) return false;
    if (holds(facts.heads, reference.lemma))
        return (reference.number == Number::plural) == holds(facts.pluralHeads, reference.lemma);
    const bool pointing =
        reference.determiner == Determiner::definite || reference.determiner == Determiner::demonstrative;
    if (!pointing && reference.determiner != Determiner::possessive) return false;
    if (holds(facts.roles, reference.lemma) || headInName(reference, facts)) return true;
    if (!pointing) return false;
    const bool number = reference.number != Number::plural || facts.singular == 0 || facts.type() == EntityType::group;
    return number && kindFits(reference.kind, facts.type()) && (facts.hasName() || facts.nominals > 0);
}

}  // namespace

bool kindFits(Kind kind, EntityType type) {
    if (kind == Kind::unknown || kind == Kind::time || kind == Kind::thing) return false;
    const EntityType own = typeOf(kind);
    if (own == type) return true;
    if (kind == Kind::group) return type == EntityType::location || type == EntityType::group;  // "the government"
    if (kind == Kind::person) return type == EntityType::group;
    return kind == Kind::facility && (type == EntityType::location || type == EntityType::organization);
}

bool headInName(const Reference& reference, const Facts& facts) {
    return facts.hasName() && holds(facts.nameHeads, reference.lemma);
}

bool bringsMarks(const Reference& reference, const Facts& facts) {
    return std::any_of(reference.marks.begin(), reference.marks.end(), [&](std::string_view mark) {
        return !holds(facts.marks, mark) && !holds(facts.modifiers, mark) && !holds(facts.nameWords, lowered(mark));
    });
}

bool lacksMarks(const Reference& reference, const Facts& facts) {
    return std::any_of(facts.marks.begin(), facts.marks.end(), [&](std::string_view mark) {
        return !holds(reference.marks, mark) && !holds(reference.modifiers, mark);
    });
}

bool isKnownNoun(const Reference& reference, const Facts& facts) {
    return holds(facts.heads, reference.lemma) || holds(facts.roles, reference.lemma) || headInName(reference, facts);
}

/// Nobody does to "him" or "the firm" what he does to "himself", or to himself what he does to others; nobody owns his
/// own self, or speaks of himself as "he".
Candidacy::Candidacy(const Context& context, Index reference) : context_(context), own_(context.references[reference]) {
    if (!own_.parts.empty()) return;
    const auto referenceAt = [&](Index token) { return token == kNone ? kNone : context.at[token]; };
    const auto ruleOut = [&](Index other) {
        if (other != kNone) others_.push_back(other);
    };
    ruleOut(referenceAt(own_.possessor));
    const Word& word = wordAt(context.document, own_.mention.head);
    if (isRelation(word.deprel, {"obj", "iobj"})) {
        const Index subject = subjectOf(context.document, word.head);
        const Index doer = subject == kNone ? kNone : referenceAt(antecedentOf(context.document, subject));
        if (own_.reflexive)
            self_ = doer;
        else
            ruleOut(doer);
    }
    const bool firstPerson = own_.pronoun == Pronoun::i || own_.pronoun == Pronoun::we;
    if (!own_.reflexive && !firstPerson && own_.quotation != kNone) ruleOut(context.speakers[own_.quotation]);
}

bool Candidacy::allows(Index cluster) const {
    const Facts& facts = context_.clusters.facts(cluster);
    if (familyOf(facts.type()) == Family::amount || excludes(cluster)) return false;
    return own_.mention.kind == MentionKind::pronoun ? pronounPossible(own_.pronoun, facts)
                                                     : nominalPossible(own_, facts);
}

bool Candidacy::excludes(Index cluster) const {
    const auto means = [&](Index other) { return context_.clusters.together(other, cluster); };
    return std::any_of(others_.begin(), others_.end(), means) || (self_ != kNone && !means(self_));
}

}  // namespace newsglass::entities
