// Any bytes as a request.
#include "engine/request.hpp"

#include <cstdint>

#include "check.hpp"

using namespace newsglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Request request;
    const auto error = readRequest({reinterpret_cast<const char*>(data), size}, request);
    if (error) PROMISE(error->code == "bad-option");
    if (!error && request.options.published) PROMISE(request.options.published->ok());
    return 0;
}
