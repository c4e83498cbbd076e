// Reading the tables that are compiled in: one fact a line, fields separated by tabs, `#` before comments.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace newsglass::entities {

using Fields = std::vector<std::string_view>;

/// The parts between separators; views into `text`.
inline Fields split(std::string_view text, char separator) {
    Fields fields;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        fields.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

/// Calls `use` with the fields of each line that is not a comment.
template <typename Use>
void eachLine(std::string_view table, Use use) {
    for (const std::string_view line : split(table, '\n'))
        if (!line.empty() && line[0] != '#') use(split(line, '\t'));
}

}  // namespace newsglass::entities
