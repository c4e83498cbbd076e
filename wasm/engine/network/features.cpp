#include "engine/network/features.hpp"

#include "engine/network/characters.hpp"

namespace newsglass {
namespace {

std::uint32_t caseClass(std::string_view token) {
    std::uint32_t letters = 0, upper = 0;
    bool firstUpper = false;
    for (std::size_t at = 0; at < token.size();) {
        const LetterCase letterCase = caseOf(nextCodePoint(token, at));
        if (letterCase == LetterCase::none) continue;
        if (letterCase == LetterCase::upper) {
            if (letters == 0) firstUpper = true;
            ++upper;
        }
        ++letters;
    }
    if (letters == 0) return 0;
    if (upper == 0) return 1;
    if (upper == letters) return letters == 1 ? 3 : 4;
    return firstUpper && upper == 1 ? 2 : 5;
}

std::uint32_t digitClass(std::string_view token) {
    if (token.find_first_of("0123456789") == std::string_view::npos) return 0;
    return token.find_first_not_of("0123456789.,:/-%") == std::string_view::npos ? 2 : 1;
}

}  // namespace

std::uint32_t shapeOf(std::string_view token, bool firstInSentence, bool spaceBefore) {
    return ((caseClass(token) * 3 + digitClass(token)) * 2 + firstInSentence) * 2 + spaceBefore;
}

std::uint32_t suffixOf(std::string_view plain, std::uint32_t buckets) {
    std::size_t begin = plain.size();
    for (int count = 0; begin > 0 && count < 3; ++count) do
            --begin;
        while (begin > 0 && (static_cast<unsigned char>(plain[begin]) & 0xC0) == 0x80);
    std::uint32_t hash = 2166136261;
    for (const char c : plain.substr(begin)) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    return hash % buckets;
}

}  // namespace newsglass
