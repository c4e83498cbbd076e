#include "engine/names/edges.hpp"

#include <algorithm>

#include "engine/names/lexicon.hpp"

namespace newsglass {
namespace {

constexpr float kJoined = 0.3F;  ///< probability that the word behind a hyphen carries the name on

std::string_view textAt(const Document& document, Index token) { return tokenAt(document, token).text; }

bool isMark(const Document& document, Index token) { return tokenAt(document, token).kind == TokenKind::punctuation; }

bool isArticle(std::string_view text) {
    const std::string word = lowered(text);
    return word == "the" || word == "a" || word == "an";
}

bool isPossessive(std::string_view text) { return text == "'s" || text == "’s" || text == "'" || text == "’"; }

bool opens(const Document& document, const Range& tokens) {
    for (Index i = tokens.begin; i + 1 < tokens.end; ++i)
        if (textAt(document, i) == "(") return true;
    return false;
}

/// Behind titles and their modifiers; where a modifier stands alone it is part of the name.
Index behindTitles(const Document& document, const Range& tokens) {
    Index begin = tokens.begin;
    for (Index i = tokens.begin; i < tokens.end; ++i) {
        const std::string_view text = textAt(document, i);
        const TitleKind kind = titleKindOf(text);
        if (kind == TitleKind::title)
            begin = i + 1;
        else if (kind != TitleKind::modifier && text != "-" && text != "and")
            break;
    }
    return begin;
}

/// Whether the last token is a legal form behind a comma: "Kivu Timber, LLC" is "Kivu Timber".
bool endsInLegalForm(const Document& document, const Range& tokens) {
    const Index last = tokens.end - 1;
    return last > 0 && textAt(document, last - 1) == "," && linkKindOf(textAt(document, last)) == LinkKind::legal;
}

}  // namespace

Range trimmedName(const Document& document, Range tokens, EntityType type) {
    for (Range before; before != tokens && !tokens.empty();) {
        before = tokens;
        if (isMark(document, tokens.begin) || isPossessive(textAt(document, tokens.begin)))
            ++tokens.begin;
        else if (tokens.size() > 1 && isArticle(textAt(document, tokens.begin)))
            ++tokens.begin;
        if (tokens.empty()) break;
        const std::string_view last = textAt(document, tokens.end - 1);
        const bool closing = last == ")" && opens(document, tokens);
        if (isPossessive(last) || (isMark(document, tokens.end - 1) && !closing)) --tokens.end;
        if (type == EntityType::organization && !tokens.empty() && endsInLegalForm(document, tokens)) --tokens.end;
        if (type == EntityType::person) tokens.begin = behindTitles(document, tokens);
    }
    return tokens;
}

Index hyphenatedEnd(const Document& document, const NameLabels& labels, const Candidate& name) {
    Index end = name.tokens.end;
    const Index limit = document.text.sentences[tokenAt(document, end - 1).sentence].tokens.end;
    const auto glued = [&](Index i) { return i < limit && !tokenAt(document, i).spaceBefore; };
    while (glued(end) && glued(end + 1) && (textAt(document, end) == "-" || textAt(document, end) == "‑")) {
        const Word& word = wordAt(document, end + 1);
        const bool proper = word.upos == Upos::PROPN || word.upos == Upos::NUM;
        if (!proper || labels.carriesOn(end + 1, name.type) < kJoined) break;
        end += 2;
    }
    return end;
}

}  // namespace newsglass
