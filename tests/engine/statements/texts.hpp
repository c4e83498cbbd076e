// What the parts of statements say, for tests.
#pragma once

#include <string>
#include <vector>

#include "engine/document.hpp"

namespace newsglass::test {

inline std::string textOf(const Document& document, const std::vector<Range>& ranges) {
    std::string text;
    for (const Range& range : ranges) {
        if (!text.empty()) text += " … ";
        text += newsglass::textOf(document, range);
    }
    return text;
}

}  // namespace newsglass::test
