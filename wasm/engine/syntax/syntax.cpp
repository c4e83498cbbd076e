#include "engine/syntax/syntax.hpp"

namespace newsglass {

SyntaxLayer parse(const Document&, const Model&) { return {}; }

}  // namespace newsglass
