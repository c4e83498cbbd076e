#include "engine/statements/statements.hpp"

#include <algorithm>

#include "engine/statements/candidates.hpp"
#include "engine/statements/denials.hpp"
#include "engine/statements/evidence.hpp"
#include "engine/statements/extents.hpp"
#include "engine/statements/labels.hpp"
#include "engine/statements/nested.hpp"
#include "engine/statements/quotations.hpp"
#include "engine/statements/tags.hpp"
#include "engine/syntax/clause.hpp"

namespace newsglass {
using namespace statements;

namespace {

/// Candidates less likely than this are no statements.
constexpr float kThreshold = 0.5f;

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

/// How well the content and source of a candidate fit the network's tags, 0..1; of two readings the better one wins.
float fitOf(const Document& document, const Tags& tags, const Candidate& candidate) {
    if (!tags.known()) return 1;
    const Range& sentence = document.text.sentences[tokenAt(document, candidate.cue).sentence].tokens;
    const auto share = [&](Role role, const std::vector<Range>& ranges) {
        const float best = tags.bestFit(role, sentence);
        return best < 0.5f ? 1.0f : std::clamp(tags.fit(role, ranges) / best, 0.0f, 1.0f);
    };
    return share(Role::content, contentOf(document, candidate)) *
           (0.5f + 0.5f * share(Role::source, sourceOf(document, candidate)));
}

/// Whether what is in quotation marks is taken for the report of what stands outside of them. Marks around a word or
/// two, as in the "alleged" theft, do not count.
bool leavesQuotation(const Document& document, const Candidate& candidate) {
    constexpr std::size_t kFewWords = 4;
    constexpr int kQuotations = 3;  // before a word, one of which may hold it
    const auto& quotations = document.text.quotations;
    auto at = std::partition_point(quotations.begin(), quotations.end(),
                                   [&](const Quotation& q) { return q.tokens.begin <= candidate.cue; });
    for (int i = 0; i < kQuotations && at != quotations.begin(); ++i) {
        const Range& words = (--at)->tokens;
        if (!words.contains(candidate.cue) || words.size() < kFewWords) continue;
        const auto content = contentOf(document, candidate);
        return std::any_of(content.begin(), content.end(), [&](const Range& part) { return !words.contains(part); });
    }
    return false;
}

/// The best candidates: one a cue, likely enough, in order of the text.
std::vector<Candidate> chosenCandidates(const Document& document, const Tags& tags) {
    const Evidence evidence(document, tags);
    std::vector<Candidate> chosen;
    const auto consider = [&](std::vector<Candidate> candidates) {
        const Candidate* best = nullptr;
        float most = 0;
        for (Candidate& candidate : candidates) {
            candidate.probability = evidence.probabilityOf(candidate);
            if (candidate.probability < kThreshold || leavesQuotation(document, candidate)) continue;
            const float score = candidate.probability * (1 + fitOf(document, tags, candidate));
            if (score > most) {
                most = score;
                best = &candidate;
            }
        }
        if (best != nullptr) chosen.push_back(*best);
        return best != nullptr;
    };
    for (Candidate& label : labelCandidates(document)) consider({std::move(label)});
    for (Index token = 0; token < document.text.tokens.size(); ++token) {
        std::vector<Candidate> candidates = candidatesAt(document, token);
        const bool bare = candidates.empty();
        if (!consider(std::move(candidates)) && bare && tags.roleAt(token) == Role::cue)
            consider(bareCandidate(document, token));
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cue < b.cue; });
    return chosen;
}

/// "It did not explain why": nothing is said.
bool saysNothing(const Document& document, const Statement& statement) {
    std::size_t words = 0;
    bool asks = true;
    for (const Range& part : statement.content)
        for (Index i = part.begin; i < part.end; ++i) {
            if (tokenAt(document, i).kind == TokenKind::punctuation) continue;
            ++words;
            const std::string_view tag = wordAt(document, i).xpos;
            asks = asks && (tag == "WRB" || tag == "WP" || tag == "WDT");
        }
    return words == 0 || (words == 1 && asks);
}

}  // namespace

std::vector<Statement> findStatements(const Document& document) {
    const Tags tags(document);
    std::vector<Statement> statements = statementsOf(document, tags, chosenCandidates(document, tags));
    std::erase_if(statements, [&](const Statement& statement) { return saysNothing(document, statement); });
    completeQuotations(document, statements);
    addNested(document, statements);
    for (Statement& statement : statements) turnByNegation(document, statement);
    linkDenials(document, statements);
    return statements;
}

}  // namespace newsglass
