#include "engine/times/words.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "tables.hpp"

namespace newsglass::times {
namespace {

constexpr std::string_view kNames[] = {"before-noun",     "before-year", "before-number", "about-number", "before-day",
                                       "before-duration", "counted",     "rated",         "closed",       "modal",
                                       "future",          "past",        "published",     "after-soon",   "deadline",
                                       "planning",        "up-to",       "moving",        "put-off",      "grow",
                                       "scheduled",       "in-season",   "match",         "trade"};

/// For each word the lists that it is on, a bit each.
std::unordered_map<std::string_view, std::uint32_t> readLists(std::string_view table) {
    std::unordered_map<std::string_view, std::uint32_t> lists;
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        const auto name = std::find(std::begin(kNames), std::end(kNames), line.substr(0, tab));
        if (name != std::end(kNames)) lists[line.substr(tab + 1)] |= 1u << (name - std::begin(kNames));
    }
    return lists;
}

}  // namespace

bool isWord(WordList list, std::string_view word) {
    static const auto kLists = readLists(tables::times_context);
    const auto found = kLists.find(word);
    return found != kLists.end() && (found->second >> static_cast<unsigned>(list) & 1u) != 0;
}

}  // namespace newsglass::times
