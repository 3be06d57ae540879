"""The mean of checkpoints of one line of training: python average.py --out FILE.pt [--shares 3 7] FILE.pt FILE.pt …"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("checkpoints", type=Path, nargs="+")
    options.add_argument("--shares", type=float, nargs="+", help="how much each counts; all alike when left out")
    given = options.parse_args()
    shares = given.shares or [1.0] * len(given.checkpoints)
    states = [torch.load(path, weights_only=True) for path in given.checkpoints]
    mean = {name: sum(share * state[name] for share, state in zip(shares, states)) / sum(shares) for name in states[0]}
    torch.save(mean, given.out)


if __name__ == "__main__":
    main()
