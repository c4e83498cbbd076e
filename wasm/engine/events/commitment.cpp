#include "engine/events/commitment.hpp"

#include <algorithm>

#include "engine/events/belief.hpp"
#include "engine/events/operators.hpp"
#include "engine/events/presupposition.hpp"
#include "engine/events/signatures.hpp"
#include "engine/events/tense.hpp"
#include "engine/events/turns.hpp"
#include "engine/statements/nested.hpp"
#include "engine/statements/quotations.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass {
using namespace events;

namespace {

/// For each statement whether another one denies it.
std::vector<bool> deniedStatements(const Document& document) {
    std::vector<bool> denied(document.statements.size());
    for (const Statement& statement : document.statements)
        if (statement.denies != kNone) denied[statement.denies] = true;
    return denied;
}

/// Whether a stance only reports, so that its content is the source's word.
bool isReport(std::string_view stance) {
    return stance == "say" || stance == "claim" || stance == "accuse" || stance == "report" || stance == "think" ||
           stance == "show" || stance == "warn" || stance == "deny" || stance == "seem" || stance == "predict";
}

/// "revealed [a general blaming Moscow]": what a tape, a picture or a witness shows happening has happened. So has what
/// somebody watched: "saw [the police leave]".
bool showsScene(const Document& document, const Statement& statement) {
    const Index heart = statement.contentHead;
    if (heart == kNone || childBy(document, heart, {"mark", "aux"}) != kNone) return false;
    const Word& word = wordAt(document, heart);
    const bool own = childBy(document, heart, {"nsubj"}) != kNone;
    if (word.xpos == "VBG") return own && statement.stance == "show";
    const bool bare = word.xpos == "VB" || word.xpos == "VBP";
    return bare && (own || childBy(document, statement.cueHead, {"obj"}) != kNone) && word.head == statement.cueHead &&
           word.deprel == "xcomp";
}

/// "It was obvious that they won", "it is true that …": the text itself says so.
bool isNarrated(const Document& document, const Statement& statement) {
    return statement.source.empty() && statement.cueHead != kNone && statement.kind == StatementKind::indirect &&
           wordAt(document, statement.cueHead).upos == Upos::ADJ &&
           signatureOf(wordAt(document, statement.cueHead), Complement::clause).affirmed == Effect::truth &&
           !isNegated(document, statement.cueHead);
}

/// Whether the predicate is the heart of a content: its head, or what is chained to it.
bool isAtHeart(const Document& document, Index predicate, Index heart) {
    while (predicate != heart) {
        const Word& word = wordAt(document, predicate);
        if (isRoot(document, predicate) || !isRelation(word.deprel, {"xcomp", "conj", "advcl", "ccomp", "acl", "obj"}))
            return false;
        predicate = word.head;
    }
    return true;
}

bool isClausal(const Document& document, Index token) {
    return wordAt(document, token).upos == Upos::VERB || childBy(document, token, {"cop", "nsubj"}) != kNone;
}

/// Whether a relative clause or participle: a clause of a noun that stands beside what is said of the noun.
bool isAttribute(const Document& document, Index token) {
    const std::string_view relation = wordAt(document, token).deprel;
    if (relation == "acl:relcl") return !isContent(document, wordAt(document, token).head, token);
    if (!isRelation(relation, {"acl"})) return false;
    const std::string_view mark = markOf(document, token);
    const Index noun = wordAt(document, token).head;
    if (mark != "that") return mark.empty();
    // "The weight that Doe gives": no weight says anything, and what he gives is it.
    return signatureOf(wordAt(document, noun), Complement::clause).affirmed == Effect::none &&
           childBy(document, token, {"obj", "cop", "nsubj:pass", "ccomp", "xcomp"}) == kNone;
}

/// "Called for him to be banned [after he broke it]": when somebody speaks is not what they say.
bool isOccasion(const Document& document, Index clause) {
    constexpr auto kMarks = std::to_array<std::string_view>({"after", "as", "before", "since", "when", "while"});
    if (isRelation(wordAt(document, clause).deprel, {"advcl"}) && isAnterior(document, clause)) return true;
    return isFiniteAside(document, clause) && isOneOf(markOf(document, clause), kMarks);
}

/// "[While the old rule forbade it], Doe said that …": what opens the sentence of an indirect statement.
bool isSetBefore(const Document& document, const Statement& statement, Index predicate) {
    if (statement.kind == StatementKind::direct || statement.source.empty()) return false;
    const Index source = statement.source.front().begin;
    if (predicate > source || source > statement.cueHead) return false;
    for (Index at = predicate; !isRoot(document, at) && at < source; at = wordAt(document, at).head)
        if (wordAt(document, at).head >= statement.cueHead) return isFronted(document, at, statement.cueHead);
    return false;
}

/// "Rejected the offers [made by Doe]", "reacted to the pictures, [which show Doe]", "claimed the attack as it [began
/// another]": where what is said is a mere noun, its clauses and those of the cue are the text's own. So are those
/// beside what seems or is expected: "the plan, [approved by Doe], seems to fail".
bool isBeside(const Document& document, const Statement& statement, Index predicate) {
    const Index heart = statement.contentHead;
    if (statement.kind == StatementKind::direct || statement.cueHead == kNone || heart == kNone) return false;
    if (isSetBefore(document, statement, predicate)) return true;
    const bool raising = statement.source.empty() && (statement.stance == "seem" || statement.stance == "predict");
    const bool whole = isClausal(document, heart) && !raising;
    Index below = predicate;
    for (Index at = predicate; at != heart; at = wordAt(document, at).head) {
        if (at == statement.cueHead)
            return whole ? below > heart && isOccasion(document, below) : tenseOf(document, below).tense != Tense::none;
        if ((!whole && isAttribute(document, at)) || (raising && isFiniteAside(document, at))) return true;
        if (isRoot(document, at)) return false;
        // "Agreed to pay [after failing to do so]".
        if (!isReport(statement.stance) && at > heart && isAnterior(document, at)) return true;
        below = at;
    }
    return false;
}

struct Bounds {
    float least = -3, most = 3;
};

/// How certain an event of a status is: the one place where the two meet, so that they never contradict each other.
/// The values are medians and means over the training documents of Lee et al. (2015).
float certaintyOf(Status status, const Belief& belief) {
    switch (status) {
        case Status::happened:
        case Status::ongoing:
        case Status::alleged:
            return 3;
        case Status::planned:
            return belief.certainty;
        case Status::possible:
            return belief.negative ? -0.5f * belief.certainty : belief.certainty;
        case Status::disputed:
            return 0.8f;
        case Status::denied:
            return -1.8f;
        case Status::didNotHappen:
            return -2;
    }
    return 0;
}

/// The certainties that a status admits: within them the network has a say.
Bounds boundsOf(Status status) {
    switch (status) {
        case Status::happened:
        case Status::ongoing:
            return {1, 3};
        case Status::alleged:
        case Status::planned:
            return {0.2f, 3};
        case Status::possible:
            return {-2, 2};
        case Status::disputed:
            return {-1, 1};
        case Status::denied:
            return {-3, -0.2f};
        case Status::didNotHappen:
            return {-3, -1};
    }
    return {};
}

/// How much of a certainty is the network's, fitted to the training documents of Lee et al. (2015).
float networkShare(Status status) {
    switch (status) {
        case Status::alleged:
            return 0.7f;
        case Status::happened:
            return 0.5f;
        case Status::possible:
            return 0.35f;
        default:
            return 0.2f;
    }
}

/// The head `factuality` has one label a degree, from -3 to 3.
constexpr std::size_t kDegrees = 7;

/// Quotations of about this many tokens, marks and all, are speech rather than a few borrowed words.
constexpr Index kFewWords = 5;

Status statusOf(const Belief& belief, bool ongoing) {
    const bool negative = belief.negative != belief.denied;
    // "Denies that it would leave", "said that it will not": denied, even of what is to come.
    const bool reported = belief.reported || belief.denied;
    if (belief.denied && negative) return Status::denied;
    if (belief.modality == Modality::open) return Status::possible;
    if (belief.modality == Modality::planned)
        return !negative ? Status::planned : reported ? Status::denied : Status::didNotHappen;
    if (reported) return negative ? Status::denied : Status::alleged;
    if (negative) return Status::didNotHappen;
    return ongoing ? Status::ongoing : Status::happened;
}

}  // namespace

Commitments::Commitments(const Document& document)
    : document_(document),
      factuality_(document.encoding.head("factuality")),
      statementAt_(statements::innermostStatements(document, document.statements)),
      quotationAt_(statements::quotationsAt(document)),
      denied_(deniedStatements(document)) {
    if (factuality_ != nullptr && factuality_->labels.size() != kDegrees) factuality_ = nullptr;
}

float Commitments::weighed(float certainty, Status status, Index predicate) const {
    if (factuality_ == nullptr) return certainty;
    // The median of its degrees, which has the least error.
    std::size_t degree = 0;
    for (float sum = factuality_->row(predicate)[0]; sum < 0.5f && degree + 1 < kDegrees;)
        sum += factuality_->row(predicate)[++degree];
    const float share = networkShare(status);
    const Bounds bounds = boundsOf(status);
    return std::clamp((1 - share) * certainty + share * (static_cast<float>(degree) - 3), bounds.least, bounds.most);
}

bool Commitments::isOngoing(Index predicate) const {
    // Headlines tell the past in the present tense.
    if (isHeadline(document_, predicate)) return false;
    const TenseAspect form = tenseOf(document_, predicate);
    return form.tense == Tense::present && (!form.perfect || form.progressive);
}

bool Commitments::isQuoted(const Statement& statement, Index predicate) const {
    const Index quotation = quotationAt_[predicate];
    if (quotation == kNone || quotationAt_[statement.cueHead] == quotation) return false;
    return document_.text.quotations[quotation].tokens.size() >= kFewWords;
}

bool Commitments::isSpeech(Index predicate) const {
    const Index quotation = quotationAt_[predicate];
    if (quotation == kNone || tenseOf(document_, predicate).tense == Tense::none) return false;
    // Headlines quote no more than it takes: "Norland 'refuses talks'".
    return isHeadline(document_, predicate) || document_.text.quotations[quotation].tokens.size() > kFewWords;
}

bool Commitments::isAhead(Index predicate) const {
    constexpr auto kScheduled = std::to_array<std::string_view>(
        {"begin", "start", "open", "resume", "end", "close", "conclude", "expire", "arrive", "depart"});
    const TenseAspect form = tenseOf(document_, predicate);
    if (form.tense != Tense::present || form.perfect) return false;
    const auto& times = document_.times;
    for (const Index child : childrenBy(document_, predicate, {"obl", "nmod", "advmod"})) {
        const auto time = std::partition_point(times.begin(), times.end(),
                                               [&](const TimeExpression& one) { return one.tokens.end <= child; });
        if (time == times.end() || !time->tokens.contains(child) || time->type != TimeType::date) continue;
        if (document_.published && time->earliest) return *document_.published < *time->earliest;
        return !time->value.ends_with("_REF") && isOneOf(wordAt(document_, predicate).lemma, kScheduled);
    }
    return false;
}

Index Commitments::vouching(Index predicate) const {
    Index statement = statementAt_[predicate];
    while (statement != kNone && isBeside(document_, document_.statements[statement], predicate))
        statement = document_.statements[statement].within;
    return statement;
}

Commitment Commitments::of(Index predicate) const {
    Belief belief = beliefOf(document_, predicate);
    Commitment found;
    found.statement = vouching(predicate);
    if (found.statement != kNone) {
        const Statement& statement = document_.statements[found.statement];
        const bool said = isReport(statement.stance) || isQuoted(statement, predicate);
        belief.reported |= said && !showsScene(document_, statement) && !isNarrated(document_, statement);
        const Index heart = statement.contentHead;
        // Who cannot confirm it does not deny it.
        const bool open = statement.cueHead != kNone && lemmaOf(document_, statement.cueHead) == "confirm";
        if (statement.stance == "deny" && !open && heart != kNone && isClausal(document_, heart))
            belief.denied |= isAtHeart(document_, predicate, heart);
    } else {
        belief.reported |= isSpeech(predicate);
    }
    if (isAhead(predicate)) weaken(belief, Modality::planned, belief.certainty);
    found.status = statusOf(belief, isOngoing(predicate));
    found.certainty = certaintyOf(found.status, belief);
    if (found.statement != kNone && found.status == Status::alleged && denied_[found.statement]) {
        const Index heart = document_.statements[found.statement].contentHead;
        if (heart != kNone && isAtHeart(document_, predicate, heart)) {
            found.status = Status::disputed;
            found.certainty = certaintyOf(found.status, belief);
        }
    }
    found.certainty = weighed(found.certainty, found.status, predicate);
    return found;
}

Index Commitments::deedOf(const std::vector<Index>& chain) const {
    for (std::size_t i = 0; i + 1 < chain.size(); ++i)
        if (signatureOf(wordAt(document_, chain[i]), Complement::deed).affirmed == Effect::truth) return chain[i];
    return kNone;
}

}  // namespace newsglass
