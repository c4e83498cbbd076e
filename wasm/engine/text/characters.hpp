// Characters of UTF-8 text: decoding, checking, and the few classes that English tokenisation tells apart.
//
// Class tables follow the blocks of Unicode 15 as far as news text meets them; what no rule names is a letter, so that
// words of any script stay whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsglass::text {

enum class CharClass : std::uint8_t {
    space,   ///< white space and control characters
    letter,  ///< letters, marks, underscores, soft hyphens: what words are made of
    digit,   ///< digits and vulgar fractions
    open,    ///< opening brackets
    close,   ///< closing brackets
    quote,   ///< quotation marks, double and single, apostrophes included
    currency,
    mark,  ///< other punctuation
    symbol,
    emoji,
    joiner  ///< zero width joiner, variation selectors, skin tones: part of the emoji before
};

struct Char {
    char32_t code = 0;
    std::uint8_t bytes = 0;  ///< 0 at the end of the text
    CharClass kind = CharClass::space;
};

/// Where UTF-8 goes wrong first (byte offset), or nothing. Overlong forms, surrogates and what lies beyond U+10FFFF
/// are wrong. Linear.
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

/// The character at `at`, or one of 0 bytes at the end. The text must be valid UTF-8, and `at` a place between two
/// characters; elsewhere the answer means nothing, but no byte beyond the text is read.
Char charAt(std::string_view text, std::size_t at);

/// The character that ends right before `at`, or one of 0 bytes at the start.
Char charBefore(std::string_view text, std::size_t at);

CharClass classOf(char32_t code);

/// The length of valid UTF-8 in UTF-16 code units.
std::uint32_t utf16Length(std::string_view text);

/// Latin, Greek and Cyrillic capitals.
bool isUpper(char32_t code);
bool isLower(char32_t code);

inline bool isAsciiDigit(char32_t code) { return code >= '0' && code <= '9'; }
inline bool isAsciiLetter(char32_t code) { return (code | 32) >= 'a' && (code | 32) <= 'z'; }

/// ' or ’ (and the ` that some write for it).
inline bool isApostrophe(char32_t code) { return code == '\'' || code == 0x2019 || code == '`'; }

}  // namespace newsglass::text
