#include "engine/events/commitment.hpp"

#include <doctest/doctest.h>

#include "engine/statements/statements.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::find;

namespace {

struct Case {
    const char* name;
    std::string_view conll, word;
    Status status;
};

const Case kCases[] = {
    {"a plain past", "Ana Ana PROPN NNP 2 nsubj -\nsigned sign VERB VBD 0 root -\n", "signed", Status::happened},
    {"a present progressive", "Ana Ana PROPN NNP 3 nsubj -\nis be AUX VBZ 3 aux -\nsigning sign VERB VBG 0 root -\n",
     "signing", Status::ongoing},
    {"a negation",
     "Ana Ana PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\nsign sign VERB VB 0 root -\n",
     "sign", Status::didNotHappen},
    {"a negative object",
     "Ana Ana PROPN NNP 2 nsubj -\nsigned sign VERB VBD 0 root -\nno no DET DT 4 det -\npact pact NOUN NN 2 obj -\n",
     "signed", Status::didNotHappen},
    {"a future", "Ana Ana PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nsign sign VERB VB 0 root -\n", "sign",
     Status::planned},
    {"a possibility", "Ana Ana PROPN NNP 3 nsubj -\nmay may AUX MD 3 aux -\nsign sign VERB VB 0 root -\n", "sign",
     Status::possible},
    {"the second of two verbs under one modal",
     "Ana Ana PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\ncome come VERB VB 0 root -\nand and CCONJ CC 5 cc -\n"
     "sign sign VERB VB 3 conj -\n",
     "sign", Status::planned},
    {"what was due, where the tree takes due to for a preposition",
     "Ana Ana PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\nand and CCONJ CC 7 cc -\nwas be AUX VBD 7 aux -\n"
     "due due ADJ JJ 7 mark -\nto to ADP IN 5 fixed -\nreturn return VERB VB 2 conj -\n",
     "return", Status::planned},
    {"an implicative",
     "Ana Ana PROPN NNP 2 nsubj -\nmanaged manage VERB VBD 0 root -\nto to PART TO 4 mark -\nsign sign VERB VB 2 xcomp "
     "-\n",
     "sign", Status::happened},
    {"a negated implicative",
     "Ana Ana PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\nmanage manage VERB VB 0 root -\n"
     "to to PART TO 6 mark -\nsign sign VERB VB 4 xcomp -\n",
     "sign", Status::didNotHappen},
    {"a failure",
     "Ana Ana PROPN NNP 2 nsubj -\nfailed fail VERB VBD 0 root -\nto to PART TO 4 mark -\nsign sign VERB VB 2 xcomp "
     "-\n",
     "sign", Status::didNotHappen},
    {"a plan",
     "Ana Ana PROPN NNP 2 nsubj -\nplans plan VERB VBZ 0 root -\nto to PART TO 4 mark -\nsign sign VERB VB 2 xcomp -\n",
     "sign", Status::planned},
    {"a condition",
     "If if SCONJ IN 3 mark -\nAna Ana PROPN NNP 3 nsubj -\nsigns sign VERB VBZ 6 advcl -\nprices price NOUN NNS 6 "
     "nsubj -\n"
     "will will AUX MD 6 aux -\nfall fall VERB VB 0 root -\n",
     "signs", Status::possible},
    {"a regret, even denied",
     "Ana Ana PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\nregret regret VERB VB 0 root -\n"
     "that that SCONJ IN 7 mark -\nshe she PRON PRP 7 nsubj -\nsigned sign VERB VBD 4 ccomp -\n",
     "signed", Status::happened},
    {"what was prevented",
     "Ana Ana PROPN NNP 2 nsubj -\nprevented prevent VERB VBD 0 root -\nan an DET DT 4 det -\nattack attack NOUN NN 2 "
     "obj -\n",
     "attack", Status::didNotHappen},
    {"without",
     "Ana Ana PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\nwithout without SCONJ IN 4 mark -\n"
     "signing sign VERB VBG 2 advcl -\n",
     "signing", Status::didNotHappen},
    {"what came before a plan",
     "Ana Ana PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nrun run VERB VB 0 root -\nafter after SCONJ IN 6 mark -\n"
     "having have AUX VBG 6 aux -\nviolated violate VERB VBN 3 advcl -\nit it PRON PRP 6 obj -\n",
     "violated", Status::happened},
    {"what is alleged by an adverb",
     "Ana Ana PROPN NNP 3 nsubj -\nallegedly allegedly ADV RB 3 advmod -\nstole steal VERB VBD 0 root -\nit it PRON "
     "PRP 3 obj -\n",
     "stole", Status::alleged},
    {"what may be, by an adverb",
     "Perhaps perhaps ADV RB 3 advmod -\nAna Ana PROPN NNP 3 nsubj -\nleft leave VERB VBD 0 root -\n", "left",
     Status::possible},
    {"a question",
     "Did do AUX VBD 3 aux -\nAna Ana PROPN NNP 3 nsubj -\nsign sign VERB VB 0 root -\n? ? PUNCT . 3 punct - nospace\n",
     "sign", Status::possible},
    {"the word of a source",
     "Ana Ana PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nprices price NOUN NNS 4 nsubj -\nfell fall VERB VBD 2 "
     "ccomp -\n",
     "fell", Status::alleged},
    {"what a source says not",
     "Ana Ana PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nprices price NOUN NNS 6 nsubj -\ndid do AUX VBD 6 aux "
     "-\n"
     "not not PART RB 6 advmod -\nfall fall VERB VB 2 ccomp -\n",
     "fall", Status::denied},
    {"what is likely to have happened is no plan",
     "It it PRON PRP 3 expl -\nis be AUX VBZ 3 cop -\nlikely likely ADJ JJ 0 root -\nthat that SCONJ IN 7 mark -\n"
     "he he PRON PRP 7 nsubj -\nhas have AUX VBZ 7 aux -\nleft leave VERB VBN 3 ccomp -\n",
     "left", Status::possible},
    {"what a plan goes against is no plan",
     "Unions union NOUN NNS 3 nsubj -\nwill will AUX MD 3 aux -\nstrike strike VERB VB 0 root -\n"
     "over over ADP IN 6 case -\nthe the DET DT 6 det -\ndismissals dismissal NOUN NNS 3 obl -\n",
     "dismissals", Status::happened},
};

/// The bounds within which a certainty does not contradict its status.
bool agree(Status status, float certainty) {
    switch (status) {
        case Status::happened:
        case Status::ongoing:
            return certainty >= 1;
        case Status::planned:
        case Status::alleged:
            return certainty > 0;
        case Status::possible:
        case Status::disputed:
            return certainty > -2.5f && certainty < 2.5f;
        case Status::denied:
            return certainty < 0;
        case Status::didNotHappen:
            return certainty <= -1;
    }
    return false;
}

}  // namespace

TEST_CASE("what the text commits itself to") {
    for (const Case& example : kCases) {
        CAPTURE(example.name);
        const auto document = documentOf(example.conll);
        document->statements = findStatements(*document);
        const Commitment commitment = Commitments(*document).of(find(*document, example.word));
        CHECK(static_cast<int>(commitment.status) == static_cast<int>(example.status));
        CHECK(agree(commitment.status, commitment.certainty));
    }
}

TEST_CASE("the innermost statement vouches") {
    const auto document = documentOf(
        "Ana Ana PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nBen Ben PROPN NNP 4 nsubj -\n"
        "claimed claim VERB VBD 2 ccomp -\nprices price NOUN NNS 6 nsubj -\nfell fall VERB VBD 4 ccomp -\n");
    document->statements = findStatements(*document);
    REQUIRE(document->statements.size() == 2);
    const Commitments commitments(*document);
    CHECK(commitments.of(find(*document, "fell")).statement == 1);
    CHECK(commitments.of(find(*document, "claimed")).statement == 0);
    CHECK(commitments.of(find(*document, "said")).statement == kNone);
}
