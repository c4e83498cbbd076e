"""The heads on the word vectors, the same for teacher and student, and their losses.

The arc and relation heads are biaffine classifiers (Dozat and Manning 2017).
"""

import torch
import torch.nn.functional as F
from torch import nn

LINEAR = ("ner", "upos", "xpos", "event", "factuality", "attribution")
MINUS = -1e4


class Heads(nn.Module):
    def __init__(self, width, sizes, arc=128, rel=64):
        """sizes: number of labels by head."""
        super().__init__()
        self.linear = nn.ModuleDict({n: nn.Linear(width, sizes[n]) for n in LINEAR})
        self.arc_dep, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc_bilinear = nn.Parameter(torch.randn(arc, arc) * 0.02)
        self.arc_headbias = nn.Parameter(torch.zeros(arc))
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.rel_dep, self.rel_head = nn.Linear(width, rel), nn.Linear(width, rel)
        self.rel_bilinear = nn.Parameter(torch.randn(sizes["rel"] * rel, rel) * 0.02)
        self.rel_linear = nn.Linear(2 * rel, sizes["rel"])
        self.rel_root = nn.Parameter(torch.randn(rel) * 0.1)

    def arcs(self, hidden, sentence):
        """hidden [B,W,D], sentence [B,W] (255 is padding) -> scores [B,W,W+1], the last is the root."""
        dep, head = F.relu(self.arc_dep(hidden)), F.relu(self.arc_head(hidden))
        head = torch.cat([head, self.arc_root.to(head.dtype).expand(head.shape[0], 1, -1)], 1)
        scores = dep @ (head @ self.arc_bilinear.t().to(head.dtype)).transpose(1, 2)
        scores = scores.float() + (head @ self.arc_headbias.to(head.dtype)).float()[:, None]
        words = hidden.shape[1]
        same = sentence[:, :, None] == sentence[:, None, :]
        same &= ~torch.eye(words, dtype=torch.bool, device=same.device)
        return scores.masked_fill(~F.pad(same, (0, 1), value=True), MINUS)

    def relations(self, dependents, heads, roots):
        """dependents, heads [N,D], roots [N] bool -> logits [N,R]."""
        dep, head = F.relu(self.rel_dep(dependents)), F.relu(self.rel_head(heads))
        head = torch.where(roots[:, None], self.rel_root.to(head.dtype), head)
        size = dep.shape[1]
        transformed = (head @ self.rel_bilinear.t().to(head.dtype)).view(len(head), -1, size)
        bilinear = (transformed * dep[:, None]).sum(-1)
        return (bilinear + self.rel_linear(torch.cat([dep, head], 1))).float()


def head_vectors(hidden, head):
    """Vectors of each word's head (any vector for a root): [B,W,D]."""
    index = head.clamp(min=0).long()[..., None].expand(-1, -1, hidden.shape[-1])
    return hidden.gather(1, index)


def set_loss(logits, allowed):
    """-log of the probability of a set of labels. logits [N,C], allowed [N] bits."""
    bits = (allowed[:, None] >> torch.arange(logits.shape[1], device=logits.device)) & 1
    kept = logits.masked_fill(bits == 0, MINUS)
    return torch.logsumexp(logits, 1) - torch.logsumexp(kept, 1)


def between(values):
    """Factuality as a distribution over the two nearest integers: [N] -> [N,7]."""
    place = (values.clamp(-3, 3) + 3).float()
    low = place.floor().clamp(max=5)
    weight = (place - low)[:, None]
    low = F.one_hot(low.long(), 7).float()
    return low * (1 - weight) + low.roll(1, 1) * weight


def gold_losses(heads, hidden, gold, sentence):
    """Sums over labelled words, by head. hidden [B,W,D]; gold: tensors [B,W]."""
    losses = {}
    named = gold["ner"] != 0
    if named.any():
        losses["ner"] = set_loss(heads.linear["ner"](hidden[named]).float(), gold["ner"][named]).sum()
    for name in ("upos", "xpos", "event", "attribution"):
        known = gold[name] >= 0
        if known.any():
            logits = heads.linear[name](hidden[known]).float()
            losses[name] = F.cross_entropy(logits, gold[name][known].long(), reduction="sum")
    known = ~torch.isnan(gold["factuality"])
    if known.any():
        logits = heads.linear["factuality"](hidden[known]).float()
        losses["factuality"] = F.cross_entropy(logits, between(gold["factuality"][known]), reduction="sum")
    losses.update(tree_losses(heads, hidden, gold, sentence))
    return losses


def tree_losses(heads, hidden, gold, sentence):
    """Arc and relation losses of the windows that have trees."""
    rows = (gold["rel"] >= 0).any(1)
    if not rows.any():
        return {}
    hidden, head = hidden[rows], gold["head"][rows]
    known = head > -2
    scores = heads.arcs(hidden, sentence[rows])
    target = torch.where(head < 0, scores.shape[2] - 1, head.long())
    arc = F.cross_entropy(scores[known], target[known], reduction="sum")
    rel = heads.relations(hidden[known], head_vectors(hidden, head)[known], head[known] < 0)
    return {"arc": arc, "rel": F.cross_entropy(rel, gold["rel"][rows][known].long(), reduction="sum")}


def soft_losses(heads, hidden, soft, sentence, chosen):
    """Cross-entropies to a teacher's probabilities, sums over words, by head.

    soft: probabilities [B,W,C] of the dense heads; of xpos, rel and arc the best
    few labels and, under `*_p`, their probabilities [B,W,K]; an arc to -1 is the
    root. chosen [B,W]: the words whose relation is learned (a sample, for speed).
    """
    real, losses = sentence != 255, {}
    words = hidden[real]
    for name in ("ner", "upos", "event", "attribution"):
        losses[name] = crossed(heads.linear[name](words), soft[name][real])
    is_event = 1 - soft["event"][real][:, :1]
    losses["factuality"] = crossed(heads.linear["factuality"](words), soft["factuality"][real] * is_event)
    losses["xpos"] = crossed_top(heads.linear["xpos"](words), soft["xpos"][real], soft["xpos_p"][real])
    scores, arcs = heads.arcs(hidden, sentence)[real], soft["arc"][real].long()
    # Of a short sentence even impossible arcs are among the best few: they may lie outside, with p = 0.
    arcs = torch.where(arcs < 0, scores.shape[1] - 1, arcs).clamp(max=scores.shape[1] - 1)
    losses["arc"] = crossed_top(scores, arcs, soft["arc_p"][real])
    chosen, best = chosen & real, soft["arc"][..., 0]
    logits = heads.relations(hidden[chosen], head_vectors(hidden, best)[chosen], best[chosen] < 0)
    rel = crossed_top(logits, soft["rel"][chosen], soft["rel_p"][chosen])
    losses["rel"] = rel * (real.sum() / chosen.sum().clamp(min=1))
    return losses


def crossed(logits, p):
    return -(p * logits.log_softmax(-1)).sum()


def crossed_top(logits, labels, p):
    """The same for a few labels of each word; their probabilities are made to sum to one."""
    p = p / p.sum(-1, keepdim=True).clamp(min=1e-3)
    return -(logits.log_softmax(-1).gather(-1, labels.long()) * p).sum()
