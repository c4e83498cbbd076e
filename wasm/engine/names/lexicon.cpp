#include "engine/names/lexicon.hpp"

#include <unordered_map>

#include "engine/document.hpp"
#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass {
namespace {

using Words = std::unordered_map<std::string_view, std::string_view>;

Words wordsOf(std::string_view table) {
    Words words;
    forEachRow<2>(table, [&](const auto& row) { words.emplace(row[0], row[1]); });
    return words;
}

std::string_view find(const Words& words, std::string_view word) {
    const auto found = words.find(word);
    return found == words.end() ? std::string_view{} : found->second;
}

/// Without a full stop at the end: "Gen." is "gen".
std::string plainTitle(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    return lowered(word);
}

}  // namespace

TitleKind titleKindOf(std::string_view word) {
    static const Words words = wordsOf(tables::names_titles);
    const std::string_view kind = find(words, plainTitle(word));
    return kind == "title" ? TitleKind::title : kind == "modifier" ? TitleKind::modifier : TitleKind::none;
}

CurrencyKind currencyKindOf(std::string_view token) {
    static const Words words = wordsOf(tables::names_currencies);
    std::string_view kind = find(words, token);
    if (kind == "code") return CurrencyKind::code;
    if (kind == "sign") return CurrencyKind::sign;
    if (find(words, lowered(token)) == "word") return CurrencyKind::word;
    // "US$", "NT$", "A$": letters and a sign.
    std::size_t letters = 0;
    while (letters < token.size() && ((token[letters] >= 'A' && token[letters] <= 'Z') || token[letters] == '.'))
        ++letters;
    const bool signBehind = letters > 0 && letters <= 4 && find(words, token.substr(letters)) == "sign";
    return signBehind ? CurrencyKind::sign : CurrencyKind::none;
}

UnitKind unitKindOf(std::string_view token) {
    static const Words words = wordsOf(tables::names_units);
    const std::string_view kind = find(words, lowered(token));
    return kind == "unit"     ? UnitKind::unit
           : kind == "before" ? UnitKind::before
           : kind == "after"  ? UnitKind::after
                              : UnitKind::none;
}

bool isMagnitude(std::string_view token) {
    static const Words words = wordsOf(tables::names_magnitudes);
    return words.contains(lowered(token));
}

bool isShipPrefix(std::string_view token) {
    static const Words words = wordsOf(tables::names_vessels);
    return words.contains(token);
}

bool isDesignation(std::string_view token) {
    static const Words words = wordsOf(tables::names_designations);
    return words.contains(token);
}

bool isFirmOfTwo(std::string_view first, std::string_view second) {
    static const Words words = wordsOf(tables::names_firms);
    return !second.empty() && find(words, first) == second;
}

LinkKind linkKindOf(std::string_view token) {
    static const Words words = wordsOf(tables::names_links);
    if (token.ends_with('.')) token.remove_suffix(1);
    const std::string_view kind = find(words, token);
    return kind == "epithet" ? LinkKind::epithet
           : kind == "place" ? LinkKind::place
           : kind == "realm" ? LinkKind::realm
           : kind == "legal" ? LinkKind::legal
                             : LinkKind::none;
}

std::string_view typeOfHead(std::string_view token) {
    static const Words words = wordsOf(tables::names_heads);
    return find(words, lowered(token));
}

}  // namespace newsglass
