// The publication date, looked for in the text when the caller gives none.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

struct Publication {
    Date date;
    std::string from;  ///< dateline | text
};

/// A full date (day, month and year) where articles show theirs: in the dateline ("MOSCOW, Jan. 14, 2025 -"), after
/// "Published" or a word like it in the first or last sentences, or alone on one of the first lines. A date that the
/// story merely tells of does not count; neither does one without its year. Reads a bounded number of sentences.
std::optional<Publication> findPublication(const Document& document);

}  // namespace newsglass
