// Lines and paragraphs of pasted text.
//
// A paragraph ends at a blank line or, where every line is a paragraph, at a line break. Lines that were broken by
// width alone (e-mail, PDF) are joined: a break was made for width when the first word of the next line would not have
// fitted (greedy filling, as every mail program does it). "> " before a line is skipped. Linear.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsglass::text {

/// Bytes of one line, without the white space around it and marks of e-mail quoting before it.
struct Line {
    std::size_t begin = 0, end = 0;
};

struct Block {
    std::vector<Line> lines;  ///< at least one, none empty
    bool listItem = false;
};

std::vector<Block> readLayout(std::string_view source);

}  // namespace newsglass::text
