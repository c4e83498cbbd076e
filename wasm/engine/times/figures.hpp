// Words written with figures: 14, 20th, 1990s, '90s, 3:30pm, 7am, 2025-01-14, 14/1/2025, Q3, 16h00.
#pragma once

#include <string_view>
#include <vector>

#include "engine/times/meaning.hpp"

namespace newsglass::times {

struct Figure {
    std::string_view symbol;  ///< of the grammar: NUMBER, DAYNUMBER, YEAR, ...
    Meaning meaning;
};

/// What a word in the spelling of `normalised` may mean; empty for words without figures. Linear in its length.
std::vector<Figure> figuresOf(std::string_view word);

}  // namespace newsglass::times
