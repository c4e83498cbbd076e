// Who takes part in an event, and in which role.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::events {

/// The participants of a trigger, in order of role and text. Conjuncts are participants each. Roles: agent, patient,
/// recipient, companion, instrument, topic, source, goal, beneficiary, place, time.
std::vector<Participant> participantsOf(const Document& document, Index trigger);

}  // namespace newsglass::events
