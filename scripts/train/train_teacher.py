"""Step 2: the teacher, one encoder with all heads, from the gold corpora."""

import numpy as np
import torch

import parallel
import settings
import teacher
from device import DEVICE, autocast, here
from evaluate import evaluate
from heads import gold_losses, set_loss
from loop import Loop
from store import Features, Store, gold

FAST = ("heads", "silver", "case")  # new layers, with a higher learning rate


class Training:
    def __init__(self, work, seed=settings.SEED, only=""):
        """only: the one head to train, on the corpora that have its labels; empty for all."""
        self.only = only
        self.store, self.vocabulary = Store(work.store), work.full_vocabulary()
        self.features = Features(self.store.types, self.vocabulary)
        torch.manual_seed(seed)
        self.model = teacher.pretrained(work.encoder, settings.sizes(self.store)).to(DEVICE)
        self.noise = settings.generator(100 * seed + parallel.RANK)
        self.dev = settings.dev_windows(self.store, settings.generator(7))

    def optimizer(self, peak):
        named = [(n, p) for n, p in self.model.named_parameters() if p.requires_grad]
        fast = [p for n, p in named if n.startswith(FAST)]
        slow = [p for n, p in named if not n.startswith(FAST)]
        groups = [{"params": slow, "peak": peak}, {"params": fast, "peak": 5 * peak}]
        return torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def mixture(self, random):
        """One pass: gold windows, of the big corpora a sample."""
        if self.only:
            return self.store.select(settings.ANNOTATED[self.only], ["train"])
        train = self.store.select(splits=["train"])
        share = [settings.TEACHER_SHARES.get(c, 1) for c in self.store.corpus[train]]
        return train[random.random(len(train)) < share]

    def encode(self, windows, noise=None):
        batch = teacher.Pieces(self.store, self.features, windows, self.vocabulary, noise)
        with autocast():
            hidden = self.model(batch)
        return hidden.float(), batch.sentence

    def loss(self, windows, _):
        hidden, sentence = self.encode(windows, self.noise)
        layers = gold(self.store, windows)
        losses = self.silver(hidden, layers, here(self.store.corpus[windows] == "gmb"))
        losses |= gold_losses(self.model.heads, hidden, layers, sentence)
        if self.only:
            losses = {self.only: losses[self.only]}
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
    given = settings.arguments(__doc__, minutes=41.0, peak=2e-4, batch=1000, seed=settings.SEED, only="")
    training = Training(given.work, given.seed, given.only)
    checkpoint = given.work.teacher(given.seed, given.only)
    loop = Loop(training.model, training.optimizer(given.peak), given.minutes, checkpoint,
                given.seed, training.store, given.batch)
    loop.run(training.mixture, training.loss, training.report)


if __name__ == "__main__":
    main()
