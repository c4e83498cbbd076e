#include "engine/text/layout.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace newsglass::text {
namespace {

constexpr std::size_t kWidestWrapped = 120;  ///< nobody breaks lines for width beyond
constexpr std::size_t kNarrowestWrapped = 40;

struct RawLine {
    Line line;
    std::size_t width = 0;      ///< bytes as written, an estimate of the width that is good enough
    std::size_t firstWord = 0;  ///< bytes of its first word
    unsigned quoted = 0;        ///< depth of e-mail quoting
    bool bullet = false;
    bool startsLower = false;
    bool endsSentence = false;

    bool blank() const { return line.begin == line.end; }
};

bool isSpaceAt(std::string_view source, std::size_t at) { return charAt(source, at).kind == CharClass::space; }

/// The end of the line that starts at `at`, and where the next one starts.
std::pair<std::size_t, std::size_t> lineEnd(std::string_view source, std::size_t at) {
    for (; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\n' || c == '\v' || c == '\f') return {at, at + 1};
        if (c == '\r') return {at, at + (source.substr(at, 2) == "\r\n" ? 2 : 1)};
        if (source.substr(at, 3) == "\u2028" || source.substr(at, 3) == "\u2029") return {at, at + 3};
    }
    return {at, at};
}

/// Whether the line opens with "• ", "- ", "3. ", "3) " or "(3) ".
bool opensWithBullet(std::string_view line) {
    const Char first = charAt(line, 0);
    const auto spaceAfter = [&](std::size_t at) { return at < line.size() && line[at] == ' '; };
    switch (first.code) {
        case '-':
        case '*':
        case 0x2022:
        case 0x25AA:
        case 0x25CF:
        case 0x2023:
        case 0x25E6:
        case 0xB7:
            return spaceAfter(first.bytes);
        default:
            break;
    }
    std::size_t at = first.code == '(' ? 1 : 0;
    const std::size_t digits = at;
    while (at < line.size() && isAsciiDigit(static_cast<unsigned char>(line[at])) && at - digits < 3) ++at;
    if (at == digits || at >= line.size()) return false;
    return (line[at] == ')' || (line[at] == '.' && digits == 0)) && spaceAfter(at + 1);
}

/// Whether a sentence can end with this line: a terminator, closing marks after it allowed.
bool closesSentence(std::string_view line) {
    for (std::size_t at = line.size(); at > 0;) {
        const Char c = charBefore(line, at);
        if (c.kind != CharClass::quote && c.kind != CharClass::close)
            return c.code == '.' || c.code == '!' || c.code == '?' || c.code == ':' || c.code == 0x2026;
        at -= c.bytes;
    }
    return false;
}

RawLine describe(std::string_view source, std::size_t begin, std::size_t end) {
    RawLine raw;
    const auto skipSpace = [&] {
        while (begin < end && isSpaceAt(source, begin)) begin += charAt(source, begin).bytes;
    };
    raw.width = end - begin;
    skipSpace();
    while (begin < end && source[begin] == '>') {
        ++raw.quoted;
        ++begin;
        skipSpace();
    }
    while (end > begin && charBefore(source, end).kind == CharClass::space) end -= charBefore(source, end).bytes;
    raw.line = {begin, end};
    const std::string_view content = source.substr(begin, end - begin);
    raw.firstWord = std::min(content.find(' '), content.size());
    raw.bullet = opensWithBullet(content);
    raw.startsLower = isLower(charAt(content, 0).code);
    raw.endsSentence = closesSentence(content);
    return raw;
}

std::vector<RawLine> splitLines(std::string_view source) {
    std::vector<RawLine> lines;
    for (std::size_t at = 0; at < source.size();) {
        const auto [end, next] = lineEnd(source, at);
        lines.push_back(describe(source, at, end));
        at = next;
    }
    return lines;
}

/// The width that lines [first, last) were broken at, or 0 when some line is wider than any such.
std::size_t wrapWidth(const std::vector<RawLine>& lines, std::size_t first, std::size_t last) {
    std::size_t widest = 0;
    for (std::size_t i = first; i < last; ++i) {
        const bool oneWord = lines[i].firstWord == lines[i].line.end - lines[i].line.begin;
        if (!oneWord) widest = std::max(widest, lines[i].width);
    }
    return widest >= kNarrowestWrapped && widest <= kWidestWrapped ? widest : 0;
}

/// Whether the break between two lines is a soft one, `width` being what lines are filled to (0: not known).
bool isSoftBreak(const RawLine& line, const RawLine& next, std::size_t width) {
    if (next.bullet || next.quoted != line.quoted) return false;
    if (next.startsLower && !line.endsSentence) return true;
    // PDF text is set in a proportional font: a sixth of the width is tolerated.
    return width > 0 && line.width + 1 + next.firstWord > width - width / 6;
}

}  // namespace

std::vector<Block> readLayout(std::string_view source) {
    constexpr std::size_t kEnoughLines = 4;
    const std::vector<RawLine> lines = splitLines(source);
    const std::size_t common = wrapWidth(lines, 0, lines.size());
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i].blank()) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < lines.size() && !lines[end].blank()) ++end;
        const std::size_t width = end - i >= kEnoughLines ? wrapWidth(lines, i, end) : common;
        for (std::size_t first = i; i < end; ++i) {
            const bool joins = i > first && isSoftBreak(lines[i - 1], lines[i], width);
            if (!joins) blocks.push_back({{}, lines[i].bullet});
            blocks.back().lines.push_back(lines[i].line);
        }
    }
    return blocks;
}

}  // namespace newsglass::text
