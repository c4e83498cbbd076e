#include "engine/syntax/tagset.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "engine/labels.hpp"
#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass {
namespace {

using labels::kUpos;

/// Splits off what stands before the first `mark`.
std::string_view takeUntil(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// For each tag the parts of speech that it goes with, as bits.
using Tagset = std::map<std::string_view, std::uint32_t>;

const Tagset& tagset() {
    static const Tagset tags = [] {
        Tagset result;
        forEachRow<2>(tables::syntax_tags, [&](const auto& row) {
            std::uint32_t& bits = result[row[0]];
            for (std::string_view parts = row[1]; !parts.empty();)
                bits |= 1U << static_cast<unsigned>(uposOf(takeUntil(parts, ' ')));
        });
        return result;
    }();
    return tags;
}

const std::vector<std::string_view>& relations() {
    static const std::vector<std::string_view> sorted = [] {
        std::vector<std::string_view> result;
        forEachRow<1>(tables::syntax_relations, [&](const auto& row) { result.push_back(row[0]); });
        std::sort(result.begin(), result.end());
        return result;
    }();
    return sorted;
}

}  // namespace

std::string_view knownTag(std::string_view xpos) {
    const auto found = tagset().find(xpos);
    return found == tagset().end() ? "X" : found->first;
}

std::string_view knownRelation(std::string_view deprel) {
    for (const std::string_view name : {deprel, baseRelation(deprel)}) {
        const auto found = std::lower_bound(relations().begin(), relations().end(), name);
        if (found != relations().end() && *found == name) return *found;
    }
    return "dep";
}

Upos uposOf(std::string_view name) {
    const auto found = std::find(kUpos.begin(), kUpos.end(), name);
    return found == kUpos.end() ? Upos::X : static_cast<Upos>(found - kUpos.begin());
}

bool agree(std::string_view xpos, Upos upos) {
    const auto found = tagset().find(xpos);
    return found == tagset().end() || (found->second >> static_cast<unsigned>(upos) & 1);
}

}  // namespace newsglass
