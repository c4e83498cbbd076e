// The tables of rules: every line is well formed, and every example is read by its rule's symbol.
#include "engine/times/grammar.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "engine/text/text.hpp"
#include "engine/times/chart.hpp"

using namespace newsglass;
using namespace newsglass::times;

namespace {

std::vector<std::string> linesOf(const std::string& table) {
    std::ifstream file(std::string(SOURCE_DIR) + "/wasm/engine/times/data/" + table + ".tsv");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') lines.push_back(line);
    REQUIRE_FALSE(lines.empty());
    return lines;
}

/// Whether the whole phrase may be read as the symbol.
bool reads(const std::string& phrase, const std::string& symbol) {
    Document document;
    document.source = phrase;
    auto text = readText(document.source);
    REQUIRE(text);
    document.text = std::move(*text);
    const Range all{0, static_cast<Index>(document.text.tokens.size())};
    const auto phrases = readPhrases(document, all, grammar());
    for (const Phrase& found : phrases.front())
        if (found.symbol == grammar().symbol(symbol) && found.tokens == all) return true;
    return false;
}

}  // namespace

TEST_CASE("every rule is well formed") { CHECK(grammar().errors() == 0); }

TEST_CASE("every rule reads its example") {
    for (const char* table : {"numbers", "words", "durations", "dates", "clock", "holidays", "sets", "references"})
        for (const std::string& line : linesOf(table)) {
            std::vector<std::string> columns;
            std::stringstream stream(line);
            for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
            CAPTURE(line);
            REQUIRE(columns.size() >= 2);
            if (columns.size() < 4 || columns[3].empty() || columns[0] == "PART_OF") continue;
            CHECK(reads(columns[3], columns[0]));
        }
}

TEST_CASE("a table with mistakes keeps its good lines and counts the bad ones") {
    const Grammar rules(
        {"A\ta|b c?\tyear=7 month=$1+2\nB\tA\tnonsense=3\nC\tx\tyear=\nD\ty\t$0\n# note\n\nE\tz\tunit=unit:day\n"});
    CHECK(rules.errors() == 3);
    CHECK(rules.rules().size() == 3);  // "a|b c", "a|b" and "z"
    CHECK(rules.symbol("unheard-of") == 0);
}
