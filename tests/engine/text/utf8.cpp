#include <doctest/doctest.h>

#include "engine/text/characters.hpp"
#include "support.hpp"

using namespace newsglass;

TEST_CASE("what is not UTF-8 is refused, with its place") {
    const auto wrongAt = [](std::string_view text) { return text::findInvalidUtf8(text).value_or(999); };
    CHECK(wrongAt("abc\xFF") == 3);
    CHECK(wrongAt("a\xC3") == 1);
    CHECK(wrongAt("a\xC0\x80") == 1);
    CHECK(wrongAt("\xED\xA0\x80") == 0);  // a lone surrogate
    CHECK(wrongAt("\xF4\x90\x80\x80") == 0);
    CHECK(wrongAt("\xE0\x80\x80") == 0);
    CHECK(wrongAt("naïve 👍 \xEF\xBF\xBD") == 999);
    const Reading reading("ab\x80");
    REQUIRE_FALSE(reading.layer);
    CHECK(reading.layer.error().code == "invalid-utf8");
    CHECK(reading.layer.error().message.find("byte 2") != std::string::npos);
}

TEST_CASE("decoding agrees with the definition of UTF-8 for every code point") {
    for (char32_t code = 1; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        std::string bytes;
        const auto push = [&](char32_t byte) { bytes += static_cast<char>(byte); };
        if (code < 0x80) {
            push(code);
        } else if (code < 0x800) {
            push(0xC0 | code >> 6);
            push(0x80 | (code & 63));
        } else if (code < 0x10000) {
            push(0xE0 | code >> 12);
            push(0x80 | (code >> 6 & 63));
            push(0x80 | (code & 63));
        } else {
            push(0xF0 | code >> 18);
            push(0x80 | (code >> 12 & 63));
            push(0x80 | (code >> 6 & 63));
            push(0x80 | (code & 63));
        }
        const text::Char c = text::charAt(bytes, 0);
        const bool right = c.code == code && c.bytes == bytes.size() && !text::findInvalidUtf8(bytes) &&
                           text::utf16Length(bytes) == (code > 0xFFFF ? 2u : 1u) &&
                           text::charBefore(bytes, bytes.size()).code == code;
        if (!right) FAIL("code point " << static_cast<unsigned>(code));
    }
}
