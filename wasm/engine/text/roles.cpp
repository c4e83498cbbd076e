#include "engine/text/roles.hpp"

#include <algorithm>
#include <array>

#include "engine/text/characters.hpp"
#include "engine/text/lexicon.hpp"
#include "engine/text/sentences.hpp"

namespace newsglass::text {
namespace {

char32_t firstOf(const Token& token) { return charAt(token.text, 0).code; }

bool isDash(const Token& token) {
    const std::string_view t = token.text;
    return t == "-" || t == "–" || t == "—" || t == "--" || t == "―" || t == "---";
}

bool isCapitals(const Token& token) {
    if (token.kind != TokenKind::word || token.text.size() < 2) return false;
    for (std::size_t at = 0; at < token.text.size(); at += charAt(token.text, at).bytes)
        if (!isUpper(charAt(token.text, at).code)) return false;
    return true;
}

bool isMonthOrDay(std::string_view word) {
    constexpr std::array<std::string_view, 22> kNames = {
        "jan",      "feb",    "mar",      "apr",    "may",     "jun",     "jul",     "aug",
        "sep",      "oct",    "nov",      "dec",    "sept",    "monday",  "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "january", "february"};
    constexpr std::array<std::string_view, 9> kLongMonths = {"march",     "april",   "june",     "july",    "august",
                                                             "september", "october", "november", "december"};
    std::string low = lowered(word);
    if (!low.empty() && low.back() == '.') low.pop_back();
    return std::find(kNames.begin(), kNames.end(), low) != kNames.end() ||
           std::find(kLongMonths.begin(), kLongMonths.end(), low) != kLongMonths.end();
}

/// A word that may stand in a dateline: capitalised, or a short particle of a place name.
bool fitsDateline(const Token& token) {
    if (token.kind == TokenKind::number || token.text == "," || token.text == "." || token.text == "/") return true;
    if (token.kind != TokenKind::word) return false;
    constexpr std::array<std::string_view, 10> kParticles = {"de",  "la", "el", "al", "of",
                                                             "and", "on", "du", "es", "the"};
    return isUpper(firstOf(token)) || std::find(kParticles.begin(), kParticles.end(), token.text) != kParticles.end();
}

/// Reads a dateline from left to right.
class DatelineReader {
public:
    DatelineReader(const std::vector<Token>& tokens, Range block) : tokens_(tokens), block_(block) {}

    std::optional<Range> read() {
        constexpr Index kLongest = 24;
        const Index last = std::min(block_.end, block_.begin + kLongest);
        // "On Friday, Gingrich —" is none.
        if (block_.empty() || (startsSentence(tokens_[block_.begin].text) && !isCapitals(tokens_[block_.begin])))
            return {};
        capitals_ = isCapitals(tokens_[block_.begin]);
        for (Index i = block_.begin; i < last; ++i) {
            const Token& token = tokens_[i];
            if (isDash(token) && i > block_.begin && (token.spaceBefore || i + 1 == block_.end || agency_))
                return endsAtDash(i) ? upTo(i + 1) : std::nullopt;
            if (token.text == ":") return endsAtColon(i) ? upTo(i + 1) : std::nullopt;
            if (token.text == "(") {
                i = pastBracket(i);
                if (i == kNone) return {};
                agency_ = true;
                const bool goesOn = i + 1 < block_.end && (isDash(tokens_[i + 1]) || tokens_[i + 1].text == ":");
                if (!goesOn) return capitals_ || dated_ || i + 1 == block_.end ? upTo(i + 1) : std::nullopt;
                continue;
            }
            if (!fitsDateline(token)) return {};
            if (token.kind == TokenKind::word && isMonthOrDay(token.text)) dated_ = true;
        }
        return {};
    }

private:
    std::optional<Range> upTo(Index end) const { return Range{block_.begin, end}; }

    /// The index of the bracket that closes "(Reuters)", or kNone.
    Index pastBracket(Index open) const {
        constexpr Index kLongest = 7;
        const Index last = std::min(block_.end, open + kLongest);
        for (Index i = open + 1; i < last; ++i) {
            if (tokens_[i].text == ")") return i > open + 1 ? i : kNone;
            if (!fitsDateline(tokens_[i])) return kNone;
        }
        return kNone;
    }

    bool shoutingFrom(Index i) const {
        return i < block_.end && isCapitals(tokens_[i]) && i + 1 < block_.end && isCapitals(tokens_[i + 1]);
    }

    bool endsAtDash(Index dash) const {
        constexpr Index kLongestPlace = 3;
        if (shoutingFrom(dash + 1)) return false;
        if (capitals_ || agency_ || dated_) return true;
        return dash - block_.begin <= kLongestPlace && dash + 1 < block_.end &&
               startsSentence(tokens_[dash + 1].text) && isUpper(firstOf(tokens_[dash + 1]));
    }

    bool endsAtColon(Index colon) const {
        constexpr Index kLongestPlace = 8;
        if (!capitals_ || colon - block_.begin > kLongestPlace || colon + 1 >= block_.end) return false;
        for (Index i = block_.begin; i < colon && !dated_; ++i)
            if (tokens_[i].kind == TokenKind::word && !isCapitals(tokens_[i])) return false;
        return !shoutingFrom(colon + 1) && block_.end - colon > kLongestPlace;
    }

    const std::vector<Token>& tokens_;
    Range block_;
    bool capitals_ = false, agency_ = false, dated_ = false;
};

/// What decides about the role of a paragraph.
struct Shape {
    Range tokens;
    bool ends = false;    ///< with a terminator, colon or the like
    bool calls = false;   ///< that terminator is ! or ?, and its sentence the only one
    bool titled = false;  ///< one sentence, its words capitalised as in titles or a label in front: "Poll: …"
    bool date = false;
    bool author = false;
};

/// "Voters Worried About Health Issues." Short words may be small.
bool isTitleCase(const std::vector<Token>& tokens, const Range& range) {
    constexpr std::size_t kShort = 4, kFew = 4;
    std::size_t words = 0, capitals = 0;
    for (Index i = range.begin + 1; i < range.end; ++i) {
        if (tokens[i].kind != TokenKind::word || tokens[i].text.size() < kShort) continue;
        ++words;
        capitals += isUpper(firstOf(tokens[i]));
    }
    return words >= kFew && 5 * capitals >= 4 * words;
}

/// "Poll: Doe and Roe in dead heat."
bool isLabelled(const std::vector<Token>& tokens, const Range& range) {
    constexpr Index kLongestLabel = 3;
    for (Index i = range.begin; i + 1 < range.end && i <= range.begin + kLongestLabel; ++i) {
        if (tokens[i].text == ":") return i > range.begin;
        if (tokens[i].kind != TokenKind::word) return false;
    }
    return false;
}

Shape shapeOf(const TextLayer& layer, const Paragraph& paragraph) {
    constexpr Index kLongestDate = 14, kLongestAuthor = 10;
    Shape shape;
    shape.tokens = {layer.sentences[paragraph.sentences.begin].tokens.begin,
                    layer.sentences[paragraph.sentences.end - 1].tokens.end};
    Index last = shape.tokens.end - 1;
    while (last > shape.tokens.begin) {
        const CharClass kind = charAt(layer.tokens[last].text, 0).kind;
        if (kind != CharClass::quote && kind != CharClass::close) break;
        --last;
    }
    const Token& end = layer.tokens[last];
    shape.ends = isTerminator(end) || end.text == ":" || end.text == ";" || end.text == ",";
    shape.calls =
        isTerminator(end) && (end.text.back() == '!' || end.text.back() == '?') && paragraph.sentences.size() == 1;
    shape.titled = paragraph.sentences.size() == 1 &&
                   (isTitleCase(layer.tokens, shape.tokens) || isLabelled(layer.tokens, shape.tokens));
    bool month = false, digits = false;
    Index capitals = 0;
    for (Index i = shape.tokens.begin; i < shape.tokens.end && shape.tokens.size() <= kLongestDate; ++i) {
        month |= isMonthOrDay(layer.tokens[i].text);
        digits |= layer.tokens[i].kind == TokenKind::number;
        capitals += isUpper(firstOf(layer.tokens[i]));
    }
    shape.date = month && digits && !shape.ends;
    shape.author = lowered(layer.tokens[shape.tokens.begin].text) == "by" && capitals >= 2 && !shape.ends &&
                   shape.tokens.size() <= kLongestAuthor;
    return shape;
}

ParagraphRole roleOf(const Shape& shape, Index place, bool last, bool underHeadline) {
    constexpr Index kLongestHeadline = 40, kLongestHeading = 12;
    if (shape.author) return ParagraphRole::dateline;
    const bool title = !shape.ends && !last && shape.tokens.size() <= kLongestHeadline;
    if (place == 0 && (title || ((shape.calls || shape.titled) && !last && shape.tokens.size() <= kLongestHeadline)))
        return shape.date && shape.tokens.size() <= 6 ? ParagraphRole::dateline : ParagraphRole::headline;
    if (shape.date && shape.tokens.size() <= kLongestHeading) return ParagraphRole::dateline;
    if (title && (underHeadline || shape.tokens.size() <= kLongestHeading)) return ParagraphRole::heading;
    return ParagraphRole::body;
}

}  // namespace

std::optional<Range> findDateline(const std::vector<Token>& tokens, Range block) {
    return DatelineReader(tokens, block).read();
}

void assignRoles(TextLayer& layer) {
    const Index count = static_cast<Index>(layer.paragraphs.size());
    for (Index p = 0; p < count; ++p) {
        Paragraph& paragraph = layer.paragraphs[p];
        if (paragraph.role == ParagraphRole::listItem) continue;
        const Shape shape = shapeOf(layer, paragraph);
        if (layer.dateline && layer.dateline->contains(shape.tokens)) {
            paragraph.role = ParagraphRole::dateline;
            continue;
        }
        const bool underHeadline = p == 1 && layer.paragraphs[0].role == ParagraphRole::headline;
        paragraph.role = roleOf(shape, p, p + 1 == count, underHeadline);
    }
}

}  // namespace newsglass::text
