// Training examples for the model of cues, signed by the engine itself; for scripts/train/cue_signs.py. Not part of any
// build:
//
//     g++ -std=c++20 -O2 -Iwasm scripts/train/cue_features.cpp build/native/wasm/libengine.a -o cue_features
//
// Takes the model file as its argument; standard input has a line {"text", "cues": [[start, end], …], "scored":
// [[start, end], …]} an article, offsets in UTF-16 units. Standard output has a line an example, tab-separated: "core"
// or "growth", 1 or 0, the signs. A core is one token of each cue: a first choice, or else the one that the network
// believes in most. It grows to the ends of its cue, and one step further for the refusal.
#include <algorithm>
#include <cstdio>
#include <set>

#include "answers.hpp"
#include "engine/statements/choice.hpp"
#include "engine/statements/cue_signs.hpp"

using namespace newsglass;
using namespace newsglass::statements;
using Json = nlohmann::json;

namespace {

template <typename Signs>
void print(const char* kind, bool right, Signs signs) {
    std::printf("%s\t%d", kind, right);
    signs([](std::string_view sign) { std::printf("\t%.*s", int(sign.size()), sign.data()); });
    std::printf("\n");
}

class Printer {
public:
    Printer(const Document& document, const Json& gold)
        : d_(document), tags_(document), first_(firstChoice(document, tags_)), signs_(document, tags_, first_) {
        for (const Json& span : gold["cues"]) cues_.insert(tokensIn(span[0], span[1]));
        for (const Json& span : gold["scored"]) scored_.push_back(tokensIn(span[0], span[1]));
    }

    void run() const {
        std::set<Index> firsts, cores;
        for (const Candidate& candidate : first_) firsts.insert(candidate.cue);
        for (const auto& [begin, end] : cues_)
            if (begin < end) cores.insert(coreOf({begin, end}, firsts));
        for (Index token = 0; token < d_.text.tokens.size(); ++token)
            if (signs_.mayBeCore(token) && isScored(token))
                print("core", cores.contains(token), [&](const auto& sink) { signs_.ofCore(token, sink); });
        for (const auto& [begin, end] : cues_)
            if (begin < end) growth(coreOf({begin, end}, firsts), {begin, end});
    }

private:
    using Ends = std::pair<Index, Index>;

    Ends tokensIn(std::uint32_t begin, std::uint32_t end) const {
        const auto& tokens = d_.text.tokens;
        const auto from = std::partition_point(tokens.begin(), tokens.end(),
                                               [&](const Token& token) { return token.span.begin < begin; });
        const auto to =
            std::partition_point(from, tokens.end(), [&](const Token& token) { return token.span.end <= end; });
        return {Index(from - tokens.begin()), Index(to - tokens.begin())};
    }

    bool isScored(Index token) const {
        return scored_.empty() || std::any_of(scored_.begin(), scored_.end(), [&](const Ends& part) {
                   return part.first <= token && token < part.second;
               });
    }

    Index coreOf(const Range& cue, const std::set<Index>& firsts) const {
        const auto rank = [&](Index token) {
            const Upos upos = wordAt(d_, token).upos;
            const bool open = upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ;
            return std::pair(firsts.contains(token) ? 2 : open ? 1 : 0, tags_.probability(token, Role::cue));
        };
        Index best = cue.begin;
        for (Index token = cue.begin; token < cue.end; ++token)
            if (rank(token) > rank(best)) best = token;
        return best;
    }

    void growth(Index core, const Range& cue) const {
        const Range& sentence = d_.text.sentences[tokenAt(d_, core).sentence].tokens;
        const auto step = [&](Index token) {
            print("growth", cue.contains(token), [&](const auto& sink) { signs_.ofGrowth(core, token, sink); });
        };
        for (Index token = core + 1; token < sentence.end && token <= cue.end; ++token) step(token);
        for (Index token = core; token-- > sentence.begin && token + 1 >= cue.begin;) step(token);
    }

    const Document& d_;
    const Tags tags_;
    const std::vector<Candidate> first_;
    const CueSigns signs_;
    std::set<Ends> cues_;
    std::vector<Ends> scored_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const auto model = modelFrom(arguments[1]);
    if (!model) return 3;
    for (std::string line; std::getline(std::cin, line);) {
        const Json gold = Json::parse(line);
        Analysis analysis(model);
        if (analysis.begin(gold["text"])) continue;
        while (!analysis.done() && analysis.stage() != "statements")
            if (analysis.step()) break;
        Printer(analysis.document(), gold).run();
    }
}
