// Setting words in columns on a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "summary.hpp"

namespace newsglass::cli {

enum class Ink { plain, bold, faint, red, green, yellow, blue, magenta };

/// Text of one ink.
struct Run {
    std::string text;
    Ink ink = Ink::plain;
};

/// Columns that the text takes; combining marks take none.
std::size_t columnsOf(std::string_view text);

std::string inked(std::string_view text, Ink ink, const Terminal& terminal);

/// Runs of text broken into lines at blanks, each line after the first indented by `indent` columns; the first is
/// taken to begin there already. Ends with a line break.
std::string wrapped(const std::vector<Run>& runs, std::size_t indent, const Terminal& terminal);

/// The text filled up with blanks to that many columns, or cut with an ellipsis.
std::string fitted(std::string_view text, std::size_t columns);

}  // namespace newsglass::cli
