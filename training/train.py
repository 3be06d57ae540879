"""Trains the claim encoder: python train.py --data DATA --out FOLDER

With --teachers it learns from what they say beside what people marked (knowledge distillation, Hinton et al. 2015)."""

import argparse
import json
import random
import time
from collections.abc import Collection, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from batches import (
    BATCH,
    IGNORED,
    SHORT,
    Marked,
    Window,
    article_windows,
    batches_of,
    mark,
    named_windows,
    padded,
    stance_windows,
    tensors_of,
)
from corpora import Article, gum, newsmtsc, polnear
from model import (
    MASK,
    SHAPES,
    STANCES,
    TRANSITION_WEIGHT,
    ClaimEncoder,
    crf_loss,
    load_model,
    marginals,
    pretrained,
    vocabulary,
)
from text import SPECIAL_FEATURE, TARGET_FEATURE, WordPiece

RATES = {"minilm": (1.8e-4, 1e-3), "mpnet": (6e-5, 5e-4)}
DECAY = 0.9
WARM_UP = 150
# Share of the stance corpus that an epoch takes.
STANCE_SHARE = 0.8
AVERAGE = 0.998
# Shares of targets and of pieces that training hides: a stance is in the words around its target, not in who that is,
# and the corpora tell of few years, people and places.
HIDDEN_TARGETS, HIDDEN_PIECES = 0.5, 0.05
# What teachers tell of, in the order of the heads.
TAUGHT = ("parts", "links", "names", "stances")
# What people marked and what teachers say, where there are both.
MARKED_SHARE = 0.4
HELD_OUT_GUM = 6
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# Its plans are made anew for every width of a batch.
torch.backends.cuda.enable_cudnn_sdp(False)


def wanted(gold: Tensor, said: Tensor | None, labels: int) -> tuple[Tensor, Tensor]:
    """What to learn of each item as probabilities, and which items there is something to learn of.

    gold: a label an item, IGNORED where none is known; said: probabilities, of a teacher."""
    known = gold != IGNORED
    marked = F.one_hot(gold.clamp(min=0), labels).float() * known[..., None]
    if said is None:
        return marked, known
    share = MARKED_SHARE * known.float()[..., None]
    return share * marked + (1 - share) * said, torch.ones_like(known)


def divergence(scores: Tensor, target: Tensor, at: Tensor) -> Tensor:
    """Cross-entropy over the items at which there is something to learn."""
    entropy = -(target * F.log_softmax(scores, -1)).sum(-1)
    return (entropy * at).sum() / at.sum().clamp(min=1)


def said_of(teacher: ClaimEncoder | None, heads: Collection[str], inputs: tuple[Tensor, ...]) -> dict[str, Tensor]:
    """The scores of those heads that the teacher is asked about."""
    if teacher is None:
        return {}
    with torch.no_grad():
        return {name: scores.float() for name, scores in zip(TAUGHT, teacher(*inputs)) if name in heads}


def loss_of(
    model: ClaimEncoder, batch: list[Window], teacher: ClaimEncoder | None, taught: Collection[str]
) -> dict[str, Tensor]:
    ids, features, mask = (tensor.to(DEVICE) for tensor in tensors_of(batch))
    of_target = batch[0].of_target
    target = features >= TARGET_FEATURE
    hidden = target & (torch.rand(len(ids), 1, device=DEVICE) < HIDDEN_TARGETS)
    if not of_target:
        hidden = (features != SPECIAL_FEATURE) & (torch.rand(ids.shape, device=DEVICE) < HIDDEN_PIECES)
    inputs = (ids.masked_fill(hidden, MASK), features, mask)
    with torch.autocast(DEVICE.type, torch.bfloat16, enabled=DEVICE.type == "cuda"):
        outputs = model(*inputs)
        said = said_of(teacher, taught, inputs)
    parts, links, names, stances = (output.float() for output in outputs)
    if of_target:
        shares = target.float() / target.sum(1, keepdim=True)
        pool = lambda scores: (scores * shares[..., None]).sum(1)  # noqa: E731
        gold = torch.tensor([window.stance for window in batch], device=DEVICE)
        likely = pool(said["stances"]).softmax(-1) if "stances" in said else None
        return {"stances": divergence(pool(stances), *wanted(gold, likely, len(STANCES)))}
    rows = torch.arange(len(batch), device=DEVICE)[:, None]
    firsts = padded([window.firsts for window in batch], 0).to(DEVICE)
    labels, heads, kinds = (
        padded([getattr(window, name) for window in batch], IGNORED).to(DEVICE) for name in ("labels", "links", "names")
    )
    lengths = torch.tensor([len(window.firsts) for window in batch], device=DEVICE)
    inside = torch.arange(firsts.shape[1], device=DEVICE)[None, :] < lengths[:, None]

    def loss(name: str, scores: Tensor, gold: Tensor, at: Tensor) -> Tensor:
        likely = None
        if name in said:
            likely = said[name][rows, firsts]
            sequences = (lengths, teacher.transitions * TRANSITION_WEIGHT)
            likely = marginals(likely, *sequences) if name == "parts" else likely.softmax(-1)
        target, known = wanted(gold, likely, scores.shape[2])
        return divergence(scores, target, known & at)

    of_words = parts[rows, firsts]
    losses = {
        "parts": loss("parts", of_words, labels, inside),
        "links": loss("links", links[rows, firsts], heads, inside & (labels > 0)),
        "names": loss("names", names[rows, firsts], kinds, inside),
    }
    if batch[0].labels[0] != IGNORED:
        weight = MARKED_SHARE if "parts" in said else 1
        losses["sequences"] = weight * crf_loss(of_words, labels.clamp(min=0), lengths, model.transitions)
    return losses


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
    """All that is learned from. An epoch cuts it into windows anew.

    folds: how many shares the corpora have; left_out: the share that is not learned from, None for none."""

    def __init__(self, data: Path, names: Path | None, word_piece: WordPiece, folds: int, left_out: int | None):
        self.word_piece, self.folds, self.left_out = word_piece, folds, left_out
        corpus = polnear(data, "train")
        silver = silver_names(names, {article.name: article.text for article in corpus})
        self.articles = [mark(article, silver.get(article.name), word_piece) for article in corpus]
        self.named = [
            unattributed(mark(Article(text.name, text.text, []), text.names, word_piece))
            for index, text in enumerate(gum(data))
            if index % HELD_OUT_GUM
        ]
        self.stances = stance_windows(newsmtsc(data, "train"), word_piece, folds)

    def epoch(self, chance: random.Random, size: int, taught: bool) -> list[list[Window]]:
        """Batches in random order. What nobody marked is only for pupils."""
        read = article_windows(self.articles, self.word_piece, chance, self.folds)
        named = article_windows(self.named, self.word_piece, chance, self.folds)
        stances = [window for window in self.stances if window.fold != self.left_out]
        groups = [
            [window for window in read if window.fold != self.left_out],
            [window for window in named if window.fold != self.left_out],
            chance.sample(stances, int(len(stances) * STANCE_SHARE)),
        ]
        if taught:
            others = named_windows(self.articles, self.word_piece, chance, self.folds)
            groups.append(chance.sample(others, min(len(others), len(stances))))
        batches = [batch for windows in groups for batch in batches_of(windows, chance, size)]
        chance.shuffle(batches)
        return batches


def unattributed(marked: Marked) -> Marked:
    """Nobody marked who says what in it."""
    marked.labels = [IGNORED] * len(marked.labels)
    return marked


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--names", type=Path, help="what name_silver.py wrote")
    options.add_argument("--encoder", choices=list(SHAPES), default="minilm")
    options.add_argument("--pretrained", type=Path, help="the folder of the encoder's weights; that of MiniLM is known")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--minutes", type=float, help="end by then, the rate falling with the time")
    options.add_argument("--start", type=Path, help="a checkpoint to go on from, instead of the bare encoder")
    options.add_argument("--rate", type=float, default=1.0, help="of the learning rates")
    options.add_argument("--batch", type=int, default=BATCH, help="pieces a step, padding included")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--limit", type=int, help="steps an epoch, to try things")
    options.add_argument("--folds", type=int, default=1, help="shares of the corpora")
    options.add_argument("--leave-out", type=int, help="the share that is not learned from")
    options.add_argument("--teachers", type=Path, nargs="+", help="checkpoints; the first left out share 0, and so on")
    options.add_argument("--taught", nargs="+", choices=TAUGHT, default=TAUGHT, help="what the teachers tell of")
    given = options.parse_args()
    if given.teachers and len(given.teachers) != given.folds:
        options.error("--folds has to be the number of teachers: one for each share")
    # The heads begin alike whatever the seed, so that what several seeds made can be averaged.
    torch.manual_seed(1)
    chance = random.Random(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)

    corpora = Corpora(given.data, given.names, vocabulary(), given.folds, given.leave_out)
    teachers = [load_model(path).to(DEVICE) for path in given.teachers or ()]
    model = ClaimEncoder(SHAPES[given.encoder])
    model.encoder.load_pretrained(given.pretrained or pretrained())
    if given.start:
        model.load_state_dict(torch.load(given.start, weights_only=True, map_location="cpu"))
    torch.manual_seed(given.seed)
    train(model.to(DEVICE), corpora, teachers, chance, given)


def train(
    model: ClaimEncoder,
    corpora: Corpora,
    teachers: Sequence[ClaimEncoder],
    chance: random.Random,
    given: argparse.Namespace,
) -> None:
    learned = [p for p in model.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in learned]
    optimizer = torch.optim.AdamW(groups_of(model, *RATES[given.encoder]), weight_decay=0.01, fused=True)
    rates = [group["lr"] * given.rate for group in optimizer.param_groups]
    began, step = time.time(), 0
    for number in range(given.epochs):
        batches = corpora.epoch(chance, given.batch, bool(teachers))[: given.limit]
        model.train()
        sums: dict[str, list[Tensor]] = {}
        for index, batch in enumerate(batches):
            past = (number + index / len(batches)) / given.epochs
            past = max(past, (time.time() - began) / 60 / given.minutes if given.minutes else 0)
            if past >= 1:
                break
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min((step + 1) / WARM_UP, 1 - past)
            losses = loss_of(model, batch, teacher_of(batch, teachers), given.taught)
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
        save(model, learned, average, given.out, number)
        print(f"epoch {number} done after {time.time() - began:.0f} s", flush=True)
        if past >= 1:
            break


def teacher_of(batch: Sequence[Window], teachers: Sequence[ClaimEncoder]) -> ClaimEncoder | None:
    """Whoever has not learned from the batch. Teachers that read whole windows only are unsure of short texts: what
    people marked tells of them."""
    short = max(len(window.ids) for window in batch) <= SHORT[1] + 2
    return None if not teachers or (short and not batch[0].of_target) else teachers[batch[0].fold]


def save(model: ClaimEncoder, learned: list[Tensor], average: list[Tensor], out: Path, number: int) -> None:
    """The weights as they are, and their running average, which is what is used."""
    torch.save(model.state_dict(), out / "last.pt")
    now = [p.data.clone() for p in learned]
    for parameter, mean in zip(learned, average):
        parameter.data.copy_(mean)
    torch.save(model.state_dict(), out / f"epoch{number}.pt")
    for parameter, value in zip(learned, now):
        parameter.data.copy_(value)


if __name__ == "__main__":
    main()
