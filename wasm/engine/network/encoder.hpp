// Stage `network`: tokens in; a vector a token and the probabilities of the linear heads out.
//
// A small encoder (token embeddings from word pieces, shape and suffix; blocks of depthwise convolution, attention and
// feed-forward; Vaswani et al. 2017, Wu et al. 2019) reads windows of whole sentences. Weights are int8, activations
// int16, sums exact; the rest is float in a fixed order, so every machine gives the same bits.
// Cost: linear in the number of tokens, about two million multiply-adds each; memory beyond the result is one window's.
#pragma once

#include "engine/document.hpp"
#include "engine/network/model.hpp"

namespace newsglass {

/// The network's window from token `begin` on: whole sentences as long as they fit; a sentence that is longer by itself
/// is cut.
Range windowAt(const TextLayer& text, Index begin, std::uint32_t size);

/// Room for all tokens of a text, to be filled window by window.
Encoding emptyEncoding(const TextLayer& text, const Model& model);

/// Encodes the window that begins at token `begin`; gives its end.
Index encodeWindow(const TextLayer& text, const Model& model, Index begin, Encoding& encoding);

/// All windows at once.
Encoding encode(const TextLayer& text, const Model& model);

}  // namespace newsglass
