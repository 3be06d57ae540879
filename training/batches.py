"""Windows of text with what is to be learned of them, and batches of windows of like length."""

import random
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from corpora import ROLES, Article, Attribution, Sentence
from model import NAME_LABELS, SPAN_LABELS
from text import SPECIAL_FEATURE, WINDOW, Document, WordPiece, document_of, windows_of

IGNORED = -100
CUE = (SPAN_LABELS.index("B-cue"), SPAN_LABELS.index("I-cue"))
NAMED = (NAME_LABELS.index("B-person"), NAME_LABELS.index("B-organization"))
# Sub-tokens a step, padding included.
BATCH = 1_536
# The share of articles that are cut into short texts, and how many pieces these have.
SHORT_SHARE, SHORT = 0.35, (16, 64)


@dataclass
class Target:
    """A stretch of words with the stance that is taken towards it: as people marked it, IGNORED where nobody did, and
    how likely teachers think each, None where none was asked. The stretch is of words in a document, of cells in a
    window."""

    begin: int
    end: int
    stance: int = IGNORED
    said: Tensor | None = None


@dataclass
class Marked:
    """A document with, for each word, the label of its part, the word that the part points at (the first of its cue;
    for a cue the first of its source; -1 for none), and the label of its name; IGNORED where nobody marked any.

    said: words × labels, how likely teachers think each label of a part."""

    document: Document
    labels: list[int]
    heads: list[int]
    names: list[int]
    targets: list[Target] = field(default_factory=list)
    said: Tensor | None = None


def words_in(document: Document, start: int, end: int) -> range:
    """The words whose middle lies in a stretch of the text."""
    first = bisect_left(document.starts, start)
    if first and document.words[first - 1].start + document.words[first - 1].end > 2 * start:
        first -= 1
    last = bisect_left(document.starts, end)
    if last > first and document.words[last - 1].start + document.words[last - 1].end >= 2 * end:
        last -= 1
    return range(first, last)


def mark(article: Article, names: Iterable[tuple[int, int, str]] | None, word_piece: WordPiece) -> Marked:
    """One label a word. Where attributions overlap the shorter part wins: it is the inner one."""
    document = document_of(article.text, word_piece)
    count = len(document.words)
    marked = Marked(document, [0] * count, [-1] * count, [IGNORED if names is None else 0] * count)
    parts: list[tuple[range, str, int]] = []
    for attribution in article.attributions:
        parts += parts_of(document, attribution)
    for words, role, head in sorted(parts, key=lambda part: -len(part[0])):
        for word in words:
            marked.labels[word] = SPAN_LABELS.index(f"{'B' if word == words.start else 'I'}-{role}")
            marked.heads[word] = head
    for start, end, kind in names or ():
        words = words_in(document, start, end)
        for word in words:
            marked.names[word] = NAME_LABELS.index(f"{'B' if word == words.start else 'I'}-{kind}")
    mend(marked)
    return marked


def parts_of(document: Document, attribution: Attribution) -> list[tuple[range, str, int]]:
    """Each stretch of words with its role and the word that it points at. A source may serve several cues (`he said …
    and added …`), a cue has one source: so the cue points at the source as well."""
    parts = [
        (words, role)
        for role in ROLES
        for fragment in getattr(attribution, role)
        if (words := words_in(document, *fragment))
    ]
    first = {role: next((words.start for words, other in parts if other == role), -1) for role in ROLES}
    return [(words, role, first["source" if role == "cue" else "cue"]) for words, role in parts]


def mend(marked: Marked) -> None:
    """What a part that was written over left behind begins anew."""
    for word, label in enumerate(marked.labels):
        if label and label % 2 == 0:
            before = marked.labels[word - 1] if word else 0
            if before not in (label, label - 1) or marked.heads[word - 1] != marked.heads[word]:
                marked.labels[word] = label - 1


@dataclass
class Window:
    """A sequence of the encoder: cell 0 is [CLS], `firsts` are the cells of the words' first pieces."""

    ids: list[int]
    features: list[int]
    firsts: list[int] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    said: Tensor | None = None
    words: tuple[int, int] = (0, 0)


def window_of(document: Document, begin: int, end: int, word_piece: WordPiece) -> Window:
    window = Window([word_piece.start], [SPECIAL_FEATURE], words=(begin, end))
    for word in range(begin, end):
        window.firsts.append(len(window.ids))
        # A word longer than a whole window is cut.
        pieces = document.pieces[word][:WINDOW]
        window.ids += pieces
        window.features += [document.features[word]] * len(pieces)
    window.ids.append(word_piece.end)
    window.features.append(SPECIAL_FEATURE)
    return window


def learn(marked: Marked, begin: int, end: int, word_piece: WordPiece) -> Window:
    window = window_of(marked.document, begin, end, word_piece)
    window.labels = marked.labels[begin:end]
    if window.labels[0] > 0 and window.labels[0] % 2 == 0:
        window.labels[0] -= 1
    window.names = marked.names[begin:end]
    window.said = None if marked.said is None else marked.said[begin:end]
    bounds = [*window.firsts, len(window.ids) - 1]
    window.targets = [
        Target(bounds[target.begin - begin], bounds[target.end - begin], target.stance, target.said)
        for target in marked.targets
        if begin <= target.begin and target.end <= end
    ]
    # [CLS] stands for `none`.
    for word in range(begin, end):
        head, label = marked.heads[word], marked.labels[word]
        if label <= 0:
            window.links.append(IGNORED)
        elif not begin <= head < end:
            window.links.append(0)
        elif marked.labels[head] == SPAN_LABELS.index("B-source" if label in CUE else "B-cue"):
            window.links.append(window.firsts[head - begin])
        else:
            window.links.append(IGNORED)
    return window


def article_windows(articles: Sequence[Marked], word_piece: WordPiece, chance: random.Random) -> list[Window]:
    """Windows that begin elsewhere each time, so that paragraphs are seen in several contexts; of some articles
    sentences by themselves, since short texts are read too. Of these only what people marked is learned: teachers
    read whole windows."""
    windows = []
    for marked in articles:
        short = chance.random() < SHORT_SHARE
        size = chance.randint(*SHORT) if short else WINDOW
        for begin, end in windows_of(marked.document, chance.randint(min(32, size), size), size):
            window = learn(marked, begin, end, word_piece)
            if short and any(label != IGNORED for label in window.labels):
                window.said = None
            windows.append(window)
    return windows


def sentence_windows(sentences: Sequence[Marked], word_piece: WordPiece, chance: random.Random) -> list[Window]:
    """Sentences in random order, some by themselves, some with others as if they were an article's paragraphs: what one
    says must not depend on its neighbours."""
    windows: list[Window] = []
    pack: list[Window] = []
    limit = total = 0
    for marked in chance.sample(sentences, len(sentences)):
        window = learn(marked, 0, len(marked.document.words), word_piece)
        if total + len(window.ids) > limit:
            windows += [joined(pack)] if pack else []
            pack, total = [], 0
            limit = chance.randint(*SHORT) if chance.random() < SHORT_SHARE else chance.randint(SHORT[1], WINDOW)
        pack.append(window)
        total += len(window.ids)
    return [*windows, joined(pack)] if pack else windows


def joined(windows: Sequence[Window]) -> Window:
    """One window of several, none of which has links."""
    whole = Window(windows[0].ids[:1], windows[0].features[:1])
    for window in windows:
        by = len(whole.ids) - 1
        whole.ids += window.ids[1:-1]
        whole.features += window.features[1:-1]
        whole.firsts += [first + by for first in window.firsts]
        whole.labels += window.labels
        whole.links += window.links
        whole.names += window.names
        whole.targets += [Target(t.begin + by, t.end + by, t.stance, t.said) for t in window.targets]
    whole.ids.append(windows[0].ids[-1])
    whole.features.append(windows[0].features[-1])
    if windows[0].said is not None:
        whole.said = torch.cat([window.said for window in windows])
    return whole


def with_targets(sentences: Iterable[Sentence], word_piece: WordPiece) -> list[Marked]:
    """Sentences of which only the stances are marked; those that no window holds are left out."""
    marked = (stances_of(sentence, word_piece) for sentence in sentences)
    return [sentence for sentence in marked if sum(map(len, sentence.document.pieces)) <= WINDOW]


def stances_of(sentence: Sentence, word_piece: WordPiece) -> Marked:
    document = document_of(sentence.text, word_piece)
    nothing = [IGNORED] * len(document.words)
    targets = []
    for start, end, stance in sentence.targets:
        words = words_in(document, start, end) or words_in(document, start, end + 1)
        if words:
            targets.append(Target(words.start, words.stop, stance))
    return Marked(document, nothing, nothing, nothing, targets)


def names_as_targets(marked: Marked) -> list[Target]:
    """The persons and organizations that a text names: nobody said how it stands towards them, so teachers may."""
    targets: list[Target] = []
    before = 0
    for word, label in enumerate(marked.names):
        if label in NAMED:
            targets.append(Target(word, word + 1))
        elif targets and targets[-1].end == word and label in (before, before + 1):
            targets[-1].end += 1
        before = label
    return targets


def batches_of(windows: Iterable[Window], chance: random.Random, size: int = BATCH) -> list[list[Window]]:
    """Batches of windows of like length."""
    ordered = sorted(windows, key=lambda window: len(window.ids) + 12 * chance.random())
    batches: list[list[Window]] = []
    batch: list[Window] = []
    widest = 0
    for window in ordered:
        widest = max(widest, len(window.ids))
        if batch and (len(batch) + 1) * widest > size:
            batches.append(batch)
            batch, widest = [], len(window.ids)
        batch.append(window)
    if batch:
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def padded(rows: Sequence[Sequence[int]], fill: int) -> Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows])


def tensors_of(batch: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    mask = padded([[1] * len(window.ids) for window in batch], 0)
    return padded([w.ids for w in batch], 0), padded([w.features for w in batch], SPECIAL_FEATURE), mask
