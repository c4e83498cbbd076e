// Stage `syntax`.
#pragma once

#include "engine/document.hpp"
#include "engine/network/model.hpp"

namespace newsglass {

SyntaxLayer parse(const Document& document, const Model& model);

}  // namespace newsglass
