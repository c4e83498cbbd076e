// Short sentences that name events.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::timeline {

/// Makes labels of events: who did what to whom in the words of the article, pronouns replaced by names, without the
/// time, which the entry's date says: "Moscow will welcome Masoud Pezeshkian". Of an event noun its noun phrase. What
/// somebody says of himself stands behind his name: "Ann Lee: I never saw the letter". Keeps a reference to the
/// document.
class Labels {
public:
    explicit Labels(const Document& document);

    /// Cost: the words of the sentence.
    std::string of(const Event& event) const;

private:
    const Document& document_;
    std::vector<Index> statementAt_;  ///< for each token the statement that it is the cue of, or kNone
};

}  // namespace newsglass::timeline
