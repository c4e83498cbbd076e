#include "engine/text/lexicon.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/document.hpp"
#include "tables.hpp"

namespace newsglass::text {
namespace {

/// A table of one or two columns, sorted by the first.
class Table {
public:
    explicit Table(std::string_view source) {
        while (!source.empty()) {
            const std::size_t end = std::min(source.find('\n'), source.size());
            const std::string_view line = source.substr(0, end);
            source.remove_prefix(std::min(end + 1, source.size()));
            if (line.empty() || line.substr(0, 2) == "# ") continue;
            const std::size_t tab = line.find('\t');
            rows_.emplace_back(line.substr(0, tab), tab == line.npos ? std::string_view{} : line.substr(tab + 1));
            longest_ = std::max(longest_, rows_.back().first.size());
        }
        std::sort(rows_.begin(), rows_.end());
    }

    /// The second column of the row of that key, or null.
    const std::string_view* find(std::string_view key) const {
        const auto row = std::lower_bound(rows_.begin(), rows_.end(), key,
                                          [](const auto& r, std::string_view k) { return r.first < k; });
        return row != rows_.end() && row->first == key ? &row->second : nullptr;
    }

    const std::string_view* findLowered(std::string_view key) const {
        return key.size() <= longest_ ? find(lowered(key)) : nullptr;
    }

private:
    std::vector<std::pair<std::string_view, std::string_view>> rows_;
    std::size_t longest_ = 0;
};

Abbreviation useNamed(std::string_view name) {
    if (name == "title") return Abbreviation::title;
    if (name == "inner") return Abbreviation::inner;
    if (name == "number") return Abbreviation::number;
    if (name == "state") return Abbreviation::state;
    if (name == "month") return Abbreviation::month;
    if (name == "clock") return Abbreviation::clock;
    return Abbreviation::final;
}

}  // namespace

Abbreviation abbreviationOf(std::string_view word) {
    static const Table table(tables::text_abbreviations);
    constexpr std::size_t kLongest = 8;
    if (word.empty() || word.size() > kLongest) return Abbreviation::none;
    if (const auto* use = table.find(word)) return useNamed(*use);
    std::string folded = lowered(word);
    if (const auto* use = table.find(folded)) return useNamed(*use);
    // MR. as Mr.
    if (word[0] < 'A' || word[0] > 'Z') return Abbreviation::none;
    folded[0] = word[0];
    const auto* use = table.find(folded);
    return use ? useNamed(*use) : Abbreviation::none;
}

bool keepsHyphen(std::string_view prefix) {
    static const Table table(tables::text_prefixes);
    return table.findLowered(prefix) != nullptr;
}

bool isUnit(std::string_view word) {
    static const Table table(tables::text_units);
    return table.findLowered(word) != nullptr;
}

std::size_t contractionLength(std::string_view word) {
    static const Table table(tables::text_contractions);
    const std::string_view* length = table.findLowered(word);
    return length ? static_cast<std::size_t>((*length)[0] - '0') : 0;
}

bool isKeptWhole(std::string_view word) {
    static const Table table(tables::text_whole);
    return table.findLowered(word) != nullptr;
}

bool startsSentence(std::string_view word) {
    static const Table table(tables::text_starters);
    return table.findLowered(word) != nullptr;
}

bool endsDomain(std::string_view label) {
    static const Table table(tables::text_domains);
    return table.findLowered(label) != nullptr;
}

bool isEnglishWord(std::string_view word) {
    static const Table table(tables::text_english);
    return table.findLowered(word) != nullptr;
}

bool isSpeechVerb(std::string_view word) {
    static const Table table(tables::text_speech);
    return table.findLowered(word) != nullptr;
}

}  // namespace newsglass::text
