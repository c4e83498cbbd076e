// What a mention and a cluster before it say for and against each other, as yes/no features.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/entities/clusters.hpp"
#include "engine/entities/sayings.hpp"

namespace newsglass::entities {

/// The mentions of a cluster so far, in order of the text.
struct History {
    Index first = kNone, previous = kNone, last = kNone;
    Index subject = kNone;         ///< the last that was a subject
    Index main = kNone;            ///< the last that was the subject of a whole sentence
    Index said = kNone;            ///< the last that said something
    const Place* place = nullptr;  ///< by its names
    std::uint32_t turn = 0;        ///< which saying of the text that was, from 1
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
    std::vector<bool> says;                                   ///< by reference, see `sayersOf`
    std::vector<History> history;                             ///< by cluster, as `Clusters::find` gives it
    std::unordered_map<std::string_view, HeadHistory> heads;  ///< by lemma
    std::uint32_t most = 0;                                   ///< mentions so far of the cluster that has most
    std::uint32_t turns = 0;                                  ///< sayings so far
};

/// Whether a mention is the subject of a whole sentence.
bool isMainSubject(const Document& document, const Reference& reference);

/// The country or capital that a mention names, or null.
const Place* placeNamed(const Document& document, const Reference& reference);

/// Who stands out among those whom a mention can mean.
struct Rivals {
    std::uint32_t most = 0;       ///< mentions of the one that has most
    Index subject = 0, main = 0;  ///< the last mention that was a subject, and that of a whole sentence
    std::uint32_t turn = 0;       ///< the last saying of any of them
    std::size_t count = 0;        ///< how many they are
    std::size_t near = 0;         ///< those with a name that were mentioned in the last sentences
    std::size_t fitting = 0;      ///< those with a name that a noun can call so
};

/// Writes the features of one mention with each of its candidates.
class FeatureWriter {
public:
    FeatureWriter(const Context& context, Index reference);

    std::vector<std::uint16_t> nobody() const;
    /// `rank` counts the clusters mentioned since, `better` the candidates among them.
    std::vector<std::uint16_t> pair(Index cluster, std::size_t rank, std::size_t better, const Rivals& rivals) const;
    Rivals rivalsAmong(const std::vector<Index>& clusters) const;

private:
    /// Who spoke, who was the subject, who else is in play.
    void addDiscourse(Index cluster, const Rivals& rivals, std::vector<std::uint16_t>& features) const;
    bool isFitting(Index cluster) const;
    std::size_t sentencesSince(Index mention) const;
    std::size_t paragraphsSince(Index mention) const;

    const Context& context_;
    Index index_;
    std::vector<Around> around_;
    std::vector<std::uint16_t> own_;  ///< features of the mention alone
};

}  // namespace newsglass::entities
