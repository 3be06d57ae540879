"""Trains the claim encoder: python train.py --data DATA --out FOLDER

With --taught it learns from what teachers said beside what people marked (knowledge distillation, Hinton et al.
2015)."""

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from batches import (
    BATCH,
    IGNORED,
    Marked,
    Target,
    Window,
    article_windows,
    batches_of,
    mark,
    names_as_targets,
    padded,
    sentence_windows,
    tensors_of,
    with_targets,
)
from corpora import Article, gum, newsmtsc, polnear
from model import MASK, SHAPES, SPAN_LABELS, STANCES, ClaimEncoder, crf_loss, load_model, vocabulary
from text import SPECIAL_FEATURE, WordPiece

RATES = {"e5": (1.8e-4, 1e-3), "mpnet": (6e-5, 5e-4)}
DECAY = 0.9
WARM_UP = 150
AVERAGE = 0.998
# Shares of targets and of pieces that training hides: a stance is in the words around its target, not in who that is,
# and the corpora tell of few years, people and places.
HIDDEN_TARGETS, HIDDEN_PIECES = 0.5, 0.05
# What people marked and what teachers say, where there are both.
MARKED_SHARE = 0.4
HELD_OUT_GUM = 6
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# Its plans are made anew for every width of a batch.
torch.backends.cuda.enable_cudnn_sdp(False)


def wanted(gold: Tensor, said: Tensor, labels: int) -> tuple[Tensor, Tensor]:
    """What to learn of each item as probabilities, and which items there is something to learn of.

    gold: a label an item, IGNORED where none is known; said: probabilities of teachers, zeros where none was asked."""
    known, taught = gold != IGNORED, said.sum(-1) > 0
    marked = F.one_hot(gold.clamp(min=0), labels).float()
    share = torch.where(taught, torch.where(known, MARKED_SHARE, 0.0), known.float())[..., None]
    return share * marked + (1 - share) * said, known | taught


def divergence(scores: Tensor, gold: Tensor, said: Tensor, at: Tensor) -> Tensor:
    """Cross-entropy over the items at which there is something to learn."""
    target, known = wanted(gold, said, scores.shape[-1])
    entropy = -(target * F.log_softmax(scores, -1)).sum(-1)
    at = at & known
    return (entropy * at).sum() / at.sum().clamp(min=1)


def stacked(rows: Sequence[Tensor | None], width: int, labels: int) -> Tensor:
    """rows × width × labels, zeros where nothing was said."""
    whole = torch.zeros(len(rows), width, labels)
    for row, said in zip(whole, rows):
        if said is not None:
            row[: len(said)] = said
    return whole


def loss_of(model: ClaimEncoder, batch: list[Window]) -> dict[str, Tensor]:
    ids, features, mask = (tensor.to(DEVICE) for tensor in tensors_of(batch))
    hidden = (features != SPECIAL_FEATURE) & (torch.rand(ids.shape, device=DEVICE) < HIDDEN_PIECES)
    targets = [(row, target) for row, window in enumerate(batch) for target in window.targets]
    marked = torch.zeros(ids.shape, dtype=torch.bool)
    for row, target in targets:
        if target.stance != IGNORED and random.random() < HIDDEN_TARGETS:
            marked[row, target.begin : target.end] = True
    with torch.autocast(DEVICE.type, torch.bfloat16, enabled=DEVICE.type == "cuda"):
        outputs = model(ids.masked_fill(hidden | marked.to(DEVICE), MASK), features, mask)
    parts, links, names, stances = (output.float() for output in outputs)
    rows = torch.arange(len(batch), device=DEVICE)[:, None]
    firsts = padded([window.firsts for window in batch], 0).to(DEVICE)
    labels, heads, kinds = (
        padded([getattr(window, name) for window in batch], IGNORED).to(DEVICE) for name in ("labels", "links", "names")
    )
    lengths = torch.tensor([len(window.firsts) for window in batch], device=DEVICE)
    inside = torch.arange(firsts.shape[1], device=DEVICE)[None, :] < lengths[:, None]
    said = stacked([window.said for window in batch], firsts.shape[1], len(SPAN_LABELS)).to(DEVICE)
    nothing = torch.zeros(1, device=DEVICE)
    of_words, pointers, kinds_of_words = parts[rows, firsts], links[rows, firsts], names[rows, firsts]
    losses = {
        "parts": divergence(of_words, labels, said, inside),
        "links": divergence(pointers, heads, nothing.expand(pointers.shape), inside & (labels > 0)),
        "names": divergence(kinds_of_words, kinds, nothing.expand(kinds_of_words.shape), inside),
    }
    if batch[0].labels[0] != IGNORED:
        weight = MARKED_SHARE if any(window.said is not None for window in batch) else 1
        losses["sequences"] = weight * crf_loss(of_words, labels.clamp(min=0), lengths, model.transitions)
    if targets:
        likely = stacked([None if t.said is None else t.said[None] for _, t in targets], 1, len(STANCES))[:, 0]
        gold = torch.tensor([target.stance for _, target in targets], device=DEVICE)
        losses["stances"] = divergence(at_targets(stances, targets), gold, likely.to(DEVICE), gold < len(STANCES))
    return losses


def at_targets(stances: Tensor, targets: Sequence[tuple[int, Target]]) -> Tensor:
    """Targets × stances: the mean of the scores of a target's cells."""
    rows, begins, ends = torch.tensor([(row, t.begin, t.end) for row, t in targets], device=stances.device).unbind(1)
    sums = F.pad(stances.cumsum(1), (0, 0, 1, 0))
    return (sums[rows, ends] - sums[rows, begins]) / (ends - begins)[:, None]


WEIGHTS = {"parts": 1.0, "sequences": 1.0, "links": 0.6, "names": 0.5, "stances": 1.0}


def groups_of(model: ClaimEncoder, rate: float, head_rate: float) -> list[dict]:
    """The lower a layer, the slower it learns."""
    encoder = model.encoder
    layers = len(encoder.layers)
    low = [encoder.positions, encoder.features, encoder.norm, *([encoder.distances] if encoder.distances else [])]
    groups = [{"params": [p for part in low for p in part.parameters()], "lr": rate * DECAY**layers}]
    for index, layer in enumerate(encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": rate * DECAY ** (layers - 1 - index)})
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    return [*groups, {"params": heads, "lr": head_rate}]


def silver_names(path: Path | None, texts: dict[str, str]) -> dict[str, list[tuple[int, int, str]]]:
    """What name_silver.py found, by article, without leading articles."""
    found = json.loads(path.read_text()) if path else {}
    return {
        article: [
            (start + 4 if texts[article][start : start + 4].lower() == "the " else start, end, kind)
            for start, end, kind in names
        ]
        for article, names in found.items()
    }


class Corpora:
    """All that is learned from: articles with attributions, texts with names, sentences with stances."""

    def __init__(self, data: Path, names: Path | None, word_piece: WordPiece):
        self.word_piece = word_piece
        corpus = polnear(data, "train")
        silver = silver_names(names, {article.name: article.text for article in corpus})
        self.articles = [mark(article, silver.get(article.name), word_piece) for article in corpus]
        self.named = [
            unattributed(mark(Article(text.name, text.text, []), text.names, word_piece))
            for index, text in enumerate(gum(data))
            if index % HELD_OUT_GUM
        ]
        for text in (*self.articles, *self.named):
            text.targets = names_as_targets(text)
        self.sentences = with_targets(newsmtsc(data, "train"), word_piece)

    def hear(self, paths: Sequence[Path]) -> None:
        """Takes what teachers said, each in a file of teach.py: of what people marked the one that had not learned from
        it is heard, of the rest all are."""
        teachers = [torch.load(path, weights_only=True) for path in paths]
        for name, texts in (("articles", self.articles), ("named", self.named), ("sentences", self.sentences)):
            for index, marked in enumerate(texts):
                everyone = [said[name][index] for said in teachers]
                own = [everyone[index % len(teachers)]]
                marked.said = mean([words for words, _ in (own if name == "articles" else everyone)])
                stances = mean([stances for _, stances in (own if name == "sentences" else everyone)])
                for target, likely in zip(marked.targets, stances):
                    target.said = likely

    def epoch(self, chance: random.Random, size: int, folds: int, left_out: int | None) -> list[list[Window]]:
        """Batches in random order, of windows cut anew.

        folds: how many shares the corpora have, by an item's place in its corpus; left_out: the share that is not
        learned from, None for none."""
        learned = lambda items: [item for i, item in enumerate(items) if i % folds != left_out]  # noqa: E731
        groups = [
            article_windows(learned(self.articles), self.word_piece, chance),
            article_windows(learned(self.named), self.word_piece, chance),
            sentence_windows(learned(self.sentences), self.word_piece, chance),
        ]
        batches = [batch for windows in groups for batch in batches_of(windows, chance, size)]
        chance.shuffle(batches)
        return batches


def mean(tensors: Sequence[Tensor]) -> Tensor:
    return torch.stack([tensor.float() for tensor in tensors]).mean(0)


def unattributed(marked: Marked) -> Marked:
    """Nobody marked who says what in it."""
    marked.labels = [IGNORED] * len(marked.labels)
    return marked


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--names", type=Path, help="what name_silver.py wrote")
    options.add_argument("--encoder", choices=list(SHAPES), default="e5")
    options.add_argument("--pretrained", type=Path, help="the folder of the encoder's weights")
    options.add_argument("--layers", type=int, help="how many of its layers, the first ones; all when left out")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--minutes", type=float, help="end by then, the rate falling with the time")
    options.add_argument("--start", type=Path, help="a checkpoint to go on from, instead of the bare encoder")
    options.add_argument("--rate", type=float, default=1.0, help="of the learning rates")
    options.add_argument("--batch", type=int, default=BATCH, help="pieces a step, padding included")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--limit", type=int, help="steps an epoch, to try things")
    options.add_argument("--folds", type=int, default=1, help="shares of the corpora")
    options.add_argument("--leave-out", type=int, help="the share that is not learned from")
    options.add_argument("--taught", type=Path, nargs="+", help="what teach.py wrote, in the order of the shares")
    given = options.parse_args()
    if not (given.start or given.pretrained):
        options.error("--pretrained or --start has to say where to begin")
    # The heads begin alike whatever the seed, so that what several seeds made can be averaged.
    torch.manual_seed(1)
    random.seed(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)

    corpora = Corpora(given.data, given.names, vocabulary())
    if given.taught:
        corpora.hear(given.taught)
    if given.start:
        model = load_model(given.start)
    else:
        shape = SHAPES[given.encoder]
        model = ClaimEncoder(replace(shape, layers=given.layers or shape.layers))
        model.encoder.load_pretrained(given.pretrained)
    torch.manual_seed(given.seed)
    train(model.to(DEVICE), corpora, given)


def train(model: ClaimEncoder, corpora: Corpora, given: argparse.Namespace) -> None:
    chance = random.Random(given.seed)
    learned = [p for p in model.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in learned]
    optimizer = torch.optim.AdamW(groups_of(model, *RATES[given.encoder]), weight_decay=0.01, fused=True)
    rates = [group["lr"] * given.rate for group in optimizer.param_groups]
    began, step = time.time(), 0
    for number in range(given.epochs):
        batches = corpora.epoch(chance, given.batch, given.folds, given.leave_out)[: given.limit]
        model.train()
        sums: dict[str, list[Tensor]] = {}
        for index, batch in enumerate(batches):
            past = (number + index / len(batches)) / given.epochs
            past = max(past, (time.time() - began) / 60 / given.minutes if given.minutes else 0)
            if past >= 1:
                break
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min((step + 1) / WARM_UP, 1 - past)
            losses = loss_of(model, batch)
            optimizer.zero_grad(set_to_none=True)
            sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            step += 1
            torch._foreach_lerp_(average, [p.data for p in learned], 1 - min(AVERAGE, step / (step + 10)))
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.detach())
            if index % 25 == 24:
                shown = " ".join(f"{name} {torch.stack(v[-100:]).mean():.4f}" for name, v in sorted(sums.items()))
                print(f"epoch {number} step {index + 1}/{len(batches)} {time.time() - began:.0f} s {shown}", flush=True)
        save(model, learned, average, given.out / f"epoch{number}.pt")
        print(f"epoch {number} done after {time.time() - began:.0f} s", flush=True)
        if past >= 1:
            break


def save(model: ClaimEncoder, learned: list[Tensor], average: list[Tensor], path: Path) -> None:
    """The running average of the weights, which is what is used."""
    now = [p.data.clone() for p in learned]
    for parameter, mean in zip(learned, average):
        parameter.data.copy_(mean)
    torch.save(model.state_dict(), path)
    for parameter, value in zip(learned, now):
        parameter.data.copy_(value)


if __name__ == "__main__":
    main()
