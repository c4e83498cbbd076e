// Reading the tables of `data/*.tsv`: a row a line, columns separated by tabs, lines that start with # are comments.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsglass {

/// Calls `row(columns)` for each row of a table, in order; missing columns are empty, further ones are left out.
template <std::size_t Columns, typename Row>
void forEachRow(std::string_view table, Row row) {
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (line.empty() || line.front() == '#') continue;
        std::array<std::string_view, Columns> columns;
        for (std::string_view& column : columns) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            column = line.substr(0, tab);
            line.remove_prefix(std::min(tab + 1, line.size()));
        }
        row(columns);
    }
}

/// What is known of words: a table of words and properties, a row each.
class Properties {
public:
    explicit Properties(std::string_view table) {
        forEachRow<2>(table, [&](const auto& columns) { known_[columns[0]].push_back(columns[1]); });
    }

    bool has(std::string_view word, std::string_view property) const {
        const auto found = known_.find(word);
        return found != known_.end() &&
               std::find(found->second.begin(), found->second.end(), property) != found->second.end();
    }

private:
    std::unordered_map<std::string_view, std::vector<std::string_view>> known_;
};

}  // namespace newsglass
