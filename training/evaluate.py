"""Measures weights on the dev splits: python evaluate.py --data DATA --weights FILE [--json FILE]"""

import argparse
import json
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from batches import learn, with_targets, words_in
from corpora import KINDS, ROLES, Article, Attribution, Line, cofenet, gum, newsmtsc, polnear
from decode import Encode, Linked, Part, Reading, read, run
from model import STANCES, load_model, transitions_of, vocabulary
from text import Document, WordPiece, document_of
from train import HELD_OUT_GUM

Counts = tuple[int, int, int]


def load(path: Path) -> tuple[Encode, np.ndarray]:
    """Weights as a function, from a checkpoint or from what export.py wrote."""
    if path.suffix == ".pt":
        device = "cuda" if torch.cuda.is_available() else "cpu"
        model = load_model(path).to(device)

        def encode(*inputs: np.ndarray) -> tuple[np.ndarray, ...]:
            with torch.inference_mode():
                outputs = model(*(torch.from_numpy(value).to(device) for value in inputs))
                return tuple(output.cpu().numpy() for output in outputs)

        return encode, transitions_of(model)
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 2
    # As the program opens it.
    settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    session = onnxruntime.InferenceSession(str(path), settings)
    names = ("input_ids", "features")
    transitions = json.loads((path.parent / "labels.json").read_text())["transitions"]
    return (
        lambda *inputs: tuple(session.run(["spans", "links", "names", "stance"], dict(zip(names, inputs)))),
        np.asarray(transitions, np.float32),
    )


def percent(right: int, found: int, wanted: int) -> dict[str, float]:
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, wanted)
    f1 = 200 * right / max(1, found + wanted)
    return {"precision": round(precision, 2), "recall": round(recall, 2), "f1": round(f1, 2)}


# --- parts, as CofeNet counts them -------------------------------------------------------------------------------


# The corpus has its tokeniser's marks, the texts their publishers'.
PLAIN = {'"': "''", "“": "''", "”": "''", "‘": "'", "’": "'", "`": "'", "–": "--", "—": "--", "―": "--", "…": "..."}
TREEBANK = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}


def plain(text: str) -> tuple[str, list[int]]:
    """The characters that can be seen, marks written alike, each with its place in the text."""
    characters: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        if character.isspace() or unicodedata.category(character) in ("Cc", "Cf"):
            continue
        written = PLAIN.get(character, character)
        characters.append(written)
        places += [index] * len(written)
    return "".join(characters), places


def align(text: str, lines: Sequence[Line]) -> list[list[tuple[int, int]] | None]:
    """For each line the place of each token in the article; None for a line that is not found in it."""
    letters, places = plain(text)
    aligned: list[list[tuple[int, int]] | None] = []
    at = 0
    for line in lines:
        tokens = [plain(TREEBANK.get(token, token))[0] or "?" for token in line.tokens]
        opening = "".join(tokens)[:12]
        start = at if letters.startswith(tokens[0], at) else max(at, letters.find(opening, at))
        spans = place(tokens, letters, places, start)
        aligned.append(spans and spans[0])
        at = spans[1] if spans else at
    return aligned


def place(
    tokens: Sequence[str], letters: str, places: Sequence[int], at: int
) -> tuple[list[tuple[int, int]], int] | None:
    spans = []
    for token in tokens:
        if token == "." and letters[at : at + 1] != "." and letters[at - 1] == ".":
            # The tokeniser writes the point of an abbreviation twice where a sentence ends with it.
            at -= 1
        if not letters.startswith(token, at):
            return None
        spans.append((places[at], places[at + len(token) - 1] + 1))
        at += len(token)
    return spans, at


def labels_on(tokens: Sequence[tuple[int, int]], stretches: Sequence[tuple[str, int, int]]) -> list[str]:
    """Stretches of the text on tokens: a token is in a stretch when its middle is. What crosses the end of a line
    goes on in the next as a part of its own, as in the corpus."""
    labels = ["O"] * len(tokens)
    for role, start, end in stretches:
        begun = False
        for index, (first, last) in enumerate(tokens):
            if start <= (first + last) / 2 < end:
                labels[index] = f"{'I' if begun else 'B'}-{role}"
                begun = True
    return labels


def parts_in(labels: Sequence[str]) -> set[tuple[str, int, int]]:
    parts: set[tuple[str, int, int]] = set()
    begun: tuple[str, int] | None = None
    for index, label in enumerate([*labels, "O"]):
        if begun and (label[0] != "I" or label[2:] != begun[0]):
            parts.add((begun[0], begun[1], index))
            begun = None
        if label != "O" and begun is None:
            begun = (label[2:], index)
    return parts


def measure_parts(
    lines: Sequence[Line], texts: dict[str, str], stretches: dict[str, list[tuple[str, int, int]]]
) -> dict:
    right, found, wanted = Counter(), Counter(), Counter()
    missed = 0
    by_article: dict[str, list[Line]] = {}
    for line in lines:
        by_article.setdefault(line.article, []).append(line)
    for key, group in by_article.items():
        name = key.rsplit("_", 1)[0]
        for line, tokens in zip(group, align(texts[name], group)):
            gold = parts_in(line.labels)
            if tokens is None:
                missed += 1
                guess: set[tuple[str, int, int]] = set()
            else:
                inside = [s for s in stretches[name] if s[2] > tokens[0][0] and s[1] < tokens[-1][1]]
                guess = parts_in(labels_on(tokens, inside))
            wanted.update(part[0] for part in gold)
            found.update(part[0] for part in guess)
            right.update(part[0] for part in gold & guess)
    figures = {role: percent(right[role], found[role], wanted[role]) for role in ROLES}
    return {**figures, "lines": len(lines), "lines not aligned": missed}


# --- whole attributions ------------------------------------------------------------------------------------------


def cover(parts: Sequence[Part]) -> set[int]:
    return {word for part in parts for word in range(part.begin, part.end)}


def gold_of(document: Document, attribution: Attribution) -> dict[str, set[int]]:
    return {
        role: {word for fragment in getattr(attribution, role) for word in words_in(document, *fragment)}
        for role in ROLES
    }


def measure_attributions(
    documents: Sequence[Document], articles: Sequence[Article], readings: Sequence[Reading]
) -> dict:
    """Each gold attribution with a cue and content takes, in text order, the one not yet taken that shares content
    with it, first by whether the cues meet, then by how many words of content they share."""
    n: Counter[str] = Counter()
    for document, article, reading in zip(documents, articles, readings):
        gold = [gold_of(document, attribution) for attribution in article.attributions]
        gold = sorted(
            (g for g in gold if g["cue"] and g["content"]), key=lambda g: min(min(g["cue"]), min(g["content"]))
        )
        guesses = [
            {"source": cover(g.source), "cue": cover([g.cue]), "content": cover(g.content)}
            for g in reading.attributions
        ]
        n["gold"] += len(gold)
        n["found"] += len(guesses)
        taken: set[int] = set()
        for g in gold:
            choices = [
                (bool(g["cue"] & p["cue"]), len(g["content"] & p["content"]), -i)
                for i, p in enumerate(guesses)
                if i not in taken and g["content"] & p["content"]
            ]
            if not choices:
                continue
            cue_meets, _, index = max(choices)
            guess = guesses[-index]
            taken.add(-index)
            source_meets = bool(g["source"] & guess["source"]) or not (g["source"] or guess["source"])
            n["content"] += 1
            n["source overlap"] += source_meets
            n["source exact"] += g["source"] == guess["source"]
            n["all overlap"] += source_meets and cue_meets
            n["all exact"] += all(g[role] == guess[role] for role in ROLES)
    return {
        "content overlap": percent(n["content"], n["found"], n["gold"]),
        "all overlap": percent(n["all overlap"], n["found"], n["gold"]),
        "all exact": percent(n["all exact"], n["found"], n["gold"]),
        "source right given content, overlap": round(100 * n["source overlap"] / max(1, n["content"]), 2),
        "source right given content, exact": round(100 * n["source exact"] / max(1, n["content"]), 2),
    }


def gold_reading(document: Document, article: Article) -> Reading:
    """What a perfect encoder would have read: the ceiling of words and of one label a word."""
    reading = Reading([], [], [])
    for attribution in article.attributions:
        parts = {
            role: [Part(role, w.start, w.stop) for f in getattr(attribution, role) if (w := words_in(document, *f))]
            for role in ROLES
        }
        reading.parts += [part for role in ROLES for part in parts[role]]
        if parts["cue"] and parts["content"]:
            reading.attributions.append(Linked(parts["cue"][0], parts["source"], parts["content"]))
    return reading


# --- names and stance --------------------------------------------------------------------------------------------


def measure_names(encode: Encode, transitions: np.ndarray, data: Path, word_piece: WordPiece) -> dict:
    """Names of the articles of GUM that were not learned from: right when words and kind are."""
    texts = [text for index, text in enumerate(gum(data)) if index % HELD_OUT_GUM == 0]
    documents = [document_of(text.text, word_piece) for text in texts]
    right, found, wanted = Counter(), Counter(), Counter()
    for text, document, reading in zip(texts, documents, read(encode, documents, transitions, word_piece)):
        gold = {(kind, w.start, w.stop) for start, end, kind in text.names if (w := words_in(document, start, end))}
        # Names of GUM have no leading article.
        guess = {
            (part.role, part.begin + (document.words[part.begin].text.lower() == "the"), part.end)
            for part in reading.names
        }
        for counter, parts in ((right, gold & guess), (found, guess), (wanted, gold)):
            counter.update(part[0] for part in parts)
    figures = {kind: percent(right[kind], found[kind], wanted[kind]) for kind in KINDS}
    return {**figures, "all": percent(right.total(), found.total(), wanted.total()), "articles": len(texts)}


def measure_stance(encode: Encode, data: Path, word_piece: WordPiece) -> dict:
    sentences = with_targets(newsmtsc(data, "devtest_mt"), word_piece)
    windows = [learn(sentence, 0, len(sentence.document.words), word_piece) for sentence in sentences]
    confusion = np.zeros((3, 3), int)
    for window, (_, _, _, logits) in zip(windows, run(encode, windows)):
        for target in window.targets:
            confusion[target.stance, logits[target.begin : target.end].mean(0).argmax()] += 1
    figures = {
        name: percent(int(confusion[i, i]), int(confusion[:, i].sum()), int(confusion[i].sum()))
        for i, name in enumerate(STANCES)
    }
    macro = sum(figure["f1"] for figure in figures.values()) / 3
    accuracy = 100 * np.trace(confusion) / confusion.sum()
    return {
        **figures,
        "macro f1": round(macro, 2),
        "accuracy": round(float(accuracy), 2),
        "targets": int(confusion.sum()),
    }


# -----------------------------------------------------------------------------------------------------------------


def evaluate(encode: Encode, transitions: np.ndarray, data: Path) -> dict:
    word_piece = vocabulary()
    articles = polnear(data, "dev")
    documents = [document_of(article.text, word_piece) for article in articles]
    readings = read(encode, documents, transitions, word_piece)
    return {
        **measure_readings(data, articles, documents, readings),
        "names": measure_names(encode, transitions, data, word_piece),
        "stance": measure_stance(encode, data, word_piece),
    }


def measure_readings(
    data: Path, articles: Sequence[Article], documents: Sequence[Document], readings: Sequence[Reading]
) -> dict:
    texts = {article.name: article.text for article in articles}
    stretches = {
        article.name: [
            (part.role, document.words[part.begin].start, document.words[part.end - 1].end) for part in reading.parts
        ]
        for article, document, reading in zip(articles, documents, readings)
    }
    return {
        "parts": measure_parts(cofenet(data), texts, stretches),
        "attributions": measure_attributions(documents, articles, readings),
    }


def table(figures: dict, title: str = "") -> list[str]:
    lines = []
    for name, value in figures.items():
        label = f"{title} {name}".strip()
        if isinstance(value, dict) and "f1" in value:
            lines.append(f"{label:45} P {value['precision']:6.2f}  R {value['recall']:6.2f}  F1 {value['f1']:6.2f}")
        elif isinstance(value, dict):
            lines += table(value, label)
        else:
            lines.append(f"{label:45} {value}")
    return lines


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--weights", type=Path, required=True, help="a checkpoint, or model.onnx beside labels.json")
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    torch.set_num_threads(2)
    figures = evaluate(*load(given.weights), given.data)
    print("\n".join(table(figures)))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
