// Any bytes as a table of links, as a file and as its rows: refused, or it can link a text.
#include <cstdint>
#include <span>

#include "check.hpp"
#include "engine/analyze.hpp"
#include "engine/entities/linking.hpp"

using namespace newsglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)loadLinks(std::as_bytes(std::span(data, size)));
    const auto table = LinkTable::read({reinterpret_cast<const char*>(data), size});
    PROMISE(table || table.error().code == "links-corrupt");
    if (!table) return 0;
    for (const Link& link : (*table)->links()) {
        Document document;
        document.text.tokens.push_back({.text = "X"});
        document.syntax.words.push_back({});
        document.entities.mentions.push_back({.tokens = {0, 1}, .kind = MentionKind::name, .entity = 0});
        Entity entity;
        entity.type = EntityType::organization;
        entity.name = link.names;
        entity.mentions = {0};
        document.entities.entities.push_back(std::move(entity));
        linkEntities(**table, document);
        for (const char c : document.entities.entities[0].wikidata) PROMISE(c == 'Q' || (c >= '0' && c <= '9'));
    }
    return 0;
}
