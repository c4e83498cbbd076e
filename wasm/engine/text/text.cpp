#include "engine/text/text.hpp"

namespace newsglass {

Result<TextLayer> readText(std::string_view) { return TextLayer{}; }

}  // namespace newsglass
