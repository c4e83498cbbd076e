// Stage `network`: tokens in, one vector a token and the probabilities of the linear heads out.
#pragma once

#include "engine/document.hpp"
#include "engine/network/model.hpp"

namespace newsglass {

Encoding encode(const TextLayer& text, const Model& model);

}  // namespace newsglass
