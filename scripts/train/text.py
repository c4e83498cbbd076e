"""What the network sees of a word: word pieces, shape, suffix.

The C++ twin is `wasm/engine/network` (features). A golden test holds the two
together, so change both or none.
"""

import unicodedata

PIECES_PER_WORD = 8
SUFFIXES = 2048
SHAPES = 72
CASES = 6

TYPOGRAPHY = {}
for _target, _sources in {
    "'": "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "...": "\u2026",
}.items():
    for _source in _sources:
        TYPOGRAPHY[_source] = _target


def normalise(token):
    """Lower case, no accents, plain quotation marks and dashes."""
    mapped = "".join(TYPOGRAPHY.get(c, c) for c in token)
    if mapped.isascii():
        return mapped.lower()
    decomposed = unicodedata.normalize("NFD", mapped.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def is_punctuation(char):
    """BERT's notion: all ASCII symbols, and Unicode category P."""
    code = ord(char)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return unicodedata.category(char).startswith("P")


def runs(normal):
    """Split at punctuation; each punctuation character is a run of its own."""
    run = ""
    for char in normal:
        if is_punctuation(char):
            if run:
                yield run
            yield char
            run = ""
        else:
            run += char
    if run:
        yield run


class Vocabulary:
    """WordPiece over a list of pieces, greedy and longest first, with a cache."""

    def __init__(self, pieces):
        self.pieces = list(pieces)
        self.index = {piece: i for i, piece in enumerate(self.pieces)}
        self.unknown = self.index["[UNK]"]
        self.longest = max(map(len, self.pieces))
        self.cache = {}

    def word(self, token):
        """The ids of a word's pieces, at most PIECES_PER_WORD."""
        ids = self.cache.get(token)
        if ids is None:
            ids = [i for run in runs(normalise(token)) for i in self.run(run)] or [self.unknown]
            if len(ids) > PIECES_PER_WORD:
                ids = ids[: PIECES_PER_WORD - 1] + ids[-1:]
            self.cache[token] = ids
        return ids

    def run(self, run):
        ids, start = [], 0
        while start < len(run):
            prefix = "##" if start else ""
            for end in range(min(len(run), start + self.longest), start, -1):
                piece = self.index.get(prefix + run[start:end])
                if piece is not None:
                    ids.append(piece)
                    start = end
                    break
            else:
                return [self.unknown]
        return ids


def case_class(token):
    """0 no letters, 1 lower, 2 first upper rest lower, 3 one upper letter, 4 upper, 5 mixed.

    A letter is a character with two cases.
    """
    letters = [c for c in token if c.lower() != c.upper()]
    if not letters:
        return 0
    upper = [c != c.lower() for c in letters]
    if not any(upper):
        return 1
    if all(upper):
        return 3 if len(letters) == 1 else 4
    return 2 if upper[0] and not any(upper[1:]) else 5


def digit_class(token):
    """0 no ASCII digit, 1 some, 2 digits and . , : / - % only."""
    if not any(c in "0123456789" for c in token):
        return 0
    return 2 if all(c in "0123456789.,:/-%" for c in token) else 1


def shape(token, first_in_sentence, space_before):
    return ((case_class(token) * 3 + digit_class(token)) * 2 + first_in_sentence) * 2 + space_before


def suffix(token):
    """FNV-1a (32 bit) of the last three code points of the normal form."""
    value = 2166136261
    for byte in normalise(token)[-3:].encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value % SUFFIXES
