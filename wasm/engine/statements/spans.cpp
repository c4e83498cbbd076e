#include "engine/statements/spans.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"

namespace newsglass::statements {
namespace {

/// Gaps wider than this are never closed, even when they are punctuation only.
constexpr Index kWidestGap = 3;

bool isPunctuation(const Document& document, Index token) { return wordAt(document, token).upos == Upos::PUNCT; }

bool endsQuestion(const Document& document, Index token) {
    const std::string_view text = tokenAt(document, token).text;
    return text == "?" || text == "!";
}

/// Whether `range` holds an odd number of marks, so that one at the edge has lost its partner.
bool hasLoneMark(const Document& document, const Range& range) {
    Index marks = 0;
    for (Index token = range.begin; token < range.end; ++token) marks += isQuotationMark(document, token) ? 1 : 0;
    return marks % 2 == 1;
}

}  // namespace

bool isQuotationMark(const Document& document, Index token) {
    const std::string_view text = tokenAt(document, token).text;
    return text == "\"" || text == "“" || text == "”" || text == "''" || text == "``" || text == "„" || text == "«" ||
           text == "»" ||
           (isPunctuation(document, token) && (text == "‘" || text == "’" || text == "'" || text == "`"));
}

std::vector<Index> tokensOf(const Document& document, const std::vector<Index>& roots,
                            const std::vector<Index>& holes) {
    std::vector<Index> found, pending(roots);
    while (!pending.empty()) {
        const Index at = pending.back();
        pending.pop_back();
        if (std::find(holes.begin(), holes.end(), at) != holes.end()) continue;
        found.push_back(at);
        const auto& children = childrenOf(document, at);
        pending.insert(pending.end(), children.begin(), children.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Range trimmedStretch(const Document& document, Range range) {
    const auto falls = [&](Index token, bool leading) {
        if (!isPunctuation(document, token) && !isQuotationMark(document, token)) return false;
        if (isQuotationMark(document, token)) return hasLoneMark(document, range);
        return leading || !endsQuestion(document, token);
    };
    while (!range.empty() && falls(range.begin, true)) ++range.begin;
    while (!range.empty() && falls(range.end - 1, false)) --range.end;
    return range;
}

std::vector<Range> stretchesOf(const Document& document, const std::vector<Index>& tokens) {
    std::vector<Range> ranges;
    for (const Index token : tokens) {
        const bool near = !ranges.empty() && token - ranges.back().end < kWidestGap;
        bool closes = near;
        for (Index gap = near ? ranges.back().end : token; gap < token; ++gap) closes &= isPunctuation(document, gap);
        if (closes)
            ranges.back().end = token + 1;
        else
            ranges.push_back({token, token + 1});
    }
    for (Range& range : ranges) range = trimmedStretch(document, range);
    std::erase_if(ranges, [](const Range& range) { return range.empty(); });
    return ranges;
}

bool holds(const std::vector<Range>& ranges, Index token) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) { return range.contains(token); });
}

void normalise(std::vector<Range>& ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    std::vector<Range> joined;
    for (const Range& range : ranges) {
        if (!joined.empty() && range.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, range.end);
        else
            joined.push_back(range);
    }
    ranges = std::move(joined);
}

}  // namespace newsglass::statements
