"""Trains the claim encoder: python train.py --data DATA --out FOLDER"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from batches import IGNORED, Window, article_windows, batches_of, mark, padded, stance_windows, tensors_of
from corpora import Article, gum, newsmtsc, polnear
from model import LAYERS, ClaimEncoder, crf_loss, pretrained
from text import SPECIAL_FEATURE, TARGET_FEATURE, WordPiece

RATE, HEAD_RATE, DECAY = 1.8e-4, 1e-3, 0.9
WARM_UP = 150
# Share of the stance corpus that an epoch takes.
STANCE_SHARE = 0.8
AVERAGE = 0.998
# Shares of targets and of pieces that training hides: a stance is in the words around its target, not in who that is,
# and the corpora tell of few years, people and places.
HIDDEN_TARGETS, HIDDEN_PIECES = 0.5, 0.05
# [MASK] in the vocabulary.
MASK = 103
HELD_OUT_GUM = 6


def loss_of(model: ClaimEncoder, batch: list[Window]) -> dict[str, Tensor]:
    batch = sorted(batch, key=lambda window: -len(window.firsts))
    ids, features, mask = tensors_of(batch)
    of_stance = batch[0].stance != IGNORED
    target = features >= TARGET_FEATURE
    hidden = target & (torch.rand(len(ids), 1) < HIDDEN_TARGETS)
    if not of_stance:
        hidden = (features != SPECIAL_FEATURE) & (torch.rand(ids.shape) < HIDDEN_PIECES)
    spans, links, names, stances = model(ids.masked_fill(hidden, MASK), features, mask)
    if of_stance:
        target = target.float()
        pooled = (stances * target[..., None]).sum(1) / target.sum(1, keepdim=True)
        return {"stance": F.cross_entropy(pooled, torch.tensor([window.stance for window in batch]))}
    firsts = padded([window.firsts for window in batch], 0)
    rows = torch.arange(len(batch))[:, None]
    wanted_links = padded([window.links for window in batch], IGNORED)
    wanted_names = padded([window.names for window in batch], IGNORED)
    losses: dict[str, Tensor] = {}
    if any(window.labels[0] != IGNORED for window in batch):
        labels = padded([window.labels for window in batch], IGNORED)
        lengths = torch.tensor([len(window.firsts) for window in batch])
        of_words = spans[rows, firsts]
        losses["spans"] = F.cross_entropy(of_words.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
        losses["crf"] = crf_loss(of_words, labels.clamp(min=0), lengths, model.transitions)
        at = (wanted_links != IGNORED).nonzero(as_tuple=True)
        if len(at[0]):
            losses["links"] = F.cross_entropy(links[at[0], firsts[at]], wanted_links[at])
    if (wanted_names != IGNORED).any():
        losses["names"] = F.cross_entropy(
            names[rows, firsts].flatten(0, 1), wanted_names.flatten(), ignore_index=IGNORED
        )
    return losses


WEIGHTS = {"spans": 1.0, "crf": 1.0, "links": 0.6, "names": 0.5, "stance": 1.0}


def groups_of(model: ClaimEncoder) -> list[dict]:
    """The lower a layer, the slower it learns."""
    encoder = model.encoder
    low = [encoder.positions, encoder.features, encoder.norm]
    groups = [{"params": [p for part in low for p in part.parameters()], "lr": RATE * DECAY ** (LAYERS)}]
    for index, layer in enumerate(encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": RATE * DECAY ** (LAYERS - 1 - index)})
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    return [*groups, {"params": heads, "lr": HEAD_RATE}]


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


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--names", type=Path, help="what name_silver.py wrote")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--minutes", type=float, help="end by then, the rate falling with the time")
    options.add_argument("--start", type=Path, help="a checkpoint to go on from, instead of the bare encoder")
    options.add_argument("--rate", type=float, default=1.0, help="of the learning rates")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--limit", type=int, help="steps an epoch, to try things")
    given = options.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)

    word_piece = WordPiece((pretrained() / "vocab.txt").read_text(encoding="utf-8"))
    corpus = polnear(given.data, "train")
    silver = silver_names(given.names, {article.name: article.text for article in corpus})
    articles = [mark(article, silver.get(article.name), word_piece) for article in corpus]
    named = []
    for index, text in enumerate(gum(given.data)):
        if index % HELD_OUT_GUM:
            marked = mark(Article(text.name, text.text, []), text.names, word_piece)
            marked.labels = [IGNORED] * len(marked.labels)
            named.append(marked)
    stances = stance_windows(newsmtsc(given.data, "train"), word_piece)

    def epoch() -> list[list[Window]]:
        of_stance = batches_of(chance.sample(stances, int(len(stances) * STANCE_SHARE)), chance)
        of_names = batches_of(article_windows(named, word_piece, chance), chance)
        result = batches_of(article_windows(articles, word_piece, chance), chance) + of_names + of_stance
        chance.shuffle(result)
        return result[: given.limit]

    model = ClaimEncoder()
    model.encoder.load_pretrained()
    if given.start:
        model.load_state_dict(torch.load(given.start, weights_only=True))
    learned = [p for p in model.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in learned]
    optimizer = torch.optim.AdamW(groups_of(model), weight_decay=0.01, fused=True)
    rates = [group["lr"] * given.rate for group in optimizer.param_groups]
    epochs = [epoch() for _ in range(given.epochs)]
    steps = sum(map(len, epochs))
    print(f"{len(articles)} articles, {len(stances)} targets, {len(named)} texts with names, {steps} steps", flush=True)
    began, step = time.time(), 0
    for number, batches in enumerate(epochs):
        model.train()
        sums: dict[str, list[float]] = {}
        for index, batch in enumerate(batches):
            past = max(step / steps, (time.time() - began) / 60 / given.minutes if given.minutes else 0)
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
                sums.setdefault(name, []).append(loss.item())
            if index % 25 == 24:
                shown = " ".join(f"{name} {sum(v[-100:]) / len(v[-100:]):.4f}" for name, v in sorted(sums.items()))
                print(f"epoch {number} step {index + 1}/{len(batches)} {time.time() - began:.0f} s {shown}", flush=True)
        save(model, learned, average, given.out, number)
        print(f"epoch {number} done after {time.time() - began:.0f} s", flush=True)
        if past >= 1:
            break


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
