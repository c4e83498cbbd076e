"""Attention that both networks use."""

import torch


def attention(q, k, v, mask):
    """Plain attention, on a CPU faster than the fused one. q, k, v [B,H,N,d], mask [B,1,1,N] of 0 and -10000."""
    b, h, n, d = q.shape
    flat = lambda t: t.reshape(b * h, n, d)
    bias = mask.expand(b, h, 1, n).reshape(b * h, 1, n)
    scores = torch.baddbmm(bias, flat(q), flat(k).transpose(1, 2), alpha=d ** -0.5)
    return torch.bmm(scores.softmax(-1), flat(v)).view(b, h, n, d)
