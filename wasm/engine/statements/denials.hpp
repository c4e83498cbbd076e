// Ties denials to the statements that they deny, also across sentences.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::statements {

/// Sets `Statement::denies`. A statement denies another one of another source when it is a denial, or says the
/// opposite, and either points back to it ("a claim that Moscow has refuted") or is about the same thing (content words
/// in common, or its source is whom the other accuses). Looks a few sentences around; linear in the number of
/// statements.
void linkDenials(const Document& document, std::vector<Statement>& statements);

}  // namespace newsglass::statements
