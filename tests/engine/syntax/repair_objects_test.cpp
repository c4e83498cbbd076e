// What `repairSubjects` mends of objects and complements; the rest is in repair_test.cpp.
#include <doctest/doctest.h>

#include <string>

#include "engine/syntax/repair.hpp"
#include "support/conll.hpp"

using namespace newsglass;

TEST_CASE("what follows a coordinated verb is its object") {
    auto document = test::documentOf(R"(
Bombs bomb NOUN NNS 2 nsubj -
killed kill VERB VBD 0 root -
eight eight NUM CD 4 nummod -
sailors sailor NOUN NNS 2 obj -
and and CCONJ CC 6 cc -
wounded wound VERB VBD 2 conj -
ten ten NUM CD 8 nummod -
guests guest NOUN NNS 4 conj -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[7].deprel == "obj");
    CHECK(document->syntax.words[7].head == 5);
}

TEST_CASE("what is named and what it is called") {
    auto document = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
called call VERB VBD 0 root -
claims claim NOUN NNS 2 xcomp -
absurd absurd ADJ JJ 2 xcomp -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[2].deprel == "obj");
    document = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
called call VERB VBD 0 root -
Lund Lund PROPN NNP 2 obj B-person
a a DET DT 5 det -
friend friend NOUN NN 3 appos -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[4].deprel == "xcomp");
    CHECK(document->syntax.words[4].head == 1);
    document = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
called call VERB VBD 0 root -
Lund Lund PROPN NNP 2 obj B-person
, , PUNCT , 6 punct - nospace
a a DET DT 6 det -
friend friend NOUN NN 3 appos -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[5].deprel == "appos");
}

TEST_CASE("what somebody is made or called is no second object, nor part of the first") {
    for (const auto* role : {"2 obj", "3 nmod"}) {
        auto document = test::documentOf(std::string("Doe Doe PROPN NNP 2 nsubj B-person\nmade make VERB VBD 0 root -\n"
                                                     "tax tax NOUN NN 2 obj -\nan a DET DT 5 det -\n"
                                                     "issue issue NOUN NN ") +
                                         role + " -\n");
        repairSubjects(document->syntax);
        CHECK(document->syntax.words[4].deprel == "xcomp");
        CHECK(document->syntax.words[4].head == 1);
    }
}

TEST_CASE("\"at least\" makes no oblique of an object") {
    auto document = test::documentOf(R"(
Floods flood NOUN NNS 2 nsubj:pass -
drowned drown VERB VBN 0 root -
at at ADP IN 4 case -
least least ADJ JJS 5 nmod -
25 25 NUM CD 6 nummod -
villages village NOUN NNS 2 obl -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[5].deprel == "obj");
    CHECK(document->syntax.words[0].deprel == "nsubj");  // no passive has an object
}

TEST_CASE("an object right in front of a finite verb without subject is its subject") {
    auto document = test::documentOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
admitted admit VERB VBD 0 root -
it it PRON PRP 2 obj -
withheld withhold VERB VBD 2 ccomp -
mails mail NOUN NNS 4 obj -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[2].deprel == "nsubj");
    CHECK(document->syntax.words[2].head == 3);
}

TEST_CASE("what is being done to a noun hangs on the noun") {
    auto document = test::documentOf(R"(
It it PRON PRP 2 nsubj -
resulted result VERB VBD 0 root -
in in ADP IN 4 case -
files file NOUN NNS 2 obl -
being be AUX VBG 6 aux:pass -
lost lose VERB VBN 2 advcl -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[5].deprel == "acl");
    CHECK(document->syntax.words[5].head == 3);
}

TEST_CASE("between \"and\" and a verb without subject stands its subject") {
    auto document = test::documentOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
owns own VERB VBZ 0 root -
mines mine NOUN NNS 2 obj -
and and CCONJ CC 5 cc -
Norland Norland PROPN NNP 3 conj B-location
has have AUX VBZ 7 aux -
agreed agree VERB VBN 2 conj -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[4].deprel == "nsubj");
    CHECK(document->syntax.words[4].head == 6);
    CHECK(document->syntax.words[3].head == 6);
}

TEST_CASE("right behind a particle a gerund completes the verb") {
    auto document = test::documentOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
ruled rule VERB VBD 0 root -
out out ADP RP 2 compound:prt -
raising raise VERB VBG 2 advcl -
taxes tax NOUN NNS 4 obj -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[3].deprel == "xcomp");
}

TEST_CASE("\"scores more were hurt\": the scores are no second object of the verb in front") {
    auto document = test::documentOf(R"(
Four four NUM CD 2 nsubj -
lost lose VERB VBD 0 root -
limbs limb NOUN NNS 2 obj -
and and CCONJ CC 5 cc -
scores score NOUN NNS 3 conj -
more more ADJ JJR 8 nsubj:pass -
were be AUX VBD 8 aux:pass -
hurt hurt VERB VBN 2 conj -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[4].head == 7);
    CHECK(document->syntax.words[4].deprel == "nsubj:pass");
    CHECK(document->syntax.words[5].head == 4);
}
