// Mends what no English sentence allows in a parsed tree. The parser chooses each relation by itself; together they can
// leave a finite verb without a subject while a bare noun phrase in front of it is called its object.
// Cost: linear in the number of words.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

/// Names subjects: of a finite verb without one, the nearest bare noun phrase in front of it; of two in front of it
/// side by side ("pioneer Jo Doe said"), the second one, whose title the first then is.
void repairSubjects(SyntaxLayer& layer);

}  // namespace newsglass
