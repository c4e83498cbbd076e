#include "engine/network/characters.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass {
namespace {

struct PlainForm {
    char32_t from;
    std::string_view to;
};

struct CharacterRange {
    char32_t first, last;
    LetterCase letterCase;
};

char32_t hexadecimal(std::string_view text) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return value;
}

std::vector<PlainForm> readPlainForms() {
    std::vector<PlainForm> forms;
    forEachRow<2>(tables::network_plain, [&](const auto& row) { forms.push_back({hexadecimal(row[0]), row[1]}); });
    return forms;
}

std::vector<CharacterRange> readRanges(std::string_view table) {
    std::vector<CharacterRange> ranges;
    forEachRow<3>(table, [&](const auto& row) {
        ranges.push_back(
            {hexadecimal(row[0]), hexadecimal(row[1]), row[2] == "upper" ? LetterCase::upper : LetterCase::lower});
    });
    return ranges;
}

const CharacterRange* rangeOf(const std::vector<CharacterRange>& ranges, char32_t codePoint) {
    const auto found = std::lower_bound(ranges.begin(), ranges.end(), codePoint,
                                        [](const CharacterRange& range, char32_t c) { return range.last < c; });
    return found != ranges.end() && found->first <= codePoint ? &*found : nullptr;
}

/// The syllable's letters (Unicode standard, 3.12).
void appendHangul(std::string& to, char32_t syllable) {
    const char32_t index = syllable - 0xAC00;
    appendUtf8(to, 0x1100 + index / 588);
    appendUtf8(to, 0x1161 + index % 588 / 28);
    if (index % 28 != 0) appendUtf8(to, 0x11A7 + index % 28);
}

void appendPlain(std::string& to, char32_t codePoint) {
    static const std::vector<PlainForm> forms = readPlainForms();
    if (codePoint >= 0xAC00 && codePoint < 0xD7A4) return appendHangul(to, codePoint);
    const auto found = std::lower_bound(forms.begin(), forms.end(), codePoint,
                                        [](const PlainForm& form, char32_t c) { return form.from < c; });
    if (found != forms.end() && found->from == codePoint)
        to += found->to;
    else
        appendUtf8(to, codePoint);
}

}  // namespace

char32_t nextCodePoint(std::string_view utf8, std::size_t& at) {
    const auto byte = [&](std::size_t i) -> char32_t {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0x80U;
    };
    const char32_t first = byte(at);
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t codePoint = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) codePoint = codePoint << 6 | (byte(at + i) & 0x3F);
    at = std::min(at + length, utf8.size());
    return codePoint;
}

void appendUtf8(std::string& to, char32_t c) {
    const auto put = [&](char32_t byte) { to += static_cast<char>(byte); };
    if (c < 0x80) return put(c);
    if (c < 0x800)
        put(0xC0 | c >> 6);
    else if (c < 0x10000)
        put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F));
    else
        put(0xF0 | (c >> 18 & 7)), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
}

LetterCase caseOf(char32_t codePoint) {
    static const std::vector<CharacterRange> ranges = readRanges(tables::network_cased);
    const CharacterRange* range = rangeOf(ranges, codePoint);
    return range ? range->letterCase : LetterCase::none;
}

bool isPunctuation(char32_t c) {
    if (c < 128) return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
    static const std::vector<CharacterRange> ranges = readRanges(tables::network_punctuation);
    return rangeOf(ranges, c) != nullptr;
}

std::string plainForm(std::string_view token) {
    std::string plain;
    for (std::size_t at = 0; at < token.size();) {
        const char c = token[at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            appendPlain(plain, nextCodePoint(token, at));
            continue;
        }
        plain += c == '`' ? '\'' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        ++at;
    }
    return plain;
}

}  // namespace newsglass
