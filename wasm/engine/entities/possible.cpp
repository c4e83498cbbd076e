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
    constexpr std::string_view kSomebody[] = {"latter", "former", "other", "one", "source", "elder", "younger"};
    return holds(kSomebody, head);
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

/// Whom the clause rules out: nobody does to "him" or "the firm" what he does to "himself", or to himself what he does
/// to others; nobody owns his own self, or speaks of himself as "he".
bool isExcluded(const Context& context, const Reference& reference, Index cluster) {
    const auto means = [&](Index token) {
        return token != kNone && context.at[token] != kNone && context.clusters.together(context.at[token], cluster);
    };
    if (!reference.parts.empty()) return false;
    if (means(reference.possessor)) return true;
    const Word& word = wordAt(context.document, reference.mention.head);
    if (isRelation(word.deprel, {"obj", "iobj"})) {
        Index subject = subjectOf(context.document, word.head);
        if (subject != kNone) subject = antecedentOf(context.document, subject);
        if (reference.reflexive && subject != kNone && context.at[subject] != kNone) return !means(subject);
        if (!reference.reflexive && means(subject)) return true;
    }
    if (reference.reflexive) return false;
    const bool firstPerson = reference.pronoun == Pronoun::i || reference.pronoun == Pronoun::we;
    const Index speaker = reference.quotation == kNone ? kNone : context.speakers[reference.quotation];
    return !firstPerson && speaker != kNone && context.clusters.together(speaker, cluster);
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

bool isPossible(const Context& context, Index index, Index cluster) {
    const Reference& reference = context.references[index];
    const Facts& facts = context.clusters.facts(cluster);
    if (familyOf(facts.type()) == Family::amount || isExcluded(context, reference, cluster)) return false;
    return reference.mention.kind == MentionKind::pronoun ? pronounPossible(reference.pronoun, facts)
                                                          : nominalPossible(reference, facts);
}

}  // namespace newsglass::entities
