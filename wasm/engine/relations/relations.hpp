// Stage `relations`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Relation> findRelations(const Document& document);

}  // namespace newsglass
