"""Writes the tables of characters that the network's features need, from Python's unicodedata.

    python3 scripts/data/characters.py wasm/engine/network/data

plain.tsv       code point -> its plain form: lower case, decomposed (NFD), without combining marks; where it differs
cased.tsv       ranges of letters with two cases, upper or lower
punctuation.tsv ranges of Unicode's category P beyond ASCII
Hangul syllables are decomposed by arithmetic in the engine, compatibility ideographs stay as they are.
"""

import sys
import unicodedata

TYPOGRAPHY = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "...": "\u2026",
}
PLAIN = {source: target for target, sources in TYPOGRAPHY.items() for source in sources}


def characters():
    for code in range(sys.maxunicode + 1):
        if not 0xD800 <= code < 0xE000:
            yield code, chr(code)


def plain(char):
    if char in PLAIN:
        return PLAIN[char]
    decomposed = unicodedata.normalize("NFD", char.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def has_plain_form(code, char):
    ideograph = 0xF900 <= code < 0xFB00 or 0x2F800 <= code < 0x2FA20
    hangul = 0xAC00 <= code < 0xD7A4
    return not ideograph and not hangul and plain(char) != char


def letter_case(char):
    if char.lower() == char.upper():
        return None
    return "upper" if char != char.lower() else "lower"


def ranges(kind_of):
    """(first, last, kind) of neighbouring characters of the same kind; None is no kind."""
    found = []
    for code, char in characters():
        kind = kind_of(char)
        if kind is None:
            continue
        if found and found[-1][1] == code - 1 and found[-1][2] == kind:
            found[-1][1] = code
        else:
            found.append([code, code, kind])
    return found


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {columns}; Unicode {unicodedata.unidata_version}, made by scripts/data/characters.py\n")
        file.writelines("\t".join(row) + "\n" for row in rows)


def main(folder):
    write(f"{folder}/plain.tsv", "code point (hex), plain form",
          ([f"{code:X}", plain(char)] for code, char in characters() if has_plain_form(code, char)))
    write(f"{folder}/cased.tsv", "first (hex), last (hex), case",
          ([f"{a:X}", f"{b:X}", kind] for a, b, kind in ranges(letter_case)))
    is_punctuation = lambda char: "P" if ord(char) > 127 and unicodedata.category(char)[0] == "P" else None
    write(f"{folder}/punctuation.tsv", "first (hex), last (hex)", ([f"{a:X}", f"{b:X}"] for a, b, _ in ranges(is_punctuation)))


if __name__ == "__main__":
    main(sys.argv[1])
