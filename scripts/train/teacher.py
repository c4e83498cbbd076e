"""The teacher: a pretrained MiniLM encoder (Wang et al. 2020) with our heads.

The encoder is BERT's (post-norm), uncased; each piece also gets an embedding of
its word's letter case. A word's vector is that of its first piece.
"""

import json

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import text
from attention import attention
from heads import Heads
from store import recased


class Layer(nn.Module):
    def __init__(self, width, hidden, heads):
        super().__init__()
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        self.attention_norm, self.feed_norm = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.heads = heads

    def forward(self, h, mask):
        b, n, d = h.shape
        q, k, v = self.qkv(h).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        a = attention(q, k, v, mask).transpose(1, 2).reshape(b, n, d)
        h = self.attention_norm(h + self.out(a))
        return self.feed_norm(h + self.down(F.gelu(self.up(h))))


class Teacher(nn.Module):
    def __init__(self, config, sizes, dropout=0.1):
        super().__init__()
        width = config["hidden_size"]
        self.piece = nn.Embedding(config["vocab_size"], width)
        self.place = nn.Embedding(config["max_position_embeddings"], width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.case = nn.Embedding(text.CASES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], config["num_attention_heads"])
            for _ in range(config["num_hidden_layers"]))
        self.dropout = nn.Dropout(dropout)
        self.heads = Heads(width, sizes, 256, 96)
        self.silver = nn.Linear(width, sizes["ner"])
        nn.init.normal_(self.case.weight, std=0.01)

    def forward(self, batch):
        """batch: Pieces -> vectors of words [B,W,D]."""
        h = self.piece(batch.ids) + self.place.weight[: batch.ids.shape[1]] + self.kind + self.case(batch.case)
        h = self.dropout(self.norm(h)).bfloat16()
        mask = (~batch.mask[:, None, None]).to(h.dtype) * -1e4
        for layer in self.layers:
            h = layer(h, mask)
        return self.dropout(h.gather(1, batch.first[..., None].expand(-1, -1, h.shape[-1])))


def pretrained(folder, sizes):
    """The teacher with the encoder's published weights. Needs `safetensors`' plain format only."""
    config = json.load(open(f"{folder}/config.json"))
    weights = read_safetensors(f"{folder}/model.safetensors")
    get = lambda name: weights[name]
    model = Teacher(config, sizes)
    state = model.state_dict()
    put = lambda key, value: state[key].copy_(value)
    e = "embeddings."
    put("piece.weight", get(e + "word_embeddings.weight"))
    put("place.weight", get(e + "position_embeddings.weight"))
    put("kind", get(e + "token_type_embeddings.weight")[0])
    for part in ("weight", "bias"):
        put(f"norm.{part}", get(f"{e}LayerNorm.{part}"))
        for i in range(config["num_hidden_layers"]):
            there, here = f"encoder.layer.{i}.", f"layers.{i}."
            parts = [get(f"{there}attention.self.{n}.{part}") for n in ("query", "key", "value")]
            put(f"{here}qkv.{part}", torch.cat(parts))
            put(f"{here}out.{part}", get(f"{there}attention.output.dense.{part}"))
            put(f"{here}attention_norm.{part}", get(f"{there}attention.output.LayerNorm.{part}"))
            put(f"{here}up.{part}", get(f"{there}intermediate.dense.{part}"))
            put(f"{here}down.{part}", get(f"{there}output.dense.{part}"))
            put(f"{here}feed_norm.{part}", get(f"{there}output.LayerNorm.{part}"))
    model.piece.weight.requires_grad = False  # half the weights, little gain, much time
    return model


def read_safetensors(path):
    """float32 tensors of a safetensors file: length, JSON header, data."""
    data = open(path, "rb").read()
    size = int.from_bytes(data[:8], "little")
    header, body = json.loads(data[8: 8 + size]), memoryview(data)[8 + size:]
    read = lambda row: np.frombuffer(body[slice(*row["data_offsets"])], np.float32).reshape(row["shape"])
    return {name.removeprefix("bert."): torch.from_numpy(read(row).copy())
            for name, row in header.items() if name != "__metadata__" and row["dtype"] == "F32"}


class Pieces:
    """Some windows as pieces [B,N] with [CLS] and [SEP], and each word's first piece [B,W]."""

    def __init__(self, store, features, windows, vocabulary, random=None):
        types = store.padded("type", windows, 0)
        flags = store.padded("flags", windows, 0).astype("int64")
        self.sentence = torch.from_numpy(store.padded("sentence", windows, 255))
        real = self.sentence.numpy() != 255
        case = features.case[types]
        if random is not None:
            case = recased(case, flags, random)
        count = np.where(real, features.count[types], 0)
        starts = np.cumsum(count, 1) - count + 1
        total = count.sum(1) + 2
        shape = (len(windows), min(512, int(total.max())))
        ids, cases = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        ids[:, 0] = vocabulary.index["[CLS]"]
        for k in range(text.PIECES_PER_WORD):
            row, word = np.nonzero(count > k)
            place = starts[row, word] + k
            fits = place < shape[1] - 1
            row, word, place = row[fits], word[fits], place[fits]
            ids[row, place] = features.pieces[types[row, word], k]
            cases[row, place] = case[row, word]
        end = np.minimum(total, shape[1]) - 1
        ids[np.arange(len(windows)), end] = vocabulary.index["[SEP]"]
        self.mask = torch.from_numpy(np.arange(shape[1])[None] <= end[:, None])
        self.first = torch.from_numpy(np.minimum(np.where(real, starts, 0), shape[1] - 1))
        self.ids, self.case = torch.from_numpy(ids), torch.from_numpy(cases)
