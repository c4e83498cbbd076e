#include "engine/timeline/constraints.hpp"

#include <doctest/doctest.h>

#include "engine/timeline/edtf.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using namespace newsglass::timeline;

namespace {

Anchor anchor(const char* earliest, const char* latest) {
    Anchor anchor;
    if (*earliest) anchor.interval.earliest = test::dateOf(earliest);
    if (*latest) anchor.interval.latest = test::dateOf(latest);
    return anchor;
}

}  // namespace

TEST_CASE("bounds run along firm links in both directions") {
    const auto settled =
        settle({anchor("2025-01-10", ""), anchor("", ""), anchor("", "2025-01-20")}, {{0, 1, 0.9f}, {1, 2, 0.9f}});
    CHECK(settled.intervals[2].earliest == test::dateOf("2025-01-10"));
    CHECK(settled.intervals[0].latest == test::dateOf("2025-01-20"));
    CHECK(settled.intervals[1] == Interval{test::dateOf("2025-01-10"), test::dateOf("2025-01-20")});
    CHECK(settled.earlier[2] == std::vector<Index>{1});
}

TEST_CASE("weak links order but do not date") {
    const auto settled = settle({anchor("2025-01-10", ""), anchor("", "")}, {{0, 1, 0.3f}});
    CHECK(settled.intervals[1].empty());
    CHECK(settled.earlier[1] == std::vector<Index>{0});
}

TEST_CASE("of contradicting links the weakest is given up") {
    const auto circle =
        settle({anchor("", ""), anchor("", ""), anchor("", "")}, {{0, 1, 0.5f}, {1, 2, 0.9f}, {2, 0, 0.8f}});
    CHECK(circle.earlier[1].empty());
    CHECK(circle.earlier[2] == std::vector<Index>{1});
    CHECK(circle.earlier[0] == std::vector<Index>{2});
    const auto dated = settle({anchor("2025-01-10", ""), anchor("", "2024-12-31")}, {{0, 1, 0.95f}});
    CHECK(dated.earlier[1].empty());
    CHECK(dated.intervals[1] == anchor("", "2024-12-31").interval);
}

TEST_CASE("a contradiction far along a chain leaves nothing half done") {
    const auto settled =
        settle({anchor("2025-01-10", ""), anchor("", ""), anchor("", "2024-12-31")}, {{1, 2, 0.9f}, {0, 1, 0.8f}});
    CHECK(settled.intervals[1] == anchor("", "2024-12-31").interval);
    CHECK(settled.intervals[0] == anchor("2025-01-10", "").interval);
}

TEST_CASE("EDTF") {
    const auto edtf = [](const char* earliest, const char* latest, bool approximate = false) {
        return edtfOf(anchor(earliest, latest).interval, approximate);
    };
    CHECK(edtf("2025-01-17", "2025-01-17") == "2025-01-17");
    CHECK(edtf("2025-02-01", "2025-02-28") == "2025-02");
    CHECK(edtf("2015-01-01", "2015-12-31", true) == "2015~");
    CHECK(edtf("1980-01-01", "1989-12-31") == "198X");
    CHECK(edtf("1900-01-01", "1999-12-31") == "19XX");
    CHECK(edtf("2025-01-13", "2025-01-19") == "2025-01-13/2025-01-19");
    CHECK(edtf("", "2025-01-14") == "[..2025-01-14]");
    CHECK(edtf("2025-01-18", "") == "2025-01-18/..");
    CHECK(edtf("", "") == "");
}
