#include "engine/network/model.hpp"

#include <cmath>
#include <cstring>

#include "engine/data_file.hpp"
#include "engine/network/features.hpp"

namespace newsglass {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::size_t kHeader = 32, kAlignment = 64;
constexpr std::string_view kMagic = "NGLSMDL\1";
/// With weights up to 127 and this bound on floats no sum in the network overflows.
constexpr float kLargestFloat = 100;

Error corrupt(std::string message) { return {"model-corrupt", "the model file: " + std::move(message)}; }

/// Takes tensors out of the file. What fails sets `error` and is empty.
class Reader {
public:
    Reader(Bytes file, const Manifest& manifest, std::size_t first) : file_(file), manifest_(manifest), first_(first) {}

    const std::string& error() const { return error_; }

    std::vector<float> floats(const std::string& name, std::vector<std::uint64_t> shape) {
        const Bytes bytes = tensor(name, TensorType::f32, shape);
        std::vector<float> values(bytes.size() / sizeof(float));
        if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
        for (const float value : values)
            if (!(std::fabs(value) <= kLargestFloat)) fail(name + " holds a number out of bounds");
        return values;
    }

    std::vector<std::int8_t> integers(const std::string& name, std::vector<std::uint64_t> shape) {
        const Bytes bytes = tensor(name, TensorType::i8, shape);
        std::vector<std::int8_t> values(bytes.size());
        if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
        return values;
    }

    /// A text of any length.
    std::string text(const std::string& name) {
        const auto found = manifest_.tensors.find(name);
        if (found == manifest_.tensors.end()) return fail(name + " is missing"), std::string{};
        const Bytes bytes = tensor(name, TensorType::u8, found->second.shape);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    LookupTable lookup(const std::string& name, std::uint64_t rows, std::uint64_t columns) {
        return {static_cast<std::size_t>(columns), integers(name, {rows, columns}), floats(name + ".scale", {rows})};
    }

    Matrix matrix(const std::string& name, std::uint64_t rows, std::uint64_t columns) {
        const auto weights = integers(name + ".weight", {rows, columns});
        const auto scale = floats(name + ".scale", {rows}), bias = floats(name + ".bias", {rows});
        if (weights.empty() || scale.empty() || bias.empty()) return {};
        return pack(weights.data(), static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), scale.data(),
                    bias.data());
    }

    /// An int8 matrix with its scales multiplied out, row-major.
    std::vector<float> dequantised(const std::string& name, std::uint64_t rows, std::uint64_t columns) {
        const auto weights = integers(name + ".weight", {rows, columns});
        const auto scale = floats(name + ".scale", {rows});
        std::vector<float> values(scale.empty() ? 0 : weights.size());
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(weights[i]) * scale[i / columns];
        return values;
    }

    Norm norm(const std::string& name, std::uint64_t width) {
        return {floats(name + ".gain", {width}), floats(name + ".bias", {width})};
    }

private:
    void fail(std::string message) {
        if (error_.empty()) error_ = std::move(message);
    }

    Bytes tensor(const std::string& name, TensorType type, const std::vector<std::uint64_t>& shape) {
        const auto found = manifest_.tensors.find(name);
        if (found == manifest_.tensors.end()) return fail(name + " is missing"), Bytes{};
        const TensorEntry& entry = found->second;
        if (entry.type != type || entry.shape != shape) return fail(name + " has the wrong type or shape"), Bytes{};
        if (entry.offset < first_ || entry.offset % kAlignment != 0 || entry.offset > file_.size() ||
            entry.bytes > file_.size() - entry.offset)
            return fail(name + " lies outside the file"), Bytes{};
        return file_.subspan(static_cast<std::size_t>(entry.offset), static_cast<std::size_t>(entry.bytes));
    }

    Bytes file_;
    const Manifest& manifest_;
    std::size_t first_;
    std::string error_;
};

/// [rows][columns] to [columns][rows], for each of `count` matrices that follow one another; nothing stays nothing.
std::vector<float> transposed(const std::vector<float>& values, std::size_t count, std::size_t rows,
                              std::size_t columns) {
    std::vector<float> result(values.size());
    if (values.empty()) return result;
    for (std::size_t m = 0, base = 0; m < count; ++m, base += rows * columns)
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t j = 0; j < columns; ++j) result[base + j * rows + i] = values[base + i * columns + j];
    return result;
}

float temperatureOf(const Manifest& manifest, std::string_view head) {
    const auto found = manifest.temperature.find(head);
    return found == manifest.temperature.end() ? 1.0F : found->second;
}

Block readBlock(Reader& reader, const Config& c, std::size_t index) {
    const std::string name = "block." + std::to_string(index) + ".";
    return {
        .convolutionNorm = reader.norm(name + "conv.norm", c.width),
        .attentionNorm = reader.norm(name + "attention.norm", c.width),
        .feedNorm = reader.norm(name + "feed.norm", c.width),
        .convolution = transposed(reader.floats(name + "conv.weight", {c.width, c.kernel}), 1, c.width, c.kernel),
        .convolutionBias = reader.floats(name + "conv.bias", {c.width}),
        .qkv = reader.matrix(name + "attention.qkv", 3 * c.width, c.width),
        .out = reader.matrix(name + "attention.out", c.width, c.width),
        .up = reader.matrix(name + "feed.up", c.hidden, c.width),
        .down = reader.matrix(name + "feed.down", c.width, c.hidden),
    };
}

ArcHead readArcs(Reader& reader, const Config& c, const Manifest& manifest) {
    return {
        .dependent = reader.matrix("arc.dep", c.arc, c.width),
        .head = reader.matrix("arc.head", c.arc, c.width),
        .bilinear = transposed(reader.dequantised("arc.bilinear", c.arc, c.arc), 1, c.arc, c.arc),
        .headBias = reader.floats("arc.headbias", {c.arc}),
        .root = reader.floats("arc.root", {c.arc}),
        .temperature = temperatureOf(manifest, "arc"),
    };
}

RelationHead readRelations(Reader& reader, const Config& c, const Manifest& manifest) {
    const auto& labels = manifest.labels.find("rel")->second;
    const std::size_t count = labels.size();
    return {
        .labels = labels,
        .dependent = reader.matrix("rel.dep", c.rel, c.width),
        .head = reader.matrix("rel.head", c.rel, c.width),
        .bilinear = transposed(reader.dequantised("rel.bilinear", count * c.rel, c.rel), count, c.rel, c.rel),
        .linear = reader.dequantised("rel.linear", count, 2 * c.rel),
        .bias = reader.floats("rel.linear.bias", {count}),
        .root = reader.floats("rel.root", {c.rel}),
        .temperature = temperatureOf(manifest, "rel"),
    };
}

Result<std::shared_ptr<const Model>> build(Bytes file, const Manifest& manifest, std::size_t first) {
    Reader reader(file, manifest, first);
    const Config& c = manifest.config;
    auto model = std::make_shared<Model>();
    model->name = manifest.name;
    model->language = manifest.language;
    model->config = c;
    model->vocabulary = Vocabulary(reader.text("pieces"));
    if (reader.error().empty() && model->vocabulary.size() != c.pieces) return corrupt("not as many pieces as it says");
    model->pieces = reader.lookup("embed.piece", c.pieces, c.embedding);
    model->shapes = reader.lookup("embed.shape", kShapes, c.width);
    model->suffixes = reader.lookup("embed.suffix", c.suffixes, c.width);
    model->input = reader.matrix("input", c.width, 3 * c.embedding);
    for (std::size_t i = 0; i < c.layers && reader.error().empty(); ++i)
        model->blocks.push_back(readBlock(reader, c, i));
    model->finalNorm = reader.norm("final.norm", c.width);
    for (const auto& [name, labels] : manifest.labels)
        if (name != "rel" && reader.error().empty())
            model->heads.push_back(
                {name, labels, reader.matrix("head." + name, labels.size(), c.width), temperatureOf(manifest, name)});
    if (reader.error().empty()) model->arcs = readArcs(reader, c, manifest);
    if (reader.error().empty()) model->relations = readRelations(reader, c, manifest);
    if (!reader.error().empty()) return corrupt(reader.error());
    return std::shared_ptr<const Model>(std::move(model));
}

}  // namespace

std::optional<Error> checkModel(std::span<const std::byte> file) {
    if (const std::string flaw = flawOf(file, kMagic); !flaw.empty()) return corrupt(flaw);
    return {};
}

Result<std::shared_ptr<const Model>> readModel(std::span<const std::byte> file) {
    if (file.size() < kHeader) return corrupt("too short to be one");
    const auto size = readLittleEndian<std::uint32_t>(file, 24);
    if (size > file.size() - kHeader) return corrupt("its manifest lies outside");
    const Result<Manifest> manifest =
        readManifest({reinterpret_cast<const char*>(file.data()) + kHeader, std::size_t{size}});
    if (!manifest) return manifest.error();
    return build(file, *manifest, kHeader + size);
}

Result<std::shared_ptr<const Model>> loadModel(std::span<const std::byte> file) {
    if (auto error = checkModel(file)) return *error;
    return readModel(file);
}

}  // namespace newsglass
