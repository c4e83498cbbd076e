// Is it English? A text is when enough of its words are the commonest English function words.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

/// "en", or "und" when the text is surely in another language. Texts of a few words count as English: headlines have
/// none of the words that tell. Linear.
///
/// The threshold is a third of what the poorest hundredth of English news has (18 of 100 words, telegraphic headlines
/// and tables of results included); German, French, Spanish, Dutch and Danish news have 0 to 4.
std::string_view guessLanguage(const TextLayer& text);

}  // namespace newsglass
