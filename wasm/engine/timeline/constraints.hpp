// Bounds of all events under the order between them: difference constraints (Dechter, Meiri and Pearl 1991), the
// strongest first; a link that contradicts what stronger ones say is given up.
#pragma once

#include <vector>

#include "engine/timeline/links.hpp"

namespace newsglass::timeline {

struct Settled {
    std::vector<Interval> intervals;          ///< of each event, narrowed by the firm links
    std::vector<Interval> likely;             ///< narrowed by all links kept: for putting events in order
    std::vector<std::vector<Index>> earlier;  ///< for each event those that it comes after, by the links kept
};

/// Cost: the number of links times a fixed number of steps.
Settled settle(const std::vector<Anchor>& anchors, std::vector<Link> links);

}  // namespace newsglass::timeline
