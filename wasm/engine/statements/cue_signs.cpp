#include "engine/statements/cue_signs.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "engine/labels.hpp"
#include "engine/statements/extents.hpp"
#include "engine/statements/quotations.hpp"
#include "engine/statements/reader.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::statements {
namespace {

/// Less of a cue than this the network sees in words that are none.
constexpr float kLeastCue = 0.04f;

/// Probabilities are told apart in these steps, "0" to "8".
constexpr float kSteps[] = {0.02f, 0.06f, 0.15f, 0.3f, 0.45f, 0.6f, 0.75f, 0.9f};

char stepOf(float probability) {
    return static_cast<char>(
        '0' + std::count_if(std::begin(kSteps), std::end(kSteps), [&](float step) { return probability > step; }));
}

/// Whether a word is told by itself rather than by its part of speech.
bool isClosed(Upos upos) {
    return upos == Upos::ADP || upos == Upos::PART || upos == Upos::SCONJ || upos == Upos::PRON ||
           upos == Upos::PUNCT || upos == Upos::DET || upos == Upos::AUX || upos == Upos::CCONJ || upos == Upos::ADV;
}

bool carriesCues(Upos upos) {
    return upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::ADV || upos == Upos::ADP ||
           upos == Upos::AUX || upos == Upos::SCONJ || upos == Upos::PROPN || upos == Upos::PUNCT;
}

/// Puts signs together and hands them on.
class Writer {
public:
    explicit Writer(const SignSink& sink) : sink_(sink) {}

    template <typename... Parts>
    void operator()(const Parts&... parts) {
        sign_.clear();
        (add(parts), ...);
        sink_(sign_);
    }

private:
    void add(std::string_view part) { sign_ += part; }
    void add(char part) { sign_ += part; }

    const SignSink& sink_;
    std::string sign_;
};

}  // namespace

CueSigns::CueSigns(const Document& document, const Tags& tags, const std::vector<Candidate>& first)
    : document_(document),
      tags_(tags),
      quotationAt_(quotationsAt(document)),
      isFirst_(document.text.tokens.size()),
      inFirst_(document.text.tokens.size()) {
    for (const Candidate& candidate : first) {
        isFirst_[candidate.cue] = true;
        for (const Range& range : cueOf(document, candidate))
            for (Index token = range.begin; token < range.end; ++token) inFirst_[token] = true;
    }
}

bool CueSigns::mayBeCore(Index token) const {
    const Upos upos = wordAt(document_, token).upos;
    return isFirst_[token] || (carriesCues(upos) && tags_.probability(token, Role::cue) > kLeastCue);
}

namespace {

/// Writes the signs of one token as a core.
class CoreWriter {
public:
    CoreWriter(const Document& document, const Tags& tags, const std::vector<Index>& quotationAt,
               const std::vector<bool>& isFirst, Index token, const SignSink& sink)
        : document_(document),
          tags_(tags),
          quotationAt_(quotationAt),
          isFirst_(isFirst),
          token_(token),
          word_(wordAt(document, token)),
          lemma_(lowered(word_.lemma)),
          upos_(label(word_.upos)),
          stance_(cueEntry(word_, Frame::phrase).stance),
          cue_(stepOf(tags.probability(token, Role::cue))),
          say_(sink) {}

    void run() {
        ofWord();
        ofDependents();
        ofHead();
        for (const int offset : {-2, -1, 1, 2}) ofNeighbour(offset);
    }

private:
    char step(Index token, Role role) const { return stepOf(tags_.probability(token, role)); }
    char first(Index token) const { return isFirst_[token] ? '1' : '0'; }

    void ofWord() {
        const char known = first(token_), quoted = quotationAt_[token_] != kNone ? '1' : '0';
        say_("bias");
        say_("pos ", upos_);
        say_("cue ", cue_);
        say_("cue ", cue_, ' ', upos_);
        say_("word ", lemma_, ' ', upos_);
        say_("tag ", word_.xpos);
        say_("relation ", word_.deprel);
        say_("relation ", word_.deprel, ' ', upos_);
        say_("relation ", word_.deprel, " cue ", cue_);
        say_("content ", step(token_, Role::content));
        say_("first ", known);
        say_("first ", known, " cue ", cue_);
        say_("first ", known, " word ", lemma_);
        say_("quoted ", quoted);
        say_("stance ", stance_, ' ', upos_);
        say_("stance ", stance_, " cue ", cue_);
        say_("stance ", stance_, " quoted ", quoted);
        if (lemma_.size() > 4) say_("ending ", std::string_view(lemma_).substr(lemma_.size() - 3), ' ', upos_);
    }

    /// Its complements, with what introduces them, and its subject; all of them together as a frame.
    void ofDependents() {
        std::set<std::string> frame, roles;
        for (const Index child : childrenOf(document_, token_)) {
            const Word& word = wordAt(document_, child);
            const std::string_view relation = baseRelation(word.deprel);
            const char side = child < token_ ? '<' : '>';
            if (isRelation(relation, {"ccomp", "xcomp", "advcl", "obl", "acl", "nmod", "parataxis", "obj", "csubj"})) {
                const Index mark = childBy(document_, child, {"mark", "case"});
                const std::string role = std::string(relation) + side;
                frame.insert(mark == kNone ? role : role + ' ' + lowered(wordAt(document_, mark).lemma));
                roles.insert(role);
                say_("dependent ", role, " content ", step(child, Role::content));
                say_("dependent ", role, " stance ", stance_);
                say_("dependent ", role, " quoted ", quotationAt_[child] != quotationAt_[token_] ? '1' : '0');
                if (isTime(document_, child)) say_("dependent ", role, " time");
            } else if (relation == "nsubj") {
                const char source = step(child, Role::source);
                const std::string_view kind = kindOf(child);
                frame.insert(std::string(word.deprel) + side);
                roles.insert(std::string(word.deprel) + side);
                say_("subject ", word.deprel, ' ', word.upos == Upos::PRON ? lowered(word.lemma) : label(word.upos));
                say_("subject ", kind, ' ', upos_);
                say_("subject ", kind, " word ", lemma_);
                say_("subject ", kind, " stance ", stance_);
                say_("source ", source);
                say_("source ", source, " word ", lemma_);
            } else if (isRelation(relation, {"aux", "cop", "compound", "advmod", "mark", "case", "det"})) {
                say_("dependent ", relation, ' ', lowered(word.lemma));
            }
        }
        std::string all, plain;
        for (const std::string& part : frame) {
            say_("takes ", part);
            say_("takes ", part, " word ", lemma_);
            say_("takes ", part, " cue ", cue_);
            all += part + ' ';
        }
        for (const std::string& part : roles) plain += part + ' ';
        say_("frame ", plain, upos_);
        say_("frame ", all, "word ", lemma_);
    }

    /// What the subject is, as far as it is known.
    std::string_view kindOf(Index subject) const {
        const Index entity = entityAt(document_, subject);
        if (entity == kNone) return "none";
        switch (document_.entities.entities[entity].type) {
            case EntityType::person:
                return "person";
            case EntityType::organization:
                return "body";
            case EntityType::location:
                return "place";
            case EntityType::group:
                return "group";
            default:
                return "thing";
        }
    }

    void ofHead() {
        if (isRoot(document_, token_)) return;
        const Word& head = wordAt(document_, word_.head);
        say_("head cue ", step(word_.head, Role::cue));
        say_("head content ", step(word_.head, Role::content));
        say_("head word ", lowered(head.lemma), ' ', word_.deprel);
        say_("head pos ", label(head.upos), ' ', word_.deprel);
        say_("head first ", first(word_.head), ' ', word_.deprel);
    }

    void ofNeighbour(int offset) {
        const Range& sentence = document_.text.sentences[tokenAt(document_, token_).sentence].tokens;
        const char place[] = {offset < 0 ? '-' : '+', static_cast<char>('0' + std::abs(offset)), '\0'};
        const std::string_view at(place, 2);
        const Index other =
            token_ + static_cast<Index>(offset);  // wraps round in front of the text, out of the sentence
        if (!sentence.contains(other)) return say_("edge ", at);
        const Upos upos = wordAt(document_, other).upos;
        const std::string word = isClosed(upos) ? lowered(tokenAt(document_, other).text) : std::string(label(upos));
        say_(at, ' ', word);
        say_(at, " cue ", step(other, Role::cue));
        say_(at, " content ", step(other, Role::content));
        say_(at, " source ", step(other, Role::source));
        if (std::abs(offset) > 1) return;
        say_(at, ' ', word, " word ", lemma_);
        say_(at, " first ", first(other));
    }

    const Document& document_;
    const Tags& tags_;
    const std::vector<Index>& quotationAt_;
    const std::vector<bool>& isFirst_;
    const Index token_;
    const Word& word_;
    const std::string lemma_;
    const std::string_view upos_;
    const std::string_view stance_;
    const char cue_;
    Writer say_;
};

/// A closed word by itself, another one by its part of speech.
std::string plainWord(const Word& word) {
    return isClosed(word.upos) ? lowered(word.lemma) : std::string(label(word.upos));
}

}  // namespace

void CueSigns::ofCore(Index token, const SignSink& sink) const {
    CoreWriter(document_, tags_, quotationAt_, isFirst_, token, sink).run();
}

void CueSigns::ofGrowth(Index core, Index token, const SignSink& sink) const {
    const bool ahead = token > core;
    const Word &word = wordAt(document_, token), &carrier = wordAt(document_, core);
    const std::string_view side = ahead ? ">" : "<", upos = label(word.upos);
    const Range grown = ahead ? Range{core, token} : Range{token + 1, core + 1};
    const std::string form = plainWord(word), lemma = lowered(carrier.lemma);
    const std::string_view tie = word.head == core           ? "below"
                                 : grown.contains(word.head) ? "deeper"
                                 : carrier.head == token     ? "above"
                                                             : "apart";
    const char cue = stepOf(tags_.probability(token, Role::cue)), known = inFirst_[token] ? '1' : '0';
    const char size = static_cast<char>('0' + std::min<Index>(grown.size(), 4));
    Writer say(sink);
    say(side, "bias");
    say(side, "pos ", upos);
    say(side, "relation ", baseRelation(word.deprel), ' ', tie);
    say(side, "cue ", cue);
    say(side, "cue ", cue, ' ', upos);
    say(side, "cue ", cue, ' ', form);
    say(side, "word ", form);
    say(side, "word ", form, ' ', tie);
    say(side, "first ", known);
    say(side, "first ", known, ' ', upos);
    say(side, "first ", known, " cue ", cue);
    say(side, "core ", lemma);
    say(side, "core ", lemma, ' ', form);
    say(side, "core ", label(carrier.upos), ' ', upos, ' ', tie);
    say(side, "core relation ", carrier.deprel, ' ', form, ' ', tie);
    say(side, "size ", size);
    const bool time = isTime(document_, token);
    say(side, "time ", time ? '1' : '0', ' ', upos);
    if (time) say(side, "time core ", lemma);
    const std::string_view stance = cueEntry(word, Frame::phrase).stance, own = cueEntry(carrier, Frame::phrase).stance;
    say(side, "stance ", stance, ' ', upos, ' ', tie);
    say(side, "stances ", own, ' ', stance);
    say(side, "core stance ", own, ' ', form);
    say(side, "core frame ", isPassive(document_, core) ? "passive " : "active ", form);
    say(side, "content ", stepOf(tags_.probability(token, Role::content)));
    say(side, "source ", stepOf(tags_.probability(token, Role::source)));
    say(side, "last ", plainWord(wordAt(document_, ahead ? token - 1 : token + 1)), ' ', form);
    const Range& sentence = document_.text.sentences[tokenAt(document_, token).sentence].tokens;
    const Index beyond = ahead ? token + 1 : token - 1;
    if (!sentence.contains(beyond)) return say(side, "edge");
    const char next = stepOf(tags_.probability(beyond, Role::cue));
    say(side, "next cue ", next);
    say(side, "next cue ", next, ' ', form);
    say(side, "next pos ", label(wordAt(document_, beyond).upos), ' ', upos);
    say(side, "next ", form, ' ', plainWord(wordAt(document_, beyond)));
    say(side, "next first ", inFirst_[beyond] ? '1' : '0');
}

}  // namespace newsglass::statements
