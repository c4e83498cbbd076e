#include "engine/relations/learned.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "engine/events/commitment.hpp"
#include "engine/relations/finder.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/pairs.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

/// How a type is said where the text has no words for it.
std::string_view wordingOf(std::string_view type) {
    if (type == "works-for") return "works for";
    if (type == "lives-in") return "is from";
    return type == "killed" ? "killed" : "is in";
}

std::string_view lemmaOf(std::string_view type) {
    if (type == "works-for") return "work";
    return type == "killed" ? "kill" : "be";
}

/// Whether a type says what another one says already: one is born where one is from.
bool covers(std::string_view said, std::string_view type) {
    if (said == type) return true;
    if (type == "lives-in") return said == "born-in";
    if (type == "works-for") return said == "member-of" || said == "plays-for" || said == "leads";
    return type == "located-in" && (said == "based-in" || said == "part-of");
}

class Adder {
public:
    Adder(const Document& document, std::vector<Relation>& found)
        : document_(document), frame_(document), commitments_(document), found_(found) {
        for (const Relation& relation : found) {
            if (!relation.object) continue;
            said_[keyOf(relation)].push_back(relation.type);
            if (hasProperty(frame_.word(relation.subject.head).lemma, "accident"))
                accidents_.insert(relation.predicate.end - 1);
        }
    }

    void run() {
        struct Likely {
            Pair pair;
            int odds = 0;
        };
        std::vector<Likely> likely;
        std::map<Index, Likely> homes;  // of a person the likeliest one
        for (const Pair& pair : pairsOf(frame_, found_)) {
            const int odds = logOddsOf(pair);
            if (odds < leastLogOdds(pair.type)) continue;
            likely.push_back({pair, odds});
            if (pair.type != "lives-in") continue;
            const auto [home, first] = homes.try_emplace(pair.subject, likely.back());
            if (!first && odds > home->second.odds) home->second = likely.back();
        }
        for (const auto& [pair, odds] : likely)
            if (isPlausible(pair) &&
                (pair.type != "lives-in" || isSameHome(pair.object, homes.at(pair.subject).pair.object)))
                add(pair, odds);
        std::stable_sort(found_.begin(), found_.end(), [](const Relation& a, const Relation& b) {
            return std::tuple(a.sentence, a.predicate.begin, a.subject.head) <
                   std::tuple(b.sentence, b.predicate.begin, b.subject.head);
        });
    }

private:
    using Key = std::tuple<Index, Index, Index>;  // sentence and the entities of both ends

    static Key keyOf(const Relation& relation) {
        return {relation.sentence, relation.subject.entity, relation.object->entity};
    }

    /// An agency does not sit where its dispatch was written, nor does a region lie in another one, or a country
    /// anywhere: "WASHINGTON (AP)", "in Arizona, Idaho and Utah", "Israel in the Gaza Strip".
    bool isPlausible(const Pair& pair) const {
        const auto& dateline = document_.text.dateline;
        if ((pair.type == "based-in" || pair.type == "located-in") &&
            isModifierOfNoun(frame_, document_.names[pair.subject].tokens))
            return false;
        if (pair.type == "based-in") return !dateline || !dateline->contains(document_.names[pair.subject].tokens);
        if (pair.type == "works-for") return !isTopic(pair);
        if (pair.type != "located-in") return true;
        if (namesContinent(textOf(document_, document_.names[pair.subject].tokens))) return false;
        const std::string_view kind = kindOf(pair.subject);
        return kind != "country" && (kind.empty() || kind != kindOf(pair.object));
    }

    /// "Doe's Acme plan", "Doe joined the Acme show": what somebody's thing is about does not employ him.
    bool isTopic(const Pair& pair) const {
        const Index person = frame_.headOf(document_.names[pair.subject].tokens);
        const Index body = frame_.headOf(document_.names[pair.object].tokens);
        const Word &owner = frame_.word(person), &topic = frame_.word(body);
        if (topic.deprel != "compound") return false;
        const Word& thing = frame_.word(topic.head);
        const bool plain = thing.upos == Upos::NOUN && frame_.entityOf(topic.head) == kNone && !office(thing.lemma) &&
                           frame_.nameAt(topic.head) == kNone && topic.head != owner.head && owner.head != body;
        const bool apart = plain && topic.head > body && isRelation(thing.deprel, {"obj", "obl"});
        return apart || (owner.deprel == "nmod:poss" && (owner.head == topic.head || owner.head == body));
    }

    /// "country", "region", "city", or nothing where it is not known.
    std::string_view kindOf(Index name) const {
        const Index entity = frame_.entityOf(frame_.headOf(document_.names[name].tokens));
        return entity == kNone ? std::string_view{} : std::string_view(document_.entities.entities[entity].kind);
    }

    /// "Lyon, France": places that stand side by side are one home, others are two.
    bool isSameHome(Index one, Index other) const {
        const Range &a = document_.names[std::min(one, other)].tokens,
                    &b = document_.names[std::max(one, other)].tokens;
        return one == other || b.begin <= a.end + 1;
    }

    Argument argument(Index name) const {
        const Range& tokens = document_.names[name].tokens;
        const Index head = frame_.headOf(tokens);
        return {tokens, head, frame_.entityOf(head)};
    }

    /// The word that relates two names: that of the deed, the first one between them, or the object's own.
    Index wordOf(const Pair& pair) const {
        if (pair.deed != kNone) return pair.deed;
        const Index first = std::min(pair.subject, pair.object);
        const Index between = document_.names[first].tokens.end;
        return frame_.nameAt(between) == kNone ? between : document_.names[pair.object].tokens.begin;
    }

    /// "Doe was in a crash that killed Roe": an accident killed, nobody who was in it.
    bool isAccident(const Pair& pair) const { return pair.deed != kNone && accidents_.contains(pair.deed); }

    /// "Doe executed the plan of Roe": the deed is done to something else.
    bool isDoneToAnother(const Pair& pair) const {
        if (pair.type != "killed" || pair.deed == kNone) return false;
        const Index object = childBy(document_, pair.deed, {"obj"});
        return object != kNone && frame_.nameAt(object) == kNone && frame_.typeOf(object) != EntityType::person &&
               frame_.word(object).upos == Upos::NOUN && !office(frame_.word(object).lemma);
    }

    void add(const Pair& pair, int odds) {
        if (isAccident(pair) || isDoneToAnother(pair)) return;
        Relation relation;
        relation.subject = argument(pair.subject);
        relation.object = argument(pair.object);
        const Index word = wordOf(pair);
        relation.predicate = {word, word + 1};
        relation.wording = wordingOf(pair.type);
        relation.lemma = lemmaOf(pair.type);
        relation.type = pair.type;
        relation.sentence = tokenAt(document_, word).sentence;
        auto& said = said_[keyOf(relation)];
        if (std::any_of(said.begin(), said.end(), [&](const std::string& type) { return covers(type, pair.type); }))
            return;
        said.push_back(relation.type);
        if (pair.deed != kNone) setStatus(relation, pair.deed);
        relation.confidence = float(1 / (1 + std::exp(-odds / 100.0)));
        found_.push_back(std::move(relation));
    }

    void setStatus(Relation& relation, Index deed) const {
        if (const Index event = frame_.eventAt(deed); event != kNone) {
            relation.event = event;
            relation.status = document_.events[event].status;
            relation.statement = document_.events[event].statement;
            return;
        }
        const Commitment commitment = commitments_.of(deed);
        relation.status = commitment.status;
        relation.statement = commitment.statement;
    }

    const Document& document_;
    const Frame frame_;
    const Commitments commitments_;
    std::vector<Relation>& found_;
    std::map<Key, std::vector<std::string>> said_;
    std::set<Index> accidents_;  // the verbs that accidents are the subjects of
};

}  // namespace

void addLearned(const Document& document, std::vector<Relation>& found) { Adder(document, found).run(); }

}  // namespace newsglass::relations
