#include "engine/events/turns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/events/operators.hpp"
#include "engine/events/signatures.hpp"
#include "engine/events/tense.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {
namespace {

/// "They paid for it, right?" tells that they did.
bool isTagged(const Document& document, Index mark) {
    constexpr auto kTags =
        std::to_array<std::string_view>({"right", "no", "yes", "okay", "ok", "huh", "eh", "correct"});
    return mark > 1 && isOneOf(lemmaOf(document, mark - 1), kTags) && tokenAt(document, mark - 2).text == ",";
}

/// Whether a range ends in a question mark, behind which only punctuation stands; the mark is no earlier than `from`.
Index questionMark(const Document& document, const Range& range, Index from) {
    for (Index at = range.end; at-- > std::max(range.begin, from);) {
        if (tokenAt(document, at).text == "?") return isTagged(document, at) ? kNone : at;
        if (wordAt(document, at).upos != Upos::PUNCT) return kNone;
    }
    return kNone;
}

/// The last quotation that begins at a token or before it, and holds it, or null.
const Quotation* quotationAround(const Document& document, Index token) {
    const auto& all = document.text.quotations;
    const auto next =
        std::partition_point(all.begin(), all.end(), [&](const Quotation& one) { return one.tokens.begin <= token; });
    return next != all.begin() && (next - 1)->tokens.contains(token) ? &*(next - 1) : nullptr;
}

}  // namespace

bool isQuestion(const Document& document, Index token) {
    const Range& sentence = document.text.sentences[tokenAt(document, token).sentence].tokens;
    const Quotation* own = quotationAround(document, token);
    if (own != nullptr && own->tokens.end <= sentence.end && questionMark(document, own->tokens, token) != kNone)
        return true;
    const Index mark = questionMark(document, sentence, token);
    const Quotation* asked = mark == kNone ? nullptr : quotationAround(document, mark);
    return mark != kNone && (asked == nullptr || asked->tokens.begin <= token);
}

bool isComeback(const Document& document, Index governor, Index infinitive) {
    constexpr auto kReturns = std::to_array<std::string_view>({"return", "recover", "rebound"});
    constexpr auto kFeats = std::to_array<std::string_view>(
        {"win", "beat", "defeat", "take", "claim", "finish", "score", "reach", "secure", "equalize", "lead", "draw"});
    if (!isRelation(wordAt(document, infinitive).deprel, {"advcl", "xcomp"}) || infinitive < governor ||
        !isInfinitive(document, infinitive) || !isOneOf(lemmaOf(document, infinitive), kFeats) ||
        tenseOf(document, governor).tense != Tense::past)
        return false;
    if (isOneOf(lemmaOf(document, governor), kReturns)) return true;
    const std::vector<Index> particles = childrenBy(document, governor, {"advmod", "compound:prt"});
    return std::any_of(particles.begin(), particles.end(),
                       [&](Index at) { return at == governor + 1 && lemmaOf(document, at) == "back"; });
}

bool asksWhy(const Document& document, Index root) {
    const TenseAspect form = tenseOf(document, root);
    return modalOf(document, root) == kNone && (form.tense == Tense::past || form.perfect) &&
           hasAdverb(document, root, std::to_array<std::string_view>({"why"}));
}

bool isTerm(const Document& document, Index governor, Index clause) {
    return lemmaOf(document, governor) == "long" && markOf(document, clause) == "as" &&
           hasAdverb(document, governor, std::to_array<std::string_view>({"as", "so"}));
}

bool isDestined(const Document& document, Index predicate) {
    // "Was to become king": who tells it knows that it came true.
    if (lemmaOf(document, predicate) == "become") return false;
    const std::vector<Index> auxiliaries = childrenBy(document, predicate, {"aux"});
    return std::any_of(auxiliaries.begin(), auxiliaries.end(), [&](Index at) {
        const Index next = at + 1;
        return lemmaOf(document, at) == "be" && next < predicate && lemmaOf(document, next) == "to" &&
               wordAt(document, next).head == predicate;
    });
}

bool isGranted(const Document& document, Index predicate) {
    const Index modal = modalOf(document, predicate);
    if (modal == kNone || lemmaOf(document, modal) != "may" || !tenseOf(document, predicate).perfect) return false;
    const std::vector<Index> others = childrenBy(document, predicate, {"conj"});
    return std::any_of(others.begin(), others.end(), [&](Index other) {
        const Index link = childBy(document, other, {"cc"}), subject = childBy(document, other, {"nsubj"});
        if (link == kNone || lemmaOf(document, link) != "but" || modalOf(document, other) != kNone) return false;
        const bool same = subject == kNone || wordAt(document, subject).xpos == "PRP";
        return same && !isNegated(document, other) && tenseOf(document, other).tense != Tense::none;
    });
}

bool isAwaited(const Document& document, Index clause) {
    constexpr auto kMarks = std::to_array<std::string_view>({"until", "till", "before"});
    constexpr auto kUnits = std::to_array<std::string_view>({"minute", "hour", "day", "week", "month", "year"});
    const Index mark = childBy(document, clause, {"mark", "case"});
    return mark != kNone && isOneOf(lemmaOf(document, mark), kMarks) &&
           tenseOf(document, clause).tense == Tense::present &&
           (mark == 0 || !isOneOf(lemmaOf(document, mark - 1), kUnits));
}

bool isAnterior(const Document& document, Index clause) {
    constexpr auto kMarks = std::to_array<std::string_view>({"after", "since", "despite"});
    if (!isOneOf(markOf(document, clause), kMarks)) return false;
    if (wordAt(document, clause).xpos == "VBG") return true;
    const std::vector<Index> auxiliaries = childrenBy(document, clause, {"aux", "cop"});
    return std::any_of(auxiliaries.begin(), auxiliaries.end(),
                       [&](Index at) { return wordAt(document, at).xpos == "VBG"; });
}

bool isFutureInPast(const Document& document, Index governor, Index clause) {
    constexpr auto kMarks = std::to_array<std::string_view>({"when", "after", "until", "before", "once"});
    const Index modal = modalOf(document, governor);
    return modal != kNone && lemmaOf(document, modal) == "would" && !tenseOf(document, governor).perfect &&
           !tenseOf(document, clause).perfect &&
           (isOneOf(markOf(document, clause), kMarks) || hasAdverb(document, clause, kMarks));
}

bool isInterruption(const Document& document, Index governor, Index clause) {
    if (!isRelation(wordAt(document, governor).deprel, {"xcomp"}) || clause < governor ||
        tenseOf(document, clause).tense != Tense::past ||
        !hasAdverb(document, clause, std::to_array<std::string_view>({"when"})))
        return false;
    const Index above = wordAt(document, governor).head;
    const TenseAspect form = tenseOf(document, above);
    return form.tense == Tense::past && (form.progressive || wordAt(document, above).upos == Upos::ADJ);
}

Index plannedBefore(const Document& document, Index governor, Index participle) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"cite", "blame", "express", "call", "describe", "quote", "refer", "follow", "join", "use", "become"});
    const Word& word = wordAt(document, participle);
    if (word.xpos != "VBG" || childBy(document, participle, {"mark", "nsubj", "aux"}) != kNone ||
        childBy(document, participle, {"punct"}) == kNone || isOneOf(word.lemma, kWords) ||
        childBy(document, participle, {"ccomp"}) != kNone ||
        signatureOf(word, Complement::clause).affirmed != Effect::none)
        return kNone;
    const Index plan = childBy(document, governor, {"xcomp"});
    const bool planned = plan != kNone && governor < plan && plan < participle && isInfinitive(document, plan) &&
                         signatureOf(wordAt(document, governor), Complement::infinitive).affirmed == Effect::planned;
    return planned ? plan : kNone;
}

bool isManner(const Document& document, Index governor, Index participle) {
    return participle > governor && wordAt(document, participle).xpos == "VBG" &&
           childBy(document, participle, {"mark", "nsubj", "aux", "punct"}) == kNone;
}

bool isForOthers(const Document& document, Index infinitive) {
    return markOf(document, infinitive) == "for" && childBy(document, infinitive, {"nsubj"}) != kNone;
}

bool isFiniteAside(const Document& document, Index clause) {
    return isRelation(wordAt(document, clause).deprel, {"advcl"}) && tenseOf(document, clause).tense != Tense::none &&
           childBy(document, clause, {"mark"}) != kNone;
}

bool isFronted(const Document& document, Index clause, Index cue) {
    return clause < cue && wordAt(document, clause).head >= cue && isFiniteAside(document, clause) &&
           cue + 1 < document.text.tokens.size() && tokenAt(document, cue + 1).text != ",";
}

bool isFiniteAgain(const Document& document, Index governor, Index dependent) {
    const std::string_view form = wordAt(document, dependent).xpos;
    return wordAt(document, governor).xpos == "VB" && (form == "VBD" || form == "VBN") &&
           childBy(document, dependent, {"nsubj", "aux", "mark"}) == kNone && isInfinitive(document, governor);
}

bool isMeans(const Document& document, Index dependent) {
    return wordAt(document, dependent).xpos == "VBG" && markOf(document, dependent) == "by";
}

bool isBecoming(const Document& document, Index governor, Index dependent) {
    const Word& word = wordAt(document, dependent);
    return word.lemma == "become" && isRelation(word.deprel, {"advcl"}) && isInfinitive(document, dependent) &&
           dependent > governor && tenseOf(document, governor).tense == Tense::past &&
           signatureOf(wordAt(document, governor), Complement::infinitive).affirmed == Effect::none;
}

bool isMadeSure(const Document& document, Index governor, Index dependent) {
    const Index sure = childBy(document, governor, {"xcomp"});
    return lemmaOf(document, governor) == "make" && sure != kNone && sure != dependent &&
           isOneOf(lemmaOf(document, sure), std::to_array<std::string_view>({"sure", "certain"}));
}

bool isUnproven(const Document& document, Index governor) {
    const Word& word = wordAt(document, governor);
    const bool hoped =
        word.lemma == "see" && isInfinitive(document, governor) && wordAt(document, word.head).upos == Upos::VERB;
    return (hoped || isConditional(document, governor)) && signatureOf(word, Complement::clause).isFactive();
}

bool isMisplacedRelative(const Document& document, Index dependent) {
    const Index subject = childBy(document, dependent, {"nsubj"});
    return subject != kNone && wordAt(document, subject).xpos == "WDT" && modalOf(document, dependent) == kNone;
}

bool isAsked(const Document& document, Index clause) {
    const Index adverb = childBy(document, clause, {"advmod"});
    return adverb != kNone && wordAt(document, adverb).xpos == "WRB";
}

bool isExcluded(const Document& document, Index dependent) {
    constexpr auto kExclusions = std::to_array<std::string_view>({"without", "instead", "rather"});
    const std::vector<Index> links = childrenBy(document, dependent, {"mark", "case", "cc"});
    return !links.empty() && isOneOf(lemmaOf(document, links.front()), kExclusions);
}

}  // namespace newsglass::events
