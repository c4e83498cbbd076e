// The arguments of the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/analyze.hpp"

namespace newsglass::cli {

enum class Mode { summary, json, jsonl, features, help, version };

struct Arguments {
    Mode mode = Mode::summary;
    std::vector<std::string> files;  ///< "-" is standard input; none: standard input
    Options options;
    bool tokens = false;
    std::string model;  ///< empty: look for it
    std::string links;  ///< the same
    bool link = true;
};

/// Errors: bad-option, with what is wrong.
Result<Arguments> readArguments(int count, const char* const* values);

extern const char* const kHelp;

}  // namespace newsglass::cli
