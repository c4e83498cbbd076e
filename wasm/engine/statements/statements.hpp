// Stage `statements`.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Statement> findStatements(const Document& document);

}  // namespace newsglass
