#include "engine/network/manifest.hpp"

#include <nlohmann/json.hpp>

namespace newsglass {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostLabels = 1024, kMostTensors = 4096, kLongestName = 128;
constexpr std::uint64_t kLargestSide = 1U << 26;

Error corrupt(std::string message) { return {"model-corrupt", "the model's manifest: " + std::move(message)}; }

/// A member of an object, or null.
const Json* member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

bool isWhole(const Json* value, std::uint64_t low, std::uint64_t high) {
    if (!value || !value->is_number_unsigned()) return false;
    const auto number = value->get<std::uint64_t>();
    return low <= number && number <= high;
}

struct Bound {
    const char* name;
    std::uint32_t Config::*field;
    std::uint32_t low, high, multiple;
};

/// What the kernels can take: sums of products must fit 32 bits, rows must fill registers.
constexpr Bound kBounds[] = {
    {"width", &Config::width, 16, 1024, 16},
    {"layers", &Config::layers, 0, 32, 1},
    {"heads", &Config::heads, 1, 64, 1},
    {"hidden", &Config::hidden, 16, 4096, 16},
    {"kernel", &Config::kernel, 1, 15, 1},
    {"window", &Config::window, 8, 1024, 1},
    {"embedding", &Config::embedding, 8, 512, 8},
    {"pieces", &Config::pieces, 1, 1 << 20, 1},
    {"suffixes", &Config::suffixes, 1, 1 << 20, 1},
    {"arc", &Config::arc, 8, 512, 8},
    {"rel", &Config::rel, 8, 512, 8},
};

bool readConfig(const Json* json, Config& config) {
    if (!json || !json->is_object()) return false;
    for (const Bound& bound : kBounds) {
        const Json* value = member(*json, bound.name);
        if (!isWhole(value, bound.low, bound.high)) return false;
        config.*bound.field = value->get<std::uint32_t>();
        if (config.*bound.field % bound.multiple != 0) return false;
    }
    return config.kernel % 2 == 1 && config.width % (16 * config.heads) == 0;
}

bool readLabels(const Json* json, Manifest& manifest) {
    if (!json || !json->is_object()) return false;
    for (const auto& [head, labels] : json->items()) {
        if (!labels.is_array() || labels.empty() || labels.size() > kMostLabels) return false;
        auto& list = manifest.labels[head];
        for (const Json& label : labels) {
            if (!label.is_string() || label.get_ref<const std::string&>().size() > kLongestName) return false;
            list.push_back(label.get<std::string>());
        }
    }
    for (const char* needed : {"ner", "upos", "xpos", "rel"})
        if (!manifest.labels.contains(needed)) return false;
    return true;
}

bool readTemperature(const Json* json, Manifest& manifest) {
    if (!json) return true;
    if (!json->is_object()) return false;
    for (const auto& [head, value] : json->items()) {
        if (!value.is_number()) return false;
        const double number = value.get<double>();
        if (!(number >= 0.05 && number <= 20)) return false;
        manifest.temperature[head] = static_cast<float>(number);
    }
    return true;
}

bool readType(const Json* json, TensorEntry& entry) {
    if (!json || !json->is_string()) return false;
    const auto& name = json->get_ref<const std::string&>();
    if (name == "i8")
        entry.type = TensorType::i8;
    else if (name == "f32")
        entry.type = TensorType::f32;
    else if (name == "u8")
        entry.type = TensorType::u8;
    else
        return false;
    return true;
}

/// The shape, which must account for every byte.
bool readShape(const Json* json, TensorEntry& entry) {
    if (!json || !json->is_array() || json->empty() || json->size() > 2) return false;
    std::uint64_t bytes = entry.type == TensorType::f32 ? 4 : 1;
    for (const Json& side : *json) {
        if (!isWhole(&side, 1, kLargestSide)) return false;
        entry.shape.push_back(side.get<std::uint64_t>());
        bytes *= entry.shape.back();
    }
    return bytes == entry.bytes;
}

bool readTensors(const Json* json, Manifest& manifest) {
    if (!json || !json->is_array() || json->size() > kMostTensors) return false;
    for (const Json& item : *json) {
        if (!item.is_object()) return false;
        const Json* name = member(item, "name");
        const Json* offset = member(item, "offset");
        const Json* bytes = member(item, "bytes");
        if (!name || !name->is_string() || !isWhole(offset, 0, UINT32_MAX) || !isWhole(bytes, 1, UINT32_MAX))
            return false;
        TensorEntry entry;
        entry.offset = offset->get<std::uint64_t>();
        entry.bytes = bytes->get<std::uint64_t>();
        if (!readType(member(item, "type"), entry) || !readShape(member(item, "shape"), entry)) return false;
        if (!manifest.tensors.emplace(name->get<std::string>(), std::move(entry)).second) return false;
    }
    return true;
}

std::string textOf(const Json& json, const char* name) {
    const Json* value = member(json, name);
    return value && value->is_string() ? value->get<std::string>() : std::string{};
}

}  // namespace

Result<Manifest> readManifest(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return corrupt("not JSON");
    Manifest manifest;
    manifest.name = textOf(json, "name");
    manifest.language = textOf(json, "language");
    if (!readConfig(member(json, "config"), manifest.config)) return corrupt("config is missing or out of bounds");
    if (!readLabels(member(json, "labels"), manifest)) return corrupt("labels are missing or malformed");
    if (!readTemperature(member(json, "temperature"), manifest)) return corrupt("a temperature is out of bounds");
    if (!readTensors(member(json, "tensors"), manifest)) return corrupt("a tensor is malformed");
    return manifest;
}

}  // namespace newsglass
