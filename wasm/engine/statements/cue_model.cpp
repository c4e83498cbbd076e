#include "engine/statements/cue_model.hpp"

#include <charconv>
#include <string_view>
#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::statements {
namespace {

/// A cue reaches no further than this from its core, in tokens.
constexpr Index kFarthest = 8;

/// Weights in hundredths by sign.
using Weights = std::unordered_map<std::string_view, int>;

struct Model {
    Weights core, growth;

    Model() {
        forEachRow<3>(tables::statements_cue_signs, [&](const auto& row) {
            int hundredths = 0;
            std::from_chars(row[2].data(), row[2].data() + row[2].size(), hundredths);
            (row[0] == "core" ? core : growth).emplace(row[1], hundredths);
        });
    }

    static const Model& shared() {
        static const Model model;
        return model;
    }
};

/// Adds up the weights of signs.
class Sum {
public:
    explicit Sum(const Weights& weights)
        : sink_([this, &weights](std::string_view sign) {
              if (const auto found = weights.find(sign); found != weights.end()) sum_ += found->second;
          }) {}
    Sum(const Sum&) = delete;

    const SignSink& sink() const { return sink_; }
    int total() const { return sum_; }

private:
    int sum_ = 0;
    SignSink sink_;
};

/// "maintained an inquiry [is] what they do": a cue takes in no second clause behind its core.
bool isFinite(const Word& word) {
    return word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "MD";
}

bool grows(const Document& document, const CueSigns& signs, Index core, Index token) {
    if (token > core && isFinite(wordAt(document, token))) return false;
    Sum sum(Model::shared().growth);
    signs.ofGrowth(core, token, sum.sink());
    return sum.total() > 0;
}

}  // namespace

int coreOdds(const CueSigns& signs, Index token) {
    Sum sum(Model::shared().core);
    signs.ofCore(token, sum.sink());
    return sum.total();
}

Range grownCue(const Document& document, const CueSigns& signs, Index core) {
    const Range& sentence = document.text.sentences[tokenAt(document, core).sentence].tokens;
    Range cue{core, core + 1};
    while (cue.end < sentence.end && cue.end <= core + kFarthest && grows(document, signs, core, cue.end)) ++cue.end;
    while (cue.begin > sentence.begin && cue.begin + kFarthest > core && grows(document, signs, core, cue.begin - 1))
        --cue.begin;
    return cue;
}

}  // namespace newsglass::statements
