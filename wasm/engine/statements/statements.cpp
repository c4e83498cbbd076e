#include "engine/statements/statements.hpp"

#include <algorithm>

#include "engine/statements/choice.hpp"
#include "engine/statements/denials.hpp"
#include "engine/statements/extents.hpp"
#include "engine/statements/labels.hpp"
#include "engine/statements/nested.hpp"
#include "engine/statements/quotations.hpp"
#include "engine/statements/tags.hpp"
#include "engine/syntax/clause.hpp"

namespace newsglass {
using namespace statements;

namespace {

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
