#include "engine/events/events.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;

namespace {

/// "role=text role=text" in the order of the engine.
std::string participantsOf(const Document& document, const Event& event) {
    std::string all;
    for (const Participant& participant : event.participants)
        all += (all.empty() ? "" : " ") + participant.role + "=" + std::string(textOf(document, participant.tokens));
    return all;
}

const Event& eventOf(const std::vector<Event>& events, std::string_view lemma) {
    const auto found =
        std::find_if(events.begin(), events.end(), [&](const Event& event) { return event.lemma == lemma; });
    REQUIRE(found != events.end());
    return *found;
}

constexpr std::string_view kControl = R"(
Sudria Sudria PROPN NNP 2 nsubj B-location
plans plan VERB VBZ 0 root -
to to PART TO 4 mark -
sell sell VERB VB 2 xcomp -
rockets rocket NOUN NNS 4 obj -
to to ADP IN 7 case -
Norland Norland PROPN NNP 4 obl B-location
and and CCONJ CC 9 cc -
Westria Westria PROPN NNP 7 conj B-location
. . PUNCT . 2 punct - nospace
)";

constexpr std::string_view kPassive = R"(
Rockets rocket NOUN NNS 7 nsubj:pass -
that that PRON WDT 4 nsubj -
had have AUX VBD 4 aux -
vanished vanish VERB VBN 1 acl:relcl -
have have AUX VBP 7 aux -
been be AUX VBN 7 aux:pass -
found find VERB VBN 0 root -
by by ADP IN 10 case -
the the DET DT 10 det -
police police NOUN NN 7 obl:agent -
. . PUNCT . 7 punct - nospace
)";

}  // namespace

TEST_CASE("understood subjects and conjuncts take part") {
    const auto document = documentOf(kControl);
    const auto events = findEvents(*document);
    CHECK(participantsOf(*document, eventOf(events, "plan")) == "agent=Sudria");
    CHECK(participantsOf(*document, eventOf(events, "sell")) ==
          "agent=Sudria patient=rockets goal=Norland goal=Westria");
    CHECK(eventOf(events, "plan").tense == Tense::present);
}

TEST_CASE("passives and relatives; auxiliaries are no events") {
    const auto document = documentOf(kPassive);
    const auto events = findEvents(*document);
    REQUIRE(events.size() == 2);
    CHECK(participantsOf(*document, eventOf(events, "find")) == "patient=Rockets agent=police");
    CHECK(participantsOf(*document, eventOf(events, "vanish")) == "agent=Rockets");
    CHECK(eventOf(events, "find").perfect);
    CHECK(eventOf(events, "vanish").status == Status::happened);
}

TEST_CASE("no text, no events") { CHECK(findEvents(Document{}).empty()); }
