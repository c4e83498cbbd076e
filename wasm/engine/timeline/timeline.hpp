// Stage `timeline`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<TimelineItem> buildTimeline(const Document& document);

}  // namespace newsglass
