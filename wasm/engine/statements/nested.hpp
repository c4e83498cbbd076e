// Statements within statements: "The minister said that Iran had [denied the sale]"; which statement lies in
// which.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::statements {

/// For each token the statement with the shortest content that holds it, or kNone. Linear in what is said.
std::vector<Index> innermostStatements(const Document& document, const std::vector<Statement>& statements);

/// Adds what somebody says within the content of another statement, and sets `Statement::within`. The network has one
/// tag for each word, the outer one, so the tree and the lexicon decide here: only verbs with a third person as source
/// and a content of their own behind them. In and out: `statements` in order of their cues. Linear in the number of
/// tokens said by somebody and the depth of nesting.
void addNested(const Document& document, std::vector<Statement>& statements);

}  // namespace newsglass::statements
