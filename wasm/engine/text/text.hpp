// Stage `text`: UTF-8 in; tokens, sentences, paragraphs and quotation marks out.
//
// Rules only, a handful of passes from left to right, each linear in the text; memory is that of the tokens. Words
// follow the English treebanks of Universal Dependencies 2.15 (EWT, GUM). What is what:
//
//     characters   UTF-8, classes of characters        sentences    where sentences end
//     lexicon      abbreviations and other lists       quotations   which quotation marks belong together
//     layout       lines and paragraphs                roles        headline, dateline, heading, list
//     tokens       words                               language     is it English?
#pragma once

#include "engine/document.hpp"
#include "engine/result.hpp"

namespace newsglass {

/// Reads `source`, into which the tokens will view: it must outlive them and not move. No token is longer than 1,000
/// bytes and no sentence than 1,000 tokens. Errors: invalid-utf8, with the byte where it goes wrong.
Result<TextLayer> readText(std::string_view source);

}  // namespace newsglass
