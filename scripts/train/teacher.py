"""The teacher: a pretrained encoder (MPNet, Song et al. 2020, or MiniLM, Wang et al. 2020) with our heads.

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
    def __init__(self, width, hidden, heads, eps):
        super().__init__()
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        self.attention_norm, self.feed_norm = (nn.LayerNorm(width, eps=eps) for _ in range(2))
        self.heads = heads

    def forward(self, h, bias):
        """bias [B or 1,H or 1,N or 1,N] is added to the scores."""
        b, n, d = h.shape
        q, k, v = self.qkv(h).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        a = attention(q, k, v, bias).transpose(1, 2).reshape(b, n, d)
        h = self.attention_norm(h + self.out(a))
        return self.feed_norm(h + self.down(F.gelu(self.up(h))))


class Teacher(nn.Module):
    def __init__(self, config, sizes, dropout=0.1):
        super().__init__()
        width, heads = config["hidden_size"], config["num_attention_heads"]
        self.piece = nn.Embedding(config["vocab_size"], width)
        self.place = nn.Embedding(config["max_position_embeddings"], width)
        self.first_place = FIRST_PLACE[config["model_type"]]
        self.distance = None
        if "relative_attention_num_buckets" in config:
            self.distance = nn.Embedding(config["relative_attention_num_buckets"], heads)
        self.case = nn.Embedding(text.CASES, width)
        self.norm = nn.LayerNorm(width, eps=config["layer_norm_eps"])
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], heads, config["layer_norm_eps"])
            for _ in range(config["num_hidden_layers"]))
        self.dropout = nn.Dropout(dropout)
        self.heads = Heads(width, sizes, 256, 96)
        self.silver = nn.Linear(width, sizes["ner"])
        nn.init.normal_(self.case.weight, std=0.01)

    def forward(self, batch):
        """batch: Pieces -> vectors of words [B,W,D]."""
        h = self.pieces(batch)
        return self.dropout(h.gather(1, batch.first[..., None].expand(-1, -1, h.shape[-1])))

    def pieces(self, batch):
        """Vectors of pieces [B,N,D]."""
        count = batch.ids.shape[1]
        place = self.place.weight[self.first_place: self.first_place + count]
        h = self.dropout(self.norm(self.piece(batch.ids) + place + self.case(batch.case))).bfloat16()
        bias = (~batch.mask[:, None, None]).to(h.dtype) * -1e4
        if self.distance is not None:
            buckets = distance_buckets(count, self.distance.num_embeddings).to(h.device)
            bias = bias + self.distance(buckets).permute(2, 0, 1)[None].to(h.dtype)
        for layer in self.layers:
            h = layer(h, bias)
        return h


# The place of the first piece: MPNet counts from behind its padding's.
FIRST_PLACE = {"bert": 0, "mpnet": 2}


def distance_buckets(count, buckets, farthest=128):
    """T5's buckets of the distance between two pieces (Raffel et al. 2020), half for each direction: [N,N]."""
    place = torch.arange(count)
    ahead = place[None] - place[:, None]
    half, near = buckets // 2, buckets // 4
    size = ahead.abs()
    far = near + (torch.log(size.clamp(min=1) / near) / np.log(farthest / near) * (half - near)).long()
    return (ahead > 0) * half + torch.where(size < near, size, far.clamp(max=half - 1))


# Where the encoders keep their parts.
NAMES = {
    "bert": {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "out": "attention.output.dense", "attention_norm": "attention.output.LayerNorm"},
    "mpnet": {"query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v",
              "out": "attention.attn.o", "attention_norm": "attention.LayerNorm"},
}
FEED = {"up": "intermediate.dense", "down": "output.dense", "feed_norm": "output.LayerNorm"}


def pretrained(folder, sizes):
    """The teacher with the encoder's published weights. Needs `safetensors`' plain format only."""
    config = json.load(open(f"{folder}/config.json"))
    weights = read_safetensors(f"{folder}/model.safetensors")
    names = NAMES[config["model_type"]]
    model = Teacher(config, sizes)
    state = model.state_dict()
    put = lambda key, value: state[key].copy_(value)
    put("piece.weight", weights["embeddings.word_embeddings.weight"])
    put("place.weight", weights["embeddings.position_embeddings.weight"])
    if "embeddings.token_type_embeddings.weight" in weights:
        state["place.weight"] += weights["embeddings.token_type_embeddings.weight"][0]
    if model.distance is not None:
        put("distance.weight", weights["encoder.relative_attention_bias.weight"])
    for part in ("weight", "bias"):
        put(f"norm.{part}", weights[f"embeddings.LayerNorm.{part}"])
        for i in range(config["num_hidden_layers"]):
            there, here = f"encoder.layer.{i}.", f"layers.{i}."
            parts = [weights[f"{there}{names[n]}.{part}"] for n in ("query", "key", "value")]
            put(f"{here}qkv.{part}", torch.cat(parts))
            for name, place in ({"out": names["out"], "attention_norm": names["attention_norm"]} | FEED).items():
                put(f"{here}{name}.{part}", weights[f"{there}{place}.{part}"])
    model.piece.weight.requires_grad = False  # many of the weights, little gain
    return model


def read_safetensors(path):
    """float32 tensors of a safetensors file: length, JSON header, data."""
    data = open(path, "rb").read()
    size = int.from_bytes(data[:8], "little")
    header, body = json.loads(data[8: 8 + size]), memoryview(data)[8 + size:]
    read = lambda row: np.frombuffer(body[slice(*row["data_offsets"])], np.float32).reshape(row["shape"])
    return {name.removeprefix("bert.").removeprefix("mpnet."): torch.from_numpy(read(row).copy())
            for name, row in header.items() if name != "__metadata__" and row["dtype"] == "F32"}


LONGEST = 512


class Pieces:
    """Some windows as pieces [B,N] with [CLS] and [SEP], and each word's first piece [B,W]."""

    def __init__(self, store, features, windows, vocabulary, random=None):
        places = store.places(windows)
        types, flags, real = store.padded("type", places, 0), store.padded("flags", places, 0), places[1]
        self.sentence = store.padded("sentence", places, 255)
        case = features.case[types]
        if random is not None:
            case = recased(case, flags, random)
        count = features.count[types] * real
        starts = count.cumsum(1) - count + 1
        end = (starts[:, -1] + count[:, -1]).clamp(max=LONGEST - 1)[:, None]
        length = int(end.max()) + 1
        # Pieces go to their places; what is not there, or does not fit, goes to one beyond and is cut.
        order = torch.arange(text.PIECES_PER_WORD, device=types.device)
        place = starts[..., None] + order
        place = place.masked_fill((order >= count[..., None]) | (place >= end[..., None]), length).flatten(1)
        spread = lambda values: types.new_zeros(len(windows), length + 1, dtype=torch.long).scatter_(
            1, place, values.flatten(1))[:, :length]
        self.ids = spread(features.pieces[types])
        self.case = spread(case[..., None].expand(-1, -1, text.PIECES_PER_WORD))
        begin, stop = (vocabulary.index[name] for name in vocabulary.ends)
        self.ids[:, 0] = begin
        self.ids.scatter_(1, end, stop)
        self.mask = torch.arange(length, device=types.device)[None] <= end
        self.first = torch.where(real, starts, 0).clamp(max=length - 1)
