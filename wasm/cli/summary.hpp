// The summary of an article for a terminal: who, who did what, who says what, when.
#pragma once

#include <cstddef>
#include <string>

#include "engine/document.hpp"

namespace newsglass::cli {

struct Terminal {
    bool colour = false;
    std::size_t width = 80;  ///< columns
};

/// The terminal that standard output is: colours unless NO_COLOR is set; 60 to 100 columns.
Terminal terminalOfOutput();

std::string summarize(const Document& document, const Terminal& terminal);

}  // namespace newsglass::cli
