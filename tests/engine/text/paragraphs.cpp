#include <doctest/doctest.h>

#include "support.hpp"

using namespace newsglass;

namespace {

std::vector<ParagraphRole> rolesOf(std::string_view text) {
    const Reading reading{std::string(text)};
    std::vector<ParagraphRole> roles;
    for (const Paragraph& paragraph : reading->paragraphs) roles.push_back(paragraph.role);
    return roles;
}

std::string datelineOf(std::string_view text) {
    const Reading reading{std::string(text)};
    return reading->dateline ? reading.join(*reading->dateline) : "";
}

}  // namespace

using enum ParagraphRole;
using Roles = std::vector<ParagraphRole>;

TEST_CASE("paragraphs and their roles") {
    CHECK(rolesOf("Harbour closes after storm\n\nBy Ana Ruiz\n\nMay 3, 2025\n\nThe harbour closed on Friday.\n\n"
                  "What next\n\n- Ferries stop.\n- Trains run.\n") ==
          Roles{headline, dateline, dateline, body, heading, listItem, listItem});
    CHECK(rolesOf("MINISTER QUITS OVER LEAK\nThe minister quit on Monday.\nNobody was surprised by it at all.") ==
          Roles{headline, body, body});
    CHECK(rolesOf("Did the minister lie?\n\nThe minister quit on Monday.") == Roles{headline, body});
    CHECK(rolesOf("Voters Worried About Health Issues of Candidates.\n\nThe minister quit on Monday.") ==
          Roles{headline, body});
    CHECK(rolesOf("Poll: Doe and Roe in dead heat.\n\nThe minister quit on Monday.") == Roles{headline, body});
    CHECK(rolesOf("The minister quit on Monday.\n\nShe left: for good.") == Roles{body, body});
    CHECK(rolesOf("The minister quit on Monday.") == Roles{body});
    CHECK(rolesOf("") == Roles{});
    CHECK(rolesOf(" \n\t\n ") == Roles{});
}

TEST_CASE("lines broken for width are one paragraph") {
    CHECK(rolesOf("The committee said on Tuesday that it would look into the\n"
                  "failure of the two turbines, which had been repaired only\n"
                  "last year, and publish what it finds.\n"
                  "\n"
                  "A second report is due in autumn.") == Roles{body, body});
    CHECK(rolesOf("> The committee said on Tuesday that it would look into the\n"
                  "> failure of the two turbines.") == Roles{body});
    CHECK(sentencesOf("He said the govern-\nment fell.").size() == 1);
}

TEST_CASE("datelines") {
    CHECK(datelineOf("MOSCOW, Jan 14 (Reuters) - The ministry said so.") == "MOSCOW , Jan 14 ( Reuters ) -");
    CHECK(datelineOf("LONDON (AP) — A court ruled.") == "LONDON ( AP ) —");
    CHECK(datelineOf("NEW YORK — A court ruled.") == "NEW YORK —");
    CHECK(datelineOf("NEW DELHI: The Supreme Court on Friday asked the state to explain the delay.") == "NEW DELHI :");
    CHECK(datelineOf("DAR ES SALAAM, Tanzania (AP) –\n\nThe bomb was heard a mile away.") ==
          "DAR ES SALAAM , Tanzania ( AP ) –");
    CHECK(datelineOf("The court – the highest – ruled.") == "");
    CHECK(datelineOf("NATO (founded in 1949) grew.") == "");
    CHECK(sentencesOf("PARIS, Sept. 8 (AFP) - The vote failed.") ==
          Strings{"PARIS , Sept. 8 ( AFP ) -", "The vote failed ."});
}
