#include "engine/entities/anaphora_features.hpp"

#include <algorithm>

#include "engine/entities/anaphora_numbers.hpp"
#include "engine/entities/possible.hpp"

namespace newsglass::entities {
namespace {

bool isQuestion(const Context& context, Index reference) {
    const Range& tokens = context.document.text.sentences[sentenceOf(context, reference)].tokens;
    return tokenAt(context.document, tokens.end - 1).text == "?";
}

bool hasModifier(const Reference& reference, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return holds(reference.modifiers, word); });
}

/// Whether both phrases are somebody's, and whether of the same.
enum class Possessors { none, same, different };

Possessors possessors(const Context& context, const Reference& a, const Reference& b) {
    if (a.possessor == kNone || b.possessor == kNone) return Possessors::none;
    const Index first = context.at[a.possessor], second = context.at[b.possessor];
    if (first == kNone || second == kNone) return Possessors::none;
    return context.clusters.together(first, second) ? Possessors::same : Possessors::different;
}

}  // namespace

std::uint16_t typeGroup(const Facts& facts) {
    switch (facts.type()) {
        case EntityType::person:
            return 0;
        case EntityType::organization:
            return 1;
        case EntityType::location:
            return 2;
        case EntityType::group:
            return 3;
        case EntityType::facility:
        case EntityType::product:
        case EntityType::work:
        case EntityType::law:
        case EntityType::event:
            return 4;
        case EntityType::other:
            return 5;
        default:
            return 6;
    }
}

FeatureWriter::FeatureWriter(const Context& context, Index reference)
    : context_(context),
      index_(reference),
      around_(subjectsAround(context.document, context.references[reference].mention.head)) {
    const Reference& own = context.references[reference];
    const auto add = adderTo(own_);
    add(fPronoun + std::size_t(own.pronoun));
    add(fRole + std::size_t(own.role));
    if (own.mention.kind == MentionKind::nominal) {
        add(fDeterminer + std::size_t(own.determiner));
        add(fKind + std::size_t(own.kind));
    }
    add(fReflexive, own.reflexive);
    add(fPlural, own.number == Number::plural);
    add(fModified, !own.modifiers.empty());
    add(fMuchModified, own.modifiers.size() > 1);
    add(fQuoted, own.quotation != kNone);
    add(fComplemented, isComplemented(own));
    const Index sentence = sentenceOf(context, reference);
    add(fEarly, sentence == 0);
    add(fEarly + 1, sentence >= 1 && sentence <= 3);
    add(fQuestion, isQuestion(context, reference));
    if (const auto known = context.heads.find(own.lemma);
        own.mention.kind == MentionKind::nominal && known != context.heads.end())
        add(fFrequent + bucket(known->second.count, {1, 4}));
    add(fOtherWord, hasModifier(own, {"other", "another", "new", "different", "next", "more", "first", "second"}));
    add(fSameWord, hasModifier(own, {"same"}));
    add(fDemonstrativePlural, own.pronoun == Pronoun::demonstrative && own.number == Number::plural);
    add(fCapital,
        own.mention.kind == MentionKind::nominal && wordAt(context.document, own.mention.head).upos == Upos::PROPN);
    add(fSays, context.says[reference]);
    add(fReported, std::any_of(around_.begin(), around_.end(), [](const Around& a) { return a.says && !a.own; }));
    add(fParagraphStart, sentence == 0 || context.document.text.sentences[sentence - 1].paragraph !=
                                              context.document.text.sentences[sentence].paragraph);
}

std::size_t FeatureWriter::sentencesSince(Index mention) const {
    return sentenceOf(context_, index_) - sentenceOf(context_, mention);
}

std::size_t FeatureWriter::paragraphsSince(Index mention) const {
    return paragraphOf(context_, index_) - paragraphOf(context_, mention);
}

std::vector<std::uint16_t> FeatureWriter::nobody() const {
    std::vector<std::uint16_t> features = own_;
    features.push_back(fNobody);
    return features;
}

std::vector<std::uint16_t> FeatureWriter::pair(Index cluster, std::size_t rank, std::size_t better,
                                               const Rivals& rivals) const {
    std::vector<std::uint16_t> features = own_;
    features.reserve(own_.size() + 24);
    const auto add = adderTo(features);
    const Reference& own = context_.references[index_];
    const Facts& facts = context_.clusters.facts(cluster);
    const History& history = context_.history[context_.clusters.find(cluster)];
    const Reference& last = context_.references[history.last];
    const bool nominal = own.mention.kind == MentionKind::nominal;

    const std::size_t distance = sentencesSince(history.last), paragraphs = paragraphsSince(history.last);
    add(fSentences + bucket(distance, {0, 1, 2, 4, 9}));
    add(fRank + bucket(rank, {0, 1, 2, 4, 8, 16}));
    add(fLastKind + std::size_t(last.mention.kind));
    add(fLastRole + std::size_t(last.role));
    add(fSameRole, own.role == last.role);
    add(fLastSamePronoun, own.pronoun != Pronoun::none && own.pronoun == last.pronoun);
    add(fSamePronoun, own.pronoun != Pronoun::none && pronouns(facts, own.pronoun) > 0);
    add(fOtherPronoun, own.pronoun != Pronoun::none && facts.pronouns > pronouns(facts, own.pronoun));

    const Gender gender = facts.gender();
    if (own.gender == Gender::unknown || gender == Gender::unknown)
        add(fGender + 2);
    else
        add(fGender + std::size_t(own.gender != gender));
    if (own.number == Number::unknown || facts.singular + facts.plural == 0)
        add(fNumber + 2);
    else
        add(fNumber + std::size_t((own.number == Number::plural) != (facts.plural > facts.singular)));

    const EntityType type = facts.type();
    add(fType + typeGroup(facts));
    add(fNamed, facts.hasName());
    if (nominal) add(kindFits(own.kind, type) ? fKindFits : fKindDiffers);
    add(fSize + bucket(history.count, {1, 3, 7}));
    const bool often = history.previous != kNone && sentencesSince(history.previous) <= 2;
    add(fOften + (history.previous == kNone ? 0U : often ? 2U : 1U));
    add(fLead, sentenceOf(context_, history.first) == 0);

    const Index head = wordAt(context_.document, own.mention.head).head;
    const bool sameClause = head == wordAt(context_.document, last.mention.head).head && distance == 0 &&
                            baseRelation(wordAt(context_.document, own.mention.head).deprel) != "conj";
    add(fSameClause, sameClause && !own.reflexive);
    add(fReflexiveSubject, own.reflexive && distance == 0 && last.role == Role::subject);
    add(fNested, own.mention.tokens.contains(last.mention.head) || last.mention.tokens.contains(own.mention.head));
    if (nominal) {
        const bool headLast = last.mention.kind == MentionKind::nominal && last.lemma == own.lemma;
        const bool headAny = holds(facts.heads, own.lemma);
        add(fHeadLast, headLast);
        add(fHeadAny, headAny);
        add(fHeadInName, headInName(own, facts));
        add(fRoleKnown, holds(facts.roles, own.lemma));
        const bool known = std::all_of(own.modifiers.begin(), own.modifiers.end(), [&](std::string_view modifier) {
            return holds(facts.modifiers, modifier) || holds(facts.nameWords, lowered(modifier));
        });
        add(own.modifiers.empty() ? fNoModifiers : known ? fModifiersKnown : fModifiersNew);
        add(fSamePhrase, headLast && lowered(textOf(context_.document, own.mention.tokens)) ==
                                         lowered(textOf(context_.document, last.mention.tokens)));
        const Possessors owners = possessors(context_, own, last);
        add(fPossessor, owners == Possessors::same);
        add(fPossessor + 1, owners == Possessors::different);
        add(fModifiersClash, !own.modifiers.empty() && !last.modifiers.empty() &&
                                 std::none_of(own.modifiers.begin(), own.modifiers.end(),
                                              [&](std::string_view word) { return holds(last.modifiers, word); }));
        add(fKindSame, own.kind != Kind::unknown && own.kind == last.kind);
        add(fMarks, bringsMarks(own, facts));
        add(fMarks + 1, lacksMarks(own, facts));
        const auto owned = [](const Reference& reference) { return reference.possessor != kNone; };
        const bool nouns = last.mention.kind == MentionKind::nominal;
        add(fOwner, nouns && owned(own) && !owned(last));
        add(fOwner + 1, nouns && owned(last) && !owned(own));
        add(fComplement, nouns && isComplemented(own) && !isComplemented(last));
        add(fComplement + 1, nouns && isComplemented(last) && !isComplemented(own));
        add(fPossessiveOfSame, own.determiner == Determiner::possessive && headAny);
    }
    add(fSameQuotation, own.quotation != kNone && own.quotation == last.quotation);
    add(fOtherQuotation, own.quotation != last.quotation);
    add(fCloseSubject, last.role == Role::subject && distance <= 1);
    add(fSameParagraph, paragraphs == 0);
    add(fLastPlural, last.number == Number::plural);
    add(fLastIndefinite, last.mention.kind == MentionKind::nominal && last.determiner == Determiner::indefinite);
    if (last.mention.kind == MentionKind::nominal) add(fLastDeterminer + std::size_t(last.determiner));
    add(fFirstIndefinite, context_.references[history.first].determiner == Determiner::indefinite);
    add(fOnlyPronouns, facts.names + facts.nominals == 0);
    add(fLastQuestion, isQuestion(context_, history.last));
    add(fTopic, history.count >= context_.most);
    add(fBetter + bucket(better, {0, 1, 3}));
    add(fCoordination, !last.parts.empty());
    add(fParagraphs + bucket(paragraphs, {0, 1}));
    addDiscourse(cluster, rivals, features);
    return features;
}

}  // namespace newsglass::entities
