// Changed model files: the loader refuses them, or what it loads can read a text. The first bytes of the input say
// which bytes of the real file to change; its checksum is mended, so that what lies behind it is reached.
#include <cstdint>
#include <span>
#include <vector>

#include "check.hpp"
#include "engine/analyze.hpp"
#include "model_file.hpp"

using namespace newsglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<std::byte> original = readModelFile();
    // As a file of its own …
    (void)loadModel(std::as_bytes(std::span(data, size)));
    // … and as changes to the real one: two bytes of place within the head of the file, one of value.
    if (size < 3) return 0;
    std::vector<std::byte> changed = original;
    for (std::size_t i = 0; i + 2 < size && i < 96; i += 3) {
        const std::size_t place = (data[i] | data[i + 1] << 8) % changed.size();
        changed[place] = static_cast<std::byte>(data[i + 2]);
    }
    if (data[0] & 1) changed.resize(changed.size() * data[1] / 256);
    const auto model = loadModel(changed);
    PROMISE(model || model.error().code == "model-corrupt");
    if (model) PROMISE(analyze("Ana Duarte left Lissa on Friday.", {}, *model));
    return 0;
}
