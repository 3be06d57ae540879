"""Readers of the corpora. Nothing of them is kept in this repository."""

import csv
import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

import regex

from text import SOURCES

ROLES = ("source", "cue", "content")
Fragment = tuple[int, int]


@dataclass
class Attribution:
    """Who says what: for each role the stretches of text, in order."""

    source: list[Fragment] = field(default_factory=list)
    cue: list[Fragment] = field(default_factory=list)
    content: list[Fragment] = field(default_factory=list)


@dataclass
class Article:
    name: str
    text: str
    attributions: list[Attribution]


def polnear(data: Path, split: str) -> list[Article]:
    """PolNeAR's articles with the attributions of the annotator that its table names first."""
    folder = data / "polnear" / "data"
    first = {
        row["filename"]: row["annotators"].split("|")
        for row in csv.DictReader((folder / "metadata.tsv").open(encoding="utf-8"), delimiter="\t")
    }
    articles = []
    for path in sorted((folder / split / "text").glob("*.txt")):
        files = sorted((folder / split / "attributions").glob(f"{path.stem}_*.ann"))
        order = first.get(path.stem, [])
        files.sort(key=lambda file: next((i for i, who in enumerate(order) if file.stem.endswith(f"_{who}")), 99))
        text = path.open(encoding="utf-8", newline="").read()
        articles.append(Article(path.stem, text, attributions_of(files[0].read_text(encoding="utf-8"))))
    return articles


def attributions_of(standoff: str) -> list[Attribution]:
    fragments: dict[str, list[Fragment]] = {}
    attributions = []
    for line in standoff.split("\n"):
        key, _, rest = line.partition("\t")
        if key.startswith("T") and rest:
            places = rest.split("\t")[0].split(" ", 1)[1]
            fragments[key] = [tuple(map(int, place.split())) for place in places.split(";")]
    for line in standoff.split("\n"):
        key, _, rest = line.partition("\t")
        if not key.startswith("E"):
            continue
        attribution = Attribution()
        for part in rest.split()[1:]:
            role, _, text_bound = part.partition(":")
            known = getattr(attribution, role.rstrip("0123456789").lower(), None)
            if known is not None:
                known.extend(fragments[text_bound])
        for role in ROLES:
            getattr(attribution, role).sort()
        attributions.append(attribution)
    return attributions


@dataclass
class Line:
    """A line of the tokenised dev split: tokens with their labels."""

    article: str
    tokens: list[str]
    labels: list[str]


def cofenet(data: Path) -> list[Line]:
    lines = []
    for row in (data / "cofenet-polnear" / "valid.txt").open(encoding="utf-8"):
        record = json.loads(row)
        lines.append(Line(record["id"], record["tokens"], record["labels"]))
    return lines


@dataclass
class Sentence:
    """A sentence with targets and what it thinks of each: 0 negative, 1 neutral, 2 positive."""

    text: str
    targets: list[tuple[int, int, int]]


def newsmtsc(data: Path, split: str) -> list[Sentence]:
    sentences = []
    for row in (data / "newsmtsc" / f"{split}.jsonl").open(encoding="utf-8"):
        record = json.loads(row)
        targets = [(t["from"], t["to"], int(t["polarity"]) // 2 - 1) for t in record["targets"]]
        sentences.append(Sentence(record["sentence_normalized"], targets))
    return sentences


KINDS = ("person", "organization", "place")


@dataclass
class NamedText:
    """A text with names in it: (start, end, kind)."""

    name: str
    text: str
    names: list[tuple[int, int, str]]


def gum(data: Path) -> list[NamedText]:
    """GUM's news. A name is the run of proper nouns around the head of a mention of a person, organization or place, or
    around its page's title, with what `of` and the like join, without titles; of two names that overlap the longer one
    stays, of two alike the inner mention's. `eval/measures/names.ts` has the same."""
    return [gum_article(path) for path in sorted((data / "gum-news" / "dep").glob("*.conllu"))]


def gum_article(path: Path) -> NamedText:
    text, paragraph, at = "", False, 0
    tokens: list[Token] = []
    mentions: list[Mention] = []
    opened: dict[str, list[tuple[int, str, str]]] = {}
    base = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text = "):
            text += ("\n\n" if paragraph else " ") if text else ""
            at, base, paragraph = len(text), len(tokens), False
            text += line[9:]
        elif len(columns) == 10 and columns[0].isdigit():
            start = text.index(columns[1], at)
            at = start + len(columns[1])
            tokens.append(
                Token(
                    start,
                    at,
                    columns[1],
                    columns[4],
                    base + int(columns[6]) - 1 if columns[6] != "0" else -1,
                    columns[7],
                )
            )
            for item in columns[9].split("|"):
                if item.startswith("Entity="):
                    read_mentions(item[7:], len(tokens) - 1, opened, mentions)
    return NamedText(path.stem, text, names_of(tokens, mentions))


def titles() -> frozenset[str]:
    """What stands before a name, as the Node side has it: the words and keys of its first table."""
    table = (SOURCES / "lexicon" / "people.ts").read_text(encoding="utf-8").split("]);")[0]
    words = [word for listed in regex.findall(r"`([^`]*)`", table) for word in listed.split()]
    return frozenset([*words, *regex.findall(r"\['([^']+)',", table), "prime", "vice", "former"])


TITLES = titles()


@dataclass(frozen=True)
class Token:
    start: int
    end: int
    text: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True)
class Mention:
    """Tokens `first` to `last`, both of it; `page` is its entity's title in Wikipedia, empty where none is told."""

    first: int
    last: int
    kind: str
    page: str


def read_mentions(
    code: str, token: int, opened: dict[str, list[tuple[int, str, str]]], mentions: list[Mention]
) -> None:
    """`(3-person-new-…` opens a mention, `3)` closes it, `(3-person-new-…)` is one of a single token."""
    for opening, key, kind, rest, closing in regex.findall(r"(\()?(\d+)(?:-([a-z]+))?([^()]*)(\))?", code):
        page = unquote("-".join(rest.split("-")[6:])).replace("_", " ")
        if opening and closing:
            mentions.append(Mention(token, token, kind, page))
        elif opening:
            opened.setdefault(key, []).append((token, kind, page))
        elif closing and opened.get(key):
            first, kind, page = opened[key].pop()
            mentions.append(Mention(first, token, kind, page))


def names_of(tokens: list[Token], mentions: list[Mention]) -> list[tuple[int, int, str]]:
    names: dict[tuple[int, int], tuple[int, str]] = {}
    for mention in mentions:
        key = name_in(tokens, mention) if mention.kind in KINDS else None
        size = mention.last - mention.first
        if key and (key not in names or size < names[key][0]):
            names[key] = (size, mention.kind)
    kept: list[tuple[int, int, str]] = []
    for (begin, end), (_, kind) in sorted(names.items(), key=lambda item: item[0][0] - item[0][1]):
        if all(end < b or begin > e for b, e, _ in kept):
            kept.append((begin, end, kind))
    return sorted((tokens[b].start, tokens[e].end, kind) for b, e, kind in kept)


def name_in(tokens: list[Token], mention: Mention) -> tuple[int, int] | None:
    """First and last token of the name within a mention."""
    proper = [token.tag.startswith("NNP") for token in tokens]
    core = core_of(tokens, mention, proper)
    # `the Americans` are persons of one name, and it is nobody's.
    if mention.kind == "person" and tokens[core].tag == "NNPS":
        return None
    titled = spelled(tokens, mention, letters(regex.sub(r"(?: \(|, ).*$|^The ", "", mention.page)))
    if not titled and not proper[core]:
        return None
    begin, end = titled or (core, core)
    while begin > mention.first and proper[begin - 1]:
        begin -= 1
    while end < mention.last and proper[end + 1]:
        end += 1
    if mention.kind == "person":
        titles = [i for i in range(begin, end + 1) if tokens[i].text.lower().rstrip(".") in TITLES]
        begin = titles[-1] + 1 if titles else begin
    elif not titled:
        end = joined(tokens, end, mention.last, proper)
    return (begin, end) if begin <= end else None


def core_of(tokens: list[Token], mention: Mention, proper: list[bool]) -> int:
    """A mention's head, or the name that hangs on it."""
    inside = range(mention.first, mention.last + 1)
    head = next((i for i in inside if tokens[i].head not in inside), mention.first)
    hangs = (i for i in range(head + 1, mention.last + 1) if tokens[i].head == head and tokens[i].relation == "flat")
    return next((i for i in hangs if not all(proper[head:i])), head)


def joined(tokens: list[Token], end: int, last: int, proper: list[bool]) -> int:
    """Where a body's name ends that goes on behind prepositions: `Ministry of Culture`."""
    if end + 1 >= len(tokens) or tokens[end + 1].text not in ("of", "for", "on"):
        return end
    begin = to = end + (3 if end + 2 < len(tokens) and tokens[end + 2].text == "the" else 2)
    while to <= last and proper[to]:
        to += 1
    return joined(tokens, to - 1, last, proper) if to > begin else end


def spelled(tokens: list[Token], mention: Mention, title: str) -> tuple[int, int] | None:
    """The tokens of a mention whose letters are those of a title."""
    for begin in range(mention.first, mention.last + 1):
        read = ""
        for end in range(begin, mention.last + 1):
            read += letters(tokens[end].text)
            if read and read == title:
                return begin, end
            if len(read) >= len(title):
                break
    return None


def letters(text: str) -> str:
    return regex.sub(r"[^\p{L}\p{N}]", "", text).lower()
