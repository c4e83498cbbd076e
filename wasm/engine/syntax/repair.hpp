// Mends what no English sentence allows in a parsed tree. The parser chooses each relation by itself; together they can
// leave a finite verb without a subject while a bare noun phrase in front of it is called its object.
// Cost: linear in the number of words.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

/// - The subject of a finite verb without one is the nearest bare noun phrase in front of it, passive if the verb is.
/// - In a relative clause without pronoun it is the noun phrase right behind the noun: "a claim the town has refuted".
/// - What hangs on a verb with a preposition is an oblique; "at least" makes none of an object.
/// - An object right in front of a finite verb without subject is its subject: "admitted [it withheld mails]".
/// - A relative clause hangs on a noun that its verb agrees with: "regions of [Italy], which supplies".
/// - Behind "and" stands another one: "Lund [and her deputy], Roth".
/// - What is said and who says it keep their own: "[the dam], said [the mayor], is safe".
/// - What is named has an object and what it is called: "called [the claim] [absurd]".
/// - Of two phrases side by side in one role ("pioneer Jo Doe said") the first is the title of the second.
void repairSubjects(SyntaxLayer& layer);

}  // namespace newsglass
