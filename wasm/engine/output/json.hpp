// Stage `output`: the analysis document of a document, as web/engine/analysis.schema.json fixes it.
//
// In: all layers, or those that are there so far. Out: JSON in UTF-8 on one line, the same bytes for the same document
// everywhere. Cost: linear in what is written.
#pragma once

#include <string>

#include "engine/document.hpp"

namespace newsglass {

struct OutputOptions {
    bool tokens = false;
    std::string id;        ///< the caller's own, added as the first key when not empty
    bool partial = false;  ///< names stand in for the entities that are not yet known
};

std::string toJson(const Document& document, const OutputOptions& options = {});

/// YYYY-MM-DD; years before the common era are negative (ISO 8601).
std::string isoDate(const Date& date);

/// An error in place of an analysis: {"error": {"code", "message"}}.
std::string errorJson(std::string_view code, std::string_view message, std::string_view id = {});

}  // namespace newsglass
