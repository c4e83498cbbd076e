// What a mention and a cluster before it say for and against each other, as yes/no features.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/entities/clusters.hpp"

namespace newsglass::entities {

/// The mentions of a cluster so far, in order of the text.
struct History {
    Index first = kNone, previous = kNone, last = kNone;
    std::uint32_t count = 0;
};

/// The mentions of a noun so far.
struct HeadHistory {
    Index last = kNone;
    std::uint32_t count = 0;
};

struct Context {
    const Document& document;
    const std::vector<Reference>& references;
    const std::vector<Index>& at;  ///< for each token the reference whose head it is
    const Clusters& clusters;
    std::vector<Index> speakers;                              ///< of each quotation, a reference or kNone
    std::vector<History> history;                             ///< by cluster, as `Clusters::find` gives it
    std::unordered_map<std::string_view, HeadHistory> heads;  ///< by lemma
    std::uint32_t most = 0;                                   ///< mentions so far of the cluster that has most
};

/// Writes the features of one mention with each of its candidates.
class FeatureWriter {
public:
    FeatureWriter(const Context& context, Index reference);

    std::vector<std::uint16_t> nobody() const;
    /// `rank` counts the clusters mentioned since, `better` the candidates among them.
    std::vector<std::uint16_t> pair(Index cluster, std::size_t rank, std::size_t better) const;

private:
    const Context& context_;
    Index index_;
    std::vector<std::uint16_t> own_;  ///< features of the mention alone
};

}  // namespace newsglass::entities
