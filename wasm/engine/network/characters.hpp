// What the network needs to know of characters: their plain form, whether they have case, whether they punctuate.
// From the Unicode tables in data/; scripts without case are left as they are.
#pragma once

#include <string>
#include <string_view>

namespace newsglass {

enum class LetterCase : std::uint8_t { none, lower, upper };

/// Decodes the code point at `at` of valid UTF-8 and moves `at` behind it.
char32_t nextCodePoint(std::string_view utf8, std::size_t& at);

void appendUtf8(std::string& to, char32_t codePoint);

/// Of letters that have two cases.
LetterCase caseOf(char32_t codePoint);

/// BERT's notion: every ASCII symbol, and Unicode's category P.
bool isPunctuation(char32_t codePoint);

/// Lower case, decomposed and without combining marks; typographic quotation marks and dashes as ASCII has them.
/// "“Zoë’s" -> "\"zoe's". What is handed in must be valid UTF-8.
std::string plainForm(std::string_view token);

}  // namespace newsglass
