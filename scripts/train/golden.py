"""Golden inputs and outputs for the engine's test: what an exported file must compute."""

import json

import numpy as np
import torch

import export
import settings
import student
import text

SENTENCES = [
    ["Mr.", "Rafael", "Grossi", "told", "Reuters", "on", "Monday", "that", "Iran", "\u2019s", "long",
     "-", "range", "missiles", "were", "\u201c", "not", "ready", "\u201d", "."],
    ["U.S.", "officials", "declined", "to", "comment", "."],
    ["SHARES", "OF", "McDonald", "\u2019s", "FELL", "3.5", "%", "TO", "$", "2,000", "\u2026"],
    ["Zo\u00eb", "Tegucigalpa-Xqzt", "I", "e", "-", "mailed", "na\u00efve", "r\u00e9sum\u00e9s", "42", "B2B"],
]
GLUED = {"\u2019s", "-", "\u201d", ".", "%", "\u2026", "mailed"}


def dequantised(state):
    """The state with every quantised matrix replaced by what the file holds."""
    result = {}
    for key, value in state.items():
        array = value.float().numpy()
        table = {"piece.weight": "embed.piece", "suffix.weight": "embed.suffix"}.get(key, key)
        if array.ndim == 2:
            values, scale = export.quantise(array, export.LEVELS.get(table, 127))
            value = torch.from_numpy(values.astype(np.float32) * scale[:, None])
        result[key] = value
    return result


class Window:
    """One window of ready words, with the same fields as a Batch."""

    def __init__(self, sentences, vocabulary):
        words = [(w, i, s) for s, sentence in enumerate(sentences) for i, w in enumerate(sentence)]
        self.words = [{"text": w, "first_in_sentence": i == 0, "space_before": i > 0 and w not in GLUED,
                       "sentence": s} for w, i, s in words]
        ids = [vocabulary.word(w) for w, _, _ in words]
        for word, pieces in zip(self.words, ids):
            word["pieces"] = pieces
            word["shape"] = text.shape(word["text"], word["first_in_sentence"], word["space_before"])
            word["suffix"] = text.suffix(word["text"])
        row = lambda values: torch.tensor([values])
        self.first, self.last = row([p[0] for p in ids]), row([p[-1] for p in ids])
        self.flat = torch.tensor([i for p in ids for i in p])
        self.offsets = torch.tensor(np.cumsum([0] + [len(p) for p in ids[:-1]]))
        self.shape, self.suffix = row([w["shape"] for w in self.words]), row([w["suffix"] for w in self.words])
        self.sentence = row([s for _, _, s in words]).to(torch.uint8)
        self.mask = torch.ones(1, len(words), dtype=torch.bool)


@torch.no_grad()
def golden(state, pieces, labels, config=student.CONFIG):
    sizes = {name: len(values) for name, values in labels.items()}
    model = student.Student(len(pieces), sizes, config)
    model.load_state_dict(dequantised(state))
    model.eval()
    window = Window(SENTENCES, text.Vocabulary(pieces))
    hidden = model(window)
    arcs = model.heads.arcs(hidden, window.sentence)
    best = arcs.argmax(-1)[0]
    roots = best == arcs.shape[-1] - 1
    heads = hidden[0][torch.where(roots, 0, best)]
    rel = model.heads.relations(hidden[0], heads, roots)
    rounded = lambda t: [[round(x, 5) for x in r] for r in t.tolist()]
    return {"words": window.words, "vectors": rounded(hidden[0]),
            "heads": {n: rounded(l(hidden)[0]) for n, l in model.heads.linear.items()},
            "arcs": rounded(arcs[0]), "arc_note": "last column is the root; -10000 is another sentence or itself",
            "best_head": [-1 if r else b for b, r in zip(best.tolist(), roots.tolist())], "rel": rounded(rel)}


def main():
    given = settings.arguments(__doc__, out=None)
    state = torch.load(given.work.folder / "average.pt", map_location="cpu")
    labels = json.loads((given.work.store / "meta.json").read_text())["labels"]
    with open(given.out, "w") as file:
        json.dump(golden(state, given.work.vocabulary().pieces, labels), file)


if __name__ == "__main__":
    main()
