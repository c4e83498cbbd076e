"""Documents as flat arrays, cut into windows, and batches of windows.

A store is a folder: `types.txt` (the distinct tokens), `words.npz` (one row a
word), `meta.json` (label inventories, corpora). Tokens are kept as indices
into the distinct ones, so that features are computed once for each of them.
"""

import json
from pathlib import Path

import numpy as np
import torch

import text
from device import here
from corpora import HEAD_NONE, HEAD_ROOT, NO_LABEL

WINDOW = 160
EMPTY = {"ner": (0, np.int32), "upos": (NO_LABEL, np.int8), "xpos": (NO_LABEL, np.int8),
         "head": (HEAD_NONE, np.int16), "rel": (NO_LABEL, np.int8), "event": (NO_LABEL, np.int8),
         "factuality": (np.nan, np.float32), "attribution": (NO_LABEL, np.int8)}


def windows(sentence_ends, limit=WINDOW):
    """Greedy packing of whole sentences: lists of (start, end) parts, a longer sentence is cut."""
    current, size = [], 0
    start = 0
    for end in sentence_ends:
        for part in range(start, end, limit):
            length = min(limit, end - part)
            if size + length > limit:
                yield current
                current, size = [], 0
            current.append((part, part + length))
            size += length
        start = end
    if current:
        yield current


def window_heads(heads, parts):
    """Heads as positions in the window; arcs that leave their part are not used."""
    base, result = parts[0][0], []
    for start, end in parts:
        for word in range(start, end):
            head = heads[word]
            inside = start <= head < end
            result.append(HEAD_ROOT if head == word else head - base if inside else HEAD_NONE)
    return result


class Builder:
    """Collects documents into the arrays of a store."""

    def __init__(self):
        self.types, self.columns, self.window_rows = {}, {}, []
        self.count = 0

    def add(self, document):
        begun = {0, *document.sentence_ends}
        for parts in windows(document.sentence_ends):
            start, end = parts[0][0], parts[-1][1]
            self.words(document, start, end, begun)
            self.put("sentence", np.concatenate([np.full(e - s, i, np.uint8) for i, (s, e) in enumerate(parts)]))
            for name, (empty, kind) in EMPTY.items():
                layer = document.layers.get(name)
                if layer is None:
                    values = np.full(end - start, empty, kind)
                elif name == "head":
                    values = np.array(window_heads(layer, parts), kind)
                else:
                    values = layer[start:end].astype(kind)
                self.put(name, values)
            self.window_rows.append((document.corpus, document.split, document.id, self.count, end - start))
            self.count += end - start

    def words(self, document, start, end, begun):
        """Type index and flags (1: first in its sentence, 2: space before)."""
        body, indices, flags = document.text, [], []
        for i in range(start, end):
            s, e = document.words[i]
            indices.append(self.types.setdefault(body[s:e], len(self.types)))
            space = i == 0 or document.words[i - 1][1] < s
            flags.append((i in begun) + 2 * space)
        self.put("type", np.array(indices, np.int32))
        self.put("flags", np.array(flags, np.uint8))

    def put(self, name, values):
        self.columns.setdefault(name, []).append(values)

    def save(self, folder, inventories):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / "words.npz", **{k: np.concatenate(v) for k, v in self.columns.items()})
        (folder / "types.json").write_text(json.dumps(list(self.types)))
        (folder / "meta.json").write_text(json.dumps({"labels": inventories, "windows": self.window_rows}))


class Features:
    """Features of every distinct token under a vocabulary."""

    def __init__(self, types, vocabulary):
        ids = [vocabulary.word(t) for t in types]
        count = np.array([len(i) for i in ids], np.int64)
        pieces = np.zeros((len(types), text.PIECES_PER_WORD), np.int64)
        for row, word in enumerate(ids):
            pieces[row, : len(word)] = word
        self.count, self.pieces = here(count), here(pieces)
        self.last = here(pieces[np.arange(len(types)), count - 1])
        self.case = here([text.case_class(t) for t in types])
        self.digits = here([text.digit_class(t) for t in types])
        self.suffix = here([text.suffix(t) for t in types])


class Store:
    def __init__(self, folder):
        folder = Path(folder)
        self.columns = {name: here(column) for name, column in np.load(folder / "words.npz").items()}
        self.types = json.loads((folder / "types.json").read_text())
        meta = json.loads((folder / "meta.json").read_text())
        self.labels = meta["labels"]
        rows = meta["windows"]
        self.corpus = np.array([r[0] for r in rows])
        self.split = np.array([r[1] for r in rows])
        self.document = np.array([r[2] for r in rows])
        self.start = np.array([r[3] for r in rows])
        self.length = np.array([r[4] for r in rows])

    def select(self, corpora=None, splits=None):
        """Indices of windows."""
        chosen = np.ones(len(self.start), bool)
        if corpora is not None:
            chosen &= np.isin(self.corpus, list(corpora))
        if splits is not None:
            chosen &= np.isin(self.split, list(splits))
        return np.nonzero(chosen)[0]

    def places(self, batch, longest=None):
        """The words of some windows as rows of the columns, and which of them are real: [B,W] each.

        Padding points to the first word of its window.
        """
        start, length = here(self.start[batch])[:, None], here(self.length[batch])[:, None]
        offset = torch.arange(longest or int(self.length[batch].max()), device=start.device)[None]
        real = offset < length
        return torch.where(real, start + offset, start), real

    def padded(self, name, places, fill):
        """One column of some windows as a tensor [B,W]."""
        index, real = places
        return self.columns[name][index].masked_fill(~real, fill)


def batches(store, chosen, words, random=None):
    """Groups of windows of similar length, about `words` words each, in random order if asked."""
    noise = random.integers(0, 12, len(chosen)) if random is not None else 0
    ordered = chosen[np.argsort(store.length[chosen] + noise, kind="stable")]
    groups, current, longest = [], [], 0
    for w, length in zip(ordered, store.length[ordered].tolist()):
        longest = max(longest, length)
        if current and longest * (len(current) + 1) > words:
            groups.append(np.array(current))
            current, longest = [], length
        current.append(w)
    if current:
        groups.append(np.array(current))
    if random is not None:
        random.shuffle(groups)
    return groups


def gold(store, windows):
    """The gold layers of some windows as tensors [B,W]."""
    places = store.places(windows)
    return {name: store.padded(name, places, empty) for name, (empty, _) in EMPTY.items()}


def recased(case, flags, random, share=0.03):
    """Some windows in capitals, some in lower case, some as headlines have it."""
    case = case.clone()
    chance = here(random.random(len(case)))
    letters = case > 0
    upper, lower, title = (chance < share), (chance > 1 - share), (chance > 0.5) & (chance < 0.5 + share / 2)
    case[upper[:, None] & letters] = 4
    case[lower[:, None] & letters] = 1
    case[title[:, None] & (case == 1)] = 2
    return case
