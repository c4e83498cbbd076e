// Which of two events came first, as the text says or suggests.
#pragma once

#include <vector>

#include "engine/timeline/anchors.hpp"
#include "engine/timeline/offsets.hpp"

namespace newsglass::timeline {

/// `before` began before `after` did.
struct Link {
    Index before, after;     ///< events
    float strength;          ///< 0..1, how sure that is; of contradicting links the weakest is given up
    Days days = {0, kEver};  ///< how long before
};

/// Links of at least this strength carry dates from one event to the other; weaker ones only tell the order.
inline constexpr float kFirm = 0.75f;

/// Links between events that hang together in the tree or stand close to each other in the text: conjunctions and
/// prepositions of order, nouns before the verbs that report them, and between verbs what the pair model says. A few an
/// event, in the order of the text. Cost: linear in the number of events.
std::vector<Link> linkEvents(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors);

}  // namespace newsglass::timeline
