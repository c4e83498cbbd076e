// Who speaks in a statement, where the words next to the cue do not tell.
// Costs: the children of a few tokens.
#pragma once

#include "engine/document.hpp"

namespace newsglass::statements {

/// "It seems that …", "it was obvious …": nobody in particular says so. Nor does the "it" of the cue.
bool isImpersonal(const Document& document, Index cue);

/// "Quotes [Doe] as saying": who is quoted, of the verb of saying, or kNone.
Index quotedBy(const Document& document, Index cue);

/// The noun that an article belongs to: all that is left of some torn sources. Or the token itself.
Index nounOf(const Document& document, Index token);

}  // namespace newsglass::statements
