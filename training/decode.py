"""From the encoder's outputs to attributions and names: what the Node side does, in numpy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from batches import Window, window_of
from model import FORBIDDEN, NAME_LABELS, SPAN_LABELS
from text import Document, WordPiece, windows_of

# input_ids and features to spans, links, names and stance.
Encode = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, ...]]


@dataclass(frozen=True)
class Part:
    """A stretch of words with its role."""

    role: str
    begin: int
    end: int


@dataclass
class Linked:
    """An attribution that was read: its parts are ranges of words."""

    cue: Part
    source: list[Part] = field(default_factory=list)
    content: list[Part] = field(default_factory=list)


@dataclass
class Reading:
    parts: list[Part]
    attributions: list[Linked]
    names: list[Part]


def run(encode: Encode, windows: Sequence[Window]) -> list[list[np.ndarray]]:
    """The outputs of each window, read one by one as the program does: what a run has beside it changes its numbers."""
    return [
        [output[0] for output in encode(np.asarray([window.ids]), np.asarray([window.features]))] for window in windows
    ]


def read(
    encode: Encode, documents: Sequence[Document], transitions: np.ndarray, word_piece: WordPiece
) -> list[Reading]:
    owners, windows = [], []
    for index, document in enumerate(documents):
        for begin, end in windows_of(document):
            owners.append(index)
            windows.append(window_of(document, begin, end, word_piece))
    readings = [Reading([], [], []) for _ in documents]
    for owner, window, (spans, links, names, _) in zip(owners, windows, run(encode, windows)):
        parts = parts_of(viterbi(log_softmax(spans[window.firsts]), SPAN_LABELS, transitions), SPAN_LABELS)
        found = link(parts, log_softmax(links), window.firsts)
        begin = window.words[0]
        reading = readings[owner]
        reading.parts += [moved(part, begin) for part in parts]
        for attribution in found:
            reading.attributions.append(
                Linked(
                    moved(attribution.cue, begin),
                    [moved(part, begin) for part in attribution.source],
                    [moved(part, begin) for part in attribution.content],
                )
            )
        free = np.zeros((len(NAME_LABELS), len(NAME_LABELS)), np.float32)
        labels = viterbi(log_softmax(names[window.firsts]), NAME_LABELS, free)
        reading.names += [moved(part, begin) for part in parts_of(labels, NAME_LABELS)]
    return readings


def moved(part: Part, by: int) -> Part:
    return Part(part.role, part.begin + by, part.end + by)


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def viterbi(scores: np.ndarray, labels: Sequence[str], transitions: np.ndarray) -> list[int]:
    """The likeliest sequence in which no part goes on that has not begun."""
    count = len(labels)
    step = transitions.copy()
    start = np.zeros(count, np.float32)
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            start[after] = FORBIDDEN
            for before in range(count):
                if labels[before][2:] != label[2:]:
                    step[before, after] = FORBIDDEN
    best = scores[0] + start
    back = []
    for row in scores[1:]:
        paths = best[:, None] + step
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    sequence = [int(best.argmax())]
    for pointers in reversed(back):
        sequence.append(int(pointers[sequence[-1]]))
    return sequence[::-1]


def parts_of(sequence: Sequence[int], labels: Sequence[str]) -> list[Part]:
    parts: list[Part] = []
    for word, index in enumerate(sequence):
        label = labels[index]
        if label.startswith("I-") and parts:
            parts[-1] = Part(parts[-1].role, parts[-1].begin, word + 1)
        elif label != "O":
            parts.append(Part(label[2:], word, word + 1))
    return parts


def link(parts: Sequence[Part], scores: np.ndarray, firsts: Sequence[int]) -> list[Linked]:
    """Binds contents and sources to cues. Cell 0, [CLS], stands for `none` among what a word can point at.

    A content goes to the cue that it points at. A cue takes the source that it points at, so that one source can
    serve several cues; a source that no cue took goes to the cue it points at where that has none."""
    cells = np.asarray(firsts)
    cues = [Linked(part) for part in parts if part.role == "cue"]
    sources = [part for part in parts if part.role == "source"]
    if not cues:
        return []
    for part in parts:
        if part.role == "content" and (best := pointed(part, [cue.cue for cue in cues], scores, cells)) is not None:
            cues[best].content.append(part)
    for cue in cues:
        if (best := pointed(cue.cue, sources, scores, cells)) is not None:
            cue.source = [sources[best]]
    taken = {source for cue in cues for source in cue.source}
    for source in sources:
        if source in taken:
            continue
        best = pointed(source, [cue.cue for cue in cues], scores, cells)
        if best is not None and not cues[best].source:
            cues[best].source = [source]
    return [attribution for attribution in cues if attribution.content]


def pointed(part: Part, others: Sequence[Part], scores: np.ndarray, cells: np.ndarray) -> int | None:
    """Which of the others the part's words point at: the mean over its words of the logarithm of the probability
    that the pointer meets one of the other's words; None where [CLS] has more."""
    rows = scores[cells[part.begin : part.end]]
    weights = [np.logaddexp.reduce(rows[:, cells[o.begin : o.end]], 1).mean() for o in others]
    return int(np.argmax(weights)) if weights and max(weights) > rows[:, 0].mean() else None
