#include "engine/entities/speakers.hpp"

#include <algorithm>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

class Speakers {
public:
    Speakers(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& at,
             const Clusters& clusters)
        : document_(document), references_(references), at_(at), clusters_(clusters) {}

    /// The reference that speaks in each quotation, or kNone.
    std::vector<Index> run() const {
        std::vector<Index> speakers(document_.text.quotations.size(), kNone);
        Index previous = kNone, previousParagraph = kNone;
        for (Index q = 0; q < speakers.size(); ++q) {
            const Quotation& quotation = document_.text.quotations[q];
            if (quotation.depth > 0 || quotation.tokens.empty()) continue;
            if (quotation.continues != kNone && quotation.continues < q) speakers[q] = speakers[quotation.continues];
            const Index paragraph = paragraphOf(quotation.tokens.begin);
            if (speakers[q] == kNone) speakers[q] = beside(quotation);
            if (speakers[q] == kNone && paragraph == previousParagraph) speakers[q] = previous;
            previous = speakers[q];
            previousParagraph = paragraph;
        }
        return speakers;
    }

private:
    Index paragraphOf(Index token) const {
        return document_.text.sentences[tokenAt(document_, token).sentence].paragraph;
    }

    /// Whether a reference can say "I": a person, or somebody of whom no more is known ("the source").
    bool isPerson(Index reference) const {
        const Facts& facts = clusters_.facts(reference);
        const bool somebody = facts.type() == EntityType::other && facts.nominals > 0 && !facts.hasName();
        return (facts.type() == EntityType::person || somebody) && facts.plural <= facts.singular;
    }

    /// The subject of a verb of saying in the sentences where the quotation begins and ends, outside of it.
    Index beside(const Quotation& quotation) const {
        const Index first = tokenAt(document_, quotation.tokens.begin).sentence;
        const Index last = tokenAt(document_, quotation.tokens.end - 1).sentence;
        Index found = speakerIn(last, quotation.tokens);
        if (found == kNone && first != last) found = speakerIn(first, quotation.tokens);
        if (found == kNone && last + 1 < document_.text.sentences.size() &&
            paragraphOfSentence(last + 1) == paragraphOfSentence(last))
            found = speakerIn(last + 1, quotation.tokens);
        if (found == kNone && first > 0 && paragraphOfSentence(first - 1) == paragraphOfSentence(first))
            found = speakerIn(first - 1, quotation.tokens);
        return found;
    }

    Index paragraphOfSentence(Index sentence) const { return document_.text.sentences[sentence].paragraph; }

    Index speakerIn(Index sentence, const Range& quotation) const {
        constexpr std::uint32_t kReach = 60;  // tokens on either side, whatever a "sentence" is
        const Range& tokens = document_.text.sentences[sentence].tokens;
        const Index begin = std::max(tokens.begin, quotation.begin > kReach ? quotation.begin - kReach : 0);
        const Index end = std::min(tokens.end, quotation.end + kReach);
        Index found = kNone;
        for (Index i = begin; i < end; ++i) {
            if (quotation.contains(i) || !isSayVerb(wordAt(document_, i).lemma)) continue;
            Index subject = childBy(document_, i, {"nsubj"});
            if (subject == kNone && wordAt(document_, i).xpos == "VBG") subject = subjectOf(document_, i);
            if (subject == kNone || quotation.contains(subject) || at_[subject] == kNone || !isPerson(at_[subject]))
                continue;
            found = at_[subject];
            if (i >= quotation.end) break;  // the nearest behind, else the last before
        }
        return found;
    }

    const Document& document_;
    const std::vector<Reference>& references_;
    const std::vector<Index>& at_;
    const Clusters& clusters_;
};

}  // namespace

std::vector<Index> speakersOf(const Document& document, const std::vector<Reference>& references,
                              const std::vector<Index>& at, const Clusters& clusters) {
    return Speakers(document, references, at, clusters).run();
}

void joinSpeakers(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& at,
                  Clusters& clusters) {
    const std::vector<Index> speakers = speakersOf(document, references, at, clusters);
    for (Index r = 0; r < references.size(); ++r) {
        const Reference& reference = references[r];
        if (reference.pronoun != Pronoun::i || reference.quotation == kNone) continue;
        const Index speaker = speakers[reference.quotation];
        if (speaker == kNone) continue;
        const bool twoNames = clusters.facts(speaker).hasName() && clusters.facts(r).hasName();
        if (!twoNames) clusters.join(speaker, r);
    }
}

}  // namespace newsglass::entities
