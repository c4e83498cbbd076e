#include "engine/statements/denials.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/statements/spans.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::statements {
namespace {

/// How many sentences a denial may be away from its claim.
constexpr Index kReach = 8;

/// The share of its words that a claim has at least in common with its denial.
constexpr float kAlike = 0.45f;

/// Words in common, at most this many are looked at.
constexpr std::size_t kMostWords = 60;

/// Nouns and pronouns that point to a claim rather than state one.
constexpr std::array<std::string_view, 14> kPointers = {"claim", "allegation", "accusation", "charge",     "it",
                                                        "this",  "that",       "report",     "suggestion", "assertion",
                                                        "they",  "rumour",     "rumor",      "which"};

bool isContentWord(const Word& word) {
    return word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::PROPN || word.upos == Upos::ADJ;
}

/// The lemmas that a content is about, sorted.
std::vector<std::string_view> topicOf(const Document& document, const Statement& statement) {
    std::vector<std::string_view> lemmas;
    for (const Range& range : statement.content)
        for (Index token = range.begin; token < range.end && lemmas.size() < kMostWords; ++token)
            if (isContentWord(wordAt(document, token))) lemmas.push_back(wordAt(document, token).lemma);
    std::sort(lemmas.begin(), lemmas.end());
    lemmas.erase(std::unique(lemmas.begin(), lemmas.end()), lemmas.end());
    return lemmas;
}

std::size_t inCommon(const std::vector<std::string_view>& one, const std::vector<std::string_view>& other) {
    std::vector<std::string_view> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
    return both.size();
}

/// Whether a content speaks of an entity.
bool mentions(const Document& document, const Statement& statement, Index entity) {
    if (entity == kNone) return false;
    for (const Range& range : statement.content)
        for (Index token = range.begin; token < range.end; ++token)
            if (entityAt(document, token) == entity) return true;
    return false;
}

bool isClaim(const Statement& statement) {
    constexpr std::array<std::string_view, 6> kClaims = {"accuse", "claim", "say", "report", "show", "warn"};
    return isOneOf(statement.stance, kClaims);
}

class Linker {
public:
    Linker(const Document& document, std::vector<Statement>& statements)
        : document_(document), statements_(statements) {
        for (const Statement& statement : statements) topics_.push_back(topicOf(document, statement));
    }

    void run() {
        for (Index s = 0; s < statements_.size(); ++s) {
            const bool denial = statements_[s].stance == "deny";
            if (denial || saysNot(statements_[s])) statements_[s].denies = deniedBy(s, denial);
            if (const Index claim = statements_[s].denies; claim != kNone) setApart(statements_[claim], statements_[s]);
        }
    }

private:
    const Document& document_;
    std::vector<Statement>& statements_;
    std::vector<std::vector<std::string_view>> topics_;

    /// "accused Iran of supplying drones, a claim that Iran has denied": the denial is no part of the accusation.
    void setApart(Statement& claim, Statement& denial) const {
        if (denial.content.empty() || !points(denial)) return;
        for (Range& range : claim.content)
            if (range.contains(denial.cueHead) && range.contains(denial.content.front().begin))
                range = trimmedStretch(document_, {range.begin, denial.content.front().begin});
        std::erase_if(claim.content, [](const Range& range) { return range.empty(); });
        if (denial.within == denial.denies) denial.within = claim.within;
    }

    Index sentenceOf(const Statement& statement) const { return tokenAt(document_, statement.cueHead).sentence; }

    bool saysNot(const Statement& statement) const {
        return statement.contentHead != kNone && (statement.stance == "say" || statement.stance == "claim") &&
               isNegated(document_, statement.contentHead);
    }

    /// Whether the content of a denial only points to what it denies.
    bool points(const Statement& statement) const {
        if (statement.contentHead == kNone) return true;
        const Word& word = wordAt(document_, statement.contentHead);
        const auto& children = childrenOf(document_, statement.contentHead);
        return isOneOf(word.lemma, kPointers) && std::none_of(children.begin(), children.end(), [&](Index child) {
                   const std::string_view relation = wordAt(document_, child).deprel;
                   if (child == statement.cueHead) return false;  // "a claim that Moscow denies"
                   return relation == "acl" || isRelation(relation, {"nmod", "ccomp"});
               });
    }

    bool sameSource(const Statement& one, const Statement& other) const {
        if (one.sourceEntity != kNone) return one.sourceEntity == other.sourceEntity;
        return !one.source.empty() && !other.source.empty() &&
               textOf(document_, one.source.front()) == textOf(document_, other.source.front());
    }

    /// The statement around it that fits best, or kNone. Ties go to the nearer one, the earlier one.
    Index deniedBy(Index denial, bool explicitly) const {
        const Statement& by = statements_[denial];
        const Index sentence = sentenceOf(by);
        Index best = kNone;
        float most = 0;
        const auto consider = [&](Index s) {
            if (s == denial || !isClaim(statements_[s]) || sameSource(by, statements_[s])) return;
            if (s == by.within && !points(by)) return;  // "said that Iran denied it": both can be true
            const float fit = fitOf(denial, s, explicitly);
            if (fit > most) {
                most = fit;
                best = s;
            }
        };
        for (Index s = denial; s-- > 0 && sentenceOf(statements_[s]) + kReach >= sentence;) consider(s);
        for (Index s = denial + 1; s < statements_.size() && sentenceOf(statements_[s]) <= sentence + kReach; ++s)
            consider(s);
        return best;
    }

    /// Whether two contents tell of the same one: "they" of two speakers are two.
    bool sameSubject(const Statement& one, const Statement& other) const {
        const Index a = subjectOf(document_, one.contentHead), b = subjectOf(document_, other.contentHead);
        if (a == kNone || b == kNone) return a == b;
        const Index mine = entityAt(document_, a), theirs = entityAt(document_, b);
        if (mine != kNone || theirs != kNone) return mine == theirs;
        return wordAt(document_, a).upos != Upos::PRON && wordAt(document_, a).lemma == wordAt(document_, b).lemma;
    }

    /// How well a denial fits a claim; 0 when it does not.
    float fitOf(Index denial, Index claim, bool explicitly) const {
        const Statement& by = statements_[denial];
        const Statement& of = statements_[claim];
        const Index here = sentenceOf(by), there = sentenceOf(of);
        const float distance = static_cast<float>(here > there ? here - there : there - here);
        const bool nested = holds(of.content, by.cueHead) || holds(by.content, of.cueHead);
        const std::size_t common = inCommon(topics_[denial], topics_[claim]);
        const float least =
            static_cast<float>(std::max<std::size_t>(1, std::min(topics_[denial].size(), topics_[claim].size())));
        const float overlap = static_cast<float>(common) / least;
        const bool accusedSpeaks = mentions(document_, of, by.sourceEntity);
        const bool heads = of.contentHead != kNone && by.contentHead != kNone;
        const bool sameHead = heads && lemmaOf(document_, of.contentHead) == lemmaOf(document_, by.contentHead);
        if (!explicitly) {
            // "X did not supply drones" needs the same verb and more to contradict "X supplied drones".
            const bool opposite = sameHead && !isNegated(document_, of.contentHead) && sameSubject(by, of);
            return opposite && !nested && common >= 2 && overlap >= 0.5f ? overlap : 0;
        }
        // "Denied the mission a visa": a thing alone is no claim that anybody made of it.
        const bool mere = topics_[denial].size() == 1 && !points(by) && heads && !sameHead;
        float fit = overlap >= kAlike && common >= 1 && !mere ? overlap : 0;
        if (points(by) && there <= here) {
            fit += of.stance == "accuse" || of.stance == "claim" ? 0.8f : 0.4f;
            if (there == here && claim < denial) fit += 0.5f;  // "says it was a test, but Norland denies the claim"
        }
        // Who only speaks of somebody, and of something else, is not who they contradict.
        if (accusedSpeaks && (fit > 0 || of.stance == "accuse")) fit += of.stance == "accuse" ? 1.0f : 0.4f;
        return fit > 0 ? std::max(fit - 0.12f * distance - (nested && !points(by) ? 0.5f : 0.0f), 0.0f) : 0;
    }
};

}  // namespace

void linkDenials(const Document& document, std::vector<Statement>& statements) { Linker(document, statements).run(); }

}  // namespace newsglass::statements
