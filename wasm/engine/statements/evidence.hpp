// Whether a candidate is a statement: what the lexicon, the network and the quotation marks say, together.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/candidates.hpp"

namespace newsglass {

/// Weighs candidates. Keeps a reference to the document.
class Evidence {
public:
    explicit Evidence(const Document& document);

    /// The probability that the candidate is a statement. Linear in the length of its content's sentence at most.
    float probabilityOf(const Candidate& candidate) const;

private:
    const Document& document_;
    const Head* tags_;                              ///< the head `attribution`, or null
    std::vector<Index> quotationAt_;                ///< for each token
    std::vector<Index> cueLabels_, contentLabels_;  ///< columns of the head
};

}  // namespace newsglass
