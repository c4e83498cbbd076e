// Whether a candidate is a statement: what the lexicon, the network and the quotation marks say, together.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/candidates.hpp"
#include "engine/statements/tags.hpp"

namespace newsglass::statements {

/// Weighs candidates. Keeps references to the document and its tags.
class Evidence {
public:
    Evidence(const Document& document, const Tags& tags);

    /// The probability that the candidate is a statement. Constant time.
    float probabilityOf(const Candidate& candidate) const;

private:
    const Document& document_;
    const Tags& tags_;
    std::vector<Index> quotationAt_;  ///< for each token
};

}  // namespace newsglass::statements
