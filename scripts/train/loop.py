"""The training loop that teacher and student share: timed, resumable, averaged."""

import time
from pathlib import Path

import numpy as np
import torch

import parallel
from device import DEVICE
from store import batches

LOG_EVERY = 100  # steps
SAVE_EVERY = 300  # seconds


class Loop:
    """Trains for a number of minutes; the learning rate falls linearly with the time.

    loss(windows, done) -> (a scalar to go down, sums by name for the log), where done is
    the share of the time. report() is called by the first process at every checkpoint.
    """

    def __init__(self, model, optimizer, minutes, checkpoint, seed, store, batch):
        self.model, self.optimizer, self.store, self.batch = model, optimizer, store, batch
        self.seconds, self.checkpoint, self.seed = minutes * 60, Path(checkpoint), seed
        self.step = self.words = self.passes = 0
        self.spent, self.begun, self.sums = 0.0, time.time(), {}
        self.saved = 0.0
        self.averager = parallel.Averager(model.parameters())
        if self.checkpoint.exists():
            self.resume()

    def resume(self):
        state = torch.load(self.checkpoint, map_location=DEVICE)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.words, self.passes, self.spent = state["progress"]
        self.saved = self.spent

    def save(self):
        progress = (self.step, self.words, self.passes, self.elapsed())
        state = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict()}
        torch.save({**state, "progress": progress}, self.checkpoint)

    def elapsed(self):
        return self.spent + time.time() - self.begun

    def done(self):
        """The share of the time that is over."""
        return parallel.agreed(self.elapsed() / self.seconds)

    def run(self, mixture, loss, report):
        """mixture(random) -> windows of one pass."""
        while True:
            random = np.random.default_rng((self.seed, self.passes))
            self.passes += 1
            groups = batches(self.store, mixture(random), self.batch, random)
            for row in parallel.shares(groups):
                done = self.done()
                if done >= 1:
                    return self.finish(report)
                self.one(row, done, loss)
                if parallel.FIRST and self.elapsed() > self.saved + SAVE_EVERY:
                    self.save()
                    report()
                    self.saved = self.elapsed()

    def one(self, row, done, loss):
        rate = min(1, (self.step + 1) / 150) * max(0.01, 1 - done)
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * rate
        value, sums = loss(row[parallel.RANK], done)
        sums = {name: part.detach() for name, part in sums.items()}
        self.optimizer.zero_grad()
        value.backward()
        self.averager.average()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.words += int(sum(self.store.length[group].sum() for group in row))
        self.log(sums, self.store.length[row[parallel.RANK]].sum(), done)

    def log(self, sums, words, done):
        for name, value in {**sums, "words": words}.items():
            self.sums[name] = self.sums.get(name, 0) + value
        if self.step % LOG_EVERY or not parallel.FIRST:
            return
        words = self.sums.pop("words")
        losses = " ".join(f"{name} {float(value) / words:.3f}" for name, value in self.sums.items())
        print(f"{self.step} {done:.3f} {self.words / self.elapsed():.0f} words/s {losses}", flush=True)
        self.sums = {}

    def finish(self, report):
        if parallel.FIRST:
            self.save()
            report()
            print(f"{self.words} words, {self.step} steps, {self.elapsed():.0f} s", flush=True)
