#include "engine/relations/pairs.hpp"

#include <algorithm>
#include <map>

#include "engine/labels.hpp"
#include "engine/relations/finder.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr Index kNeighbours = 8;     // names behind a name that it is paired with
constexpr Index kFarthest = 40;      // tokens between two names
constexpr std::size_t kLongest = 7;  // words between names that are one pattern
constexpr int kDeepest = 12;         // arcs on the path between two names

using enum EntityType;

bool isAmong(EntityType type, std::initializer_list<EntityType> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Whether names of these types can stand in a relation. Types of the network's names are not always right.
bool fits(std::string_view kind, EntityType subject, EntityType object) {
    if (kind == "works-for") return subject == person && isAmong(object, {organization, facility, other});
    if (kind == "lives-in") return subject == person && isAmong(object, {location, organization, facility, other});
    if (kind == "based-in")
        return isAmong(subject, {organization, facility, group, location, other}) &&
               isAmong(object, {location, organization});
    if (kind == "located-in")
        return isAmong(subject, {location, facility, organization, other}) && isAmong(object, {location});
    return isAmong(subject, {person, organization, other}) && isAmong(object, {person, organization, other});
}

/// Names the features of pairs. Features of a pair are words joined by commas.
class Describer {
public:
    Describer(const Frame& frame, const std::vector<Relation>& found) : frame_(frame) {
        for (const Relation& relation : found) note(relation);
    }

    std::vector<Pair> run() {
        const auto& names = frame_.document.names;
        std::vector<Pair> pairs;
        for (Index i = 0; i < names.size(); ++i)
            for (Index j = i + 1; j < names.size() && j <= i + kNeighbours; ++j) {
                if (!frame_.sentence(names[i].tokens.begin).contains(names[j].tokens)) break;
                if (names[j].tokens.begin - names[i].tokens.end > kFarthest) break;
                addPairs(i, j, pairs);
            }
        return pairs;
    }

private:
    using Words = std::initializer_list<std::string_view>;

    const Name& name(Index i) const { return frame_.document.names[i]; }

    Index entityOf(Index i) const { return frame_.entityOf(headOf(i)); }

    Index headOf(Index i) const { return frame_.headOf(name(i).tokens); }

    /// Remembers what the rules said of two entities in a sentence, modifiers included.
    void note(const Relation& relation) {
        const auto say = [&](Index entity, std::string_view link) {
            if (relation.subject.entity == kNone || entity == kNone || entity == relation.subject.entity) return;
            auto& said = found_[{relation.sentence, relation.subject.entity, entity}];
            if (!relation.type.empty() && link == "object") said.push_back("rule," + relation.type);
            said.push_back("said," + relation.lemma + "," + std::string(link));
        };
        if (relation.object) say(relation.object->entity, "object");
        for (const Modifier& modifier : relation.modifiers) say(modifier.entity, modifier.role);
    }

    void addPairs(Index i, Index j, std::vector<Pair>& pairs) const {
        std::vector<std::string> shared;
        const auto consider = [&](std::string_view type, Index subject, Index object) {
            if (!fits(type, name(subject).type, name(object).type)) return;
            // "Doe, named person of the year by Globe": whoever stands beside a body is not its man by that.
            if (type == "works-for" && (!namesBody(object) || officeOf(subject) == "none")) return;
            if (entityOf(subject) != kNone && entityOf(subject) == entityOf(object)) return;
            if (type == "lives-in" && (isOnTheWay(subject, object) || isOfAnother(subject, object))) return;
            if (type != "killed" && type != "works-for" && isApart(i, j)) return;
            const Index deed = type == "killed" ? deedOf(i, j) : kNone;
            if (type == "killed" && deed == kNone) return;
            if (shared.empty()) shared = betweenOf(i, j);
            Pair pair{type, subject, object, deed, {}};
            describe(pair, shared);
            pairs.push_back(std::move(pair));
        };
        for (const std::string_view type : kPairTypes) {
            consider(type, i, j);
            consider(type, j, i);
        }
    }

    /// "Brandt supporters in Ohio", "Brandt's Ohio", "Ohio, where Brandt spoke": somebody else's home, or nobody's.
    bool isOfAnother(Index subject, Index object) const {
        const Index person = headOf(subject), place = headOf(object);
        const Word& word = frame_.word(person);
        if (word.deprel == "compound" && hasProperty(frame_.word(word.head).lemma, "follower")) return true;
        if (word.deprel == "nmod:poss" && word.head == place) return true;
        const Index next = name(object).tokens.end + 1;
        return next < frame_.sentence(person).end && next < person && frame_.text(next) == "where";
    }

    /// Whether a name can be that of an employer: no letter or article alone, no party with its state: "(D-Ohio)".
    bool namesBody(Index i) const {
        const Range& range = name(i).tokens;
        const std::string_view first = frame_.text(range.begin);
        const bool party = isOneOf(first.substr(0, 2), {"D-", "R-", "I-"});
        return !party && (range.size() > 1 || (first.size() > 1 && frame_.word(range.begin).upos != Upos::DET));
    }

    /// "Doe paid a visit to Lyon", "Norland welcomes Doe": what somebody does at a place does not make it a home. The
    /// two are different arguments of one verb, and neither verb nor preposition says where one is from.
    bool isOnTheWay(Index subject, Index object) const {
        const Index place = argumentOf(headOf(object)), doer = argumentOf(headOf(subject));
        if (place == kNone || doer == kNone || place == doer) return false;
        if (isRelation(frame_.word(place).deprel, {"nsubj"})) return true;  // "Doe says Norland will act"
        if (frame_.word(place).head != frame_.word(doer).head) return false;
        const std::string preposition = prepositionOf(frame_, place);
        if (isOneOf(preposition, {"of", "from"})) return false;
        return isOneOf(preposition, {"on", "for", "against"}) ||
               !isRelating(frame_.word(frame_.word(place).head).lemma);
    }

    /// Whether a verb says where somebody or something belongs.
    static bool isRelating(std::string_view lemma) {
        return isOneOf(
            lemma, {"bear",   "born",   "live",        "reside",  "raise", "grow",   "settle", "move",    "represent",
                    "base",   "locate", "headquarter", "situate", "lie",   "name",   "call",   "work",    "serve",
                    "join",   "head",   "lead",        "run",     "found", "teach",  "star",   "appoint", "elect",
                    "direct", "own",    "edit",        "assign",  "hire",  "employ", "post"});
    }

    /// Whether another verb stands on the path between two names that are not side by side.
    bool isApart(Index i, Index j) const {
        if (name(j).tokens.begin <= name(i).tokens.end + 2) return false;
        const Path path = pathOf(headOf(i), headOf(j));
        const auto parts = [&](Index token) {
            const Word& word = frame_.word(token);
            if (frame_.nameAt(token) != kNone) return false;
            if (word.upos == Upos::NOUN) return deedNoun(word.lemma) != nullptr;  // "Doe's visit to Lyon"
            return word.upos == Upos::VERB && !isRelating(word.lemma);
        };
        return std::any_of(path.up.begin(), path.up.end(), parts) ||
               std::any_of(path.down.begin(), path.down.end(), parts);
    }

    /// The way between two tokens in the tree: up from each of them to their lowest common ancestor, which ends both.
    struct Path {
        std::vector<Index> up, down;
    };

    /// Empty when they are too far apart.
    Path pathOf(Index from, Index to) const {
        Path path{{from}, {to}};
        for (auto* way : {&path.up, &path.down})
            while (int(way->size()) < kDeepest && frame_.word(way->back()).head != way->back())
                way->push_back(frame_.word(way->back()).head);
        for (std::size_t a = 0; a < path.up.size(); ++a)
            if (const auto at = std::find(path.down.begin(), path.down.end(), path.up[a]); at != path.down.end()) {
                path.up.resize(a + 1);
                path.down.erase(at + 1, path.down.end());
                return path;
            }
        return {};
    }

    /// The argument or adjunct of a verb that a token heads or lies in. Or kNone.
    Index argumentOf(Index token) const {
        for (int i = 0; i < kDeepest; ++i) {
            const Word& word = frame_.word(token);
            if (word.head == token || isOneOf(word.lemma, {"home", "hometown", "house", "native", "resident"}))
                return kNone;
            if (isRelation(word.deprel, {"nsubj", "obj", "obl", "iobj"})) return token;
            if (!isRelation(word.deprel, {"appos", "conj", "flat", "compound", "nmod", "amod"})) return kNone;
            token = word.head;
        }
        return kNone;
    }

    /// A word of killing in the sentence, the nearest to the pair. kNone without one.
    Index deedOf(Index i, Index j) const {
        const Range sentence = frame_.sentence(name(i).tokens.begin);
        Index best = kNone, least = kNone;
        for (Index token = sentence.begin; token < sentence.end; ++token) {
            if (!isKilling(token)) continue;
            const Index far = distance(token, name(i).tokens) + distance(token, name(j).tokens);
            if (far < least) {
                least = far;
                best = token;
            }
        }
        return best;
    }

    bool isKilling(Index token) const {
        const Word& word = frame_.word(token);
        if (frame_.nameAt(token) != kNone) return false;
        if (word.upos == Upos::VERB) return typeOf(word.lemma, "-", {person, true}, {person, true}) == "killed";
        if (word.upos != Upos::NOUN) return false;
        const DeedNoun* deed = deedNoun(word.lemma);
        const Office* held = office(word.lemma);
        return (deed && deed->type == "killed") || (held && held->type == "killed");
    }

    static Index distance(Index token, const Range& range) {
        return token < range.begin ? range.begin - token : token >= range.end ? token - range.end + 1 : 0;
    }

    /// The kind of the office that a word names, or empty.
    std::string_view officeAt(Index token) const {
        const Office* held = office(lowered(frame_.word(token).lemma));
        return held ? std::string_view(held->kind) : std::string_view{};
    }

    /// A word in a pattern: the type of a name, the class of an office, a closed-class word or verb itself, else its
    /// tag.
    std::string signOf(Index token) const {
        const Word& word = frame_.word(token);
        if (const Index i = frame_.nameAt(token); i != kNone) return "<" + std::string(label(name(i).type)) + ">";
        if (frame_.timeAt(token) != kNone) return "<time>";
        if (word.upos == Upos::NOUN || word.upos == Upos::PROPN)
            if (const std::string_view kind = officeAt(token); !kind.empty()) return "<" + std::string(kind) + ">";
        if (word.upos == Upos::NUM) return "<number>";
        if (word.upos == Upos::NOUN || word.upos == Upos::PROPN) return "noun";
        if (word.upos == Upos::ADJ) return "adjective";
        if (word.upos == Upos::ADV) return "adverb";
        return lowered(word.lemma);
    }

    std::string wordAt(Index token, const Range& sentence) const {
        if (token >= sentence.end || token < sentence.begin) return "<edge>";
        if (const Index i = frame_.nameAt(token); i != kNone) return "<" + std::string(label(name(i).type)) + ">";
        if (frame_.timeAt(token) != kNone) return "<time>";
        return lowered(frame_.word(token).lemma);
    }

    /// What stands between and around two names, the same for every type.
    std::vector<std::string> betweenOf(Index i, Index j) const {
        const Range &one = name(i).tokens, &other = name(j).tokens;
        const Range sentence = frame_.sentence(one.begin);
        std::vector<std::string> features;
        std::string pattern, words;
        std::size_t count = 0;
        Index names = 0;
        for (Index token = one.end; token < other.begin; ++token) {
            const bool inside =
                token > one.end && frame_.nameAt(token) != kNone && frame_.nameAt(token) == frame_.nameAt(token - 1);
            if (inside) continue;
            names += frame_.nameAt(token) != kNone;
            const std::string sign = signOf(token);
            pattern += sign + " ";
            words += wordAt(token, sentence) + " ";
            features.push_back("between," + wordAt(token, sentence));
            if (sign.front() == '<') features.push_back("between," + sign);
            ++count;
        }
        if (count <= kLongest) features.push_back("pattern," + pattern);
        if (count <= 4) features.push_back("words," + words);
        features.push_back("gap," + std::to_string(count < 6 ? count : count < 10 ? 6 : count < 20 ? 10 : 20));
        features.push_back("names-between," + std::to_string(std::min<Index>(names, 4)));
        features.push_back("before," + wordAt(one.begin - 1, one.begin > sentence.begin ? sentence : Range{}));
        features.push_back("after," + wordAt(other.end, sentence));
        features.push_back("before-sign," + (one.begin > sentence.begin ? signOf(one.begin - 1) : "<edge>"));
        features.push_back("after-sign," + (other.end < sentence.end ? signOf(other.end) : "<edge>"));
        if (one.begin == sentence.begin) features.push_back("at-start");
        const auto& dateline = frame_.document.text.dateline;
        if (dateline && dateline->contains(one) && dateline->contains(other)) features.push_back("dateline");
        addPath(headOf(i), headOf(j), features);
        return features;
    }

    /// The arcs from one head up and down to the other, and the words on the way.
    void addPath(Index from, Index to, std::vector<std::string>& features) const {
        const auto [up, down] = pathOf(from, to);
        if (up.empty()) {
            features.push_back("path,none");
            return;
        }
        const std::size_t a = up.size() - 1, b = down.size() - 1;  // arcs up and down
        std::string arcs, text;
        for (std::size_t k = 0; k < a; ++k) arcs += "^" + std::string(baseRelation(frame_.word(up[k]).deprel));
        for (std::size_t k = b; k-- > 0;) arcs += "v" + std::string(baseRelation(frame_.word(down[k]).deprel));
        const auto add = [&](Index token) {
            if (frame_.nameAt(token) != kNone) return;
            features.push_back("on-path," + lowered(frame_.word(token).lemma));
            if (const std::string_view kind = officeAt(token); !kind.empty())
                features.push_back("on-path,<" + std::string(kind) + ">");
            text += signOf(token) + " ";
        };
        for (std::size_t k = 1; k < a; ++k) add(up[k]);
        if (a > 0 && b > 0) add(up[a]);
        for (std::size_t k = b; k-- > 1;) add(down[k]);
        if (a + b <= 5) {
            features.push_back("path," + arcs);
            features.push_back("path-words," + arcs + "," + text);
        }
        features.push_back("path-length," + std::to_string(std::min<std::size_t>(a + b, 7)));
    }

    /// The office nearest to a person: in front of the name, or behind its comma.
    std::string officeOf(Index i) const {
        const Range &range = name(i).tokens, sentence = frame_.sentence(range.begin);
        const auto classOf = [&](Index token) {
            const Upos upos = frame_.word(token).upos;
            return upos == Upos::NOUN || upos == Upos::PROPN ? officeAt(token) : std::string_view{};
        };
        for (Index token = range.begin; token-- > sentence.begin && token + 3 >= range.begin;)
            if (const std::string_view kind = classOf(token); !kind.empty()) return "front," + std::string(kind);
        if (range.end < sentence.end && frame_.text(range.end) == ",")
            for (Index token = range.end + 1; token < std::min(sentence.end, range.end + 8); ++token)
                if (const std::string_view kind = classOf(token); !kind.empty()) return "behind," + std::string(kind);
        return "none";
    }

    std::string kindOf(Index i) const {
        const Index entity = entityOf(i);
        return entity == kNone ? std::string{} : frame_.document.entities.entities[entity].kind;
    }

    /// Whether another name of the object's type lies nearer to the subject.
    bool isNearest(Index subject, Index object) const {
        const auto gap = [&](Index i, Index j) {
            const Range &a = name(i).tokens, &b = name(j).tokens;
            return a.begin < b.begin ? b.begin - a.end : a.begin - b.end;
        };
        const Index mine = gap(subject, object);
        const Range sentence = frame_.sentence(name(subject).tokens.begin);
        const Index first = subject > kNeighbours ? subject - kNeighbours : 0;
        const Index last = std::min<Index>(subject + kNeighbours + 1, Index(frame_.document.names.size()));
        for (Index other = first; other < last; ++other)
            if (other != subject && other != object && name(other).type == name(object).type &&
                sentence.contains(name(other).tokens) && gap(subject, other) < mine)
                return false;
        return true;
    }

    void describe(Pair& pair, const std::vector<std::string>& shared) const {
        const Name &subject = name(pair.subject), &object = name(pair.object);
        const std::string way = pair.subject < pair.object ? "fore," : "back,";
        const std::string ends = std::string(label(subject.type)) + "," + std::string(label(object.type));
        auto& features = pair.features;
        const auto add = [&](const std::string& feature) { features.push_back(way + feature); };
        features.push_back("bias");
        add("bias");
        features.push_back("types," + ends);
        add("types," + ends);
        for (const std::string& feature : shared) add(feature);
        features.push_back("office," + officeOf(pair.subject));
        add("kinds," + kindOf(pair.subject) + "," + kindOf(pair.object));
        features.push_back("kind," + kindOf(pair.object));
        const bool nearObject = isNearest(pair.subject, pair.object),
                   nearSubject = isNearest(pair.object, pair.subject);
        features.push_back(std::string("nearest,") + (nearObject ? "object," : ",") + (nearSubject ? "subject" : ""));
        addFound(pair);
        if (pair.deed != kNone) addDeed(pair);
    }

    void addFound(Pair& pair) const {
        const Index sentence = frame_.document.text.tokens[name(pair.subject).tokens.begin].sentence;
        const auto found = found_.find({sentence, entityOf(pair.subject), entityOf(pair.object)});
        if (found != found_.end())
            for (const std::string& said : found->second) pair.features.push_back("found," + said);
        const auto turned = found_.find({sentence, entityOf(pair.object), entityOf(pair.subject)});
        if (turned != found_.end())
            for (const std::string& said : turned->second) pair.features.push_back("turned," + said);
    }

    /// Where the word of killing stands to both ends.
    void addDeed(Pair& pair) const {
        const auto place = [&](Index i) -> std::string {
            return pair.deed < name(i).tokens.begin ? "before" : "behind";
        };
        const Word& word = frame_.word(pair.deed);
        const std::string where = place(pair.subject) + "," + place(pair.object);
        pair.features.push_back("deed," + word.lemma);
        pair.features.push_back("deed-place," + where + "," + (pair.subject < pair.object ? "fore" : "back"));
        pair.features.push_back("deed-form," + std::string(word.xpos) + "," + where + "," +
                                (pair.subject < pair.object ? "fore" : "back"));
    }

    const Frame& frame_;
    std::map<std::tuple<Index, Index, Index>, std::vector<std::string>> found_;
};

}  // namespace

std::vector<Pair> pairsOf(const Frame& frame, const std::vector<Relation>& found) {
    return Describer(frame, found).run();
}

}  // namespace newsglass::relations
