#include "engine/events/turns.hpp"

#include <doctest/doctest.h>

#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;

namespace {

const Case kCases[] = {
    {"what was to come",
     "Engineers engineer NOUN NNS 2 nsubj -\nlearned learn VERB VBD 0 root -\nthat that SCONJ IN 7 mark -\n"
     "Acme Acme PROPN NNP 7 nsubj -\nwas be AUX VBD 7 aux -\nto to PART TO 7 mark -\n"
     "drill drill VERB VB 2 ccomp -\nin in ADP IN 10 case -\nthe the DET DT 10 det -\nbay bay NOUN NN 7 obl -\n",
     "drill", Status::planned},
    {"what is granted before a but",
     "Norland Norland PROPN NNP 4 nsubj -\nmay may AUX MD 4 aux -\nhave have AUX VB 4 aux -\n"
     "beaten beat VERB VBN 0 root -\nSunland Sunland PROPN NNP 4 obj -\n, , PUNCT , 10 punct -\n"
     "but but CCONJ CC 10 cc -\nthey they PRON PRP 10 nsubj -\nwere be AUX VBD 10 cop -\n"
     "slow slow ADJ JJ 4 conj -\n",
     "beaten", Status::happened},
    {"what nobody grants before a but",
     "Doe Doe PROPN NNP 4 nsubj -\nmay may AUX MD 4 aux -\nhave have AUX VB 4 aux -\n"
     "left leave VERB VBN 0 root -\n, , PUNCT , 11 punct -\nbut but CCONJ CC 11 cc -\nthe the DET DT 8 det -\n"
     "police police NOUN NN 11 nsubj -\nhave have AUX VBP 11 aux -\nnot not PART RB 11 advmod -\n"
     "said say VERB VBN 4 conj -\nso so ADV RB 11 advmod -\n",
     "left", Status::possible},
    {"what almost was",
     "The the DET DT 2 det -\ncampaign campaign NOUN NN 4 nsubj -\nalmost almost ADV RB 4 advmod -\n"
     "ended end VERB VBD 0 root -\nin in ADP IN 6 case -\nMay May PROPN NNP 4 obl -\n",
     "ended", Status::didNotHappen},
    {"what almost is a measure of",
     "Prices price NOUN NNS 3 nsubj -\nalmost almost ADV RB 3 advmod -\ndoubled double VERB VBD 0 root -\n"
     "in in ADP IN 5 case -\nMay May PROPN NNP 3 obl -\n",
     "doubled", Status::happened},
    {"what would become of something",
     "Doe Doe PROPN NNP 2 nsubj -\nwrote write VERB VBD 0 root -\na a DET DT 4 det -\n"
     "song song NOUN NN 2 obj -\nthat that PRON WDT 7 nsubj -\nwould would AUX MD 7 aux -\n"
     "become become VERB VB 4 acl:relcl -\na a DET DT 9 det -\nhit hit NOUN NN 7 xcomp -\n",
     "hit", Status::happened},
    {"what somebody came back to achieve",
     "The the DET DT 2 det -\nrunner runner NOUN NN 3 nsubj -\nbounced bounce VERB VBD 0 root -\n"
     "back back ADV RB 3 advmod -\nto to PART TO 6 mark -\nwin win VERB VB 3 advcl -\nthe the DET DT 8 det -\n"
     "race race NOUN NN 6 obj -\n",
     "win", Status::happened},
    {"what nobody knows the reason of",
     "Why why ADV WRB 6 advmod -\ndid do AUX VBD 6 aux -\nthe the DET DT 4 det -\n"
     "spokesman spokesman NOUN NN 6 nsubj -\nnot not PART RB 6 advmod -\nmention mention VERB VB 0 root -\n"
     "it it PRON PRP 6 obj -\n? ? PUNCT . 6 punct -\n",
     "mention", Status::didNotHappen},
    {"a term",
     "She she PRON PRP 2 nsubj -\nallows allow VERB VBZ 0 root -\ncameras camera NOUN NNS 2 obj -\n"
     ", , PUNCT , 6 punct -\nas as ADV RB 6 advmod -\nlong long ADV RB 2 advmod -\nas as SCONJ IN 10 mark -\n"
     "they they PRON PRP 10 nsubj:pass -\nare be AUX VBP 10 aux:pass -\nused use VERB VBN 6 advcl -\n"
     "with with ADP IN 12 case -\ncare care NOUN NN 10 obl -\n",
     "used", Status::possible},
    {"what comes after something else",
     "It it PRON PRP 2 nsubj -\ncounts count VERB VBZ 0 root -\npeople people NOUN NNS 2 obj -\n"
     "who who PRON WP 5 nsubj -\ndied die VERB VBD 3 acl:relcl -\nbefore before SCONJ IN 8 mark -\n"
     "they they PRON PRP 8 nsubj -\nreach reach VERB VBP 5 advcl -\nthe the DET DT 10 det -\n"
     "age age NOUN NN 8 obj -\n",
     "reach", Status::possible},
    {"how something was not done",
     "She she PRON PRP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\n"
     "pick pick VERB VB 0 root -\nraces race NOUN NNS 4 obj -\nthinking think VERB VBG 4 advcl -\n"
     "of of ADP IN 8 case -\nfame fame NOUN NN 6 obl -\n",
     "thinking", Status::didNotHappen},
    {"what is right for others",
     "It it PRON PRP 3 expl -\nwas be AUX VBD 3 cop -\nright right ADJ JJ 0 root -\nfor for SCONJ IN 9 mark -\n"
     "the the DET DT 6 det -\ncourt court NOUN NN 9 nsubj -\nto to PART TO 9 mark -\nbe be AUX VB 9 cop -\n"
     "independent independent ADJ JJ 3 advcl -\n",
     "independent", Status::possible},
};

}  // namespace

TEST_CASE("turns of phrase that settle whether a clause holds") { newsglass::test::checkStatuses(kCases); }
