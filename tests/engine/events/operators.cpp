#include "engine/events/operators.hpp"

#include <doctest/doctest.h>

#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;

namespace {

const Case kCases[] = {
    {"neither of them",
     "Neither neither CCONJ CC 2 cc:preconj -\nAna Ana PROPN NNP 6 nsubj -\nnor nor CCONJ CC 4 cc -\n"
     "Ben Ben PROPN NNP 2 conj -\nhas have AUX VBZ 6 aux -\nleft leave VERB VBN 0 root -\n",
     "left", Status::didNotHappen},
    {"what it is rather than what not",
     "Ana Ana PROPN NNP 5 nsubj -\nis be AUX VBZ 5 cop -\nnot not PART RB 5 advmod -\na a DET DT 5 det -\n"
     "doctor doctor NOUN NN 0 root -\nbut but CCONJ CC 8 cc -\na a DET DT 8 det -\n"
     "nurse nurse NOUN NN 5 conj -\n",
     "doctor", Status::ongoing},
    {"what it was not, a source between",
     "It it PRON PRP 5 nsubj -\nwas be AUX VBD 5 cop -\nnot not PART RB 5 advmod -\na a DET DT 5 det -\n"
     "toy toy NOUN NN 8 ccomp -\n, , PUNCT , 8 punct -\nshe she PRON PRP 8 nsubj -\n"
     "said say VERB VBD 0 root -\n, , PUNCT , 12 punct -\nbut but CCONJ CC 12 cc -\na a DET DT 12 det -\n"
     "tool tool NOUN NN 5 conj -\n",
     "toy", Status::denied},
};

}  // namespace

TEST_CASE("what is no negation, and what is one") { newsglass::test::checkStatuses(kCases); }
