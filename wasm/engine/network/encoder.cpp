#include "engine/network/encoder.hpp"

#include <algorithm>
#include <cmath>

#include "engine/network/characters.hpp"
#include "engine/network/features.hpp"

namespace newsglass {
namespace {

/// The buffers of one window.
struct Workspace {
    Workspace(const Config& c, std::size_t widestHead)
        : input(c.window * 3 * c.embedding),
          hidden(c.window * c.width),
          normal(c.window * c.width),
          wide(c.window * std::max<std::size_t>({3 * c.width, c.hidden, widestHead})),
          scratch(attentionScratch(c.window, c.width / c.heads)),
          activations(c.window * std::max<std::size_t>({3 * c.embedding, c.width, c.hidden})),
          scales(c.window) {}

    std::vector<float> input, hidden, normal, wide, scratch;
    std::vector<std::int16_t> activations;
    std::vector<float> scales;
};

class Encoder {
public:
    Encoder(const TextLayer& text, const Model& model, Encoding& encoding)
        : text_(text), model_(model), encoding_(encoding), work_(model.config, widestHead(model)) {}

    void run(const Range& window) {
        count_ = window.size();
        for (std::uint32_t i = 0; i < count_; ++i) embed(window.begin + i, i);
        multiply(model_.input, work_.input.data(), work_.hidden.data(), Store::added);
        for (const Block& block : model_.blocks) apply(block);
        float* vectors = encoding_.vectors.data() + std::size_t{window.begin} * model_.config.width;
        normalise(model_.finalNorm, vectors);
        for (std::size_t i = 0; i < count_ * model_.config.width; ++i)
            if (!std::isfinite(vectors[i])) vectors[i] = 0;
        readHeads(window, vectors);
    }

private:
    static std::size_t widestHead(const Model& model) {
        std::size_t widest = 0;
        for (const LinearHead& head : model.heads) widest = std::max(widest, head.matrix.stride);
        return widest;
    }

    /// Row `row`: of `input` the first, last and mean piece vectors, of `hidden` shape and suffix.
    void embed(Index token, std::size_t row) {
        const Token& t = text_.tokens[token];
        const Config& c = model_.config;
        const std::string plain = plainForm(t.text);
        const std::vector<std::uint32_t> pieces = model_.vocabulary.piecesOf(plain);
        float* first = work_.input.data() + row * 3 * c.embedding;
        float* last = first + c.embedding;
        float* mean = last + c.embedding;
        copyRow(model_.pieces, pieces.front(), first);
        copyRow(model_.pieces, pieces.back(), last);
        std::fill_n(mean, c.embedding, 0.0F);
        for (const std::uint32_t piece : pieces) addRow(model_.pieces, piece, mean);
        const auto count = static_cast<float>(pieces.size());
        for (std::size_t i = 0; i < c.embedding; ++i) mean[i] = mean[i] / count;

        const bool begins = text_.sentences[t.sentence].tokens.begin == token;
        float* hidden = work_.hidden.data() + row * c.width;
        copyRow(model_.shapes, shapeOf(t.text, begins, t.spaceBefore), hidden);
        addRow(model_.suffixes, suffixOf(plain, c.suffixes), hidden);
    }

    static void copyRow(const LookupTable& table, std::size_t row, float* to) {
        std::fill_n(to, table.columns, 0.0F);
        addRow(table, row, to);
    }

    static void addRow(const LookupTable& table, std::size_t row, float* to) {
        const std::int8_t* values = table.values.data() + row * table.columns;
        for (std::size_t i = 0; i < table.columns; ++i)
            to[i] = to[i] + static_cast<float>(values[i]) * table.scale[row];
    }

    void apply(const Block& block) {
        const Config& c = model_.config;
        float* hidden = work_.hidden.data();
        float* normal = work_.normal.data();
        float* wide = work_.wide.data();
        normalise(block.convolutionNorm, normal);
        kernels_.convolve(normal, count_, c.width, c.kernel, block.convolution.data(), block.convolutionBias.data(),
                          hidden);

        normalise(block.attentionNorm, normal);
        multiply(block.qkv, normal, wide, Store::plain);
        kernels_.attend(wide, count_, c.width, c.heads, work_.scratch.data(), normal);
        multiply(block.out, normal, hidden, Store::added);

        normalise(block.feedNorm, normal);
        multiply(block.up, normal, wide, Store::rectified);
        multiply(block.down, wide, hidden, Store::added);
    }

    void normalise(const Norm& norm, float* out) {
        kernels_.normalise(work_.hidden.data(), count_, model_.config.width, norm.gain.data(), norm.bias.data(), out);
    }

    void multiply(const Matrix& matrix, const float* from, float* to, Store store) {
        kernels_.quantise(from, count_, matrix.columns, work_.activations.data(), work_.scales.data());
        kernels_.multiply(matrix.view(), work_.activations.data(), work_.scales.data(), count_, to, matrix.stride,
                          store);
    }

    void readHeads(const Range& window, const float* vectors) {
        kernels_.quantise(vectors, count_, model_.config.width, work_.activations.data(), work_.scales.data());
        for (std::size_t h = 0; h < model_.heads.size(); ++h) {
            const LinearHead& head = model_.heads[h];
            const std::size_t labels = head.labels.size(), stride = head.matrix.stride;
            float* logits = work_.wide.data();
            kernels_.multiply(head.matrix.view(), work_.activations.data(), work_.scales.data(), count_, logits, stride,
                              Store::plain);
            float* row = encoding_.heads[h].probabilities.data() + window.begin * labels;
            for (std::size_t i = 0; i < count_; ++i, row += labels) {
                std::copy_n(logits + i * stride, labels, row);
                kernels_.softmax(row, labels, 1.0F / head.temperature);
            }
        }
    }

    const TextLayer& text_;
    const Model& model_;
    Encoding& encoding_;
    Workspace work_;
    const Kernels& kernels_ = kernels();
    std::size_t count_ = 0;
};

}  // namespace

Range windowAt(const TextLayer& text, Index begin, std::uint32_t size) {
    Range window{begin, begin};
    if (begin >= text.tokens.size()) return window;
    for (Index s = text.tokens[begin].sentence; s < text.sentences.size(); ++s)
        for (const Index end = text.sentences[s].tokens.end; window.end < end;) {
            const Index more = std::min(size, end - window.end);
            if (window.size() + more > size) return window;
            window.end += more;
        }
    return window;
}

Encoding emptyEncoding(const TextLayer& text, const Model& model) {
    Encoding encoding{model.config.width, {}, {}};
    encoding.vectors.resize(text.tokens.size() * model.config.width);
    for (const LinearHead& head : model.heads)
        encoding.heads.push_back({head.name, head.labels, std::vector<float>(text.tokens.size() * head.labels.size())});
    return encoding;
}

Index encodeWindow(const TextLayer& text, const Model& model, Index begin, Encoding& encoding) {
    const Range window = windowAt(text, begin, model.config.window);
    if (!window.empty()) Encoder(text, model, encoding).run(window);
    return window.end;
}

Encoding encode(const TextLayer& text, const Model& model) {
    Encoding encoding = emptyEncoding(text, model);
    for (Index next = 0; next < text.tokens.size();) next = encodeWindow(text, model, next, encoding);
    return encoding;
}

}  // namespace newsglass
