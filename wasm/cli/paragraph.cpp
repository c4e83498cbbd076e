#include "paragraph.hpp"

namespace newsglass::cli {
namespace {

/// The length in bytes of the character that starts with this byte.
std::size_t bytesOf(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// U+0300 to U+036F.
bool isCombining(std::string_view character) {
    if (character.size() != 2) return false;
    const auto lead = static_cast<unsigned char>(character[0]), next = static_cast<unsigned char>(character[1]);
    return lead == 0xCC || (lead == 0xCD && next < 0xB0);
}

std::string_view codeOf(Ink ink) {
    switch (ink) {
        case Ink::bold:
            return "1";
        case Ink::faint:
            return "2";
        case Ink::red:
            return "31";
        case Ink::green:
            return "32";
        case Ink::yellow:
            return "33";
        case Ink::blue:
            return "34";
        case Ink::magenta:
            return "35";
        case Ink::plain:
            break;
    }
    return "";
}

}  // namespace

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size(); at += bytesOf(text[at]))
        columns += !isCombining(text.substr(at, bytesOf(text[at])));
    return columns;
}

std::string inked(std::string_view text, Ink ink, const Terminal& terminal) {
    if (!terminal.colour || ink == Ink::plain || text.empty()) return std::string(text);
    std::string out = "\x1b[";
    out += codeOf(ink);
    out += 'm';
    out += text;
    return out += "\x1b[0m";
}

std::string wrapped(const std::vector<Run>& runs, std::size_t indent, const Terminal& terminal) {
    std::string out;
    std::size_t column = indent;
    bool blankDue = false;  // between this word and the one before
    for (const Run& run : runs) {
        std::string_view rest = run.text;
        while (!rest.empty()) {
            if (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t') {
                blankDue = column > indent;
                rest.remove_prefix(1);
                continue;
            }
            const std::string_view word = rest.substr(0, rest.find_first_of(" \n\r\t"));
            const std::size_t columns = columnsOf(word);
            if (column > indent && column + blankDue + columns > terminal.width && blankDue) {
                out += '\n' + std::string(indent, ' ');
                column = indent;
            } else if (blankDue) {
                out += ' ';
                ++column;
            }
            blankDue = false;
            out += inked(word, run.ink, terminal);
            column += columns;
            rest.remove_prefix(word.size());
        }
    }
    return out += '\n';
}

std::string fitted(std::string_view text, std::size_t columns) {
    std::string out;
    std::size_t used = 0;
    const bool whole = columnsOf(text) <= columns;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, bytesOf(text[at]));
        if (!isCombining(character) && ++used + !whole > columns) {
            out += "…";
            break;
        }
        out += character == "\n" ? " " : character;
        at += character.size();
    }
    used = columnsOf(out);
    return out.append(columns - std::min(columns, used), ' ');
}

}  // namespace newsglass::cli
