// What is known of people, organisations and places by their Wikidata ids: a file of its own, `links.bin`, which a
// caller loads when it wants names to be linked. The loader trusts nothing in it.
//
// After the head (engine/data_file.hpp, magic "NGLSLNK\1") come rows of text in UTF-8, made by
// scripts/gazetteer/pack.py:
//
//     names, the first the usual one, joined by |
//     type          person | organization | location | facility
//     kind          of a location: country | region | city | natural; else empty
//     id            Q30
//     prior         0 to 100: how sure the name alone is
//     cues          names of which one must stand in the text, or years in which it came out, joined by |
//     description   one line
//
// Loading takes n log n time for n names; a look-up takes log n.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/result.hpp"

namespace newsglass {

struct Link {
    std::string_view names, type, kind, wikidata, cues, description;
    int prior = 0;
};

class LinkTable {
public:
    /// Reads the rows. Error: links-corrupt.
    static Result<std::shared_ptr<const LinkTable>> read(std::string rows);

    /// Those of that type who have that name, "Inc." and the like aside. Views live as long as the table.
    std::vector<const Link*> find(std::string_view name, std::string_view type) const;

    std::size_t size() const { return links_.size(); }
    const std::vector<Link>& links() const { return links_; }

private:
    std::string rows_;
    std::vector<Link> links_;
    std::vector<std::pair<std::string, std::uint32_t>> index_;  ///< what names are compared by, sorted
};

/// Reads a whole file. Error: links-corrupt.
Result<std::shared_ptr<const LinkTable>> loadLinks(std::span<const std::byte> file);

}  // namespace newsglass
