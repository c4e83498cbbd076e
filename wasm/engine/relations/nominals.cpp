#include "engine/relations/nominals.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

bool isPlace(EntityType type) { return type == EntityType::location; }
bool isBody(EntityType type) { return type == EntityType::organization; }
bool isSite(EntityType type) { return type == EntityType::location || type == EntityType::facility; }

/// The token of a name that heads it: the one whose head lies outside.
Index headOf(const Frame& frame, const Range& range) {
    for (Index token = range.begin; token < range.end; ++token) {
        const Index head = frame.word(token).head;
        if (head == token || !range.contains(head)) return token;
    }
    return range.begin;
}

/// Finds the relations of noun phrases; `found` grows.
class Finder {
public:
    explicit Finder(const Frame& frame) : frame_(frame) {}

    std::vector<Nominal> run() {
        for (Index i = 0; i < frame_.document.names.size(); ++i) {
            fromTitle(i);
            fromComma(i);
            fromModifier(i);
        }
        for (Index token = 0; token < frame_.document.syntax.words.size(); ++token) {
            fromApposition(token);
            fromCopula(token);
            fromDeed(token);
        }
        return std::move(found_);
    }

private:
    const Name& name(Index i) const { return frame_.document.names[i]; }
    Index headOfName(Index i) const { return headOf(frame_, name(i).tokens); }

    /// What an office is held in or held of. Empty when the ends do not fit it.
    std::string_view typeOfOffice(const Office& office, EntityType holder, EntityType held) const {
        if (holder != EntityType::person) {
            const bool part = office.kind == "part";
            if (!part) return {};
            if (office.type == "located-in") return isPlace(held) ? office.type : std::string_view{};
            return isBody(held) && isBody(holder) ? office.type : std::string_view{};
        }
        if (office.kind == "kin" || office.kind == "deed")
            return held == EntityType::person ? office.type : std::string_view{};
        if (office.kind == "part") return {};
        if (isBody(held)) return office.kind == "resident" ? "" : office.kind == "member" ? "member-of" : "works-for";
        if (isPlace(held)) return office.kind == "chief" ? "leads" : "lives-in";
        if (held == EntityType::group && office.kind == "chief") return "leads";
        return {};
    }

    void add(Index subject, Index object, Index head, std::string_view type, Construction construction,
             const std::string& wording, std::string_view lemma = "be") {
        found_.push_back({subject, object, head, {head, head + 1}, wording, std::string(lemma), type, construction});
    }

    std::string asOffice(Index noun) const { return "is " + std::string(frame_.text(noun)) + " of"; }

    /// "FAA spokesman Jo Doe", "the bank's chief economist, Jo Doe" without its comma: the words before a person.
    void fromTitle(Index i) {
        if (name(i).type != EntityType::person || name(i).tokens.begin == 0) return;
        const Index title = name(i).tokens.begin - 1;
        const Range sentence = frame_.sentence(title);
        if (!sentence.contains(name(i).tokens)) return;
        const Office* held = office(lowered(frame_.word(title).lemma));
        if (!held || frame_.nameAt(title) != kNone) return;
        for (Index token = title; token-- > sentence.begin;) {
            if (frame_.nameAt(token) != kNone) {
                const Index other = frame_.nameAt(token);
                const std::string_view type = typeOfOffice(*held, EntityType::person, name(other).type);
                if (!type.empty())
                    add(headOfName(i), headOfName(other), title, type, Construction::title, asOffice(title));
                return;
            }
            const Upos upos = frame_.word(token).upos;
            const bool possessive = frame_.word(token).xpos == "POS";
            if (upos != Upos::ADJ && upos != Upos::NOUN && upos != Upos::PROPN && !possessive &&
                frame_.text(token) != "-")
                return;
        }
    }

    /// "Lyon, France" and "Acme Corp., Ohio".
    void fromComma(Index i) {
        if (i + 1 >= frame_.document.names.size()) return;
        const Name &one = name(i), &other = name(i + 1);
        if (other.tokens.begin != one.tokens.end + 1 || frame_.text(one.tokens.end) != "," || !isPlace(other.type))
            return;
        if (!isSite(one.type) && !isBody(one.type)) return;
        const Index inner = headOfName(i), outer = headOfName(i + 1);
        if (frame_.document.text.tokens[inner].sentence != frame_.document.text.tokens[outer].sentence) return;
        if (frame_.word(outer).deprel == "conj" || frame_.word(inner).deprel == "conj") {
            if (frame_.word(outer).head == inner || frame_.word(outer).deprel == "conj") return;
        }
        for (const Index child : frame_.children(outer))
            if (frame_.word(child).deprel == "conj") return;
        const Index after = other.tokens.end;  // a list goes on
        if (after + 1 < frame_.document.text.tokens.size() && frame_.text(after) == "," &&
            frame_.nameAt(after + 1) != kNone && isPlace(name(frame_.nameAt(after + 1)).type))
            return;
        if (after < frame_.document.text.tokens.size() && isOneOf(frame_.text(after), {"and", "or"}) &&
            frame_.word(outer).head != inner)
            return;
        if (kindOf(inner) == "country") return;
        add(inner, outer, one.tokens.end, isBody(one.type) ? "based-in" : "located-in", Construction::modifier,
            "is in");
    }

    std::string_view kindOf(Index head) const {
        const Index entity = frame_.entityOf(head);
        return entity == kNone ? std::string_view{} : std::string_view(frame_.document.entities.entities[entity].kind);
    }

    /// "Jo Doe of Ohio", "the Red Cross in Geneva", "Serbia's Kosovo".
    void fromModifier(Index i) {
        const Index outer = headOfName(i), head = frame_.word(outer).head;
        if (head == outer || frame_.nameAt(head) == kNone || frame_.nameAt(head) == i) return;
        const EntityType holder = name(frame_.nameAt(head)).type, held = name(i).type;
        const Word& word = frame_.word(outer);
        if (word.deprel == "nmod:poss") {
            if (!isPlace(held)) return;
            if (isBody(holder)) return add(head, outer, outer, "based-in", Construction::possessive, "is in");
            if (isSite(holder)) return add(head, outer, outer, "located-in", Construction::possessive, "is in");
            if (holder == EntityType::person)
                return add(head, outer, outer, "lives-in", Construction::possessive, "is from");
            return;
        }
        if (word.deprel != "nmod" || outer < head) return;
        const Index marker = prepositionToken(frame_, outer);
        const std::string link = prepositionOf(frame_, outer);
        const auto typed = [&]() -> std::string_view {
            const bool at = isOneOf(link, {"of", "in", "at", "from", "near"});
            if (holder == EntityType::person) {
                if (isPlace(held) && isOneOf(link, {"of", "from"})) return "lives-in";
                if (isBody(held) && isOneOf(link, {"of", "at", "from", "with"})) return "works-for";
                return {};
            }
            if (!isPlace(held) || !at) return {};
            if (isBody(holder)) return isOneOf(link, {"of", "in", "at"}) ? "based-in" : "";
            return isSite(holder) ? "located-in" : "";
        }();
        if (!typed.empty() && marker != kNone) add(head, outer, marker, typed, Construction::modifier, "is " + link);
    }

    /// What an office noun is held in: a possessor, a noun in front, or a phrase behind it. kNone without one.
    std::vector<Index> heldBy(Index noun) const {
        std::vector<Index> held;
        for (const Index child : frame_.children(noun)) {
            const std::string_view relation = frame_.word(child).deprel;
            const bool before = child < noun && isRelation(relation, {"nmod:poss", "compound", "amod", "nmod"});
            const bool behind = child > noun && isRelation(relation, {"nmod"}) &&
                                isOneOf(prepositionOf(frame_, child), {"of", "for", "at", "with", "in", "to"});
            if ((before || behind) && frame_.isNamed(child)) held.push_back(child);
        }
        return held;
    }

    /// An office noun with its holder. Says whether anything was found.
    bool fromOffice(Index holder, Index noun, Construction construction) {
        const Office* held = office(lowered(frame_.word(noun).lemma));
        if (!held) return false;
        bool any = false;
        for (const Index other : heldBy(noun)) {
            const std::string_view type = typeOfOffice(*held, frame_.typeOf(holder), frame_.typeOf(other));
            if (type.empty() || (frame_.entityOf(other) != kNone && frame_.entityOf(other) == frame_.entityOf(holder)))
                continue;
            add(holder, other, noun, type, construction, asOffice(noun));
            any = true;
        }
        return any;
    }

    /// "Jo Doe, head of the bank" and "the head of the bank, Jo Doe"; else what the apposition says somebody is.
    void fromApposition(Index token) {
        if (frame_.word(token).deprel != "appos") return;
        const Index head = frame_.word(token).head;
        if (frame_.nameAt(token) != kNone && frame_.nameAt(head) == kNone) {
            fromOffice(token, head, Construction::apposition);
            return;
        }
        if (frame_.nameAt(head) == kNone || frame_.nameAt(token) != kNone) return;
        if (fromOffice(head, token, Construction::apposition)) return;
        const Word& word = frame_.word(token);
        if (word.upos != Upos::NOUN || frame_.timeAt(token) != kNone || frame_.extent(token).size() < 2) return;
        if (childBy(frame_.document, token, {"det", "amod", "nmod"}) == kNone) return;
        const bool held = office(lowered(word.lemma)) && frame_.typeOf(head) == EntityType::person;
        add(head, token, token, held ? "holds-position" : "is-a", Construction::apposition, "is");
    }

    /// "Jo Doe is a member of the board".
    void fromCopula(Index token) {
        if (childBy(frame_.document, token, {"cop"}) == kNone || frame_.word(token).upos != Upos::NOUN) return;
        const Index subject = childBy(frame_.document, token, {"nsubj"});
        if (subject != kNone && frame_.isNamed(subject)) fromOffice(subject, token, Construction::copula);
    }

    /// "Iran's attack on Israel", "the killing of X by Y".
    void fromDeed(Index noun) {
        const Word& word = frame_.word(noun);
        if (word.upos != Upos::NOUN || frame_.nameAt(noun) != kNone) return;
        const DeedNoun* deed = deedNoun(word.lemma);
        if (!deed) return;
        Index agent = childBy(frame_.document, noun, {"nmod:poss"}), patient = kNone, of = kNone;
        for (const Index child : frame_.children(noun)) {
            if (!isRelation(frame_.word(child).deprel, {"nmod"}) || child < noun) continue;
            const std::string link = prepositionOf(frame_, child);
            if (link == "of" && of == kNone)
                of = child;
            else if (link == "by" && agent == kNone)
                agent = child;
            else if (patient == kNone && isLinked(*deed, link))
                patient = child;
        }
        Index& ofWhat = deed->patientByOf ? patient : agent;
        if (ofWhat == kNone) ofWhat = of;
        if (agent == kNone || patient == kNone || agent == patient) return;
        Nominal nominal{
            agent, patient, noun, {noun, noun + 1}, {}, std::string(deed->verb), deed->type, Construction::nominal};
        found_.push_back(std::move(nominal));
    }

    static bool isLinked(const DeedNoun& deed, std::string_view link) {
        for (std::string_view rest = deed.links; !rest.empty();) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            if (rest.substr(0, end) == link) return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    }

    const Frame& frame_;
    std::vector<Nominal> found_;
};

}  // namespace

std::vector<Nominal> nominalsOf(const Frame& frame) {
    std::vector<Nominal> found = Finder(frame).run();
    std::stable_sort(found.begin(), found.end(), [](const Nominal& a, const Nominal& b) { return a.head < b.head; });
    return found;
}

}  // namespace newsglass::relations
