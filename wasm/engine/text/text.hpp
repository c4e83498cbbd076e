// Stage `text`: UTF-8 in; tokens, sentences, paragraphs and quotation marks out.
#pragma once

#include "engine/document.hpp"
#include "engine/result.hpp"

namespace newsglass {

/// Reads `source`, into which the tokens will view: it must outlive them and not move.
Result<TextLayer> readText(std::string_view source);

}  // namespace newsglass
