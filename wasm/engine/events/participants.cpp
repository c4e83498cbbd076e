#include "engine/events/participants.hpp"

#include <algorithm>
#include <array>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {
namespace {

struct PrepositionRole {
    std::string_view preposition, role;
};

/// Roles of obliques of verbs; places and times are told by what the noun is.
constexpr std::array<PrepositionRole, 16> kVerbRoles = {{{"to", "goal"},
                                                         {"into", "goal"},
                                                         {"toward", "goal"},
                                                         {"towards", "goal"},
                                                         {"from", "source"},
                                                         {"with", "companion"},
                                                         {"about", "topic"},
                                                         {"over", "topic"},
                                                         {"regarding", "topic"},
                                                         {"on", "topic"},
                                                         {"of", "topic"},
                                                         {"for", "beneficiary"},
                                                         {"against", "patient"},
                                                         {"by", "agent"},
                                                         {"between", "agent"},
                                                         {"among", "agent"}}};

/// Roles of what hangs on event nouns: "Israel's attack on Iran", "talks between Moscow and Tehran".
constexpr std::array<PrepositionRole, 12> kNounRoles = {{{"of", "patient"},
                                                         {"on", "patient"},
                                                         {"against", "patient"},
                                                         {"by", "agent"},
                                                         {"between", "agent"},
                                                         {"among", "agent"},
                                                         {"with", "companion"},
                                                         {"from", "source"},
                                                         {"to", "goal"},
                                                         {"about", "topic"},
                                                         {"over", "topic"},
                                                         {"for", "beneficiary"}}};

constexpr std::array<std::string_view, 12> kPlacePrepositions = {
    "in", "at", "near", "on", "across", "inside", "outside", "around", "along", "within", "off", "above"};

template <std::size_t N>
std::string_view roleIn(const std::array<PrepositionRole, N>& roles, std::string_view preposition) {
    for (const PrepositionRole& role : roles)
        if (role.preposition == preposition) return role.role;
    return {};
}

/// Collects the participants of one trigger.
class Collector {
public:
    Collector(const Document& document, Index trigger) : document_(document), trigger_(trigger) {}

    std::vector<Participant> collect() {
        const Word& word = wordAt(document_, trigger_);
        if (word.upos == Upos::NOUN || word.upos == Upos::PROPN)
            collectNominal();
        else
            collectVerbal();
        return std::move(found_);
    }

private:
    const Document& document_;
    const Index trigger_;
    std::vector<Participant> found_;

    std::string_view prepositionOf(Index token) const {
        const Index marker = childBy(document_, token, {"case"});
        return marker == kNone ? std::string_view{} : std::string_view(wordAt(document_, marker).lemma);
    }

    bool isPlace(Index token) const {
        const Index entity = entityAt(document_, token);
        if (entity == kNone) return false;
        const EntityType type = document_.entities.entities[entity].type;
        return type == EntityType::location || type == EntityType::facility;
    }

    bool isTime(Index token) const {
        const auto after = std::partition_point(document_.times.begin(), document_.times.end(),
                                                [&](const TimeExpression& time) { return time.tokens.end <= token; });
        return after != document_.times.end() && after->tokens.contains(token);
    }

    void add(std::string_view role, Index head) {
        for (const Index conjunct : conjunctsOf(document_, antecedentOf(document_, head))) {
            if (conjunct == trigger_) continue;
            const bool known = std::any_of(found_.begin(), found_.end(),
                                           [&](const Participant& other) { return other.head == conjunct; });
            if (known) continue;
            Participant participant;
            participant.role = role;
            participant.head = conjunct;
            participant.entity = entityAt(document_, conjunct);
            participant.tokens = trimmed(
                document_, subtreeWithout(document_, conjunct,
                                          {"conj", "cc", "case", "acl", "appos", "parataxis", "punct", "mark"}));
            if (!participant.tokens.empty() && participant.tokens.contains(conjunct))
                found_.push_back(std::move(participant));
        }
    }

    void collectVerbal() {
        const bool passive = isPassive(document_, trigger_);
        if (const Index subject = subjectOf(document_, trigger_); subject != kNone && !isClause(subject))
            add(passive ? "patient" : "agent", subject);
        if (const Index agent = passiveAgentOf(document_, trigger_); agent != kNone) add("agent", agent);
        const Index indirect = childBy(document_, trigger_, {"iobj"});
        if (indirect != kNone) add("recipient", indirect);
        for (const Index object : childrenBy(document_, trigger_, {"obj"}))
            add(isTime(object) ? "time" : "patient", object);
        for (const Index oblique : childrenBy(document_, trigger_, {"obl", "advmod"})) addOblique(oblique, kVerbRoles);
    }

    void collectNominal() {
        for (const Index possessor : childrenBy(document_, trigger_, {"nmod:poss"}))
            add(isTime(possessor) ? "time" : "agent", possessor);
        for (const Index modifier : childrenBy(document_, trigger_, {"nmod", "obl"}))
            if (wordAt(document_, modifier).deprel != "nmod:poss") addOblique(modifier, kNounRoles);
        for (const Index modifier : childrenBy(document_, trigger_, {"compound", "amod"}))
            if (isTime(modifier)) add("time", modifier);
    }

    bool isClause(Index token) const { return isRelation(wordAt(document_, token).deprel, {"csubj"}); }

    template <std::size_t N>
    void addOblique(Index oblique, const std::array<PrepositionRole, N>& roles) {
        const Word& word = wordAt(document_, oblique);
        if (isTime(oblique) || word.deprel == "obl:tmod") return add("time", oblique);
        if (isRelation(word.deprel, {"advmod"})) return;
        const std::string_view preposition = prepositionOf(oblique);
        const bool placed =
            std::find(kPlacePrepositions.begin(), kPlacePrepositions.end(), preposition) != kPlacePrepositions.end();
        if (placed && isPlace(oblique)) return add("place", oblique);
        if (const std::string_view role = roleIn(roles, preposition); !role.empty()) add(role, oblique);
    }
};

}  // namespace

std::vector<Participant> participantsOf(const Document& document, Index trigger) {
    return Collector(document, trigger).collect();
}

}  // namespace newsglass::events
