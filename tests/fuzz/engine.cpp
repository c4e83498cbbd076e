// Any text through the whole engine: an analysis or an error, and the JSON is valid.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "check.hpp"
#include "engine/analyze.hpp"
#include "engine/output/json.hpp"
#include "model_file.hpp"

using namespace newsglass;

namespace {

std::shared_ptr<const Model> readModel() {
    auto model = loadModel(readModelFile());
    PROMISE(model);
    return *model;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const Model> model = readModel();
    Options options;
    if (size % 2) options.published = std::chrono::year(2025) / 1 / 14;
    const auto analysis = analyze(std::string(reinterpret_cast<const char*>(data), size), options, model);
    if (!analysis) {
        PROMISE(analysis.error().code == "invalid-utf8" || analysis.error().code == "too-large");
        return 0;
    }
    OutputOptions output;
    output.tokens = true;
    const auto json = nlohmann::json::parse(toJson((*analysis)->document(), output), nullptr, false);
    PROMISE(!json.is_discarded() && json["schema"] == "newsglass/1");
    const std::uint32_t units = json["document"]["characters"];
    for (const auto& layer : {"sentences", "tokens", "times", "events"})
        for (const auto& item : json[layer]) PROMISE(item["start"] < item["end"] && item["end"] <= units);
    return 0;
}
