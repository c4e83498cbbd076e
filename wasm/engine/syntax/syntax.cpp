#include "engine/syntax/syntax.hpp"

#include <algorithm>
#include <span>

#include "engine/network/arcs.hpp"
#include "engine/syntax/decode.hpp"
#include "engine/syntax/lemma.hpp"
#include "engine/syntax/punctuation.hpp"
#include "engine/syntax/repair.hpp"
#include "engine/syntax/tagset.hpp"

namespace newsglass {
namespace {

std::size_t mostProbable(const float* row, std::size_t count) { return std::max_element(row, row + count) - row; }

/// Chooses tags from the heads `upos` and `xpos`.
class Tagger {
public:
    explicit Tagger(const Encoding& encoding) : upos_(*encoding.head("upos")), xpos_(*encoding.head("xpos")) {
        for (const std::string& label : upos_.labels) parts_.push_back(uposOf(label));
        for (const std::string& label : xpos_.labels) tags_.push_back(knownTag(label));
    }

    void tag(Index token, Word& word) const {
        const float *parts = upos_.row(token), *tags = xpos_.row(token);
        std::size_t part = mostProbable(parts, parts_.size()), tag = mostProbable(tags, tags_.size());
        if (!agree(tags_[tag], parts_[part])) {
            float best = 0;
            for (std::size_t t = 0; t < tags_.size(); ++t)
                for (std::size_t p = 0; p < parts_.size(); ++p)
                    if (parts[p] * tags[t] > best && agree(tags_[t], parts_[p]))
                        best = parts[p] * tags[t], part = p, tag = t;
        }
        word.upos = parts_[part];
        word.xpos = tags_[tag];
        word.tagProbability = parts[part] * tags[tag];
    }

private:
    const Head &upos_, &xpos_;
    std::vector<Upos> parts_;
    std::vector<std::string_view> tags_;
};

class Parser {
public:
    explicit Parser(const Model& model) : model_(model) {
        for (const std::string& label : model.relations.labels) relations_.push_back(knownRelation(label));
    }

    /// Heads and relations of the words of one sentence.
    void parse(const Range& sentence, std::span<const float> vectors, std::vector<Word>& words) const {
        const std::size_t count = sentence.size();
        const ArcScores arcs = scoreArcs(model_, vectors);
        const ScoreMatrix scores{count, arcs.scores.data()};
        std::vector<std::uint32_t> heads = bestTree(scores);
        hangPunctuation(scores, marksOf(sentence, words), heads);
        const std::vector<float> relations = scoreRelations(model_, vectors, heads);
        for (std::size_t i = 0; i < count; ++i) {
            Word& word = words[sentence.begin + i];
            const bool isRoot = heads[i] == count;
            word.head = sentence.begin + static_cast<Index>(isRoot ? i : heads[i]);
            word.headProbability = arcs.probability(i, heads[i]);
            word.deprel = knownRelation("root");
            if (!isRoot) setRelation(relations.data() + i * relations_.size(), word);
        }
    }

private:
    static std::vector<bool> marksOf(const Range& sentence, const std::vector<Word>& words) {
        std::vector<bool> marks;
        for (Index i = sentence.begin; i < sentence.end; ++i) marks.push_back(words[i].upos == Upos::PUNCT);
        return marks;
    }

    /// The most probable relation but `root`, which is the root's own.
    void setRelation(const float* row, Word& word) const {
        word.deprel = knownRelation("dep");
        word.relationProbability = 0;
        for (std::size_t r = 0; r < relations_.size(); ++r)
            if (row[r] > word.relationProbability && relations_[r] != "root")
                word.relationProbability = row[r], word.deprel = relations_[r];
    }

    const Model& model_;
    std::vector<std::string_view> relations_;
};

/// "begin" is no participle of "be".
bool endsLikeGerund(std::string_view word) {
    const std::string lower = lowered(word);
    return lower.ends_with("ing") || lower.ends_with("in'") || lower.ends_with("in’") || lower.ends_with("ing's");
}

/// "'s" is `have` before a participle in the active voice: "he's gone", but "he's late", "he's taken to court".
bool standsForHave(const std::vector<Word>& words, Index token) {
    const Word& word = words[token];
    return word.deprel == "aux" && (word.lemma == "be" || word.lemma == "'s") && words[word.head].xpos == "VBN";
}

void addLemmas(const TextLayer& text, std::vector<Word>& words) {
    for (Index i = 0; i < words.size(); ++i) words[i].lemma = lemmaOf(text.tokens[i].text, words[i].xpos);
    for (Index i = 0; i < words.size(); ++i)
        if ((text.tokens[i].text == "'s" || text.tokens[i].text == "’s") && standsForHave(words, i))
            words[i].lemma = "have";
}

/// What needs every sentence's tree.
void finish(const TextLayer& text, SyntaxLayer& layer) {
    addLemmas(text, layer.words);
    for (Index i = 0; i < layer.words.size(); ++i)
        if (layer.words[i].head != i) layer.children[layer.words[i].head].push_back(i);
    repairSubjects(layer);
}

}  // namespace

Index parseSentences(const Document& document, const Model& model, Index begin, Index atLeast, SyntaxLayer& layer) {
    const TextLayer& text = document.text;
    const std::size_t width = document.encoding.width;
    layer.words.resize(text.tokens.size());
    layer.children.resize(text.tokens.size());
    if (text.tokens.empty()) return 0;

    const Tagger tagger(document.encoding);
    const Parser parser(model);
    const std::span<const float> vectors = document.encoding.vectors;
    Index next = begin;
    for (Index s = text.tokens[begin].sentence; s < text.sentences.size() && next - begin < atLeast; ++s) {
        const Range& tokens = text.sentences[s].tokens;
        for (Index i = tokens.begin; i < tokens.end; ++i) {
            tagger.tag(i, layer.words[i]);
            if (layer.words[i].xpos == "VBG" && !endsLikeGerund(text.tokens[i].text))
                layer.words[i].xpos = knownTag("VB");
        }
        parser.parse(tokens, vectors.subspan(tokens.begin * width, tokens.size() * width), layer.words);
        next = tokens.end;
    }
    if (next == text.tokens.size()) finish(text, layer);
    return next;
}

SyntaxLayer parse(const Document& document, const Model& model) {
    SyntaxLayer layer;
    const auto count = static_cast<Index>(document.text.tokens.size());
    parseSentences(document, model, 0, count, layer);
    return layer;
}

}  // namespace newsglass
