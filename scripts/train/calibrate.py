"""Step 5: dev figures of the rounded student, and one temperature a head (Guo et al. 2017)."""

import json

import numpy as np
import torch

import settings
from device import here
from evaluate import evaluate
from golden import dequantised
from heads import between, head_vectors, set_loss
from store import batches, gold
from train_student import Training

GRID = np.exp(np.linspace(np.log(0.6), np.log(2.5), 60))


@torch.no_grad()
def collect(training):
    """Logits and gold of every labelled dev word, by head."""
    heads, found = training.model.heads, {}

    def put(name, logits, truth):
        found.setdefault(name, []).append((logits.float(), truth))

    for windows in batches(training.store, training.dev, 4000):
        hidden, sentence = training.encode(windows)
        truth = gold(training.store, windows)
        for name in ("upos", "xpos", "event", "attribution"):
            known = truth[name] >= 0
            put(name, heads.linear[name](hidden[known]), truth[name][known].long())
        known = ~torch.isnan(truth["factuality"])
        put("factuality", heads.linear["factuality"](hidden[known]), between(truth["factuality"][known]))
        news = here(training.store.corpus[windows] == "worldwide")[:, None]
        known = (truth["ner"] != 0) & news
        put("ner", heads.linear["ner"](hidden[known]), truth["ner"][known])
        known = truth["rel"] >= 0
        if known.any():
            add_trees(put, heads, hidden, sentence, truth, known)
    return {name: [torch.cat(column) for column in zip(*rows)] for name, rows in found.items()}


def add_trees(put, heads, hidden, sentence, truth, known):
    head = truth["head"].long()
    known = known & (head > -2)
    scores = heads.arcs(hidden, sentence)
    wide = scores.new_full((*scores.shape[:2], 161), -1e4)  # windows differ in length: pad, the root last
    wide[..., : scores.shape[2] - 1], wide[..., -1] = scores[..., :-1], scores[..., -1]
    put("arc", wide[known], torch.where(head < 0, 160, head)[known])
    rel = heads.relations(hidden[known], head_vectors(hidden, head)[known], head[known] < 0)
    put("rel", rel, truth["rel"][known].long())


def mean_loss(name, logits, truth):
    if name == "ner":
        return set_loss(logits, truth).mean().item()
    return torch.nn.functional.cross_entropy(logits, truth).item()


def calibration_error(name, logits, truth, bins=15):
    """Mean gap between confidence and accuracy of the best label, in per cent."""
    confidence, best = logits.softmax(-1).max(-1)
    right = ((truth >> best) & 1).float() if name == "ner" else (best == truth).float()
    place = (confidence * bins).long().clamp(max=bins - 1)
    gap = sum((confidence[place == b].sum() - right[place == b].sum()).abs().item() for b in range(bins))
    return 100 * gap / len(best)


def main():
    given = settings.arguments(__doc__)
    training = Training(given.work)
    training.model.load_state_dict(dequantised(torch.load(given.work.folder / "average.pt", map_location="cpu")))
    training.model.eval()
    print(evaluate(training.encode, training.model.heads, training.store, training.dev))
    result = {}
    for name, (logits, truth) in collect(training).items():
        losses = [mean_loss(name, logits / float(t), truth) for t in GRID]
        result[name] = round(float(GRID[int(np.argmin(losses))]), 3)
        line = f"{name}: temperature {result[name]}, loss {mean_loss(name, logits, truth):.4f} -> {min(losses):.4f}"
        if name != "factuality":
            errors = [calibration_error(name, logits / t, truth) for t in (1, result[name])]
            line += ", calibration error {:.2f} -> {:.2f} %".format(*errors)
        print(line)
    (given.work.folder / "temperature.json").write_text(json.dumps(result))


if __name__ == "__main__":
    main()
