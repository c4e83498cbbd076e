"""Step 2: the teacher, one encoder with all heads, from the gold corpora."""

import numpy as np
import torch

import parallel
import settings
import teacher
from evaluate import evaluate
from heads import gold_losses, set_loss
from loop import Loop
from store import Features, Store, gold

FAST = ("heads", "silver", "case")  # new layers, with a higher learning rate


class Training:
    def __init__(self, work):
        self.store, self.vocabulary = Store(work.store), work.full_vocabulary()
        self.features = Features(self.store.types, self.vocabulary)
        torch.manual_seed(settings.SEED)
        self.model = teacher.pretrained(work.encoder, settings.sizes(self.store))
        self.noise = settings.generator(100 + parallel.RANK)
        self.dev = settings.dev_windows(self.store, settings.generator(7))

    def optimizer(self):
        named = [(n, p) for n, p in self.model.named_parameters() if p.requires_grad]
        fast = [p for n, p in named if n.startswith(FAST)]
        slow = [p for n, p in named if not n.startswith(FAST)]
        groups = [{"params": slow, "peak": 2e-4}, {"params": fast, "peak": 1e-3}]
        return torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def mixture(self, random):
        """One pass: gold windows, of the big corpora a sample."""
        train = self.store.select(splits=["train"])
        share = [settings.TEACHER_SHARES.get(c, 1) for c in self.store.corpus[train]]
        return train[random.random(len(train)) < share]

    def encode(self, windows, noise=None):
        batch = teacher.Pieces(self.store, self.features, windows, self.vocabulary, noise)
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.model(batch)
        return hidden.float(), batch.sentence

    def loss(self, windows, _):
        hidden, sentence = self.encode(windows, self.noise)
        layers = gold(self.store, windows)
        losses = self.silver(hidden, layers, torch.from_numpy(self.store.corpus[windows] == "gmb"))
        losses |= gold_losses(self.model.heads, hidden, layers, sentence)
        words = int(self.store.length[windows].sum())
        return sum(settings.TEACHER[n] * v for n, v in losses.items()) / words, losses

    def silver(self, hidden, layers, rows):
        """Automatic annotation has a head of its own, so that its habits stay there."""
        known = (layers["ner"] != 0) & rows[:, None]
        if not known.any():
            return {}
        loss = set_loss(self.model.silver(hidden[known]).float(), layers["ner"][known]).sum()
        layers["ner"][rows] = 0
        return {"silver": loss}

    def report(self):
        self.model.eval()
        print(evaluate(self.encode, self.model.heads, self.store, self.dev), flush=True)
        self.model.train()


def main():
    given = settings.arguments(__doc__, minutes=41.0)
    training = Training(given.work)
    loop = Loop(training.model, training.optimizer(), given.minutes, given.work.folder / "teacher.pt",
                settings.SEED, training.store, batch=1000)
    loop.run(training.mixture, training.loss, training.report)


if __name__ == "__main__":
    main()
