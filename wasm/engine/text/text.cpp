#include "engine/text/text.hpp"

#include "engine/text/characters.hpp"
#include "engine/text/layout.hpp"
#include "engine/text/quotations.hpp"
#include "engine/text/roles.hpp"
#include "engine/text/sentences.hpp"
#include "engine/text/tokens.hpp"

namespace newsglass {
namespace {

/// Adds the sentences of the paragraph that the tokens `block` are, and the paragraph.
void addParagraph(TextLayer& layer, Range block, const std::vector<text::QuoteSide>& sides, ParagraphRole role) {
    const auto paragraph = static_cast<Index>(layer.paragraphs.size());
    const auto firstSentence = static_cast<Index>(layer.sentences.size());
    const bool dateline = layer.dateline && block.contains(*layer.dateline);
    Index begin = block.begin;
    for (const Index end : text::splitSentences(layer.tokens, block, sides, dateline ? layer.dateline->end : 0)) {
        for (Index i = begin; i < end; ++i) layer.tokens[i].sentence = static_cast<Index>(layer.sentences.size());
        const Span span{layer.tokens[begin].span.begin, layer.tokens[end - 1].span.end};
        layer.sentences.push_back({{begin, end}, span, paragraph});
        begin = end;
    }
    layer.paragraphs.push_back({{firstSentence, static_cast<Index>(layer.sentences.size())}, role});
}

}  // namespace

Result<TextLayer> readText(std::string_view source) {
    constexpr Index kDatelineParagraphs = 5;  // datelines stand no further down
    if (const auto wrong = text::findInvalidUtf8(source))
        return Error{"invalid-utf8", "the text is not UTF-8 at byte " + std::to_string(*wrong)};
    TextLayer layer;
    layer.units = text::utf16Length(source);

    text::Tokenizer tokenizer(source);
    std::vector<Range> blocks;
    std::vector<ParagraphRole> roles;
    for (const text::Block& block : text::readLayout(source)) {
        const auto begin = static_cast<Index>(tokenizer.tokens().size());
        tokenizer.read(block);
        const auto end = static_cast<Index>(tokenizer.tokens().size());
        if (begin == end) continue;
        blocks.push_back({begin, end});
        roles.push_back(block.listItem ? ParagraphRole::listItem : ParagraphRole::body);
    }
    layer.tokens = std::move(tokenizer.tokens());

    std::vector<text::QuoteSide> sides(layer.tokens.size());
    for (Index p = 0; p < blocks.size(); ++p) {
        text::findQuoteSides(layer.tokens, blocks[p], sides);
        if (!layer.dateline && p < kDatelineParagraphs && roles[p] == ParagraphRole::body)
            layer.dateline = text::findDateline(layer.tokens, blocks[p]);
        addParagraph(layer, blocks[p], sides, roles[p]);
    }
    text::assignRoles(layer);
    layer.quotations = text::pairQuotations(layer, sides);
    return layer;
}

}  // namespace newsglass
