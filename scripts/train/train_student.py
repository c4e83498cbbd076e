"""Step 4: the student, from the teacher's soft labels and the gold."""

import numpy as np
import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

import parallel
import settings
import soft
import student
from device import DEVICE, here
from evaluate import evaluate
from heads import gold_losses, soft_losses
from loop import Loop
from store import Features, Store, gold

RELATIONS = 0.3  # share of words whose relation is learned in a step
AVERAGE_FROM, IMITATE_FROM = 0.3, 0.5  # shares of the time


class Reader:
    """A student and what it reads."""

    def __init__(self, work, config=student.CONFIG, block=student.Block, seed=settings.SEED):
        self.work, self.store = work, Store(work.store)
        vocabulary = work.vocabulary()
        self.features = Features(self.store.types, vocabulary)
        torch.manual_seed(seed)
        self.model = student.Student(len(vocabulary.pieces), settings.sizes(self.store), config, block).to(DEVICE)

    def encode(self, windows, noise=None, model=None):
        batch = student.Batch(self.store, self.features, windows, noise)
        return (model or self.model)(batch), batch.sentence


class Training(Reader):
    def __init__(self, work, config=student.CONFIG, block=student.Block, seed=settings.SEED):
        super().__init__(work, config, block, seed)
        sizes = settings.sizes(self.store)
        self.model.piece.weight.data.copy_(here(np.load(work.vectors)))
        arrays = soft.arrays(work.soft, len(self.store.columns["type"]), sizes)
        self.labelled = arrays["done"][self.store.start] > 0
        self.soft = soft.tensors(arrays)
        self.noise = settings.generator(200 * seed + parallel.RANK)
        self.dev = settings.dev_windows(self.store, settings.generator(7))
        self.average = None

    def optimizer(self, peak):
        groups = [{"params": list(self.model.parameters()), "peak": peak}]
        return torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def mixture(self, _):
        """One pass: everything that has soft labels, and the best gold once more."""
        every = self.store.select(splits=["train", "raw"])
        labelled = every[self.labelled[every]]
        again = every[np.isin(self.store.corpus[every], settings.STUDENT_TWICE)]
        return np.concatenate([labelled, again])

    def loss(self, windows, done):
        student.Linear.imitate = done > IMITATE_FROM
        self.keep_average(done)
        hidden, sentence = self.encode(windows, self.noise)
        total, losses = 0, {}
        rows = np.nonzero(self.labelled[windows])[0]
        if len(rows):
            labels = soft.padded(self.soft, self.store, windows[rows], sentence.shape[1])
            sample = here(self.noise.random((len(rows), sentence.shape[1])) < RELATIONS)
            chosen = here(rows)
            losses = soft_losses(self.model.heads, hidden[chosen], labels, sentence[chosen], sample)
            total = sum(settings.SOFT[n] * v for n, v in losses.items())
        rows = self.with_gold(windows)
        if len(rows):
            rows = here(rows)
            layers = {name: layer[rows] for name, layer in gold(self.store, windows).items()}
            gold_loss = gold_losses(self.model.heads, hidden[rows], layers, sentence[rows])
            total = total + sum(settings.GOLD[n] * v for n, v in gold_loss.items())
        return total / int(self.store.length[windows].sum()), losses

    def with_gold(self, windows):
        """Rows whose annotation is by hand."""
        split, corpus = self.store.split[windows], self.store.corpus[windows]
        return np.nonzero((split == "train") & (corpus != "gmb"))[0]

    def keep_average(self, done):
        """A running average of the weights, which is what is kept in the end."""
        if done < AVERAGE_FROM or not parallel.FIRST:
            return
        if self.average is None:
            self.average = AveragedModel(self.model, multi_avg_fn=get_ema_multi_avg_fn(0.995))
        self.average.update_parameters(self.model)

    def report(self):
        """Evaluates and saves the average, with int8 weights."""
        model = self.average.module if self.average else self.model
        student.Linear.imitate = True
        encode = lambda windows: self.encode(windows, model=model)
        print(evaluate(encode, model.heads, self.store, self.dev), flush=True)
        torch.save(model.state_dict(), self.work.folder / "average.pt")


def main():
    given = settings.arguments(__doc__, minutes=50.0, start="", peak=2e-3, batch=1000)
    training = Training(given.work)
    if given.start:
        kept = torch.load(given.start, map_location=DEVICE)
        training.model.load_state_dict(kept.get("state", kept))
    loop = Loop(training.model, training.optimizer(given.peak), given.minutes,
                given.work.folder / "student.pt", settings.SEED, training.store, given.batch)
    loop.run(training.mixture, training.loss, training.report)


if __name__ == "__main__":
    main()
