"""Trains the scorer of pronouns and nouns (wasm/engine/entities/anaphora.hpp) and writes its table of weights.

    coref-features … < GOLD.jsonl > EXAMPLES.txt
    python3 scripts/train/coref.py EXAMPLES.txt [--dev EXAMPLES.txt]

EXAMPLES.txt is what `coref-features` prints, several files may follow one another. The loss is the negative logarithm of
the probability of all right candidates together (Durrett and Klein 2013). Needs PyTorch and a minute.
"""

import argparse
import pathlib
import random

import torch

FEATURES, HIDDEN, SCALE = 144, 32, 256
TABLE = pathlib.Path(__file__).parents[2] / "wasm/engine/entities/data/anaphora.tsv"


def read(path):
    """[(split, kind, [(right, [feature, …]), …]), …]"""
    examples = []
    with open(path, encoding="ascii") as lines:
        for line in lines:
            split, kind, *fields = line.split()
            candidates = []
            for field in fields:
                if field in "+-":
                    candidates.append((field == "+", []))
                else:
                    candidates[-1][1].append(int(field))
            examples.append((split, int(kind), candidates))
    return examples


class Scorer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.input = torch.nn.EmbeddingBag(FEATURES, HIDDEN, mode="sum")
        torch.nn.init.normal_(self.input.weight, std=0.15)
        self.bias = torch.nn.Parameter(torch.zeros(HIDDEN))
        self.output = torch.nn.Parameter(torch.randn(HIDDEN) * 0.2)
        self.dropout = torch.nn.Dropout(0.15)

    def forward(self, features, offsets):
        hidden = torch.relu(self.input(features, offsets) + self.bias)
        return self.dropout(hidden) @ self.output


def batch(examples):
    features, offsets, owner, right = [], [], [], []
    for number, (_, _, candidates) in enumerate(examples):
        for good, own in candidates:
            offsets.append(len(features))
            features += own
            owner.append(number)
            right.append(good)
    return torch.tensor(features), torch.tensor(offsets), torch.tensor(owner), torch.tensor(right)


def log_sum(scores, owner, count):
    """The logarithm of the summed exponentials of each example's scores."""
    top = torch.full((count,), -1e9).scatter_reduce(0, owner, scores.detach(), "amax")
    total = torch.zeros(count).index_add(0, owner, torch.exp(scores - top[owner]))
    return torch.log(total + 1e-30) + top


def loss_of(model, examples, link_cost):
    features, offsets, owner, right = batch(examples)
    scores = model(features, offsets)
    costs = torch.tensor([link_cost if number == 0 and not good else 0.0
                          for _, _, candidates in examples for number, (good, _) in enumerate(candidates)])
    scores = scores + costs  # cost-augmented: to call somebody new who is not is the worse mistake
    everything = log_sum(scores, owner, len(examples))
    wanted = log_sum(scores.masked_fill(~right, -1e9), owner, len(examples))
    return (everything - wanted).mean()


@torch.no_grad()
def figures(model, examples):
    """Links that are right, made and wanted, as precision, recall and F1."""
    features, offsets, owner, _ = batch(examples)
    scores = model(features, offsets).tolist()
    correct = made = wanted = at = 0
    for _, _, candidates in examples:
        own = scores[at:at + len(candidates)]
        at += len(candidates)
        best = max(range(len(own)), key=own.__getitem__)
        made += best > 0
        wanted += not candidates[0][0]
        correct += best > 0 and candidates[best][0]
    precision, recall = correct / max(made, 1), correct / max(wanted, 1)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def write(model):
    def row(name, values):
        return name + "\t" + " ".join(str(round(float(value.detach()) * SCALE)) for value in values) + "\n"

    lines = [row(str(number), values) for number, values in enumerate(model.input.weight)]
    TABLE.write_text("# feature\tweights of the hidden units, in 1/256\n"
                     "# Trained by scripts/train/coref.py on OntoGUM, train part (CC BY 4.0).\n"
                     + "".join(lines) + row("bias", model.bias) + row("output", model.output), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", nargs="+")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--link-cost", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(1)
    examples = [example for path in options.examples for example in read(path)]
    train = [e for e in examples if e[0] == "train" and any(good for good, _ in e[2])]
    dev = [e for e in examples if e[0] == "dev"]
    model = Scorer()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.004, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, options.epochs)
    for epoch in range(options.epochs):
        model.train()
        random.shuffle(train)
        total = 0.0
        for at in range(0, len(train), 64):
            optimizer.zero_grad()
            loss = loss_of(model, train[at:at + 64], options.link_cost)
            loss.backward()
            optimizer.step()
            total += float(loss.detach()) * min(64, len(train) - at)
        schedule.step()
        model.eval()
        by_kind = [[e for e in dev if e[1] == kind] for kind in (1, 2)]
        print(f"{epoch}: loss {total / len(train):.4f}; dev nouns {figures(model, by_kind[0])}; "
              f"pronouns {figures(model, by_kind[1])}", flush=True)
    write(model)


if __name__ == "__main__":
    main()
