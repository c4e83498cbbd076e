// The features of anaphora that tell how the text goes on: who spoke last, who was the subject, who else is in play.
#include <algorithm>

#include "engine/entities/anaphora_numbers.hpp"
#include "engine/entities/possible.hpp"

namespace newsglass::entities {
namespace {

constexpr std::size_t kNear = 3;  ///< sentences

/// What a place is by its name, against a noun that says what it is.
enum class PlaceFit { unknown, same, other };

PlaceFit placeFit(const Reference& own, const History& history) {
    const bool country = isOneOf(own.lemma, {"country", "nation", "republic", "kingdom"});
    const bool city = isOneOf(own.lemma, {"city", "town", "capital"});
    if ((!country && !city) || !history.place) return PlaceFit::unknown;
    return (history.place->kind == "country") == country ? PlaceFit::same : PlaceFit::other;
}

}  // namespace

const Place* placeNamed(const Document& document, const Reference& reference) {
    if (reference.mention.kind != MentionKind::name || reference.type != EntityType::location) return nullptr;
    std::string name = lowered(textOf(document, reference.mention.tokens));
    std::erase(name, '.');
    return findPlace(name.starts_with("the ") ? name.substr(4) : name);
}

bool isMainSubject(const Document& document, const Reference& reference) {
    const Word& word = wordAt(document, reference.mention.head);
    return isRelation(word.deprel, {"nsubj", "csubj"}) && isRoot(document, word.head);
}

bool FeatureWriter::isFitting(Index cluster) const {
    const Reference& own = context_.references[index_];
    const Facts& facts = context_.clusters.facts(cluster);
    return own.mention.kind == MentionKind::nominal && facts.hasName() && kindFits(own.kind, facts.type()) &&
           placeFit(own, context_.history[context_.clusters.find(cluster)]) != PlaceFit::other;
}

Rivals FeatureWriter::rivalsAmong(const std::vector<Index>& clusters) const {
    Rivals rivals;
    for (const Index cluster : clusters) {
        const History& history = context_.history[context_.clusters.find(cluster)];
        rivals.most = std::max(rivals.most, history.count);
        if (history.subject != kNone) rivals.subject = std::max(rivals.subject, history.subject);
        if (history.main != kNone) rivals.main = std::max(rivals.main, history.main);
        rivals.turn = std::max(rivals.turn, history.turn);
        ++rivals.count;
        rivals.near += context_.clusters.facts(cluster).hasName() && sentencesSince(history.last) <= kNear;
        rivals.fitting += isFitting(cluster);
    }
    return rivals;
}

void FeatureWriter::addDiscourse(Index cluster, const Rivals& rivals, std::vector<std::uint16_t>& features) const {
    const auto add = adderTo(features);
    const Reference& own = context_.references[index_];
    const Facts& facts = context_.clusters.facts(cluster);
    const History& history = context_.history[context_.clusters.find(cluster)];
    const bool says = context_.says[index_];

    const std::size_t ago = context_.turns - history.turn;
    add(fTurnsAgo + (history.turn == 0 ? 3U : bucket(ago, {0, 1})));
    add(fLastTurn, history.turn > 0 && history.turn == rivals.turn);
    if (says) {
        add(fSaysAgain + (history.turn == 0 ? 2U : history.turn == rivals.turn ? 0U : 1U));
        add(fSaysType + typeGroup(facts));
    }
    if (history.said != kNone) {
        const std::size_t paragraphs = paragraphsSince(history.said);
        if (paragraphs <= 1) add(fSaidNear + paragraphs);
    }
    add(fSubject + (history.subject == kNone ? 3U : bucket(sentencesSince(history.subject), {0, 1})));
    const std::size_t main = history.main == kNone ? 2 : bucket(sentencesSince(history.main), {0, 1});
    add(fMain + main);
    add(fMainAgain, main == 1 && isMainSubject(context_.document, own));
    add(fLastSubject, history.subject != kNone && history.subject == rivals.subject);
    add(fLastMain, history.main != kNone && history.main == rivals.main);
    add(fMost, history.count >= rivals.most);
    add(fAlone, rivals.count == 1);
    if (facts.hasName() && sentencesSince(history.last) <= kNear) add(fNear + bucket(rivals.near, {1, 2}));

    bool other[2] = {false, false};
    for (std::size_t i = 0; i < around_.size(); ++i) {
        const Index subject = context_.at[around_[i].subject];
        const bool same = subject != kNone && context_.clusters.together(subject, cluster);
        const std::size_t level = around_[i].own ? 0 : i == 0 || (i == 1 && around_[0].own) ? 1 : 2;
        if (same) {
            add(fAround + level);
            add(fAroundSays, around_[i].says);
            break;
        }
        if (level < 2) other[level] = true;
    }
    add(fAroundOther, other[0]);
    add(fAroundOther + 1, other[1]);
    if (isFitting(cluster)) add(fFitting + bucket(rivals.fitting, {1, 3}));
    if (own.mention.kind == MentionKind::nominal) {
        const PlaceFit fit = placeFit(own, history);
        add(fPlace, fit == PlaceFit::same);
        add(fPlace + 1, fit == PlaceFit::other);
    }
}

}  // namespace newsglass::entities
