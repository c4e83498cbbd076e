// Spells stretches of days in the Extended Date/Time Format (ISO 8601-2:2019), level 1 with sets of level 2 for one
// end.
#pragma once

#include <string>

#include "engine/timeline/interval.hpp"

namespace newsglass::timeline {

/// 2025-01-17, 2025-01, 2025, 198X, 2025-01-13/2025-01-19; [..2025-01-14] for "not after", 2025-01-18/.. for "not
/// before"; "" when nothing is known. `approximate` adds ~ to a single date.
std::string edtfOf(const Interval& interval, bool approximate);

}  // namespace newsglass::timeline
