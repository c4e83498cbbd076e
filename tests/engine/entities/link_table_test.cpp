// What is no table of links, or was one, is refused.
#include "engine/entities/link_table.hpp"

#include <doctest/doctest.h>

#include <cstddef>

#include "support/files.hpp"

namespace newsglass {
namespace {

bool reads(const std::string& rows) {
    const auto table = LinkTable::read(rows);
    if (!table) CHECK(table.error().code == "links-corrupt");
    return static_cast<bool>(table);
}

bool loads(const std::string& file) {
    const auto table = loadLinks(std::as_bytes(std::span(file)));
    if (!table) CHECK(table.error().code == "links-corrupt");
    return static_cast<bool>(table);
}

std::string shipped() { return test::contentOf(SOURCE_DIR "/web/model/links.bin"); }

}  // namespace

TEST_CASE("the table that ships is whole, and any part or change of it is none") {
    std::string file = shipped();
    CHECK(loads(file));
    CHECK_FALSE(loads({}));
    CHECK_FALSE(loads(file.substr(0, 20)));
    CHECK_FALSE(loads(file.substr(0, file.size() - 1)));
    CHECK_FALSE(loads(file + "x"));
    for (const std::size_t place :
         {std::size_t{0}, std::size_t{8}, std::size_t{12}, std::size_t{16}, file.size() / 2}) {
        std::string changed = file;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        CHECK_FALSE(loads(changed));
    }
}

TEST_CASE("a row has seven fields, a type, an id and a prior") {
    CHECK(reads(""));
    CHECK(reads("Oslo|Christiania\tlocation\tcity\tQ585\t95\tnorway|1990-1999\tcapital of Norway\n"));
    CHECK_FALSE(reads("Oslo\tlocation\tcity\tQ585\t95\t"));
    CHECK_FALSE(reads("Oslo\tlocation\tcity\tQ585\t95\t\t\t"));
    CHECK_FALSE(reads("Oslo\ttown\tcity\tQ585\t95\t\t"));
    CHECK_FALSE(reads("Oslo\tlocation\ttown\tQ585\t95\t\t"));
    for (const std::string id : {"", "Q", "Q0", "Q01", "P5", "Q5x", "Q1234567890123", "Q\"5"})
        CHECK_FALSE(reads("Oslo\tlocation\tcity\t" + id + "\t95\t\t"));
    for (const std::string prior : {"", "-1", "101", "1000", "9a"})
        CHECK_FALSE(reads("Oslo\tlocation\tcity\tQ585\t" + prior + "\t\t"));
}

TEST_CASE("names are found as texts write them, among those of their type") {
    const auto table = LinkTable::read(
        "Malmö Steel|Steel of Malmo\torganization\t\tQ1\t90\t\ta company\n"
        "Malmo Steel Corp.\torganization\t\tQ2\t90\t\tanother\n"
        "Malmö Steel\tfacility\t\tQ3\t90\t\ta mill\n");
    REQUIRE(table);
    CHECK((*table)->size() == 3);
    CHECK((*table)->find("the Malmö Steel Inc.", "organization").size() == 2);
    CHECK((*table)->find("STEEL OF MALMO", "organization").size() == 1);
    CHECK((*table)->find("Malmo Steel", "facility").size() == 1);
    CHECK((*table)->find("MalmoSteel", "organization").size() == 2);
    CHECK((*table)->find("Malmo", "organization").empty());
    CHECK((*table)->find("", "organization").empty());
    const auto us = LinkTable::read("U.S. Navy\torganization\t\tQ1\t90\t\ta navy\n");
    CHECK((*us)->find("United States Navy", "organization").size() == 1);
}

}  // namespace newsglass
