// Which of two neighbouring verbs came first: a linear model over their forms and the arc between them.
//
// Trained by logistic regression on the verbs of TimeBank and AQUAINT with the start-point relations of MATRES (Ning,
// Wu and Roth 2018), on the trees of this engine's own parser; the weights are in data/pairs.tsv, one readable feature
// a line. Cost: a few table look-ups a pair.
#pragma once

#include <string>
#include <vector>

#include "engine/timeline/anchors.hpp"
#include "engine/timeline/governors.hpp"

namespace newsglass::timeline {

/// What the model knows of an event; made once an event.
struct Form {
    std::string_view
        verb;            ///< VBD, had-VBN, has-VBN, will, modal, VBZ, VBG, VBN, to-VB, VB, ...; "" for what is no verb
    std::string marker;  ///< of its clause: that, after, when; "" for none
    bool reporting = false;
    Status status = Status::happened;
};

Form formOf(const Document& document, const Event& event);

class PairModel {
public:
    PairModel(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors);

    /// Log-odds that the first began before the second; 0 when one of them is no verb. `first` comes first in the text.
    float score(Index first, Index second) const;

    /// The names of the features of a pair, as in the table: for training.
    std::vector<std::string> features(Index first, Index second) const;

private:
    template <typename Sink>
    void describe(Index first, Index second, Sink&& sink) const;

    const Document& document_;
    const EventTree& tree_;
    const std::vector<Anchor>& anchors_;
    std::vector<Form> forms_;
};

}  // namespace newsglass::timeline
