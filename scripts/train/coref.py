"""Trains the scorer of pronouns and nouns (wasm/engine/entities/anaphora.hpp) and writes its table of weights.

    coref-features --model MODEL.bin --vectors VECTORS … < GOLD.jsonl > EXAMPLES.txt
    python3 scripts/train/coref.py EXAMPLES.txt VECTORS MODEL.bin

EXAMPLES.txt and VECTORS are what `coref-features` writes. The loss is the negative logarithm of the probability of all
right candidates together (Durrett and Klein 2013). The table holds for one model only, whose checksum it names: train
it anew with each. Now and then the vectors are left out, so that the features can do without. Needs PyTorch and a minute.
"""

import argparse
import pathlib
import random

import numpy
import torch

FEATURES, HIDDEN, KEY, SCALE = 192, 48, 24, 256
TABLE = pathlib.Path(__file__).parents[2] / "wasm/engine/entities/data/anaphora.tsv"


def read(path):
    """[(split, kind, row, [(right, row, [feature, …]), …]), …], where rows count the vectors."""
    examples = []
    with open(path, encoding="ascii") as lines:
        for line in lines:
            split, kind, own, *fields = line.split()
            starts = [at for at, field in enumerate(fields) if field in "+-"] + [len(fields)]
            candidates = [(fields[a] == "+", int(fields[a + 1]), [int(f) for f in fields[a + 2:b]])
                          for a, b in zip(starts, starts[1:])]
            examples.append((split, int(kind), int(own), candidates))
    return examples


class Scorer(torch.nn.Module):
    """`vectors`: those of all tokens, with one of zeros behind them."""

    def __init__(self, vectors, options):
        super().__init__()
        self.vectors, self.width = vectors, vectors.shape[1]
        self.input = torch.nn.EmbeddingBag(FEATURES, HIDDEN, mode="sum")
        torch.nn.init.normal_(self.input.weight, std=0.15)
        self.bias = torch.nn.Parameter(torch.zeros(HIDDEN))
        self.output = torch.nn.Parameter(torch.randn(HIDDEN) * 0.2)
        self.own = torch.nn.Parameter(torch.cat([torch.randn(self.width, HIDDEN) * 0.01,
                                                 torch.randn(self.width, KEY) * 0.07], 1))
        self.last = torch.nn.Parameter(torch.cat([torch.randn(self.width, HIDDEN) * 0.01,
                                                  torch.randn(self.width, KEY) * 0.03], 1))
        self.dropout, self.thinning = torch.nn.Dropout(options.dropout), torch.nn.Dropout(options.thinning)

    def forward(self, features, offsets, own, last):
        mine = self.thinning(self.vectors[own]) @ self.own
        theirs = self.thinning(self.vectors[last]) @ self.last
        hidden = self.input(features, offsets) + self.bias + mine[:, :HIDDEN] + theirs[:, :HIDDEN]
        return self.dropout(torch.relu(hidden)) @ self.output + (mine[:, HIDDEN:] * theirs[:, HIDDEN:]).sum(1)


def batch(examples, blind=0.0):
    """`blind`: the share of examples that do without vectors."""
    features, offsets, own, last, owner, right = [], [], [], [], [], []
    for number, (_, _, row, candidates) in enumerate(examples):
        sees = random.random() >= blind
        for good, other, theirs in candidates:
            offsets.append(len(features))
            features += theirs
            own.append(row if sees else -1)
            last.append(other if sees else -1)
            owner.append(number)
            right.append(good)
    return [torch.tensor(column) for column in (features, offsets, own, last, owner, right)]


def log_sum(scores, owner, count):
    """The logarithm of the summed exponentials of each example's scores."""
    top = torch.full((count,), -1e9).scatter_reduce(0, owner, scores.detach(), "amax")
    total = torch.zeros(count).index_add(0, owner, torch.exp(scores - top[owner]))
    return torch.log(total + 1e-30) + top


def loss_of(model, examples, blind=0.0, link_cost=0.0):
    *sides, owner, right = batch(examples, blind)
    scores = model(*sides)
    costs = [link_cost if number == 0 and not good else 0.0
             for *_, candidates in examples for number, (good, *_) in enumerate(candidates)]
    scores = scores + torch.tensor(costs)  # cost-augmented: to call somebody new who is not is the worse mistake
    everything = log_sum(scores, owner, len(examples))
    wanted = log_sum(scores.masked_fill(~right, -1e9), owner, len(examples))
    return (everything - wanted).mean()


@torch.no_grad()
def figures(model, examples, blind=0.0):
    """Links that are right, made and wanted, as precision, recall and F1."""
    *sides, _, _ = batch(examples, blind)
    scores = model(*sides).tolist()
    correct = made = wanted = at = 0
    for *_, candidates in examples:
        own = scores[at:at + len(candidates)]
        at += len(candidates)
        best = max(range(len(own)), key=own.__getitem__)
        made += best > 0
        wanted += not candidates[0][0]
        correct += best > 0 and candidates[best][0]
    precision, recall = correct / max(made, 1), correct / max(wanted, 1)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def write(model, checksum):
    def row(name, values):
        return f"{name}\t" + " ".join(str(round(float(value) * SCALE)) for value in values) + "\n"

    with torch.no_grad():
        lines = [row(number, values) for number, values in enumerate(model.input.weight)]
        lines += [row("bias", model.bias), row("output", model.output)]
        lines += [row("own", values) for values in model.own] + [row("last", values) for values in model.last]
    TABLE.write_text("# feature\tweights of the hidden units, in 1/256; `own` and `last` by dimension of the vectors\n"
                     "# Trained by scripts/train/coref.py on OntoGUM, train part (CC BY 4.0), for the model of "
                     f"checksum {checksum:08x}\n" + "".join(lines), encoding="utf-8")


def train(model, examples, options):
    train = [e for e in examples if e[0] == "train" and any(good for good, *_ in e[3])]
    dev = [e for e in examples if e[0] == "dev"]
    sides = [model.own, model.last]
    others = [parameter for parameter in model.parameters() if all(parameter is not side for side in sides)]
    optimizer = torch.optim.AdamW([{"params": others, "lr": 0.004, "weight_decay": 0.1},
                                   {"params": sides, "lr": 0.001, "weight_decay": 0.1}])
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, options.epochs)
    for epoch in range(options.epochs):
        model.train()
        random.shuffle(train)
        total = 0.0
        for at in range(0, len(train), 64):
            optimizer.zero_grad()
            loss = loss_of(model, train[at:at + 64], options.blind, options.link_cost)
            loss.backward()
            optimizer.step()
            total += float(loss.detach()) * min(64, len(train) - at)
        schedule.step()
        model.eval()
        nouns, pronouns = ([e for e in dev if e[1] == kind] for kind in (1, 2))
        print(f"{epoch}: loss {total / len(train):.4f}, dev {float(loss_of(model, dev)):.4f}; nouns "
              f"{figures(model, nouns)}; pronouns {figures(model, pronouns)}; without vectors "
              f"{figures(model, nouns, 1)}; {figures(model, pronouns, 1)}", flush=True)




def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples")
    parser.add_argument("vectors")
    parser.add_argument("model")
    parser.add_argument("--width", type=int, default=192, help="of the model's vectors")
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--thinning", type=float, default=0.5, help="dropout of the vectors")
    parser.add_argument("--blind", type=float, default=0.1, help="the share of examples without vectors")
    parser.add_argument("--link-cost", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(1)
    vectors = numpy.fromfile(options.vectors, dtype=numpy.float32).reshape(-1, options.width)
    vectors = torch.cat([torch.from_numpy(vectors), torch.zeros(1, options.width)])
    model = Scorer(vectors, options)
    train(model, read(options.examples), options)
    checksum = int.from_bytes(pathlib.Path(options.model).read_bytes()[12:16], "little")
    write(model, checksum)


if __name__ == "__main__":
    main()
