#include "engine/statements/statements.hpp"

#include <algorithm>
#include <array>

#include "engine/statements/candidates.hpp"
#include "engine/statements/denials.hpp"
#include "engine/statements/evidence.hpp"
#include "engine/statements/quotations.hpp"
#include "engine/statements/spans.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass {
namespace {

/// Candidates less likely than this are no statements.
constexpr float kThreshold = 0.5f;

/// The source as it stands: the noun phrase without its preposition, its possessive mark and the clause of the cue.
std::vector<Range> sourceOf(const Document& document, const Candidate& candidate) {
    if (candidate.source == kNone) return {};
    std::vector<Index> holes{candidate.cue};
    if (candidate.contentHead != kNone && candidate.contentHead != candidate.source)
        holes.push_back(candidate.contentHead);
    for (const Index child : childrenBy(document, candidate.source, {"case", "mark", "cc", "acl:relcl"}))
        if (wordAt(document, child).deprel != "acl:relcl" || isBelow(document, candidate.cue, child))
            holes.push_back(child);
    return stretchesOf(document, tokensOf(document, {candidate.source}, holes));
}

/// The cue with its auxiliaries, negation, adverbs and particles, as far as they stand next to it.
std::vector<Range> cueOf(const Document& document, const Candidate& candidate) {
    Range range{candidate.cue, candidate.cue + 1};
    const auto belongs = [&](Index token) {
        const Word& word = wordAt(document, token);
        return word.head == candidate.cue && isRelation(word.deprel, {"aux", "advmod", "compound:prt", "cop"}) &&
               word.lemma != "as" && word.upos != Upos::SCONJ;
    };
    if (candidate.frame != Frame::phrase)
        while (range.begin > 0 && belongs(range.begin - 1)) --range.begin;
    std::vector<Range> ranges{range};
    for (const Index part : candidate.cueParts) ranges.push_back({part, part + 1});
    normalise(ranges);
    return ranges;
}

std::vector<Range> contentOf(const Document& document, const Candidate& candidate) {
    std::vector<Range> ranges;
    if (candidate.contentRanges.empty())
        return stretchesOf(document, tokensOf(document, candidate.roots, candidate.holes));
    for (const Range& range : candidate.contentRanges)
        if (const Range kept = trimmedStretch(document, range); !kept.empty()) ranges.push_back(kept);
    return ranges;
}

/// The entity that a token speaks of, through relative pronouns.
Index entityAt(const Document& document, Index token) {
    if (token == kNone || document.entities.mentionAt.empty()) return kNone;
    for (const Index at : {token, antecedentOf(document, token)}) {
        const Index mention = document.entities.mentionAt[at];
        if (mention != kNone && document.entities.mentions[mention].entity != kNone)
            return document.entities.mentions[mention].entity;
    }
    return kNone;
}

Statement statementOf(const Document& document, const Candidate& candidate) {
    Statement statement;
    statement.stance = candidate.stance.empty() ? "say" : std::string(candidate.stance);
    statement.cueHead = candidate.cue;
    statement.contentHead = candidate.contentHead;
    statement.source = sourceOf(document, candidate);
    statement.cue = cueOf(document, candidate);
    statement.content = contentOf(document, candidate);
    statement.sourceEntity = entityAt(document, candidate.source);
    return statement;
}

/// A negated cue turns its stance: "did not confirm" is no confirmation.
void turnByNegation(const Document& document, Statement& statement) {
    if (!isNegated(document, statement.cueHead)) return;
    if (statement.stance == "deny")
        statement.stance = "say";
    else if (statement.stance == "confirm" || statement.stance == "claim")
        statement.stance = "deny";
    else if (statement.stance == "support")
        statement.stance = "oppose";
}

/// The best candidates: one a cue, likely enough, in order of the text.
std::vector<Candidate> chosenCandidates(const Document& document) {
    const Evidence evidence(document);
    std::vector<Candidate> chosen;
    const auto consider = [&](std::vector<Candidate> candidates) {
        const Candidate* best = nullptr;
        for (Candidate& candidate : candidates) {
            candidate.probability = evidence.probabilityOf(candidate);
            if (candidate.probability >= kThreshold && (best == nullptr || candidate.probability > best->probability))
                best = &candidate;
        }
        if (best != nullptr) chosen.push_back(*best);
    };
    for (Candidate& label : labelCandidates(document)) consider({std::move(label)});
    for (Index token = 0; token < document.text.tokens.size(); ++token) consider(candidatesAt(document, token));
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cue < b.cue; });
    return chosen;
}

}  // namespace

std::vector<Statement> findStatements(const Document& document) {
    std::vector<Statement> statements;
    for (const Candidate& candidate : chosenCandidates(document)) {
        Statement statement = statementOf(document, candidate);
        if (statement.content.empty()) continue;
        turnByNegation(document, statement);
        statements.push_back(std::move(statement));
    }
    completeQuotations(document, statements);
    linkDenials(document, statements);
    return statements;
}

}  // namespace newsglass
