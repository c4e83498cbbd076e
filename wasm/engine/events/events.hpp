// Stage `events`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Event> findEvents(const Document& document);

}  // namespace newsglass
