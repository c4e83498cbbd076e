#include "engine/timeline/timeline.hpp"

namespace newsglass {

std::vector<TimelineItem> buildTimeline(const Document&) { return {}; }

}  // namespace newsglass
