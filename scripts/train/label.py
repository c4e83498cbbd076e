"""Step 3: the teacher's soft labels over gold and raw texts."""

import time

import torch

import parallel
import settings
import soft
from heads import head_vectors
from store import batches
from train_teacher import Training


@torch.no_grad()
def probabilities(heads, hidden, sentence):
    """What soft.arrays keep of each word [B,W,...]; an arc to -1 is the root."""
    result = {name: heads.linear[name](hidden).softmax(-1) for name in soft.DENSE}
    result["xpos_p"], result["xpos"] = heads.linear["xpos"](hidden).softmax(-1).topk(soft.TOP)
    scores = heads.arcs(hidden, sentence)
    result["arc_p"], arcs = scores.softmax(-1).topk(soft.TOP)
    arcs = torch.where(arcs == scores.shape[2] - 1, -1, arcs)
    best = arcs[..., 0]
    pair = hidden.flatten(0, 1), head_vectors(hidden, best).flatten(0, 1)
    rel = heads.relations(*pair, best.flatten() < 0).softmax(-1).unflatten(0, best.shape)
    result["rel_p"], result["rel"] = rel.topk(soft.TOP)
    return result | {"arc": arcs}


def main():
    given = settings.arguments(__doc__)
    training, begun, words = Training(given.work), time.time(), 0
    store, model = training.store, training.model
    model.load_state_dict(torch.load(given.work.folder / "teacher.pt")["model"])
    model.eval()
    arrays = soft.arrays(given.work.soft, len(store.columns["type"]), settings.sizes(store))
    for corpus, share in settings.LABELLED.items():
        chosen = store.select([corpus], ["raw" if corpus.startswith("raw") else "train"])
        chosen = settings.generator(3).permutation(chosen)[: int(len(chosen) * share)]
        chosen = chosen[arrays["done"][store.start[chosen]] == 0]
        for windows in batches(store, chosen, 1600)[parallel.RANK:: parallel.WORLD]:
            with torch.no_grad():
                found = probabilities(model.heads, *training.encode(windows))
            write(arrays, {name: t.numpy() for name, t in found.items()}, store, windows)
            words += store.length[windows].sum()
        print(f"{corpus}: {words} words, {time.time() - begun:.0f} s", flush=True)


def write(arrays, found, store, windows):
    for row, w in enumerate(windows):
        start, length = store.start[w], store.length[w]
        for name, values in found.items():
            arrays[name][start: start + length] = values[row, :length]
        arrays["done"][start: start + length] = 1


if __name__ == "__main__":
    main()
