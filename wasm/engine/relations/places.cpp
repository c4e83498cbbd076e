#include "engine/relations/finder.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

class PlaceFinder : public Finder {
public:
    using Finder::Finder;

    void run() {
        for (Index i = 0; i < nameCount(); ++i) {
            fromInnerComma(i);
            fromComma(i);
            fromNeighbour(i);
            fromPossessor(i);
            fromPreposition(i);
        }
    }

private:
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
        if (isRelation(frame_.word(outer).deprel, {"nsubj"})) return;  // "according to Acme, Norland has a plan"
        const std::string_view kind = kindOf(inner), around = kindOf(outer);
        if (kind == "country" || isContinent(i) || isModifierOfNext(i + 1)) return;
        const bool known = (around == "country" || around == "region") && kind != around && !isAmong(i + 1, around);
        if (isPlace(one.type) && isListed(i) && (!known || goesOnWith(i + 1, around))) return;
        add(inner, outer, one.tokens.end, isBody(one.type) ? "based-in" : "located-in", Construction::modifier,
            "is in");
    }

    /// "the Paris Interpol office": a place right in front of a body.
    void fromNeighbour(Index i) {
        if (i + 1 >= nameCount() || !isPlace(name(i).type) || !isBody(name(i + 1).type)) return;
        const Index place = headOfName(i), body = headOfName(i + 1);
        if (name(i).tokens.end != name(i + 1).tokens.begin || !frame_.sentence(place).contains(name(i + 1).tokens))
            return;
        add(body, place, place, "based-in", Construction::modifier, "is in");
    }

    /// "Wales" in "in Cardiff, Wales Secretary Jo Doe said" belongs to what follows.
    bool isModifierOfNext(Index i) const {
        const Index after = name(i).tokens.end;
        if (after >= frame_.sentence(after - 1).end) return false;
        const Word& word = frame_.word(after);
        return word.xpos == "POS" || office(lowered(word.lemma)) != nullptr;
    }

    /// "Wales, [France] and Ireland": whether the next member of the list is of the same kind, and lies in no place
    /// that is named behind it ("Lyon, France and Bern, Switzerland").
    bool goesOnWith(Index i, std::string_view kind) const {
        const Index next = i + 1, after = next + 1;
        if (next >= nameCount() || kindOf(headOfName(next)) != kind) return false;
        const bool pair = after < nameCount() && name(after).tokens.begin == name(next).tokens.end + 1 &&
                          frame_.text(name(next).tokens.end) == "," && isPlace(name(after).type);
        return !pair;
    }

    /// Whether names i and i + 1 are members of a list: another one goes before them or follows.
    bool isListed(Index i) const {
        const Index last = Index(frame_.document.text.tokens.size());
        Index after = name(i + 1).tokens.end;
        if (after < last && frame_.text(after) == ",") ++after;
        const bool serial = after > name(i + 1).tokens.end;
        const bool joined = after < last && isOneOf(frame_.text(after), {"and", "or", "&"});
        if (joined) ++after;
        // "the Northbank, the Southbank, and [refugee camps]"
        if (serial && joined && after < last && isOneOf(label(after), {"NOUN", "ADJ"})) return true;
        const bool more = after < last && (isNameOfPlace(after) || (joined && frame_.nameAt(after) != kNone) ||
                                           isOneOf(frame_.text(after), {"other", "others"}));
        if ((joined || after > name(i + 1).tokens.end) && more) return true;
        const Index before = name(i).tokens.begin;
        return before >= 2 && frame_.text(before - 1) == "," && isNameOfPlace(before - 2);
    }

    /// "movements in Africa, Norland said": a continent lies nowhere.
    bool isContinent(Index i) const { return namesContinent(textOf(frame_.document, name(i).tokens)); }

    /// Whether a place stands between two others of its kind: in "Maine, New York, New Jersey, Iowa" New York, which
    /// may be a city, is none in New Jersey.
    bool isAmong(Index i, std::string_view kind) const {
        if (i < 2 || i + 1 >= nameCount()) return false;
        const auto follows = [&](Index a) {
            Index at = name(a).tokens.end;
            const Index next = name(a + 1).tokens.begin;
            if (at < next && frame_.text(at) == ",") ++at;
            if (at < next && isOneOf(frame_.text(at), {"and", "or"})) ++at;
            return at == next && at > name(a).tokens.end;
        };
        return follows(i - 2) && follows(i) && kindOf(headOfName(i - 2)) == kind && kindOf(headOfName(i + 1)) == kind;
    }

    bool isNameOfPlace(Index token) const {
        return frame_.nameAt(token) != kNone && isPlace(name(frame_.nameAt(token)).type);
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
        if (isModifierOfNoun(frame_, name(owned).tokens)) return;  // "Norland's U.N. ambassador"
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
        if (type == "located-in" && kindOf(head) == "country") return;  // "Norland in the east" is not all of it
        if (holder != EntityType::person && isModifierOfNoun(frame_, name(i).tokens)) return;
        if (!type.empty()) add(head, other, marker, type, Construction::modifier, wordingOf(type, link));
    }

    std::string_view kindOf(Index head) const {
        const Index entity = frame_.entityOf(head);
        return entity == kNone ? std::string_view{} : std::string_view(frame_.document.entities.entities[entity].kind);
    }

    static std::string wordingOf(std::string_view type, std::string_view link) {
        if (link == "near") return "is near";
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
};

}  // namespace

void findPlaces(const Frame& frame, std::vector<Nominal>& found) { PlaceFinder(frame, found).run(); }

}  // namespace newsglass::relations
