// Statements by layout alone: "Minister: taxes to fall" in a headline, "LEE: I did not." in a transcript, a quotation
// with its author behind a dash.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/candidates.hpp"

namespace newsglass::statements {

/// The candidates of a document's layout. Linear in the number of paragraphs and quotations.
std::vector<Candidate> labelCandidates(const Document& document);

}  // namespace newsglass::statements
