// Stage `times`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<TimeExpression> findTimes(const Document& document);

}  // namespace newsglass
