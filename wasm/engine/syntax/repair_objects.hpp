// The part of `repairSubjects` (repair.hpp) that is about objects and complements.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

/// Mends what hangs on one verb.
void repairObjects(SyntaxLayer& layer, Index verb);

}  // namespace newsglass
