#include "engine/events/commitment.hpp"

namespace newsglass {
namespace {

std::size_t tokensIn(const std::vector<Range>& ranges) {
    std::size_t count = 0;
    for (const Range& range : ranges) count += range.size();
    return count;
}

/// For each token the statement with the shortest content that holds it.
std::vector<Index> innermostStatements(const Document& document) {
    std::vector<Index> at(document.text.tokens.size(), kNone);
    for (Index s = 0; s < document.statements.size(); ++s) {
        const std::size_t size = tokensIn(document.statements[s].content);
        for (const Range& range : document.statements[s].content)
            for (Index token = range.begin; token < range.end; ++token)
                if (at[token] == kNone || size < tokensIn(document.statements[at[token]].content)) at[token] = s;
    }
    return at;
}

}  // namespace

Commitments::Commitments(const Document& document) : document_(document), statementAt_(innermostStatements(document)) {}

Commitment Commitments::of(Index predicate) const {
    Commitment found;
    found.statement = statementAt_[predicate];
    if (found.statement != kNone) found.status = Status::alleged;
    return found;
}

}  // namespace newsglass
