"""Step 3: the teachers' soft labels over gold and raw texts."""

import time

import torch

import parallel
import settings
import soft
import train_student
from device import DEVICE
from heads import head_vectors
from store import batches
from train_teacher import Training


class Teachers:
    """One or more networks, whose probabilities are averaged; `only` names the one head that is asked, or is empty."""

    def __init__(self, all_, only="", temperature=None):
        self.all, self.only = all_, only
        self.temperature = temperature or {}
        self.store = self.all[0].store

    @torch.no_grad()
    def probabilities(self, windows):
        """What soft.arrays keep of each word [B,W,...]; an arc to -1 is the root."""
        read = [(one.model.heads, *one.encode(windows)) for one in self.all]
        mean = lambda share: sum(share(*one) for one in read) / len(read)
        soften = lambda name, logits: (logits / self.temperature.get(name, 1.0)).softmax(-1)
        linear = lambda name: mean(lambda heads, hidden, _: soften(name, heads.linear[name](hidden)))
        if self.only:
            return {self.only: linear(self.only)}
        result = {name: linear(name) for name in soft.DENSE}
        result["xpos_p"], result["xpos"] = linear("xpos").topk(soft.TOP)
        arcs = mean(lambda heads, hidden, sentence: soften("arc", heads.arcs(hidden, sentence)))
        result["arc_p"], best = arcs.topk(soft.TOP)
        result["arc"] = torch.where(best == arcs.shape[2] - 1, -1, best)
        head = result["arc"][..., 0]
        rel = mean(lambda heads, hidden, _: soften("rel", heads.relations(
            hidden.flatten(0, 1), head_vectors(hidden, head).flatten(0, 1), head.flatten() < 0)))
        result["rel_p"], result["rel"] = rel.unflatten(0, head.shape).topk(soft.TOP)
        return result


def teachers(work, only):
    """The teachers that were trained: those of one head, or those of all."""
    found = []
    for seed in work.teachers(only):
        training = Training(work, seed)
        training.model.load_state_dict(torch.load(work.teacher(seed, only), map_location=DEVICE)["model"])
        training.model.eval()
        found.append(training)
    return Teachers(found, only)


def shipped(work):
    """The shipped student (see reopen.py), with its temperatures."""
    kept = torch.load(work.shipped, map_location=DEVICE)
    training = train_student.Reader(work)
    training.model.load_state_dict(kept["state"])
    training.model.eval()
    return Teachers([training], temperature=kept["temperature"])


def main():
    given = settings.arguments(__doc__, batch=1600, source="teacher", only="")
    asked = shipped(given.work) if given.source == "shipped" else teachers(given.work, given.only)
    begun, words = time.time(), 0
    store = asked.store
    arrays = soft.arrays(given.work.soft, len(store.columns["type"]), settings.sizes(store))
    # By an earlier run: both processes leave out the same. One head is asked of what all were asked of before.
    labelled = (arrays["done"][store.start] > 0) != bool(given.only)
    for corpus, share in settings.LABELLED.items():
        chosen = store.select([corpus], ["raw" if corpus.startswith("raw") else "train"])
        chosen = settings.generator(3).permutation(chosen)[: int(len(chosen) * share)]
        chosen = chosen[~labelled[chosen]]
        before, doubt = words, 0.0
        for windows in batches(store, chosen, given.batch)[parallel.RANK:: parallel.WORLD]:
            found = asked.probabilities(windows)
            write(arrays, found, store, windows)
            words += store.length[windows].sum()
            doubt += entropy(found[given.only or "upos"][store.places(windows)[1]])
        print(f"{corpus}: {words} words, {time.time() - begun:.0f} s; doubt about {given.only or 'word classes'} "
              f"{float(doubt) / max(1, words - before):.2f} nats", flush=True)


def entropy(p):
    """Sum over words [N,C] in nats. Labels that say nothing are seen here: 0.1 a word is good, 1.2 was useless."""
    return torch.special.entr(p).sum()


def write(arrays, found, store, windows):
    index, real = store.places(windows)
    index = index[real].cpu().numpy()
    for name, values in found.items():
        arrays[name][index] = values[real].cpu().numpy()
    arrays["done"][index] = 1


if __name__ == "__main__":
    main()
