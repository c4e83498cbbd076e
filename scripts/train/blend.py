"""The mean of the shipped weights and those of a student that went on from them (Wortsman et al. 2022): `average.pt`.

Two networks of one descent lie in one valley: between them what was forgotten comes back sooner than what was learned
goes. --share is the new one's part; several, separated by commas, are only compared.
"""

import torch

import settings
from evaluate import evaluate
from golden import dequantised
from train_student import Reader


def blended(old, new, share):
    return {key: (1 - share) * old[key] + share * new[key] for key in old}


def main():
    given = settings.arguments(__doc__, share="0.6")
    work, shares = given.work, [float(share) for share in given.share.split(",")]
    old = torch.load(work.shipped, map_location="cpu")["state"]
    kept = work.folder / "student-average.pt"  # `average.pt` is what the next steps read
    if not kept.exists():
        (work.folder / "average.pt").rename(kept)
    new = torch.load(kept, map_location="cpu")
    reader = Reader(work)
    reader.model.eval()
    dev = settings.dev_windows(reader.store, settings.generator(7))
    for share in shares:
        state = blended(old, new, share)
        reader.model.load_state_dict(dequantised(state))
        print(share, evaluate(reader.encode, reader.model.heads, reader.store, dev), flush=True)
    if len(shares) == 1:
        torch.save(state, work.folder / "average.pt")


if __name__ == "__main__":
    main()
