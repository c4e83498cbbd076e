"""Where tensors live: on the GPU if there is one. Nothing else in the training asks."""

import torch

torch.set_float32_matmul_precision("high")
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def here(array):
    """A numpy array (or a tensor) as a tensor on the device."""
    return torch.as_tensor(array).to(DEVICE, non_blocking=True)


def autocast():
    """bfloat16 where it is safe."""
    return torch.autocast(DEVICE.type, torch.bfloat16)
