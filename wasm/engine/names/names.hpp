// Stage `names`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Name> findNames(const Document& document);

}  // namespace newsglass
