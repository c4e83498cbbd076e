// Stage `syntax`: from the network's vectors to tags, lemmas and dependency trees (Universal Dependencies v2).
//
// Tags are the most probable pair of UPOS and XPOS that goes together; a sentence's tree is the best one with a single
// root (decode.hpp), its relations the most probable of each arc.
// Cost: quadratic in the length of a sentence, linear in the number of sentences.
#pragma once

#include "engine/document.hpp"
#include "engine/network/model.hpp"

namespace newsglass {

SyntaxLayer parse(const Document& document, const Model& model);

}  // namespace newsglass
