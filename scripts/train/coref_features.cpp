// Training examples for the scorer of pronouns and nouns, computed by the engine itself.
//
//     coref-features [--model MODEL.bin] [--vectors FILE] [--greedy | --analyses | --oracle] [ANNOTATED.jsonl]
//         < GOLD.jsonl
//
// GOLD holds articles with `coref`, and with `tokens`, `sentences` and `entities` when --trees asks for the gold trees
// in place of the model's. Standard output has one line an anaphor: its document's split, its kind and the row of its
// head's vector, then for each candidate "+" or "-" (right or wrong), the row of its head and the numbers of its
// features; the first candidate is "nobody yet", without a row (-1). The anaphor then joins the right cluster, so that
// what follows sees right clusters; with --greedy the one that the engine chooses. --vectors FILE gets the rows: the
// network's vectors of all tokens, float32.
// --analyses prints what the engine finds instead, in the analysis document's form as far as scorers of coreference
// read it.
#include <cstdio>
#include <map>
#include <set>

#include "answers.hpp"
#include "engine/entities/entities.hpp"
#include "engine/entities/refined_names.hpp"
#include "engine/labels.hpp"
#include "engine/names/spans.hpp"
#include "engine/syntax/tagset.hpp"

using namespace newsglass;
using Json = nlohmann::json;

namespace {

/// UTF-8 text with its code points as offsets in bytes and in UTF-16 units.
struct Points {
    std::vector<std::size_t> bytes;
    std::vector<std::uint32_t> units;
    explicit Points(const std::string& text) {
        std::uint32_t unit = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            if ((byte & 0xC0) == 0x80) continue;
            bytes.push_back(i);
            units.push_back(unit);
            unit += byte >= 0xF0 ? 2 : 1;
        }
        bytes.push_back(text.size());
        units.push_back(unit);
    }
};

std::size_t vectorsBefore = 0;  ///< tokens of the documents before this one

/// The row of a token's vector, or -1 for none.
long vectorOf(Index token) { return token == kNone ? -1 : long(vectorsBefore + token); }

std::string_view intern(const std::string& text) {
    static std::set<std::string> pool;
    return *pool.insert(text).first;
}

/// A document with gold tokens, trees and names.
void fillFromGold(const Json& gold, const Points& points, Document& d) {
    const std::string& source = d.source;
    const Json& tokens = gold["tokens"];
    d.syntax.children.resize(tokens.size());
    std::vector<std::uint32_t> begins;
    for (const Json& t : tokens) {
        const std::size_t s = t["s"], e = t["e"];
        const std::string upos = t["upos"];
        d.text.tokens.push_back({std::string_view(source).substr(points.bytes[s], points.bytes[e] - points.bytes[s]),
                                 {points.units[s], points.units[e]},
                                 upos == "PUNCT" ? TokenKind::punctuation : TokenKind::word,
                                 s == 0 || source[points.bytes[s] - 1] == ' ' || source[points.bytes[s] - 1] == '\n',
                                 0});
        Word word;
        word.upos = uposOf(upos);
        word.xpos = intern(t["xpos"]);
        word.lemma = t["lemma"];
        word.head = t["head"];
        word.deprel = intern(t["deprel"]);
        d.syntax.words.push_back(word);
        begins.push_back(static_cast<std::uint32_t>(s));
    }
    for (Index i = 0; i < d.syntax.words.size(); ++i)
        if (d.syntax.words[i].head != i) d.syntax.children[d.syntax.words[i].head].push_back(i);
    const auto tokenFrom = [&](std::size_t point) {
        return Index(std::lower_bound(begins.begin(), begins.end(), point) - begins.begin());
    };
    std::size_t last = 0;
    d.text.paragraphs.push_back({});
    for (const Json& s : gold["sentences"]) {
        const std::size_t begin = s[0], end = s[1];
        const Range range{tokenFrom(begin), tokenFrom(end)};
        if (range.empty()) continue;
        const std::string between = source.substr(points.bytes[last], points.bytes[begin] - points.bytes[last]);
        if (last && between.find("\n\n") != std::string::npos) d.text.paragraphs.push_back({});
        for (Index i = range.begin; i < range.end; ++i) d.text.tokens[i].sentence = Index(d.text.sentences.size());
        d.text.sentences.push_back(
            {range, {points.units[begin], points.units[end]}, Index(d.text.paragraphs.size() - 1)});
        last = end;
    }
    Index open = kNone;
    for (Index i = 0; i < d.text.tokens.size(); ++i) {
        const std::string_view mark = d.text.tokens[i].text;
        if (open == kNone && (mark == "“" || mark == "\""))
            open = i;
        else if (open != kNone && (mark == "”" || mark == "\"")) {
            if (i - open < 150) d.text.quotations.push_back({{open, i + 1}});
            open = kNone;
        }
    }
    std::vector<Range> ranges;
    for (const Json& e : gold["entities"]) {
        const Range range{tokenFrom(e["s"]), tokenFrom(e["e"])};
        if (range.empty()) continue;
        if (!d.names.empty() && d.names.back().tokens.end > range.begin) continue;
        d.names.push_back({range, entityTypeOf(e["type"].get_ref<const std::string&>()), 1});
    }
}

/// Which gold cluster each token heads a mention of, or -1: the shortest mention whose head it is.
std::vector<int> goldHeads(const Json& gold, const Points& points, const Document& d, std::vector<Span>& spans) {
    std::map<std::uint32_t, Index> at;
    for (Index i = 0; i < d.text.tokens.size(); ++i) at[d.text.tokens[i].span.begin] = i;
    std::vector<int> cluster(d.text.tokens.size(), -1);
    spans.assign(cluster.size(), {0, 0xFFFFFFFF});
    int number = 0;
    for (const Json& c : gold["coref"]) {
        for (const Json& m : c["mentions"]) {
            const Json head = m.contains("head") ? m["head"] : Json{m["s"], m["e"]};
            const auto found = at.find(points.units[head[0].get<std::size_t>()]);
            if (found == at.end()) continue;
            const Span span{points.units[m["s"].get<std::size_t>()], points.units[m["e"].get<std::size_t>()]};
            Span& known = spans[found->second];
            if (span.end - span.begin < known.end - known.begin) {
                known = span;
                cluster[found->second] = number;
            }
        }
        ++number;
    }
    return cluster;
}

/// Prints the examples, and gives what the engine would find if it always chose right.
EntityLayer printExamples(const Json& gold, const Document& d, const Points& points, bool greedy, bool print = true) {
    std::vector<Span> spans;
    const std::vector<int> heads = goldHeads(gold, points, d, spans);
    const std::vector<entities::Reference> references = entities::findReferences(d, entities::refinedNames(d));
    std::vector<int> goldOf(references.size(), -1);
    std::map<int, std::vector<Index>> members;
    for (Index r = 0; r < references.size(); ++r) {
        // The head of a gold name may be another word of it than ours.
        for (Index i = references[r].mention.tokens.begin; i < references[r].mention.tokens.end; ++i)
            if (heads[i] >= 0 && (i == references[r].mention.head || references[r].mention.kind == MentionKind::name))
                goldOf[r] = heads[i];
    }
    const entities::Chooser trained = entities::trainedChooser(d.encoding);
    std::vector<int> owner = goldOf;  // of the clusters that the oracle builds: the gold cluster of each mention
    const std::string split = gold["split"];
    return findEntities(d, [&](const entities::Anaphor& anaphor, const std::vector<entities::Candidate>& candidates) {
        const Index r = anaphor.reference;
        std::vector<bool> right(candidates.size(), false);
        std::size_t first = 0;
        for (std::size_t c = 1; c < candidates.size(); ++c) {
            right[c] = goldOf[r] >= 0 && owner[candidates[c].mention] == goldOf[r];
            if (right[c] && first == 0) first = c;
        }
        right[0] = first == 0;
        if (!print) return entities::Choice{first};
        std::printf("%s %d %ld", split.c_str(), static_cast<int>(references[r].mention.kind), vectorOf(anaphor.head));
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            std::printf(" %c %ld", right[c] ? '+' : '-', vectorOf(candidates[c].head));
            for (const auto feature : candidates[c].features) std::printf(" %u", feature);
        }
        std::printf("\n");
        const std::size_t chosen = greedy ? trained(anaphor, candidates).candidate : first;
        if (chosen > 0 && goldOf[r] < 0) owner[r] = owner[candidates[chosen].mention];
        return entities::Choice{chosen};
    });
}

Json analysisOf(const Json& gold, const Document& d, const EntityLayer& layer) {
    Json out{{"id", gold["id"]}, {"entities", Json::array()}};
    for (const Entity& entity : layer.entities) {
        Json mentions = Json::array();
        for (const Index m : entity.mentions) {
            const Span span = spanOf(d, layer.mentions[m].tokens);
            mentions.push_back({{"start", span.begin}, {"end", span.end}, {"kind", label(layer.mentions[m].kind)}});
        }
        out["entities"].push_back({{"type", label(entity.type)},
                                   {"name", entity.name},
                                   {"aliases", entity.aliases},
                                   {"description", entity.description},
                                   {"mentions", mentions},
                                   {"salience", entity.salience},
                                   {"kind", entity.kind},
                                   {"wikidata", entity.wikidata}});
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    bool greedy = false, analyses = false, oracle = false;
    std::string modelPath, goldPath;
    std::FILE* vectors = nullptr;
    for (int i = 1; i < argc; ++i) {
        const std::string_view option = argv[i];
        if (option == "--greedy")
            greedy = true;
        else if (option == "--analyses")
            analyses = true;
        else if (option == "--oracle")
            oracle = true;
        else if (option == "--vectors" && i + 1 < argc)
            vectors = std::fopen(argv[++i], "wb");
        else if (option == "--model" && i + 1 < argc)
            modelPath = argv[++i];
        else
            goldPath = option;
    }
    const std::shared_ptr<const Model> model = modelPath.empty() ? nullptr : modelFrom(modelPath.c_str());
    if (!modelPath.empty() && !model) return 3;
    std::map<std::string, Json> byId;  // scorers send texts alone: their annotation is looked up
    if (!goldPath.empty()) {
        std::ifstream file(goldPath);
        for (std::string line; std::getline(file, line);) {
            Json gold = Json::parse(line);
            byId[gold["id"]] = gold;
        }
    }
    for (std::string line; std::getline(std::cin, line);) {
        Json gold = Json::parse(line);
        if (!goldPath.empty()) gold = byId.at(gold["id"]);
        const Points points(gold["text"].get_ref<const std::string&>());
        std::unique_ptr<Analysis> analysis;
        Document own;
        if (model) {
            analysis = std::make_unique<Analysis>(model);
            if (analysis->begin(gold["text"])) continue;
            while (!analysis->done() && analysis->stage() != "entities")
                if (analysis->step()) break;
        } else {
            own.source = gold["text"];
            fillFromGold(gold, points, own);
        }
        const Document& d = analysis ? analysis->document() : own;
        if (oracle)
            std::printf("%s\n", analysisOf(gold, d, printExamples(gold, d, points, false, false)).dump().c_str());
        else if (analyses)
            std::printf("%s\n", analysisOf(gold, d, findEntities(d)).dump().c_str());
        else
            printExamples(gold, d, points, greedy);
        if (vectors) {
            std::fwrite(d.encoding.vectors.data(), sizeof(float), d.encoding.vectors.size(), vectors);
            vectorsBefore += d.text.tokens.size();
        }
    }
}
