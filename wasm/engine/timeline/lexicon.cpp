#include "engine/timeline/lexicon.hpp"

#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::timeline {
namespace {

using Table = std::unordered_map<std::string_view, std::string_view>;

/// Word and value of each line.
Table readTable(std::string_view text) {
    Table table;
    forEachRow<2>(text, [&](const auto& column) { table.emplace(column[0], column[1]); });
    return table;
}

std::string_view lookUp(const Table& table, std::string_view word) {
    const auto found = table.find(word);
    return found == table.end() ? std::string_view{} : found->second;
}

const Table& light() {
    static const Table kTable = readTable(tables::timeline_light);
    return kTable;
}

}  // namespace

Bound boundOf(std::string_view preposition) {
    static const Table kTable = readTable(tables::timeline_prepositions);
    const std::string_view bound = lookUp(kTable, preposition);
    if (bound == "from") return Bound::from;
    if (bound == "until") return Bound::until;
    if (bound == "before") return Bound::before;
    if (bound == "after") return Bound::after;
    if (bound == "none") return Bound::none;
    return Bound::within;
}

Order orderOf(std::string_view word) {
    static const Table kTable = readTable(tables::timeline_connectives);
    const std::string_view order = lookUp(kTable, word);
    if (order == "earlier") return Order::earlier;
    if (order == "later") return Order::later;
    if (order == "during") return Order::during;
    return Order::none;
}

bool isLight(std::string_view lemma) { return light().contains(lemma); }

bool isSupport(std::string_view lemma) { return lookUp(light(), lemma) == "same"; }

bool isBlame(std::string_view lemma) {
    static const Table kTable = readTable(tables::timeline_blame);
    return kTable.contains(lemma);
}

bool isCarrier(std::string_view lemma) {
    static const Table kTable = readTable(tables::timeline_carriers);
    return kTable.contains(lemma);
}

}  // namespace newsglass::timeline
