// The lists that tokens and sentences are cut by: engine/text/data/*.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsglass::text {

/// How an abbreviation may be used; `none` is no abbreviation.
enum class Abbreviation : std::uint8_t {
    none,
    title,   ///< a name follows
    inner,   ///< never ends a sentence
    number,  ///< an abbreviation only before a number
    state,   ///< an abbreviation only after a comma or bracket
    month,
    clock,  ///< a.m.
    final   ///< may end a sentence
};

/// What `word`, written without its final period, abbreviates. Abbreviations listed with a capital want one.
Abbreviation abbreviationOf(std::string_view word);

// Letter case does not matter in those below.

bool keepsHyphen(std::string_view prefix);          ///< "non" in non-smoker
bool isUnit(std::string_view word);                 ///< "km" in 5km
std::size_t contractionLength(std::string_view w);  ///< 3 of cannot (can|not); 0 when it is none
bool isKeptWhole(std::string_view word);            ///< "o'clock"
bool startsSentence(std::string_view word);         ///< "the"
bool endsDomain(std::string_view label);            ///< "com"
bool isEnglishWord(std::string_view word);          ///< "the"
bool isSpeechVerb(std::string_view word);           ///< "asked"

}  // namespace newsglass::text
