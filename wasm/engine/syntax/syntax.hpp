// Stage `syntax`: from the network's vectors to tags, lemmas and dependency trees (Universal Dependencies v2).
//
// Tags are the most probable pair of UPOS and XPOS that goes together; a sentence's tree is the best one with a single
// root (decode.hpp), its relations the most probable of each arc.
// Cost: quadratic in the length of a sentence, linear in the number of sentences.
#pragma once

#include "engine/document.hpp"
#include "engine/network/model.hpp"

namespace newsglass {

/// Parses sentences from the one that begins at token `begin` on, `atLeast` tokens of them, into `layer`; gives the end
/// of the last. At the end of the text the layer is finished.
Index parseSentences(const Document& document, const Model& model, Index begin, Index atLeast, SyntaxLayer& layer);

/// All sentences at once.
SyntaxLayer parse(const Document& document, const Model& model);

}  // namespace newsglass
