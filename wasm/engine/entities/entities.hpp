// Stage `entities`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

EntityLayer findEntities(const Document& document);

}  // namespace newsglass
