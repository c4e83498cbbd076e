// The publication date, looked for in the text when the caller gives none.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

struct Publication {
    Date date;
    std::string from;  ///< dateline | text
};

std::optional<Publication> findPublication(const Document& document);

}  // namespace newsglass
