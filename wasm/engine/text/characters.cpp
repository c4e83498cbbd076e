#include "engine/text/characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace newsglass::text {
namespace {

struct Block {
    char32_t first, last;
    CharClass kind;
};

using enum CharClass;

/// Everything beyond ASCII that is not a letter, in order.
constexpr Block kBlocks[] = {
    {0x80, 0xA0, space},        {0xA1, 0xA1, mark},         {0xA2, 0xA5, currency},    {0xA6, 0xA9, symbol},
    {0xAB, 0xAB, quote},        {0xAC, 0xAC, symbol},       {0xAE, 0xB1, symbol},      {0xB2, 0xB4, symbol},
    {0xB6, 0xB8, mark},         {0xB9, 0xB9, symbol},       {0xBB, 0xBB, quote},       {0xBC, 0xBE, digit},
    {0xBF, 0xBF, mark},         {0xD7, 0xD7, symbol},       {0xF7, 0xF7, symbol},      {0x660, 0x669, digit},
    {0x1680, 0x1680, space},    {0x2000, 0x200B, space},    {0x200D, 0x200D, joiner},  {0x200E, 0x200F, space},
    {0x2010, 0x2017, mark},     {0x2018, 0x201F, quote},    {0x2020, 0x2027, mark},    {0x2028, 0x202F, space},
    {0x2030, 0x2038, mark},     {0x2039, 0x203A, quote},    {0x203B, 0x2044, mark},    {0x2045, 0x2045, open},
    {0x2046, 0x2046, close},    {0x2047, 0x205E, mark},     {0x205F, 0x206F, space},   {0x2070, 0x209F, symbol},
    {0x20A0, 0x20CF, currency}, {0x2100, 0x214F, symbol},   {0x2150, 0x215F, digit},   {0x2190, 0x22FF, symbol},
    {0x2300, 0x25FF, symbol},   {0x2600, 0x27BF, emoji},    {0x27C0, 0x2BFF, symbol},  {0x2E00, 0x2E5D, mark},
    {0x3000, 0x3000, space},    {0x3001, 0x3003, mark},     {0x3008, 0x3008, open},    {0x3009, 0x3009, close},
    {0x300A, 0x300A, open},     {0x300B, 0x300B, close},    {0x300C, 0x300F, quote},   {0x3010, 0x3010, open},
    {0x3011, 0x3011, close},    {0xE000, 0xF8FF, symbol},   {0xFE00, 0xFE0F, joiner},  {0xFEFF, 0xFEFF, space},
    {0xFF01, 0xFF0F, mark},     {0xFF1A, 0xFF20, mark},     {0xFFF9, 0xFFFC, space},   {0xFFFD, 0xFFFD, symbol},
    {0x1F000, 0x1F3FA, emoji},  {0x1F3FB, 0x1F3FF, joiner}, {0x1F400, 0x1FAFF, emoji}, {0xE0020, 0xE007F, joiner},
};

constexpr CharClass asciiClass(unsigned char c) {
    if (c <= ' ' || c == 0x7F) return space;
    if (c >= '0' && c <= '9') return digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return letter;
    switch (c) {
        case '(':
        case '[':
        case '{':
            return open;
        case ')':
        case ']':
        case '}':
            return close;
        case '"':
        case '\'':
        case '`':
            return quote;
        case '$':
            return currency;
        case '.':
        case ',':
        case ';':
        case ':':
        case '!':
        case '?':
        case '-':
            return mark;
        default:
            return symbol;
    }
}

constexpr std::array<CharClass, 128> asciiClasses() {
    std::array<CharClass, 128> table{};
    for (unsigned c = 0; c < 128; ++c) table[c] = asciiClass(static_cast<unsigned char>(c));
    return table;
}
constexpr std::array<CharClass, 128> kAscii = asciiClasses();

unsigned char byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes follow a lead byte, or 4 when it is none.
unsigned continuationsOf(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    if (lead >= 0xF0 && lead <= 0xF4) return 3;
    return 4;
}

/// Whether the second byte may follow the lead: no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool secondByteFits(unsigned char lead, unsigned char second) {
    switch (lead) {
        case 0xE0:
            return second >= 0xA0;
        case 0xED:
            return second < 0xA0;
        case 0xF0:
            return second >= 0x90;
        case 0xF4:
            return second < 0x90;
        default:
            return true;
    }
}

}  // namespace

std::optional<std::size_t> findInvalidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char lead = byteAt(text, at);
        const unsigned more = continuationsOf(lead);
        if (more == 4 || text.size() - at <= more) return at;
        for (unsigned i = 1; i <= more; ++i)
            if ((byteAt(text, at + i) & 0xC0) != 0x80) return at;
        if (more && !secondByteFits(lead, byteAt(text, at + 1))) return at;
        at += more + 1;
    }
    return {};
}

CharClass classOf(char32_t code) {
    if (code < 128) return kAscii[code];
    const Block* block = std::upper_bound(std::begin(kBlocks), std::end(kBlocks), code,
                                          [](char32_t value, const Block& b) { return value < b.first; });
    if (block == std::begin(kBlocks)) return letter;
    --block;
    return code <= block->last ? block->kind : letter;
}

Char charAt(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const unsigned char lead = byteAt(text, at);
    if (lead < 0x80) return {lead, 1, kAscii[lead]};
    const unsigned more = continuationsOf(lead);
    if (text.size() - at <= more) return {0xFFFD, 1, CharClass::symbol};  // within a character
    char32_t code = lead & (0x3Fu >> more);
    for (unsigned i = 1; i <= more; ++i) code = code << 6 | (byteAt(text, at + i) & 0x3F);
    return {code, static_cast<std::uint8_t>(more + 1), classOf(code)};
}

Char charBefore(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    std::size_t start = at - 1;
    while (start > 0 && (byteAt(text, start) & 0xC0) == 0x80) --start;
    return charAt(text, start);
}

std::uint32_t utf16Length(std::string_view text) {
    std::uint32_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80;
        units += byte >= 0xF0;
    }
    return units;
}

bool isUpper(char32_t code) {
    if (code < 128) return code >= 'A' && code <= 'Z';
    if (code <= 0xDE) return code >= 0xC0 && code != 0xD7;
    if (code >= 0x100 && code <= 0x17E) {
        const bool oddCapitals = (code >= 0x139 && code <= 0x148) || code >= 0x179;
        return code == 0x178 || (code & 1) == (oddCapitals ? 1 : 0);
    }
    if (code >= 0x386 && code <= 0x3AB) return code != 0x390;
    if (code >= 0x400 && code <= 0x42F) return true;
    return code >= 0x1E00 && code <= 0x1EFF && !(code & 1);
}

bool isLower(char32_t code) {
    if (code < 128) return code >= 'a' && code <= 'z';
    if (code >= 0xDF && code <= 0xFF) return code != 0xF7;
    if (code >= 0x100 && code <= 0x17F) return !isUpper(code);
    if (code >= 0x3AC && code <= 0x3CE) return true;
    if (code >= 0x430 && code <= 0x45F) return true;
    return code >= 0x1E00 && code <= 0x1EFF && (code & 1);
}

}  // namespace newsglass::text
