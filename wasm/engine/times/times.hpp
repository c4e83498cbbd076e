// Stage `times`: time expressions and what they mean.
//
// Takes tokens, the publication date and, where they are there, the tree and the names. Gives TIMEX3 expressions
// (TimeML 1.2.1) with values and calendar bounds, ordered and apart from each other.
//
// How: a context-free grammar of time (grammar.hpp, tables in data/) reads every sentence bottom-up (chart.hpp); the
// longest reading that fits its surroundings (context.hpp) is placed on the calendar (resolve.hpp) against the day of
// publication or the day that the story has come to. The composition of time expressions from phrases follows SUTime
// (Chang and Manning 2012) and SynTime (Zhong et al. 2017), the choice of reference time HeidelTime (Strötgen and Gertz
// 2013). The host's clock is never asked.
//
// Cost: linear in the number of tokens.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

/// Time expressions in order of the text. Without a publication date what is relative to it keeps an unresolved value
/// ("XXXX-WXX-5") and has no bounds.
std::vector<TimeExpression> findTimes(const Document& document);

}  // namespace newsglass
