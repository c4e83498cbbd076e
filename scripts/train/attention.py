"""Attention that both networks use."""

import torch
import torch.nn.functional as F


def attention(q, k, v, bias):
    """q, k, v [B,H,N,d]; bias [B or 1,H or 1,N or 1,N] is added to the scores.

    On a CPU plain attention is faster than the fused one.
    """
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype))
    b, h, n, d = q.shape
    flat = lambda t: t.reshape(b * h, n, d)
    bias = bias.expand(b, h, bias.shape[2], n).reshape(b * h, bias.shape[2], n)
    scores = torch.baddbmm(bias, flat(q), flat(k).transpose(1, 2), alpha=d ** -0.5)
    return torch.bmm(scores.softmax(-1), flat(v)).view(b, h, n, d)
