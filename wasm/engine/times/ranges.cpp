#include "engine/times/ranges.hpp"

#include "engine/syntax/tree.hpp"
#include "engine/times/chart.hpp"
#include "engine/times/words.hpp"

namespace newsglass::times {
namespace {

constexpr Index kMovedBefore = 6;  // tokens before "from" in which the verb of moving stands

/// Whether a verb of the list stands before: "postponed from Friday to Monday".
bool isMoved(const Document& document, Index begin, WordList verbs) {
    const Index first = document.text.sentences[document.text.tokens[begin].sentence].tokens.begin;
    for (Index token = begin; token > first && begin - token < kMovedBefore; --token)
        if (isWord(verbs, normalised(document.text.tokens[token - 1].text))) return true;
    return false;
}

/// The word before a time, an article aside.
std::string wordBefore(const Document& document, Index token) {
    const Index first = document.text.sentences[document.text.tokens[token].sentence].tokens.begin;
    while (token > first) {
        std::string word = normalised(document.text.tokens[--token].text);
        if (word != "the" && word != "early" && word != "late") return word;
    }
    return {};
}

}  // namespace

bool joinsRange(const Document& document, Range first, Range last) {
    if (first.end + 1 != last.begin) return false;
    const std::string link = normalised(document.text.tokens[first.end].text);
    if (link == "and") return wordBefore(document, first.begin) == "between";
    return isWord(WordList::upTo, link) && !isMoved(document, first.begin, WordList::moving);
}

bool isPutOff(const Document& document, Range first, Range last) {
    if (first.end + 1 != last.begin) return false;
    return isWord(WordList::upTo, normalised(document.text.tokens[first.end].text)) &&
           isMoved(document, first.begin, WordList::puttingOff);
}

void markRanges(const Document& document, std::vector<TimeExpression>& times) {
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        TimeExpression &first = times[i], &last = times[i + 1];
        if (!first.earliest || !last.latest || *last.latest < *first.earliest) continue;
        const bool oneDay = *first.earliest == *last.latest;
        if (!oneDay && joinsRange(document, first.tokens, last.tokens))
            first.range = last.range = DateRange{*first.earliest, *last.latest};
    }
}

}  // namespace newsglass::times
