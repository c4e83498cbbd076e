// Quotations and the statements they belong to.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::statements {

/// For each token the outermost quotation around it, or kNone.
std::vector<Index> quotationsAt(const Document& document);

/// Takes quotations whole: a statement whose content lies mostly in a quotation gets all of it, with the paragraphs
/// that carry it on, and the quoted sentences that follow in its paragraph: "X," he said. "Y." Sets the kinds.
/// `statements` are in order of their cues.
void completeQuotations(const Document& document, std::vector<Statement>& statements);

}  // namespace newsglass::statements
