#include "engine/entities/refined_names.hpp"

#include <algorithm>

#include "engine/entities/lexicon.hpp"

namespace newsglass::entities {
namespace {

bool isEdge(const Document& document, Index token) {
    const std::string_view text = tokenAt(document, token).text;
    return tokenAt(document, token).kind == TokenKind::punctuation && text != "." && text != "”" && text != "’";
}

/// A word that says what somebody is, and is nobody's given name.
bool isRole(const Document& document, Index token) {
    std::string word = lowered(tokenAt(document, token).text);
    std::erase(word, '.');
    if (isCourtesyTitle(word)) return true;
    return nounKind(word) == Kind::person && !isGivenName(tokenAt(document, token).text);
}

/// Behind the last title among the first words; the name keeps at least one word.
Index behindTitles(const Document& document, const Range& range) {
    constexpr Index kReach = 4;
    Index begin = range.begin;
    for (Index i = range.begin; i + 1 < range.end && i < range.begin + kReach; ++i)
        if (isRole(document, i)) begin = i + 1;
    return begin;
}

}  // namespace

std::vector<Name> refinedNames(const Document& document) {
    std::vector<bool> isTime(document.text.tokens.size(), false);
    for (const TimeExpression& time : document.times)
        for (Index i = time.tokens.begin; i < time.tokens.end; ++i) isTime[i] = true;
    std::vector<Name> refined;
    for (Name name : document.names) {
        Range& range = name.tokens;
        while (!range.empty() && isEdge(document, range.begin)) ++range.begin;
        while (!range.empty() && isEdge(document, range.end - 1)) --range.end;
        if (range.empty() || (range.size() <= 2 && isTime[range.begin] && isTime[range.end - 1])) continue;
        if (name.type == EntityType::person) {
            range.begin = behindTitles(document, range);
            if (range.size() == 1 && isRole(document, range.begin)) continue;
        }
        refined.push_back(name);
    }
    return refined;
}

}  // namespace newsglass::entities
