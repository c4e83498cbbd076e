// Which clauses of a noun are taken for granted: "will close [the mines that it owns]", "wants the troops [sent to the
// border] back" tell of owned mines and sent troops whatever becomes of the plan and the wish.
#pragma once

#include "engine/document.hpp"
#include "engine/events/belief.hpp"

namespace newsglass::events {

/// Whether a relative clause or participle of a noun holds even where its sentence leaves the noun's own part open.
/// So do clauses in the past and passive participles, and clauses in the present of what is definite or plural; not
/// those of something that is yet to be found: "wants a law that bans it", "any firm hit by it". Constant time.
bool isPresupposed(const Document& document, Index noun, Index clause);

/// "Any rights that they leave", "anyone who was there": there may be none. Constant time.
bool isAny(const Document& document, Index noun);

/// Whether a clause in the past tells of what is only thought of: "to design a computer [that was cheap]", "an idea of
/// a machine that was cheap", "would be the first time that it rose". The modality is that of the noun. Constant time.
bool isMadeUp(const Document& document, Index noun, Index clause, Modality modality);

/// "Amid claims [they were forged]": what a claim says, where the tree takes it for a relative clause.
bool isContent(const Document& document, Index noun, Index clause);

}  // namespace newsglass::events
