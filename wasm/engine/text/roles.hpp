// What a paragraph is: headline, dateline, heading, body, item of a list.
#pragma once

#include <optional>
#include <vector>

#include "engine/document.hpp"

namespace newsglass::text {

/// The dateline that a paragraph opens with: "MOSCOW, Jan 14 (Reuters) -", "LONDON (AP) —", "NEW DELHI:".
std::optional<Range> findDateline(const std::vector<Token>& tokens, Range block);

/// Sets the roles of paragraphs that are no list items. The headline is a first paragraph without final period that
/// others follow; lines of a date or an author alone are datelines. Linear.
void assignRoles(TextLayer& layer);

}  // namespace newsglass::text
