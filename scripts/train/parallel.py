"""Two processes of one thread each, whose gradients are averaged after every step.

Threads of one process wait for each other in every single operation, which on busy
cores is several times slower; see README.md.
"""

import os

import numpy as np
import torch
import torch.distributed as dist

RANK = int(os.environ.get("TRAIN_RANK", 0))
WORLD = int(os.environ.get("TRAIN_WORLD", 1))
SHARED = os.environ.get("TRAIN_SHARED", "/dev/shm/newsglass-train")
FIRST = RANK == 0
torch.set_num_threads(1)


class Averager:
    """The mean of all processes' gradients, through shared memory."""

    def __init__(self, parameters):
        self.parameters = [p for p in parameters if p.requires_grad]
        if WORLD == 1:
            return
        meeting = f"file://{SHARED}.meeting"
        dist.init_process_group("gloo", init_method=meeting, rank=RANK, world_size=WORLD)
        shape = (WORLD, sum(p.numel() for p in self.parameters))
        if FIRST:
            np.memmap(f"{SHARED}.gradients", np.float32, "w+", shape=shape)
        dist.barrier()
        memory = np.memmap(f"{SHARED}.gradients", np.float32, "r+", shape=shape)
        self.slots = torch.from_numpy(memory).split([p.numel() for p in self.parameters], 1)

    def average(self):
        if WORLD == 1:
            return
        for parameter, slot in zip(self.parameters, self.slots):
            if parameter.grad is None:
                slot[RANK].zero_()
            else:
                slot[RANK].copy_(parameter.grad.view(-1))
        dist.barrier()
        for parameter, slot in zip(self.parameters, self.slots):
            parameter.grad = slot.mean(0).view_as(parameter)
        dist.barrier()


def agreed(value):
    """The first process' number or array, so that all decide alike."""
    if WORLD == 1:
        return value
    box = torch.from_numpy(np.array(value))
    dist.broadcast(box, 0)
    return box.numpy() if box.dim() else box.item()


def shares(groups):
    """Batches in rows, one for each process; what is left over is dropped."""
    return zip(*(groups[rank::WORLD] for rank in range(WORLD)))
