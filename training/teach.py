"""Writes down what a teacher says of the corpora: python teach.py --data DATA --weights FILE.pt --names FILE --out FILE

For train.py --taught. Of each text how likely each label of a part is at each word, over all sequences of labels, and
each stance towards each target, in the mean of several cuttings into windows."""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor

from batches import Marked, Window, batches_of, learn, padded, tensors_of
from model import SPAN_LABELS, STANCES, TRANSITION_WEIGHT, ClaimEncoder, load_model, marginals, vocabulary
from text import WINDOW, WordPiece, windows_of
from train import DEVICE, Corpora, at_targets

# How often an article is cut into windows; a sentence is one.
CUTTINGS = 2
# Pieces a step, padding included.
STEP = 24_576


def read(model: ClaimEncoder, windows: Sequence[Window]) -> Iterator[tuple[Window, Tensor, Tensor]]:
    """Each window with its words × labels and its targets × stances, as probabilities."""
    for batch in batches_of(windows, random.Random(1), STEP):
        with torch.no_grad(), torch.autocast(DEVICE.type, torch.bfloat16, enabled=DEVICE.type == "cuda"):
            parts, _, _, stances = model(*(tensor.to(DEVICE) for tensor in tensors_of(batch)))
        rows = torch.arange(len(batch), device=DEVICE)[:, None]
        firsts = padded([window.firsts for window in batch], 0).to(DEVICE)
        lengths = torch.tensor([len(window.firsts) for window in batch], device=DEVICE)
        words = marginals(parts.float()[rows, firsts], lengths, model.transitions * TRANSITION_WEIGHT).cpu()
        targets = [(row, target) for row, window in enumerate(batch) for target in window.targets]
        likely = at_targets(stances.float(), targets).softmax(-1).cpu() if targets else torch.zeros(0, len(STANCES))
        at = 0
        for row, window in enumerate(batch):
            yield window, words[row, : len(window.firsts)], likely[at : at + len(window.targets)]
            at += len(window.targets)


def said_of(
    model: ClaimEncoder, texts: Sequence[Marked], word_piece: WordPiece, cuttings: int
) -> list[tuple[Tensor, Tensor]]:
    """Of each text its words × labels and targets × stances; zeros for a target that no window holds whole."""
    chance = random.Random(1)
    words = [torch.zeros(len(text.document.words), len(SPAN_LABELS)) for text in texts]
    stances = [torch.zeros(len(text.targets), len(STANCES)) for text in texts]
    for cutting in range(cuttings):
        windows: list[Window] = []
        owners: dict[int, int] = {}
        for index, text in enumerate(texts):
            first = chance.randint(32, WINDOW) if cutting else WINDOW
            for begin, end in windows_of(text.document, first):
                windows.append(learn(text, begin, end, word_piece))
                owners[id(windows[-1])] = index
        for window, likely, leanings in read(model, windows):
            index = owners[id(window)]
            begin, end = window.words
            words[index][begin:end] += likely / cuttings
            held = [i for i, t in enumerate(texts[index].targets) if begin <= t.begin and t.end <= end]
            stances[index][held] += leanings
    return [(w.half(), (s / s.sum(-1, keepdim=True).clamp(min=1e-6)).half()) for w, s in zip(words, stances)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--names", type=Path, help="what name_silver.py wrote")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    word_piece = vocabulary()
    corpora = Corpora(given.data, given.names, word_piece)
    model = load_model(given.weights).to(DEVICE)
    said = {
        "articles": said_of(model, corpora.articles, word_piece, CUTTINGS),
        "named": said_of(model, corpora.named, word_piece, CUTTINGS),
        "sentences": said_of(model, corpora.sentences, word_piece, 1),
    }
    torch.save(said, given.out)


if __name__ == "__main__":
    main()
