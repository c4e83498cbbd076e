// What the verb that a date hangs on says for certain about its year.
#pragma once

#include "engine/document.hpp"

namespace newsglass::times {

/// -1 when the very verb of a date is in the past ("sank on 14 April"), 1 when it is to come ("will meet on 6
/// October", "expires on 5 February"), and 0 when that is not certain: "was moved to 6 October".
int certainDirection(const Document& document, Range tokens);

/// Whether the first of two dates is told aside from the clause of the second: "the mayor, born on 12 May 1975, died
/// on 3 January".
bool isToldAside(const Document& document, Range first, Range second);

}  // namespace newsglass::times
