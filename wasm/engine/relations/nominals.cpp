#include "engine/relations/nominals.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/clause.hpp"
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
            fromInnerComma(i);
            fromModifier(i);
            fromDescription(i);
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
        if (isPlace(held)) return office.kind == "chief" ? "leads" : office.kind == "envoy" ? "" : "lives-in";
        if (held == EntityType::group && office.kind == "chief") return "leads";
        return {};
    }

    void add(Index subject, Index object, Index head, std::string_view type, Construction construction,
             const std::string& wording, std::string_view lemma = "be") {
        found_.push_back(
            {subject, object, head, {head, head + 1}, {}, {}, wording, std::string(lemma), type, construction});
    }

    /// "is chief economist of", also of one of several: "executives Jo Doe and Al Roe".
    std::string asOffice(Index noun) const {
        Index begin = noun;
        while (noun - begin < 3 && begin > frame_.sentence(noun).begin && frame_.word(begin - 1).head == noun &&
               frame_.nameAt(begin - 1) == kNone && isRelation(frame_.word(begin - 1).deprel, {"compound", "amod"}))
            --begin;
        std::string words = "is ";
        if (begin < noun) words += std::string(textOf(frame_.document, {begin, noun})) + " ";
        return words + (frame_.word(noun).xpos == "NNS" ? frame_.word(noun).lemma : std::string(frame_.text(noun))) +
               " of";
    }

    /// "FAA spokesman Jo Doe", "the bank's chief economist, Jo Doe" without its comma: the words before a person.
    void fromTitle(Index i) {
        if (name(i).type != EntityType::person || name(i).tokens.begin == 0) return;
        Index title = name(i).tokens.begin - 1;
        const Range sentence = frame_.sentence(title);
        if (frame_.text(title) == "," && title > sentence.begin) --title;  // "Roe's killer, Jo Doe"
        if (!sentence.contains(name(i).tokens)) return;
        if (frame_.nameAt(title) != kNone) return fromOfficePhrase(i, frame_.nameAt(title), sentence);
        const Office* held = office(lowered(frame_.word(title).lemma));
        if (!held || frame_.nameAt(title) != kNone) return;
        for (Index token = title; token-- > sentence.begin;) {
            if (frame_.nameAt(token) != kNone) {
                const Index other = frame_.nameAt(token);
                const std::string_view type = typeOfOffice(*held, EntityType::person, name(other).type);
                if (!type.empty()) addTitle(i, title, other, type);
                return;
            }
            const Upos upos = frame_.word(token).upos;
            const bool possessive = frame_.word(token).xpos == "POS";
            if (upos != Upos::ADJ && upos != Upos::NOUN && upos != Upos::PROPN && !possessive &&
                frame_.text(token) != "-")
                return;
        }
    }

    /// "the commander of the Pacific Fleet, Jo Doe": an office, a preposition and a name in front of a person.
    void fromOfficePhrase(Index person, Index held, const Range& sentence) {
        Index at = name(held).tokens.begin;
        while (at > sentence.begin && isOneOf(label(at - 1), {"DET", "ADJ"})) --at;
        if (at < sentence.begin + 2 || !isOneOf(frame_.text(at - 1), {"of", "at", "for"})) return;
        const Index noun = at - 2;
        if (label(noun) == "NOUN" || label(noun) == "PROPN") addOffice(person, noun, held);
    }

    /// Of "French finance minister Jo Doe" the title is the object: one is no minister of French.
    void addTitle(Index holder, Index title, Index held, std::string_view type) {
        const Index person = headOfName(holder), other = headOfName(held);
        const bool adjective = name(held).type == EntityType::group || frame_.word(other).upos == Upos::ADJ;
        if (!adjective) return add(person, other, title, type, Construction::title, asOffice(title));
        add(person, title, title, "holds-position", Construction::title, "is");
        found_.back().objectPart = {name(held).tokens.begin, title + 1};
    }

    /// "Lyon, France" as one name.
    void fromInnerComma(Index i) {
        const Range& whole = name(i).tokens;
        if (!isPlace(name(i).type)) return;
        for (Index comma = whole.begin + 1; comma + 1 < whole.end; ++comma) {
            if (frame_.text(comma) != ",") continue;
            add(whole.begin, comma + 1, comma, "located-in", Construction::modifier, "is in");
            found_.back().subjectPart = {whole.begin, comma};
            found_.back().objectPart = {comma + 1, whole.end};
            return;
        }
    }

    /// "Lyon, France" and "Acme Corp., Ohio".
    void fromComma(Index i) {
        if (i + 1 >= frame_.document.names.size()) return;
        const Name &one = name(i), &other = name(i + 1);
        if (other.tokens.begin != one.tokens.end + 1 || frame_.text(one.tokens.end) != "," || !isPlace(other.type))
            return;
        const Index inner = headOfName(i), outer = headOfName(i + 1);
        if ((!isSite(one.type) && !isBody(one.type)) || !frame_.sentence(inner).contains(other.tokens)) return;
        const std::string_view kind = kindOf(inner), around = kindOf(outer);
        if (kind == "country" || isModifierOfNext(i + 1)) return;
        const bool known = (around == "country" || around == "region") && kind != around;
        if (!known && isPlace(one.type) && isListed(i)) return;
        add(inner, outer, one.tokens.end, isBody(one.type) ? "based-in" : "located-in", Construction::modifier,
            "is in");
    }

    /// "Wales" in "in Cardiff, Wales Secretary Jo Doe said" belongs to what follows.
    bool isModifierOfNext(Index i) const {
        const Index after = name(i).tokens.end;
        if (after >= frame_.sentence(after - 1).end) return false;
        const Word& word = frame_.word(after);
        return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.xpos == "POS";
    }

    /// Whether names i and i + 1 are members of a list: another one goes before them or follows.
    bool isListed(Index i) const {
        const Index last = Index(frame_.document.text.tokens.size());
        Index after = name(i + 1).tokens.end;
        if (after < last && frame_.text(after) == ",") ++after;
        const bool joined = after < last && isOneOf(frame_.text(after), {"and", "or", "&"});
        if (joined) ++after;
        if ((joined || after > name(i + 1).tokens.end) && after < last && isNameOfPlace(after)) return true;
        const Index before = name(i).tokens.begin;
        return before >= 2 && frame_.text(before - 1) == "," && isNameOfPlace(before - 2);
    }

    bool isNameOfPlace(Index token) const {
        return frame_.nameAt(token) != kNone && isPlace(name(frame_.nameAt(token)).type);
    }

    std::string_view kindOf(Index head) const {
        const Index entity = frame_.entityOf(head);
        return entity == kNone ? std::string_view{} : std::string_view(frame_.document.entities.entities[entity].kind);
    }

    /// "Serbia's Kosovo", "Jo Doe of Ohio", "the Red Cross in Geneva".
    void fromModifier(Index i) {
        fromPossessor(i);
        fromPreposition(i);
    }

    void fromPossessor(Index i) {
        const Range& owner = name(i).tokens;
        const Index after = owner.end;
        if (!isPlace(name(i).type) || after + 1 >= frame_.document.text.tokens.size() ||
            frame_.word(after).xpos != "POS")
            return;
        const Index owned = frame_.nameAt(after + 1);
        if (owned == kNone || !frame_.sentence(after).contains(name(owned).tokens)) return;
        const EntityType type = name(owned).type;
        if (isBody(type)) add(headOfName(owned), headOfName(i), after, "based-in", Construction::possessive, "is in");
        if (isSite(type)) add(headOfName(owned), headOfName(i), after, "located-in", Construction::possessive, "is in");
        if (type == EntityType::person)
            add(headOfName(owned), headOfName(i), after, "lives-in", Construction::possessive, "is from");
    }

    /// A name, an age perhaps, a preposition, and the name of a place or body: "Jo Doe, 24, of Ohio".
    void fromPreposition(Index i) {
        const EntityType holder = name(i).type;
        const Range sentence = frame_.sentence(name(i).tokens.begin);
        Index at = pastAge(name(i).tokens.end, sentence);
        if (at >= sentence.end) return;
        const std::string link = lowered(frame_.text(at));
        const Index marker = at++;
        if (!isOneOf(link, {"of", "from", "in", "at", "with", "near"})) return;
        while (at < sentence.end && frame_.nameAt(at) == kNone && isOneOf(label(at), {"DET", "ADJ"})) ++at;
        if (at >= sentence.end || frame_.nameAt(at) == kNone) return;
        const Index head = headOfName(i), other = headOfName(frame_.nameAt(at));
        const EntityType held = name(frame_.nameAt(at)).type;
        const bool attached = frame_.word(other).head == head || frame_.nameAt(frame_.word(other).head) == i;
        const std::string_view type = typeOfPreposition(holder, held, link, attached);
        if (!type.empty()) add(head, other, marker, type, Construction::modifier, wordingOf(type));
    }

    /// Behind ", 24," or a comma.
    Index pastAge(Index at, const Range& sentence) const {
        if (at + 2 < sentence.end && frame_.text(at) == "," && frame_.word(at + 1).upos == Upos::NUM &&
            frame_.text(at + 2) == ",")
            return at + 3;
        return at;
    }

    std::string_view label(Index token) const {
        switch (frame_.word(token).upos) {
            case Upos::DET:
                return "DET";
            case Upos::ADJ:
                return "ADJ";
            case Upos::NOUN:
                return "NOUN";
            case Upos::PROPN:
                return "PROPN";
            case Upos::NUM:
                return "NUM";
            default:
                return "";
        }
    }

    static std::string wordingOf(std::string_view type) {
        return type == "works-for" ? "is with" : type == "lives-in" ? "is from" : "is in";
    }

    static std::string_view typeOfPreposition(EntityType holder, EntityType held, std::string_view link,
                                              bool attached) {
        const bool origin = isOneOf(link, {"of", "from"});
        if (holder == EntityType::person) {
            if (isPlace(held)) return origin && (attached || link == "of") ? "lives-in" : "";
            return isBody(held) && (link == "of" || (attached && isOneOf(link, {"at", "from", "with"}))) ? "works-for"
                                                                                                         : "";
        }
        if (!isPlace(held) || (!attached && link != "of" && !isSite(holder))) return {};
        if (isBody(holder)) return isOneOf(link, {"of", "in", "at"}) ? "based-in" : "";
        return isSite(holder) && isOneOf(link, {"of", "in", "near"}) ? "located-in" : "";
    }

    /// "Jo Doe, 58, a former Acme lawyer", "Jo Doe, professor of history at the University of Ohio": the words between
    /// a person and what an office is held in, whatever the parser made of them.
    void fromDescription(Index i) {
        if (name(i).type != EntityType::person) return;
        const Range sentence = frame_.sentence(name(i).tokens.begin);
        Index at = name(i).tokens.end;
        if (at >= sentence.end || frame_.text(at) != ",") return;
        at = std::max(pastAge(at, sentence), at + 1);
        const Index limit = std::min(sentence.end, at + 12);
        Index noun = kNone, before = kNone;
        for (; at < limit; ++at) {
            const Index other = frame_.nameAt(at);
            const std::string tag(label(at));
            const bool linked = noun != kNone &&
                                isOneOf(lowered(frame_.text(at)), {"of", "for", "at", "with", "in", "to", "and", "on"});
            const bool joint = frame_.word(at).xpos == "POS" || frame_.text(at) == "-";
            if (other != kNone && name(other).type == EntityType::person && noun == kNone) break;
            if (other != kNone) {
                if (noun == kNone)
                    before = other;
                else
                    return addOffice(i, noun, other);
                at = name(other).tokens.end - 1;
                continue;
            }
            if (tag.empty() && !linked && !joint) break;
            if (tag == "NOUN" && noun == kNone && frame_.word(at).xpos != "NNS" &&
                office(lowered(frame_.word(at).lemma))) {
                noun = at;
                if (before != kNone) addOffice(i, noun, before);
            }
        }
    }

    void addOffice(Index holder, Index noun, Index held) {
        const Office* what = office(lowered(frame_.word(noun).lemma));
        const std::string_view type =
            what ? typeOfOffice(*what, name(holder).type, name(held).type) : std::string_view{};
        if (!type.empty())
            add(headOfName(holder), headOfName(held), noun, type, Construction::apposition, asOffice(noun));
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
            else if (patient == kNone && isLink(*deed, link))
                patient = child;
        }
        Index& ofWhat = deed->patientByOf ? patient : agent;
        if (ofWhat == kNone) ofWhat = of;
        if (patient == kNone && agent != kNone && of == kNone && deed->patientByOf)
            std::swap(agent, patient);  // "Doe's murder"
        if (agent == kNone && patient != kNone && deed->type == "killed") agent = culpritOf(noun);
        if (agent == kNone || patient == kNone || agent == patient) return;
        add(agent, patient, noun, deed->type, Construction::nominal, {}, deed->verb);
    }

    /// Who is tried for a deed: "Doe was convicted of the murder of Roe". kNone when nobody is.
    Index culpritOf(Index noun) const {
        const Word& word = frame_.word(noun);
        if (!isRelation(word.deprel, {"obl", "advcl"}) || word.head == noun) return kNone;
        const Index verb = word.head;
        if (!isOneOf(frame_.word(verb).lemma, {"convict", "sentence", "charge", "accuse", "indict", "arrest", "guilty",
                                               "try", "jail", "execute", "suspect", "admit", "confess", "plead"}))
            return kNone;
        const Index object = childBy(frame_.document, verb, {"obj"});
        const Index culprit = object != kNone ? object : subjectOf(frame_.document, verb);
        return culprit == kNone ? kNone : antecedentOf(frame_.document, culprit);
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
