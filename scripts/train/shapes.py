"""Which shape of network gives most accuracy for its multiplications?

Each shape learns from the same words in the same order, as the student does but
shorter and without rounding, and is measured on dev. One line of JSON a shape is
added to shapes.jsonl in the work folder; shapes that stand there are left out.
"""

import json
import time

import numpy as np
import torch
from torch import nn

import parallel
import settings
import student
from attention import attention
from evaluate import evaluate
from store import batches
from student import CONFIG, Linear
from train_student import Training


class FeedForward(nn.Module):
    def __init__(self, width, hidden):
        super().__init__()
        self.norm, self.up, self.down = nn.LayerNorm(width), Linear(width, hidden), Linear(hidden, width)

    def forward(self, h):
        return h + self.down(torch.relu(self.up(self.norm(h))))


class AttentionBlock(nn.Module):
    """Vaswani et al. 2017: places are learned and added in every block, nothing is convolved."""

    def __init__(self, c):
        super().__init__()
        width = c["width"]
        self.place = nn.Parameter(torch.randn(c["window"], width) * 0.02)
        self.norm, self.feed = nn.LayerNorm(width), FeedForward(width, c["hidden"])
        self.qkv, self.out, self.heads = Linear(width, 3 * width), Linear(width, width), c["heads"]

    def forward(self, h, mask):
        b, w, d = h.shape
        qkv = self.qkv(self.norm(h) + self.place[:w])
        q, k, v = qkv.view(b, w, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        h = h + self.out(attention(q, k, v, mask.bias).transpose(1, 2).reshape(b, w, d))
        return self.feed(h)


class ConvolutionBlock(nn.Module):
    """Gated convolution (Dauphin et al. 2017), depthwise over nine words."""

    def __init__(self, c):
        super().__init__()
        width = c["width"]
        self.norm, self.feed = nn.LayerNorm(width), FeedForward(width, c["hidden"])
        self.gated, self.out = Linear(width, 2 * width), Linear(width, width)
        self.conv = nn.Conv1d(width, width, 9, padding=4, groups=width)

    def forward(self, h, mask):
        value, gate = self.gated(self.norm(h)).chunk(2, -1)
        value = self.conv((value * mask.real).transpose(1, 2)).transpose(1, 2)
        return self.feed(h + self.out(value * gate.sigmoid()))


class RecurrentBlock(nn.Module):
    """A minimal gated recurrence, forwards and backwards (minGRU: Feng et al. 2024)."""

    def __init__(self, c):
        super().__init__()
        width = c["width"]
        self.norm, self.feed = nn.LayerNorm(width), FeedForward(width, c["hidden"])
        self.gated, self.out = Linear(width, 2 * width), Linear(width, width)

    def forward(self, h, mask):
        gate, value = self.gated(self.norm(h)).chunk(2, -1)
        keep = torch.where(mask.real > 0, torch.sigmoid(-gate), torch.ones_like(gate))
        there, back = (1 - keep) * value, keep
        half = h.shape[-1] // 2
        forwards = recurrence(back[..., :half], there[..., :half])
        backwards = recurrence(back[..., half:].flip(1), there[..., half:].flip(1)).flip(1)
        return self.feed(h + self.out(torch.cat([forwards, backwards], -1)))


def recurrence(keep, add):
    """h[t] = keep[t] * h[t-1] + add[t] along axis 1, in logarithmically many steps (Hillis and Steele 1986)."""
    step = 1
    while step < keep.shape[1]:
        add = torch.cat([add[:, :step], add[:, step:] + keep[:, step:] * add[:, :-step]], 1)
        keep = torch.cat([keep[:, :step], keep[:, step:] * keep[:, :-step]], 1)
        step *= 2
    return add


def sized(**changes):
    return {**CONFIG, **changes}


# name -> block, config. The first four cost the same; the rest are the first at other costs.
SHAPES = {
    "attention and convolution": (student.Block, CONFIG),
    "attention": (AttentionBlock, CONFIG),
    "gated convolution": (ConvolutionBlock, sized(hidden=608)),
    "recurrence": (RecurrentBlock, sized(hidden=608)),
    "attention and convolution, 3 blocks": (student.Block, sized(layers=3)),
    "attention and convolution, width 128": (student.Block, sized(width=128, heads=4, hidden=352)),
    "attention and convolution, width 256": (student.Block, sized(width=256, heads=8, hidden=640)),
}


def cost(model):
    """Multiply-adds a word in linear layers, the heads apart."""
    inside = [m for n, m in model.named_modules() if isinstance(m, Linear) and not n.startswith("heads")]
    return sum(m.weight.numel() for m in inside)


def train(training, words):
    """Sees that many words, with a learning rate that falls to nothing."""
    optimizer, seen, passes = training.optimizer(2e-3), 0, 0
    while seen < words:
        random = np.random.default_rng((settings.SEED, passes))
        passes += 1
        for windows in batches(training.store, training.mixture(random), 1000, random):
            rate = min(1, (seen + 1) / 1e5) * max(0.01, 1 - seen / words)
            optimizer.param_groups[0]["lr"] = 2e-3 * rate
            loss, _ = training.loss(windows, 0)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(training.model.parameters(), 1.0)
            optimizer.step()
            seen += int(training.store.length[windows].sum())
            if seen >= words:
                return


def main():
    given = settings.arguments(__doc__, words=1_000_000, only="")
    path = given.work.folder / "shapes.jsonl"
    known = [json.loads(line)["shape"] for line in path.read_text().splitlines()] if path.exists() else []
    for name, (block, config) in SHAPES.items():
        if name in known or (given.only and given.only != name):
            continue
        begun, training = time.time(), Training(given.work, config, block)
        train(training, given.words)
        training.model.eval()
        figures = evaluate(training.encode, training.model.heads, training.store, training.dev)
        row = {"shape": name, "cost": cost(training.model), "words": given.words,
               "seconds": round(time.time() - begun), **figures}
        with path.open("a") as out:
            out.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    assert parallel.WORLD == 1
    main()
