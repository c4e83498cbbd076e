// Stage `output`: the analysis document (schema: web/engine/analysis.schema.json) of a document.
#pragma once

#include <string>

#include "engine/document.hpp"

namespace newsglass {

struct OutputOptions {
    bool tokens = false;
    std::string id;  ///< added as the first key when not empty
};

/// JSON in UTF-8 on one line; the same bytes for the same document everywhere.
std::string toJson(const Document& document, const OutputOptions& options = {});

}  // namespace newsglass
