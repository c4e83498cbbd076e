"""Dev figures: strict F1 of names, tags, attachment, events, factuality, attribution."""

import numpy as np
import torch

import labels
from heads import head_vectors
from store import batches, gold

KINDS = ("person", "organization", "location")


def spans(tags):
    """BIO labels -> {(start, end, kind)}; an I after anything else begins a span, as scorers have it."""
    found, begun, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        if begun is not None and (tag == "O" or tag[0] == "B" or tag[2:] != kind):
            found.add((begun, i, kind))
            begun = None
        if tag != "O" and begun is None:
            begun, kind = i, tag[2:]
    return found


def hard_names(mask):
    """Bits of a gold set -> one label: the narrowest reading (O if allowed)."""
    return ["O" if m & 1 or m == 0 else labels.NER[int(m & -m).bit_length() - 1] for m in mask]


class Counts(dict):
    def add(self, key, right, guessed, wanted):
        self[key] = np.add(self.get(key, np.zeros(3)), (right, guessed, wanted))

    def f1(self, key):
        right, guessed, wanted = self.get(key, np.zeros(3))
        return 200 * right / max(1, guessed + wanted)


@torch.no_grad()
def evaluate(encode, heads, store, chosen, words=4000):
    """encode(windows) -> hidden [B,W,D], sentence [B,W]. Returns figures in per cent."""
    counts = Counts()
    for group in batches(store, chosen, words):
        hidden, sentence = encode(group)
        truth = gold(store, group)
        count_names(counts, heads, hidden, truth, store, group)
        count_words(counts, heads, hidden, truth)
        count_trees(counts, heads, hidden, sentence, truth)
    return {key: round(float(counts.f1(key)), 2) for key in sorted(counts)}


def count_names(counts, heads, hidden, truth, store, group):
    guess = heads.linear["ner"](hidden).argmax(-1).cpu().numpy()
    for row, w in enumerate(group):
        mask = truth["ner"][row, : store.length[w]].cpu().numpy()
        if not mask.any():
            continue
        wanted = {s for s in spans(hard_names(mask)) if s[2] in KINDS}
        guessed = {s for s in spans([labels.NER[g] for g in guess[row, : len(mask)]]) if s[2] in KINDS}
        counts.add("names " + store.corpus[w], len(wanted & guessed), len(guessed), len(wanted))


def count_words(counts, heads, hidden, truth):
    for name in ("upos", "xpos"):
        known = truth[name] >= 0
        if known.any():
            right = (heads.linear[name](hidden[known]).argmax(-1) == truth[name][known]).sum().item()
            counts.add(name, right, known.sum().item(), known.sum().item())
    for name in ("event", "attribution"):
        known = truth[name] >= 0
        if known.any():
            guess, want = heads.linear[name](hidden[known]).argmax(-1), truth[name][known]
            counts.add(name + " word", ((guess == want) & (want > 0)).sum().item(),
                       (guess > 0).sum().item(), (want > 0).sum().item())
            if name == "event":
                counts.add("event found", ((guess > 0) & (want > 0)).sum().item(),
                           (guess > 0).sum().item(), (want > 0).sum().item())
    known = ~torch.isnan(truth["factuality"])
    if known.any():
        p = heads.linear["factuality"](hidden[known]).float().softmax(-1)
        error = (p @ torch.arange(-3.0, 4.0, device=p.device) - truth["factuality"][known]).abs().sum().item()
        counts.add("factuality error*100", error, known.sum().item(), known.sum().item())


def count_trees(counts, heads, hidden, sentence, truth):
    rows = (truth["rel"] >= 0).any(1)
    if not rows.any():
        return
    hidden, head = hidden[rows], truth["head"][rows].long()
    known = head > -2
    scores = heads.arcs(hidden, sentence[rows])
    guess = scores.argmax(-1)
    guess = torch.where(guess == scores.shape[2] - 1, -1, guess)
    rel = heads.relations(hidden[known], head_vectors(hidden, guess)[known], guess[known] < 0).argmax(-1)
    attached = guess[known] == head[known]
    total = known.sum().item()
    counts.add("UAS", attached.sum().item(), total, total)
    counts.add("LAS", (attached & (rel == truth["rel"][rows][known])).sum().item(), total, total)
