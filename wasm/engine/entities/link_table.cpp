#include "engine/entities/link_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/data_file.hpp"
#include "engine/entities/name_forms.hpp"
#include "engine/entities/table.hpp"

namespace newsglass {
namespace {

using entities::Fields;

constexpr std::string_view kMagic = "NGLSLNK\1";

Error corrupt(std::string message) { return {"links-corrupt", "the table of links: " + std::move(message)}; }

bool isLegalForm(std::string_view word) {
    constexpr std::array<std::string_view, 9> kForms = {"inc", "corp", "co",      "ltd",        "plc",
                                                        "llc", "ag",   "company", "corporation"};
    return isOneOf(word, kForms);
}

/// What names are compared by: the letters in lower case, without spaces and hyphens ("Exxon Mobil", "ExxonMobil") and
/// without "Inc." and the like at the end; the United States are the US in every name.
std::string keyOf(std::string_view name) {
    std::vector<std::string> words = entities::wordsOf(name);
    while (words.size() > 1 && isLegalForm(words.back())) words.pop_back();
    if (words.size() > 1 && words[0] == "united" && words[1] == "states") words.erase(words.begin()), words[0] = "us";
    std::string key;
    for (const std::string& word : words) key += word;
    std::erase(key, '-');
    return key;
}

/// The same of names of this type: what is written from other scripts doubles letters or not, "el-Sissi", "el-Sisi".
std::string keyOf(std::string_view name, std::string_view type) {
    std::string key = keyOf(name);
    if (type != "person") return key;
    key.erase(std::unique(key.begin(), key.end()), key.end());
    return key.empty() ? key : "person " + key;
}

bool isId(std::string_view id) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return id.size() >= 2 && id.size() <= 12 && id[0] == 'Q' && id[1] != '0' &&
           std::all_of(id.begin() + 1, id.end(), isDigit);
}

/// 0 to 100.
std::optional<int> readPrior(std::string_view digits) {
    int value = 0;
    if (digits.empty() || digits.size() > 3) return {};
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return {};
        value = 10 * value + (digit - '0');
    }
    return value <= 100 ? std::optional(value) : std::nullopt;
}

std::optional<Link> readRow(std::string_view row) {
    constexpr std::array<std::string_view, 4> kTypes = {"person", "organization", "location", "facility"};
    constexpr std::array<std::string_view, 5> kKinds = {"", "country", "region", "city", "natural"};
    const Fields f = entities::split(row, '\t');
    if (f.size() != 7 || !isOneOf(f[1], kTypes) || !isOneOf(f[2], kKinds) || !isId(f[3])) return {};
    const auto prior = readPrior(f[4]);
    if (!prior) return {};
    return Link{f[0], f[1], f[2], f[3], f[5], f[6], *prior};
}

}  // namespace

Result<std::shared_ptr<const LinkTable>> LinkTable::read(std::string rows) {
    auto table = std::make_shared<LinkTable>();
    table->rows_ = std::move(rows);
    for (const std::string_view row : entities::split(table->rows_, '\n')) {
        if (row.empty()) continue;
        const auto link = readRow(row);
        if (!link) return corrupt("row " + std::to_string(table->size() + 1) + " is none");
        for (const std::string_view name : entities::split(link->names, '|'))
            if (std::string key = keyOf(name, link->type); !key.empty()) table->index_.emplace_back(std::move(key), table->size());
        table->links_.push_back(*link);
    }
    std::sort(table->index_.begin(), table->index_.end());
    return std::shared_ptr<const LinkTable>(std::move(table));
}

std::vector<const Link*> LinkTable::find(std::string_view name, std::string_view type) const {
    const std::string key = keyOf(name, type);
    std::vector<const Link*> found;
    for (auto at = std::lower_bound(index_.begin(), index_.end(), std::pair(key, std::uint32_t{0}));
         at != index_.end() && at->first == key; ++at)
        if (links_[at->second].type == type) found.push_back(&links_[at->second]);
    return found;
}

Result<std::shared_ptr<const LinkTable>> loadLinks(std::span<const std::byte> file) {
    if (const std::string flaw = flawOf(file, kMagic); !flaw.empty()) return corrupt(flaw);
    const auto rows = file.subspan(kDataFileHead);
    return LinkTable::read({reinterpret_cast<const char*>(rows.data()), rows.size()});
}

}  // namespace newsglass
