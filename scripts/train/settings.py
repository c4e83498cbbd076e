"""Where a run's files lie, and the recipe: mixtures, weights, rates."""

import argparse
import json
from pathlib import Path

import numpy as np

import text

SEED = 1

# Weights of the losses, sums over a batch divided by its words. Corpora of
# events and certainty are small, so their heads weigh more.
TEACHER = {"ner": 1.0, "silver": 0.3, "upos": 0.4, "xpos": 0.4, "arc": 1.0, "rel": 0.6,
           "event": 2.0, "factuality": 2.0, "attribution": 0.6}
GOLD = {"ner": 0.5, "upos": 0.3, "xpos": 0.3, "arc": 0.8, "rel": 0.5,
        "event": 1.0, "factuality": 2.0, "attribution": 0.3}
SOFT = {"ner": 1.5, "upos": 0.3, "xpos": 0.3, "arc": 1.0, "rel": 0.5,
        "event": 0.6, "factuality": 1.2, "attribution": 1.0}

# Where the labels of a head are, for a teacher of that head alone.
ANNOTATED = {"attribution": ["polnear"], "event": ["tbaq"], "factuality": ["uw", "uds", "ud"],
             "ner": ["worldwide", "wikigold", "crossner_politics", "crossre", "conll04", "ud"]}

# Shares of the big corpora that one pass of the teacher sees; the others whole.
TEACHER_SHARES = {"polnear": 0.15, "gmb": 0.05}
# Corpora that the student sees twice in a pass: hand-made, and near to its use.
STUDENT_TWICE = ["ud", "worldwide", "wikigold", "crossner_politics", "crossre", "conll04",
                 "tbaq", "uw"]
# Texts that are labelled, in order, and the share of each.
LABELLED = {"crossner_politics": 1, "crossre": 1, "conll04": 1, "wikigold": 1, "tbaq": 1, "worldwide": 1, "raw-wikinews": 1,
            "ud": 1, "raw-worldwide": 1, "raw-bbc": 0.8, "raw-ecb+": 0.8, "polnear": 0.3, "gmb": 0.3,
            "uw": 1, "uds": 1}


class Work:
    """The files of a run, all in one folder outside the repository."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.store = self.folder / "store"
        self.encoder = self.folder / "encoder"
        self.pieces, self.vectors = self.folder / "pieces.json", self.folder / "vectors.npy"
        self.soft = self.folder / "soft"
        self.shipped = self.folder / "shipped.pt"

    def teacher(self, seed, only=""):
        """only: the one head that it was trained for, if not for all."""
        return self.folder / f"teacher-{only + '-' if only else ''}{seed}.pt"

    def teachers(self, only=""):
        """The seeds of the teachers that there are."""
        before = self.teacher("", only).stem
        rest = [path.stem.removeprefix(before) for path in self.folder.glob(f"{before}*.pt")]
        return sorted(int(seed) for seed in rest if seed.isdigit())

    def vocabulary(self):
        """The student's pieces."""
        return text.Vocabulary(json.loads(self.pieces.read_text()))

    def full_vocabulary(self):
        """The encoder's pieces."""
        index = json.loads((self.encoder / "tokenizer.json").read_text())["model"]["vocab"]
        known = text.Vocabulary(sorted(index, key=index.get))
        known.ends = ("[CLS]", "[SEP]") if "[CLS]" in index else ("<s>", "</s>")
        return known


def arguments(description, **extra):
    """The command line: the work folder, and what a step needs besides (name=default)."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--work", required=True, help="folder for this run's files")
    for name, default in extra.items():
        kind = type(default) if default is not None else str
        parser.add_argument(f"--{name}", type=kind, default=default, required=default is None)
    given = parser.parse_args()
    given.work = Work(given.work)
    return given


def dev_windows(store, random):
    """All dev windows; of the attribution corpus a third, it is large."""
    dev = store.select(splits=["dev"])
    kept = (store.corpus[dev] != "polnear") | (random.random(len(dev)) < 0.3)
    return dev[kept]


def sizes(store):
    return {name: len(values) for name, values in store.labels.items()}


def generator(*parts):
    return np.random.default_rng((SEED, *parts))
