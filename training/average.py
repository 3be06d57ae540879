"""The mean of checkpoints of one line of training: python average.py --out FILE.pt FILE.pt FILE.pt …"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("checkpoints", type=Path, nargs="+")
    given = options.parse_args()
    states = [torch.load(path, weights_only=True) for path in given.checkpoints]
    torch.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, given.out)


if __name__ == "__main__":
    main()
