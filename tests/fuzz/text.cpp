// Any bytes: the text stage refuses them or keeps its promises.
#include "engine/text/text.hpp"

#include <cstdint>
#include <string_view>

#include "check.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/language.hpp"
#include "engine/text/sentences.hpp"
#include "engine/text/tokens.hpp"

using namespace newsglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto layer = readText(source);
    if (!layer) {
        PROMISE(text::findInvalidUtf8(source));
        return 0;
    }
    PROMISE(layer->units == text::utf16Length(source));
    guessLanguage(*layer);

    // Tokens cover the text in order, with white space and marks of e-mail quoting between, and views match spans.
    const char* at = source.data();
    std::uint32_t unit = 0;
    for (const Token& token : layer->tokens) {
        PROMISE(!token.text.empty() && token.text.size() <= text::kLongestToken);
        PROMISE(token.text.data() >= at);
        unit += text::utf16Length({at, static_cast<std::size_t>(token.text.data() - at)});
        PROMISE(token.span.begin == unit);
        unit += text::utf16Length(token.text);
        PROMISE(token.span.end == unit);
        at = token.text.data() + token.text.size();
    }

    // Paragraphs are made of sentences and sentences of tokens, without gaps.
    Index sentence = 0, token = 0;
    for (Index p = 0; p < layer->paragraphs.size(); ++p) {
        const Range sentences = layer->paragraphs[p].sentences;
        PROMISE(sentences.begin == sentence && !sentences.empty());
        for (; sentence < sentences.end; ++sentence) {
            const Sentence& s = layer->sentences[sentence];
            PROMISE(s.paragraph == p && s.tokens.begin == token && !s.tokens.empty());
            PROMISE(s.tokens.size() <= text::kLongestSentence);
            for (; token < s.tokens.end; ++token) PROMISE(layer->tokens[token].sentence == sentence);
        }
    }
    PROMISE(sentence == layer->sentences.size() && token == layer->tokens.size());

    Index last = 0;
    for (const Quotation& quotation : layer->quotations) {
        PROMISE(!quotation.tokens.empty() && quotation.tokens.end <= layer->tokens.size());
        PROMISE(quotation.tokens.begin >= last);
        PROMISE(quotation.continues == kNone || quotation.continues < layer->quotations.size());
        last = quotation.tokens.begin;
    }
    if (layer->dateline) PROMISE(layer->dateline->end <= layer->tokens.size());
    return 0;
}
