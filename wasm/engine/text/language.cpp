#include "engine/text/language.hpp"

#include "engine/text/characters.hpp"
#include "engine/text/lexicon.hpp"

namespace newsglass {

std::string_view guessLanguage(const TextLayer& text) {
    constexpr std::size_t kFewestWords = 20, kLeastShare = 6;  // of 100
    std::size_t words = 0, english = 0;
    for (const Token& token : text.tokens) {
        if (token.kind != TokenKind::word || text::charAt(token.text, 0).kind != text::CharClass::letter) continue;
        ++words;
        english += text::isEnglishWord(token.text);
    }
    return words >= kFewestWords && english * 100 < words * kLeastShare ? "und" : "en";
}

}  // namespace newsglass
