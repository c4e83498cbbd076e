// What callers ask for, as JSON: the one form that the command line and the browser share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/analyze.hpp"

namespace newsglass {

struct Request {
    std::string id;    ///< the caller's own, may be empty
    std::string text;  ///< UTF-8
    Options options;
    bool tokens = false;  ///< give the tokens too
    bool links = true;    ///< link names, where there is a table of links
};

/// Reads {"id", "text", "published", "title", "options": {"tokens", "links"}}; all keys but `text` may be absent,
/// others are passed over, and `published`, `title`, `tokens`, `links` may stand inside or outside `options`. `id` is
/// filled in even when something else is wrong. Errors: bad-option.
std::optional<Error> readRequest(std::string_view json, Request& request);

/// The same without `text`; an empty string asks for nothing.
std::optional<Error> readOptions(std::string_view json, Request& request);

/// The date of YYYY-MM-DD, or of a time stamp that begins so; nothing when there is no such day.
std::optional<Date> readDate(std::string_view iso);

}  // namespace newsglass
