#include "engine/timeline/parties.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"
#include "engine/timeline/kinds.hpp"

namespace newsglass::timeline {
namespace {

Part partOf(const Document& document, const Event& event, const Participant& participant) {
    if (wordAt(document, participant.head).deprel == "nmod:poss") return Part::any;
    if (participant.role == "agent") return Part::agent;
    if (participant.role == "patient" && wordAt(document, event.head).upos == Upos::VERB) return Part::patient;
    if (participant.role == "patient") return Part::any;  // "the killing of", "the attack on", but "the visit of"
    return Part::other;
}

std::string_view numberOf(const Document& document, Index head) {
    if (wordAt(document, head).upos == Upos::NUM) return wordAt(document, head).lemma;  // "kills five"
    const Index number = childBy(document, head, {"nummod"});
    return number == kNone ? std::string_view{} : std::string_view(wordAt(document, number).lemma);
}

bool isIndefinite(const Document& document, Index head) {
    const Index determiner = childBy(document, head, {"det"});
    if (determiner == kNone) return false;
    const std::string& lemma = wordAt(document, determiner).lemma;
    return lemma == "a" || lemma == "an" || lemma == "another";
}

bool hasName(const Document& document, Index entity) {
    if (entity == kNone) return false;
    const auto& mentions = document.entities.entities[entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](Index at) { return document.entities.mentions[at].kind == MentionKind::name; });
}

Party partyAt(const Document& document, Part part, Index head, Index entity) {
    Party party{part, entity, head, {}, numberOf(document, head), hasName(document, entity), false};
    const Word& word = wordAt(document, head);
    if (word.upos != Upos::PRON) party.kind = kindOf(word.lemma, word.upos != Upos::VERB);
    party.bare = word.upos == Upos::NUM;
    party.indefinite = isIndefinite(document, head);
    return party;
}

/// Whether one of the two is a plural that the other belongs to: "the leaders", "Vidal".
bool isMember(const Document& document, Index whole, Index part) {
    if (whole == kNone) return false;
    const auto& members = document.entities.entities[whole].members;
    return std::find(members.begin(), members.end(), part) != members.end();
}

enum class Likeness : std::uint8_t { none, different, unsure, shared };

bool agree(Part a, Part b) {
    return a == b || (a == Part::any && b != Part::other) || (b == Part::any && a != Part::other);
}

/// A country or firm acts through people: "Chile signs", "President Vidal signs".
bool mayActFor(const Document& document, const Party& a, const Party& b) {
    const auto& entities = document.entities.entities;
    return (entities[a.entity].type == EntityType::person) != (entities[b.entity].type == EntityType::person);
}

Likeness compare(const Document& document, const Party& a, const Party& b, bool headline) {
    if (!a.number.empty() && !b.number.empty() && a.number != b.number) return Likeness::different;
    if (a.entity != kNone && a.entity == b.entity) return Likeness::shared;
    if (isMember(document, a.entity, b.entity) || isMember(document, b.entity, a.entity)) return Likeness::shared;
    if (!a.number.empty() && a.number == b.number && (a.bare || b.bare)) return Likeness::shared;
    if (a.named && b.named) return mayActFor(document, a, b) ? Likeness::unsure : Likeness::different;
    if (a.kind.empty() || a.kind != b.kind) return Likeness::unsure;
    return b.indefinite && !headline ? Likeness::unsure : Likeness::shared;
}

}  // namespace

std::vector<Party> partiesOf(const Document& document, const Event& event) {
    std::vector<Party> parties;
    for (const Participant& participant : event.participants)
        if (participant.role != "time")
            parties.push_back(
                partyAt(document, partOf(document, event, participant), participant.head, participant.entity));
    if (wordAt(document, event.head).upos != Upos::VERB)
        for (const Index modifier : childrenBy(document, event.head, {"compound"}))  // "the Calder crash"
            if (const Index entity = entityAt(document, modifier); entity != kNone)
                parties.push_back(partyAt(document, Part::any, modifier, entity));
    return parties;
}

Comparison compare(const Document& document, const std::vector<Party>& earlier, const std::vector<Party>& later,
                   bool headline) {
    Comparison all;
    for (const Party& b : later) {
        Likeness best = Likeness::none;  // among those that have the same part
        for (const Party& a : earlier)
            if (agree(a.part, b.part)) best = std::max(best, compare(document, a, b, headline));
        all.shared |= best == Likeness::shared;
        all.beyondAgent |= best == Likeness::shared && b.part != Part::agent;
        all.others |= b.part == Part::other && best != Likeness::none;
        if (b.part == Part::other) continue;
        all.unsure |= best == Likeness::unsure;
        all.different |= best == Likeness::different;
    }
    return all;
}

}  // namespace newsglass::timeline
