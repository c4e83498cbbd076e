// Which of two events came first, as the text says or suggests.
#pragma once

#include <vector>

#include "engine/timeline/anchors.hpp"

namespace newsglass::timeline {

/// `before` began before `after` did.
struct Link {
    Index before, after;  ///< events
    float strength;       ///< 0..1, how sure that is; of contradicting links the weakest is given up
};

/// Links between events that hang together in the tree or stand side by side in the text: conjunctions and prepositions
/// of order, speech after what it is about, plans before deeds, perfects before pasts, the past before what lies ahead,
/// the order of telling. A few an event, in the order of the text. Cost: linear in the number of events.
std::vector<Link> linkEvents(const Document& document);

}  // namespace newsglass::timeline
