// Reading the layers of a text as plain strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/text.hpp"

namespace newsglass {

/// A layer together with the text that it views into.
struct Reading {
    explicit Reading(std::string text) : source(std::move(text)), layer(readText(source)) {}

    const TextLayer& operator*() const { return *layer; }
    const TextLayer* operator->() const { return &*layer; }

    std::string join(Range range) const {
        std::string out;
        for (Index i = range.begin; i < range.end; ++i) {
            if (!out.empty()) out += ' ';
            out += layer->tokens[i].text;
        }
        return out;
    }

    /// The words with a blank between them.
    std::string words() const { return join({0, static_cast<Index>(layer->tokens.size())}); }

    std::vector<std::string> sentences() const {
        std::vector<std::string> out;
        for (const Sentence& sentence : layer->sentences) out.push_back(join(sentence.tokens));
        return out;
    }

    std::string source;
    Result<TextLayer> layer;
};

inline std::string wordsOf(std::string_view text) { return Reading(std::string(text)).words(); }
inline std::vector<std::string> sentencesOf(std::string_view text) { return Reading(std::string(text)).sentences(); }

using Strings = std::vector<std::string>;

}  // namespace newsglass
