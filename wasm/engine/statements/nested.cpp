#include "engine/statements/nested.hpp"

#include <algorithm>
#include <iterator>

#include "engine/statements/extents.hpp"
#include "engine/statements/reader.hpp"
#include "engine/statements/spans.hpp"
#include "engine/syntax/clause.hpp"

namespace newsglass::statements {
namespace {

/// How often a verb must be a cue in its frame, by the lexicon. Claims and denials are seldom anything else.
constexpr float kLeast = 0.6f, kLeastOfClaims = 0.4f;

/// Whether somebody who is spoken of can be the source: no "I" and "you" of the outer speaker, no loose pronoun.
bool isThirdPerson(const Document& document, Index source) {
    const Word& word = wordAt(document, source);
    if (word.upos == Upos::NOUN || word.upos == Upos::PROPN) return true;
    return isOneOf(word.lemma, std::array<std::string_view, 3>{"he", "she", "they"});
}

bool isSpeech(const Document& document, const Candidate& candidate) {
    const bool claims = candidate.stance == "deny" || candidate.stance == "accuse" || candidate.stance == "claim";
    const bool promises = candidate.stance == "promise";
    if (candidate.stance.empty() || candidate.probability < (claims ? kLeastOfClaims : kLeast)) return false;
    if (candidate.frame == Frame::object) return claims;
    if (candidate.frame == Frame::infinitive) return promises;
    return candidate.frame == Frame::clause && wordAt(document, candidate.contentHead).deprel == "ccomp";
}

/// Whether a verb reports that somebody did say something: no "would say", "will he say?", "when asked".
bool isReport(const Document& document, Index verb) {
    const std::string_view form = wordAt(document, verb).xpos;
    if (form == "VB" || (form == "VBN" && childBy(document, verb, {"aux"}) == kNone)) return false;
    return modalOf(document, verb) == kNone && !isPassive(document, verb);
}

/// What a verb within another content says, by the tree alone; null without anything.
const Candidate* nestedAmong(const Document& document, const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates) {
        const bool whole = candidate.source != kNone && candidate.contentHead != kNone && !candidate.roots.empty() &&
                           candidate.roots.front() > candidate.cue;
        if (!whole || !isThirdPerson(document, candidate.source) || !isSpeech(document, candidate)) continue;
        if (best == nullptr || candidate.probability > best->probability) best = &candidate;
    }
    return best;
}

}  // namespace

std::vector<Index> innermostStatements(const Document& document, const std::vector<Statement>& statements) {
    std::vector<Index> at(document.text.tokens.size(), kNone);
    std::vector<std::size_t> sizes(statements.size(), 0);
    for (Index s = 0; s < statements.size(); ++s)
        for (const Range& range : statements[s].content) sizes[s] += range.size();
    for (Index s = 0; s < statements.size(); ++s)
        for (const Range& range : statements[s].content)
            for (Index token = range.begin; token < range.end; ++token)
                if (at[token] == kNone || sizes[s] < sizes[at[token]]) at[token] = s;
    return at;
}

void addNested(const Document& document, std::vector<Statement>& statements) {
    const std::vector<Index> at = innermostStatements(document, statements);
    std::vector<bool> isCue(document.text.tokens.size(), false);
    for (const Statement& statement : statements)
        if (statement.cueHead != kNone) isCue[statement.cueHead] = true;
    std::vector<Statement> found;
    for (Index token = 0; token < at.size(); ++token) {
        if (at[token] == kNone || isCue[token] || !isMainVerb(document, token) || !isReport(document, token)) continue;
        const std::vector<Candidate> candidates = verbCandidates(document, token);
        const Candidate* nested = nestedAmong(document, candidates);
        if (nested == nullptr || !holds(statements[at[token]].content, nested->contentHead)) continue;
        Statement statement = plainStatementOf(document, *nested);
        if (statement.content.size() == 1) found.push_back(std::move(statement));  // in pieces it is seldom right
    }
    std::move(found.begin(), found.end(), std::back_inserter(statements));
    std::stable_sort(statements.begin(), statements.end(),
                     [](const Statement& a, const Statement& b) { return a.cueHead < b.cueHead; });
    const std::vector<Index> around = innermostStatements(document, statements);
    for (Statement& statement : statements)
        if (statement.cueHead != kNone) statement.within = around[statement.cueHead];
}

}  // namespace newsglass::statements
