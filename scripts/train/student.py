"""The reading network itself (the contract is the C++ engine's loader).

A word is its pieces, shape and suffix; blocks of depthwise convolution,
attention and feed-forward, pre-norm. Quantisation is imitated in training.
"""

import torch
import torch.nn.functional as F
from torch import nn

import text
from attention import attention
from heads import Heads
from store import recased

CONFIG = {"width": 192, "layers": 5, "heads": 6, "hidden": 512, "kernel": 5,
          "window": 160, "embedding": 128, "suffixes": text.SUFFIXES, "arc": 128, "rel": 64}

# Embeddings use 6 of the 8 bits: what the download gains by compression costs no accuracy.
EMBEDDING_LEVELS = 31


class Quantised(torch.autograd.Function):
    """Rows rounded to +-levels steps of their own scale; the gradient passes straight through."""

    @staticmethod
    def forward(context, weight, levels):
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / levels
        return torch.round(weight / scale) * scale

    @staticmethod
    def backward(context, gradient):
        return gradient, None


class Linear(nn.Linear):
    """A linear layer that can imitate int8 weights."""

    imitate = False

    def forward(self, x):
        weight = Quantised.apply(self.weight, 127) if Linear.imitate else self.weight
        return F.linear(x, weight, self.bias)


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        width = c["width"]
        self.conv_norm, self.attention_norm, self.feed_norm = (nn.LayerNorm(width) for _ in range(3))
        self.conv = nn.Conv1d(width, width, c["kernel"], padding=c["kernel"] // 2, groups=width)
        self.qkv, self.out = Linear(width, 3 * width), Linear(width, width)
        self.up, self.down = Linear(width, c["hidden"]), Linear(c["hidden"], width)
        self.heads = c["heads"]

    def forward(self, h, mask):
        """h [B,W,D], mask a Mask."""
        h = h + self.convolve(self.conv_norm(h) * mask.real)
        b, w, d = h.shape
        q, k, v = self.qkv(self.attention_norm(h)).view(b, w, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        a = attention(q, k, v, mask.bias)
        h = h + self.out(a.transpose(1, 2).reshape(b, w, d))
        return h + self.down(F.relu(self.up(self.feed_norm(h))))

    def convolve(self, x):
        """Depthwise convolution as shifted products: faster on a CPU than Conv1d. x [B,W,D]."""
        weight, reach = self.conv.weight[:, 0].t(), self.conv.kernel_size[0] // 2
        padded, total = F.pad(x, (0, 0, reach, reach)), self.conv.bias
        for k in range(2 * reach + 1):
            total = torch.addcmul(total, padded[:, k: k + x.shape[1]], weight[k])
        return total


class Mask:
    """Which places hold words: as a factor [B,W,1], and as a bias of attention [B,1,1,W]."""

    def __init__(self, real):
        self.real = real[..., None].float()
        self.bias = (~real[:, None, None]).float() * -1e4


class Student(nn.Module):
    def __init__(self, pieces, sizes, config=CONFIG, block=Block):
        """block: what a layer is, for comparing shapes (shapes.py)."""
        super().__init__()
        c = self.config = {**config, "pieces": pieces}
        width = c["width"]
        self.piece = nn.Embedding(pieces, c["embedding"])
        self.shape = nn.Embedding(text.SHAPES, width)
        self.suffix = nn.Embedding(c["suffixes"], width)
        nn.init.normal_(self.piece.weight, std=0.3)
        nn.init.normal_(self.shape.weight, std=0.1)
        nn.init.normal_(self.suffix.weight, std=0.1)
        self.input = Linear(3 * c["embedding"], width)
        self.blocks = nn.ModuleList(block(c) for _ in range(c["layers"]))
        self.final_norm = nn.LayerNorm(width)
        self.heads = Heads(width, sizes, c["arc"], c["rel"])

    def forward(self, batch):
        """batch: Batch -> word vectors [B,W,D]."""
        table = self.piece.weight
        if Linear.imitate:
            table = Quantised.apply(table, EMBEDDING_LEVELS)
        first, last = F.embedding(batch.first, table), F.embedding(batch.last, table)
        mean = F.embedding_bag(batch.flat, table, batch.offsets, mode="mean").view_as(first)
        h = self.input(torch.cat([first, last, mean], -1))
        h = h + self.shape(batch.shape) + self.suffix(batch.suffix)
        mask = Mask(batch.mask)
        for block in self.blocks:
            h = block(h, mask)
        return self.final_norm(h)


class Batch:
    """Features of some windows as tensors [B,W]; pieces flat for embedding_bag."""

    def __init__(self, store, features, windows, random=None):
        places = store.places(windows)
        types, flags = store.padded("type", places, 0), store.padded("flags", places, 0).long()
        self.mask, self.sentence = places[1], store.padded("sentence", places, 255)
        case = features.case[types]
        if random is not None:
            case = recased(case, flags, random)
        self.shape = ((case * 3 + features.digits[types]) * 2 + (flags & 1)) * 2 + (flags >> 1)
        self.suffix = features.suffix[types]
        pieces, count = features.pieces[types], features.count[types].masked_fill(~self.mask, 1)
        kept = torch.arange(pieces.shape[2], device=count.device) < count[..., None]
        self.first, self.last = pieces[:, :, 0], features.last[types]
        self.flat, counts = pieces[kept], count.flatten()
        self.offsets = counts.cumsum(0) - counts
