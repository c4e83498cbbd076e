#include "engine/relations/relations.hpp"

#include <doctest/doctest.h>

#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("coordinated subjects and objects each stand for themselves") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 4 nsubj B-location
and and CCONJ CC 3 cc -
Sudovia Sudovia PROPN NNP 1 conj B-location
rejected reject VERB VBD 0 root -
the the DET DT 6 det -
plan plan NOUN NN 4 obj -
and and CCONJ CC 9 cc -
the the DET DT 9 det -
map map NOUN NN 6 conj -
. . PUNCT . 4 punct - nospace
)") == linesOf({"Norland | rejected | the plan (rejects)", "Norland | rejected | the map (rejects)",
                "Sudovia | rejected | the plan (rejects)", "Sudovia | rejected | the map (rejects)"}));
}

TEST_CASE("no half of a coordination is left that cannot stand alone") {
    CHECK(relationsOf(R"(
They they PRON PRP 2 nsubj -
passed pass VERB VBD 0 root -
energy energy NOUN NN 2 obj -
and and CCONJ CC 6 cc -
tax tax NOUN NN 6 compound -
bills bill NOUN NNS 3 conj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"They | passed | energy and tax bills"}));
}

TEST_CASE("a passive keeps its agent; a typed one between names is turned round") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
bridge bridge NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
repaired repair VERB VBN 0 root -
by by ADP IN 6 case -
engineers engineer NOUN NNS 4 obl:agent -
in in ADP IN 8 case -
May May PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The bridge | was repaired by | engineers | place: in May"}));
    CHECK(relationsOf(R"(
Ruth Ruth PROPN NNP 4 nsubj:pass B-person
Olsen Olsen PROPN NNP 1 flat I-person
was be AUX VBD 4 aux:pass -
killed kill VERB VBN 0 root -
by by ADP IN 6 case -
Ivo Ivo PROPN NNP 4 obl:agent B-person
Brandt Brandt PROPN NNP 6 flat I-person
. . PUNCT . 4 punct - nospace
)") == linesOf({"Ivo Brandt | killed | Ruth Olsen (killed)"}));
}

TEST_CASE("infinitives are one predicate with their carrier") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
minister minister NOUN NN 4 nsubj:pass -
is be AUX VBZ 4 aux:pass -
expected expect VERB VBN 0 root -
to to PART TO 6 mark -
visit visit VERB VB 4 xcomp -
Lyon Lyon PROPN NNP 6 obj B-location
. . PUNCT . 4 punct - nospace
)") == linesOf({"The minister | is expected to visit | Lyon (visits)"}));
}

TEST_CASE("the object of a verb is the understood subject of the infinitive below it") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
urged urge VERB VBD 0 root -
banks bank NOUN NNS 2 obj -
to to PART TO 5 mark -
freeze freeze VERB VB 2 xcomp -
loans loan NOUN NNS 5 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | urged | banks | topic: to freeze loans (urges)", "banks | freeze | loans"}));
}

TEST_CASE("relative clauses and participles hang on their noun, and do not dangle from arguments") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
firm firm NOUN NN 8 nsubj -
, , PUNCT , 5 punct - nospace
which which PRON WDT 5 nsubj -
builds build VERB VBZ 2 acl:relcl -
trains train NOUN NNS 5 obj -
, , PUNCT , 5 punct - nospace
sued sue VERB VBD 0 root -
a a DET DT 10 det -
rival rival NOUN NN 8 obj -
owned own VERB VBN 10 acl -
by by ADP IN 13 case -
investors investor NOUN NNS 11 obl:agent -
from from ADP IN 15 case -
abroad abroad ADV RB 13 nmod -
. . PUNCT . 8 punct - nospace
)") == linesOf({"The firm | builds | trains (builds)",
                "The firm | sued | a rival owned by investors from abroad (sues)",
                "a rival | owned by | investors from abroad"}));
}

TEST_CASE("no longer is not longer") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 4 nsubj B-person
no no ADV RB 3 advmod -
longer long ADV RBR 4 advmod -
runs run VERB VBZ 0 root -
mines mine NOUN NNS 4 obj -
)") == linesOf({"Doe | no longer runs | mines"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 5 nsubj B-person
is be AUX VBZ 5 cop -
no no ADV RB 4 advmod -
longer long ADV RBR 5 advmod -
ready ready ADJ JJ 0 root -
to to PART TO 7 mark -
join join VERB VB 5 xcomp -
Acme Acme PROPN NNP 7 obj B-organization
)") == linesOf({"Doe | is no longer ready to join | Acme (member-of)"}));
}

TEST_CASE("a pronoun behind a preposition does not mean the subject") {
    const auto document = test::documentOf(R"(
Jo Jo PROPN NNP 3 nsubj B-person
Field Field PROPN NNP 1 flat I-person
dined dine VERB VBD 0 root -
with with ADP IN 5 case -
him he PRON PRP 3 obl -
. . PUNCT . 3 punct - nospace
)");
    document->entities.entities.resize(1);
    document->entities.mentions = {{{0, 2}, 0, MentionKind::name, 0}, {{4, 5}, 4, MentionKind::pronoun, 0}};
    document->entities.mentionAt = {0, kNone, kNone, kNone, 1, kNone};
    const auto relations = findRelations(*document);
    REQUIRE(relations.size() == 1);
    CHECK(relations[0].subject.entity == 0);
    REQUIRE(relations[0].object.has_value());
    CHECK(relations[0].object->entity == kNone);
}

TEST_CASE("whoever is ordered to do something is to do it, though the tree has it as a purpose") {
    CHECK(relationsOf(R"(
Mayors mayor NOUN NNS 2 nsubj -
ordered order VERB VBD 0 root -
crews crew NOUN NNS 2 obj -
to to PART TO 5 mark -
clear clear VERB VB 2 advcl -
streets street NOUN NNS 5 obj -
. . PUNCT . 2 punct - nospace
)").find("crews | clear | streets") != std::string::npos);
}

TEST_CASE("a light verb and its noun are one predicate") {
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
paid pay VERB VBD 0 root -
a a DET DT 4 det -
visit visit NOUN NN 2 obj -
to to ADP IN 6 case -
Lyon Lyon PROPN NNP 4 nmod B-location
on on ADP IN 8 case -
Friday Friday PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Brandt | paid a visit to | Lyon | topic: on Friday (visits)"}));
}

TEST_CASE("copulas") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
guard guard NOUN NN 5 nsubj -
is be AUX VBZ 5 cop -
directly directly ADV RB 5 advmod -
accountable accountable ADJ JJ 0 root -
to to ADP IN 8 case -
the the DET DT 8 det -
king king NOUN NN 5 obl -
. . PUNCT . 5 punct - nospace
)") == linesOf({"The guard | is directly accountable to | the king"}));
    CHECK(relationsOf(R"(
He he PRON PRP 4 nsubj -
is be AUX VBZ 4 cop -
the the DET DT 4 det -
owner owner NOUN NN 0 root -
of of ADP IN 7 case -
the the DET DT 7 det -
mill mill NOUN NN 4 nmod -
. . PUNCT . 4 punct - nospace
)") == linesOf({"He | is | the owner of the mill"}));
}

TEST_CASE("auxiliaries are shared by coordinated verbs") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
ship ship NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
seized seize VERB VBN 0 root -
and and CCONJ CC 6 cc -
sold sell VERB VBN 4 conj -
to to ADP IN 8 case -
dealers dealer NOUN NNS 6 obl -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The ship | was seized", "The ship | was sold to | dealers"}));
}

TEST_CASE("two who meet meet each other") {
    CHECK(relationsOf(R"(
Ruth Ruth PROPN NNP 4 nsubj B-person
and and CCONJ CC 3 cc -
Ivo Ivo PROPN NNP 1 conj B-person
met meet VERB VBD 0 root -
on on ADP IN 6 case -
Friday Friday PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)")
              .starts_with("Ruth | met | Ivo"));
}

TEST_CASE("confidence is a probability, and an empty document has no relations") {
    const auto document = test::documentOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
fell fall VERB VBD 0 root -
silent silent ADJ JJ 2 xcomp -
. . PUNCT . 2 punct - nospace
)");
    for (const Relation& relation : findRelations(*document)) {
        CHECK(relation.confidence > 0);
        CHECK(relation.confidence < 1);
    }
    CHECK(findRelations(Document{}).empty());
}

TEST_CASE("an expletive does nothing, a bare what is no object") {
    CHECK(relationsOf(R"(
It it PRON PRP 3 nsubj:pass -
was be AUX VBD 3 aux:pass -
announced announce VERB VBN 0 root -
that that SCONJ IN 6 mark -
Field Field PROPN NNP 6 nsubj B-person
visited visit VERB VBD 3 ccomp -
Lyon Lyon PROPN NNP 6 obj B-location
. . PUNCT . 3 punct - nospace
)") == "Field | visited | Lyon (visits)\n");
    CHECK(relationsOf(R"(
what what PRON WP 3 obj -
police police NOUN NNS 3 nsubj -
described describe VERB VBD 0 root -
)")
              .empty());
}

TEST_CASE("half of a predicate is no object") {
    CHECK(relationsOf(R"(
Talks talk NOUN NNS 4 nsubj -
are be AUX VBP 4 aux -
to to PART TO 4 mark -
take take VERB VB 0 root -
place place NOUN NN 4 obj -
in in ADP IN 7 case -
Lyon Lyon PROPN NNP 4 obl B-location
. . PUNCT . 4 punct - nospace
)") == "Talks | are to take place in | Lyon\n");
}

TEST_CASE("a clitic is spelled out, by what it stands for") {
    const auto lines = [](std::string_view tag, std::string_view verb) {
        return relationsOf("She she PRON PRP 3 nsubj -\n's be AUX VBZ 3 aux - nospace\n" + std::string(verb) +
                           " sell VERB " + std::string(tag) +
                           " 0 root -\nships ship NOUN NNS 3 obj -\n. . PUNCT . 3 punct - nospace\n");
    };
    CHECK(lines("VBN", "sold") == linesOf({"She | has sold | ships (sells)"}));
    CHECK(lines("VBG", "selling") == linesOf({"She | is selling | ships (sells)"}));
}
