#include <algorithm>

#include "engine/relations/finder.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

class OfficeFinder : public Finder {
public:
    using Finder::Finder;

    void run() {
        for (Index i = 0; i < nameCount(); ++i) {
            fromTitle(i);
            fromDescription(i);
        }
        for (Index token = 0; token < frame_.document.syntax.words.size(); ++token) {
            fromApposition(token);
            fromCopula(token);
        }
    }

private:
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
        if (isBody(held))
            return office.kind == "envoy" || office.kind == "resident" ? ""
                   : office.kind == "member"                           ? "member-of"
                                                                       : "works-for";
        if (isPlace(held)) return office.kind == "chief" ? "leads" : office.kind == "envoy" ? "" : "lives-in";
        if (held == EntityType::group && office.kind == "chief") return "leads";
        return {};
    }

    /// The office of a noun: "minister", "prime minister", "secretary-general". Null when it is none.
    const Office* officeAt(Index noun) const {
        const std::string lemma = lowered(frame_.word(noun).lemma);
        const Index begin = frame_.sentence(noun).begin;
        const Office* whole = nullptr;
        if (noun >= begin + 2 && frame_.text(noun - 1) == "-")
            whole = office(lowered(frame_.text(noun - 2)) + "-" + lemma);
        else if (noun > begin)
            whole = office(lowered(frame_.text(noun - 1)) + " " + lemma);
        return whole ? whole : office(lemma);
    }

    /// Whether who holds the office held it once: "a former Florida governor", "ex-chancellor".
    bool isPast(Index noun) const {
        const Index begin = frame_.sentence(noun).begin;
        for (Index at = noun; at-- > begin && noun - at < 6;) {
            if (isOneOf(lowered(frame_.text(at)), {"former", "ex", "erstwhile", "onetime"})) return true;
            if (label(at).empty() && frame_.text(at) != "-" && frame_.word(at).xpos != "POS") return false;
        }
        return false;
    }

    /// Whether a word in front of an office is part of what it is called. Those that make another office of it are,
    /// whatever the parser made of them: "[Attorney] General", "[Vice] President".
    bool isPartOfOffice(Index token, Index noun) const {
        if (frame_.nameAt(token) != kNone) return false;
        if (isOneOf(lowered(frame_.text(token)), {"vice", "deputy", "attorney", "lieutenant", "assistant", "acting"}))
            return true;
        return frame_.word(token).head == noun && isRelation(frame_.word(token).deprel, {"compound", "amod"});
    }

    /// "is chief economist of", "was governor of"; also of one of several: "executives Jo Doe and Al Roe".
    std::string asOffice(Index noun) const {
        if (isOneOf(lowered(frame_.word(noun).lemma),
                    {"dr", "dr.", "lt", "lt.", "col", "col.", "sgt.", "capt.", "prof."}))
            return "is with";  // what somebody is addressed by is no office in anything
        Index begin = noun;
        while (noun - begin < 3 && begin > frame_.sentence(noun).begin && isPartOfOffice(begin - 1, noun)) --begin;
        while (begin >= frame_.sentence(noun).begin + 2 && frame_.text(begin - 1) == "-") begin -= 2;
        const Index copula = childBy(frame_.document, noun, {"cop"});
        const bool past = isPast(noun) || (copula != kNone && frame_.word(copula).xpos == "VBD");
        if (past && begin < noun && lowered(frame_.text(begin)) == "former") ++begin;
        std::string words = past ? "was " : "is ";
        if (begin < noun) words += std::string(textOf(frame_.document, {begin, noun}));
        if (begin < noun && frame_.text(noun - 1) != "-") words += " ";
        words += frame_.word(noun).xpos == "NNS" ? frame_.word(noun).lemma : std::string(frame_.text(noun));
        const Index of = noun + 1, end = frame_.sentence(noun).end;
        if (of + 1 < end && isOneOf(frame_.text(of), {"of", "for"}) && frame_.nameAt(of + 1) == kNone) {
            const std::string_view tag = frame_.word(of + 1).xpos;
            const bool titled = of + 2 < end && frame_.nameAt(of + 2) != kNone;  // "mother of actor Doe"
            if (tag == "NNP" || (tag == "NN" && !titled))
                words += " " + std::string(textOf(frame_.document, {of, of + 2}));  // "secretary of state"
        }
        return words + " of";
    }

    /// "FAA spokesman Jo Doe", "the bank's chief economist, Jo Doe" without its comma: the words before a person.
    void fromTitle(Index i) {
        if (name(i).type != EntityType::person || name(i).tokens.begin == 0) return;
        Index title = name(i).tokens.begin - 1;
        const Range sentence = frame_.sentence(title);
        if (frame_.text(title) == "," && title > sentence.begin) --title;  // "Roe's killer, Jo Doe"
        if (!sentence.contains(name(i).tokens)) return;
        if (frame_.nameAt(title) != kNone) return fromOfficePhrase(i, frame_.nameAt(title), sentence);
        const Office* held = officeAt(title);
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

    /// Whether a name says of what country somebody is, not which country: "French", "Uruguayan".
    bool isAdjective(Index held) const {
        return name(held).type == EntityType::group || frame_.word(headOfName(held)).upos == Upos::ADJ;
    }

    /// Of "French finance minister Jo Doe" the title is the object: one is no minister of French.
    void addTitle(Index holder, Index title, Index held, std::string_view type,
                  Construction construction = Construction::title) {
        const Index person = headOfName(holder);
        if (!isAdjective(held) || title < name(held).tokens.begin)
            return add(person, headOfName(held), title, type, construction, asOffice(title));
        add(person, title, title, "holds-position", construction, isPast(title) ? "was" : "is");
        found_.back().objectPart = {name(held).tokens.begin, title + 1};
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
        bool parted = false;  // by a preposition behind the office
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
            parted = parted || linked;
            const bool goesOn = noun != kNone && !parted && before == kNone;  // "deputy finance minister of"
            if (tag == "NOUN" && (noun == kNone || goesOn) && frame_.word(at).xpos != "NNS" && officeAt(at)) {
                if (isTitleOfNext(at)) break;
                noun = at;
                if (before != kNone) addOffice(i, noun, before);
            }
        }
    }

    /// "Doe, the party's [chief Ann Roe] said": the office of whoever is named behind it.
    bool isTitleOfNext(Index noun) const {
        const Index end = frame_.sentence(noun).end;
        Index at = noun + 1;
        if (at < end && frame_.nameAt(at) == kNone && frame_.word(at).upos == Upos::PROPN) ++at;  // "chief Lord Roe"
        return at < end && frame_.nameAt(at) != kNone && name(frame_.nameAt(at)).type == EntityType::person;
    }

    void addOffice(Index holder, Index noun, Index held) {
        const Office* what = officeAt(noun);
        const std::string_view type =
            what ? typeOfOffice(*what, name(holder).type, name(held).type) : std::string_view{};
        if (!type.empty()) addTitle(holder, noun, held, type, Construction::apposition);
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
        const Office* held = officeAt(noun);
        if (!held) return false;
        if (isTitleOfNext(noun) && holder < noun) return false;
        bool any = false;
        for (const Index other : heldBy(noun)) {
            const std::string_view type = typeOfOffice(*held, frame_.typeOf(holder), frame_.typeOf(other));
            if (type.empty() || (frame_.entityOf(other) != kNone && frame_.entityOf(other) == frame_.entityOf(holder)))
                continue;
            const Index of = frame_.nameAt(other);
            if (of != kNone && other < noun && isAdjective(of)) continue;  // one is no minister of French
            add(holder, other, noun, type, construction, asOffice(noun));
            any = true;
        }
        return any;
    }

    /// Whom an office behind a comma describes: the person right in front of it, also where the parser took another
    /// name.
    Index lowHolder(Index head, Index token) const {
        Index begin = frame_.extent(token).begin;
        if (frame_.text(begin) == ",") ++begin;
        if (begin < 2 || frame_.text(begin - 1) != "," || !officeAt(token)) return head;
        const Index i = frame_.nameAt(begin - 2);
        if (i == kNone || name(i).type != EntityType::person || name(i).tokens.begin < head) return head;
        return frame_.sentence(token).contains(name(i).tokens) ? headOfName(i) : head;
    }

    /// "for $5 million in shares, a deal that …": the sum is not the deal.
    bool isAmount(Index token) const {
        const EntityType type = name(frame_.nameAt(token)).type;
        return type == EntityType::money || type == EntityType::percent || type == EntityType::quantity;
    }

    /// "Jo Doe, head of the bank" and "the head of the bank, Jo Doe"; else what the apposition says somebody is.
    void fromApposition(Index token) {
        if (frame_.word(token).deprel != "appos") return;
        Index head = frame_.word(token).head;
        if (frame_.nameAt(token) != kNone && frame_.nameAt(head) == kNone) {
            fromOffice(token, head, Construction::apposition);
            return;
        }
        if (frame_.nameAt(head) == kNone || frame_.nameAt(token) != kNone || isAmount(head)) return;
        head = lowHolder(head, token);
        if (fromOffice(head, token, Construction::apposition)) return;
        const Word& word = frame_.word(token);
        if (word.upos != Upos::NOUN || frame_.timeAt(token) != kNone || frame_.extent(token).size() < 2) return;
        if (childBy(frame_.document, token, {"det", "amod", "nmod"}) == kNone) return;
        // "attended by Doe, officials and members": one is not several.
        if (word.xpos == "NNS" && frame_.typeOf(head) == EntityType::person) return;
        if (frame_.typeOf(head) == EntityType::person && isBody(frame_.typeOf(token)))
            return;  // "Doe of the union, a group that …"
        const bool held = office(lowered(word.lemma)) && frame_.typeOf(head) == EntityType::person;
        add(head, token, token, held ? "holds-position" : "is-a", Construction::apposition, "is");
    }

    /// "Jo Doe is a member of the board".
    void fromCopula(Index token) {
        if (childBy(frame_.document, token, {"cop"}) == kNone || frame_.word(token).upos != Upos::NOUN) return;
        // "Should not be speaker of" leaves nothing to tell.
        if (isNegated(frame_.document, token) && modalOf(frame_.document, token) != kNone) return;
        const Index subject = childBy(frame_.document, token, {"nsubj"});
        if (subject != kNone && frame_.isNamed(subject)) fromOffice(subject, token, Construction::copula);
    }
};

}  // namespace

void findOffices(const Frame& frame, std::vector<Nominal>& found) { OfficeFinder(frame, found).run(); }

}  // namespace newsglass::relations
