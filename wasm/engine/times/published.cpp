#include "engine/times/published.hpp"

#include <algorithm>

#include "engine/times/chart.hpp"
#include "engine/times/resolve.hpp"
#include "engine/times/words.hpp"

namespace newsglass {
namespace {

using namespace times;

constexpr std::size_t kHead = 8, kTail = 4;  // sentences
constexpr Index kLine = 14;                  // tokens of a line that shows little but a date
constexpr Index kBeside = 4;                 // tokens between "Published" and its date

struct FullDate {
    Range tokens;
    Date date;
};

/// The first date of a stretch that names day, month and year.
std::optional<FullDate> fullDateIn(const Document& document, Range stretch) {
    const Grammar& rules = grammar();
    const Symbol symbol = rules.symbol("DATE");
    const auto phrases = readPhrases(document, stretch, rules);
    for (const auto& here : phrases) {
        const Phrase* longest = nullptr;
        for (const Phrase& phrase : here)
            if (phrase.symbol == symbol && (!longest || phrase.tokens.end > longest->tokens.end)) longest = &phrase;
        if (!longest) continue;
        const Meaning& m = longest->meaning;
        if (!m.has(Field::year) || !m.has(Field::month) || !m.has(Field::day) || m.has(Field::bc)) continue;
        const auto resolved = resolve(m, Setting{});
        if (resolved && resolved->bounds) return FullDate{longest->tokens, resolved->bounds->earliest};
    }
    return std::nullopt;
}

/// Whether a word like "Published" stands shortly before the date.
bool isAnnounced(const Document& document, Range sentence, Range date) {
    const Index from = date.begin - std::min(date.begin - sentence.begin, kBeside);
    for (Index i = from; i < date.begin; ++i)
        if (isWord(WordList::published, normalised(document.text.tokens[i].text))) return true;
    return false;
}

/// Whether a line shows the date and hardly a word besides: "By Ann Lee | 14 January 2025 | 10:30".
bool isDateLine(const Document& document, Range sentence, Range date) {
    if (sentence.size() > kLine) return false;
    for (Index i = sentence.begin; i < sentence.end; ++i) {
        const std::string_view word = document.text.tokens[i].text;
        if (!date.contains(i) && word[0] >= 'a' && word[0] <= 'z' && word != "by" && word != "and" && word != "at")
            return false;
    }
    return true;
}

}  // namespace

std::optional<Publication> findPublication(const Document& document) {
    const auto& sentences = document.text.sentences;
    if (document.text.dateline)
        if (const auto found = fullDateIn(document, *document.text.dateline))
            return Publication{found->date, "dateline"};
    std::optional<Publication> line;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (i >= kHead && i + kTail < sentences.size()) i = sentences.size() - kTail;
        const Range sentence = sentences[i].tokens;
        const auto found = fullDateIn(document, sentence);
        if (!found) continue;
        if (isAnnounced(document, sentence, found->tokens)) return Publication{found->date, "text"};
        if (!line && i < kHead && isDateLine(document, sentence, found->tokens))
            line = Publication{found->date, "text"};
    }
    return line;
}

}  // namespace newsglass
