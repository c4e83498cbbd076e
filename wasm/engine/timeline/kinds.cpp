#include "engine/timeline/kinds.hpp"

#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::timeline {
namespace {

constexpr std::size_t kLeastStem = 3;  // letters before -ing: "king" is no deed

using Words = std::unordered_map<std::string_view, std::string_view>;

/// The verb of each noun.
const Words& families() {
    static const Words kWords = [] {
        Words words;
        forEachRow<2>(tables::timeline_families, [&](const auto& column) {
            std::string_view nouns = column[1];
            while (!nouns.empty()) {
                const std::size_t end = std::min(nouns.find(' '), nouns.size());
                words.emplace(nouns.substr(0, end), column[0]);
                nouns.remove_prefix(std::min(end + 1, nouns.size()));
            }
        });
        return words;
    }();
    return kWords;
}

/// The name of the set of each synonym.
const Words& synonyms() {
    static const Words kWords = [] {
        Words words;
        forEachRow<2>(tables::timeline_synonyms, [&](const auto& column) { words.emplace(column[1], column[0]); });
        return words;
    }();
    return kWords;
}

std::string_view orItself(const Words& words, std::string_view word) {
    const auto found = words.find(word);
    return found == words.end() ? word : found->second;
}

/// Without what may differ between a verb and its noun in -ing: "stabb" and "stab", "arriv" and "arrive".
std::string stemOf(std::string_view word, bool noun) {
    if (noun && word.size() >= kLeastStem + 3 && word.ends_with("ing")) word.remove_suffix(3);
    if (word.ends_with('e')) word.remove_suffix(1);
    if (word.size() > 2 && word[word.size() - 1] == word[word.size() - 2]) word.remove_suffix(1);
    return std::string(word);
}

}  // namespace

std::string kindOf(std::string_view lemma, bool noun) {
    const std::string_view set = orItself(synonyms(), lemma);
    const std::string_view verb = noun || set != lemma ? orItself(families(), set) : lemma;
    return stemOf(orItself(synonyms(), verb), noun && verb == lemma);
}

const std::vector<std::string>& specificKinds(std::string_view noun) {
    using Table = std::unordered_map<std::string_view, std::vector<std::string>>;
    static const Table kTable = [] {
        Table table;
        forEachRow<2>(tables::timeline_general,
                      [&](const auto& column) { table[column[0]].push_back(kindOf(column[1], false)); });
        return table;
    }();
    static const std::vector<std::string> kNone;
    const auto found = kTable.find(noun);
    return found == kTable.end() ? kNone : found->second;
}

}  // namespace newsglass::timeline
