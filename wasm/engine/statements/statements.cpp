#include "engine/statements/statements.hpp"

namespace newsglass {

std::vector<Statement> findStatements(const Document&) { return {}; }

}  // namespace newsglass
