// Builds documents for tests from annotated sentences, so that a stage is tested without the stages before it.
#pragma once

#include <initializer_list>
#include <memory>
#include <string_view>

#include "engine/document.hpp"

namespace newsglass::test {

/// A document from lines of nine columns, separated by spaces, sentences by an empty line, paragraphs by two:
///
///     FORM  LEMMA  UPOS  XPOS  HEAD  DEPREL  NAME  [nospace]
///     1     2      3     4     5     6       7     8
///
/// HEAD counts from 1 within the sentence, 0 is the root. NAME is `-`, or `B-person`, `I-person`, … A token with
/// `nospace` in the last column follows the one before it without a space. `published` is YYYY-MM-DD or empty.
/// Quotation marks (“ ” and ") are paired within a paragraph.
std::unique_ptr<Document> documentOf(std::string_view conll, std::string_view published = {});

/// Calendar date from YYYY-MM-DD.
Date dateOf(std::string_view iso);

/// The first token with this text at or after `from`; fails the test when there is none.
Index find(const Document& document, std::string_view text, Index from = 0);

}  // namespace newsglass::test
