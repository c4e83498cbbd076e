// Words that tell what an expression beside them is. The lists are in data/context.tsv.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsglass::times {

enum class WordList : std::uint8_t {
    beforeNoun,
    beforeYear,
    beforeNumber,
    aboutNumber,
    beforeDay,
    beforeDuration,
    counted,
    rated,
    closed,
    modal,
    future,
    past,
    published,
    afterSoon,
    deadline,
    planning,
    upTo,
    moving,
    puttingOff,
    growing,
    scheduled,
    inSeason,
    match,
    trade
};

/// Whether a word in lower case is on the list. Constant time.
bool isWord(WordList list, std::string_view word);

}  // namespace newsglass::times
