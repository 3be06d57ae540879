"""Article text to what the encoder sees, the same as the Node side computes it (src/extract/words.ts, quotes.ts,
sentences.ts, wordpiece.ts and tagger.ts). Offsets count code points here and UTF-16 units there."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import regex

SOURCES = Path(__file__).resolve().parents[1] / "src" / "extract"
# JavaScript's white space, which is not Python's.
SPACE = r"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
TOKEN = regex.compile(
    rf'https?://[^{SPACE}"“”<>]+|(?:\p{{L}}\.){{2,}}(?:-[\p{{L}}\p{{N}}]+)*|\p{{N}}+(?:[.,:]\p{{N}}+)*(?:\p{{L}}\p{{M}}*)*'
    rf"|\p{{L}}[\p{{L}}\p{{M}}\p{{N}}]*(?:(?:[-&'’]|\.(?=\p{{Ll}}))[\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}]*)*"
    rf"|\.{{2,}}|-{{2,}}|[^{SPACE}]"
)
CLITIC = regex.compile(r"(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$", regex.I)
DOTTED = regex.compile(r"^\p{L}+(?:\.\p{L}+)+$")
INITIAL = regex.compile(r"^ ?\p{Lu}")
BLANK_LINE = regex.compile(r"\r?\n[^\S\r\n]*\r?\n")
BLANK_LINES = regex.compile(r"(?:\r?\n[^\S\r\n]*){2,}")
LINES = regex.compile(r"[\r\n\u2028\u2029]+")


def abbreviations() -> frozenset[str]:
    """The list that the Node side cuts words with."""
    code = (SOURCES / "lexicon" / "abbreviations.ts").read_text(encoding="utf-8")
    return frozenset(code.split("`")[1].split())


ABBREVIATIONS = abbreviations()


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    text: str


def words_of(text: str) -> list[Word]:
    words: list[Word] = []

    def push(start: int, end: int) -> None:
        # The point that an abbreviation took comes again as a token.
        if words and start < words[-1].end:
            return
        words.append(Word(start, end, text[start:end]))

    for match in TOKEN.finditer(text):
        start, end, token = match.start(), match.end(), match.group()
        if text[end : end + 1] == "." and takes_point(token, text, end):
            push(start, end + 1)
            continue
        clitic = CLITIC.search(token)
        size = len(clitic.group()) if clitic else 0
        if 0 < size < len(token):
            push(start, end - size)
            push(end - size, end)
        else:
            push(start, end)
    return words


def takes_point(token: str, text: str, end: int) -> bool:
    if len(token) > 12:
        return False
    if DOTTED.match(token):
        return all(len(part) == 1 for part in token.split("."))
    if token.lower() in ABBREVIATIONS:
        return True
    return len(token) == 1 and token != "I" and token.isupper() and bool(INITIAL.match(text[end + 1 : end + 4]))


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    separator = BLANK_LINES if BLANK_LINE.search(text) else LINES
    found: list[tuple[int, int]] = []
    start = 0
    for stop, following in [*((m.start(), m.end()) for m in separator.finditer(text)), (len(text), len(text))]:
        body = text[start:stop]
        if body.strip():
            lead = start + len(body) - len(body.lstrip())
            found.append((lead, lead + len(body.strip())))
        start = following
    return found


@dataclass(frozen=True)
class Quotation:
    start: int
    end: int
    inner_end: int
    single: bool


OPENS = {"“": "double", "„": "double", "«": "angle", "‹": "angle", "‘": "single"}
CLOSES = {"”": "double", "»": "angle", "›": "angle"}
MARK = regex.compile("[\"“”„«»‹›‘’']")
LETTER = regex.compile(r"\p{L}")
DIGIT = regex.compile(r"\p{N}")


def quotations_of(text: str, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    return [quotation for paragraph in paragraphs for quotation in quotations_in(text, *paragraph)]


def quotations_in(text: str, begin: int, stop: int) -> list[Quotation]:
    found: list[Quotation] = []
    marks = [match.start() for match in MARK.finditer(text, begin, stop)]
    last_single = max((at for at in marks if closes_single(text, at, True)), default=-1)
    stack: list[tuple[int, str]] = []
    for at in marks:
        step = read_mark(text, at, stack[-1] if stack else None, last_single)
        if step is None:
            continue
        opens, kind = step
        if opens:
            if stack and stack[-1][1] == kind:
                stack.pop()
            stack.append((at, kind))
        elif stack and stack[0][1] == kind:
            found.append(Quotation(stack[0][0], at + 1, at, kind == "single"))
            stack = []
        elif stack and stack[-1][1] == kind:
            stack.pop()
    left = next((opening for opening in stack if opening[1] != "single"), None)
    if left:
        found.append(Quotation(left[0], stop, stop, False))
    return found


def read_mark(text: str, at: int, top: tuple[int, str] | None, last_single: int) -> tuple[bool, str] | None:
    mark, before, after = text[at], text[at - 1] if at else " ", text[at + 1 : at + 2]
    opens = OPENS.get(mark)
    if opens == "single":
        return None if DIGIT.match(after) else (True, "single")
    if opens:
        return True, opens
    if mark in CLOSES:
        return (False, CLOSES[mark]) if top else None
    if mark == '"':
        can_open = (before.isspace() or before in "([{—–-'‘“") and not (after or " ").isspace()
        if top and top[1] == "double":
            return can_open and before not in ".,!?…", "double"
        return (True, "double") if can_open else None
    if top and top[1] == "single":
        if not closes_single(text, at, False):
            return None
        possessive = before in "sS" and regex.match(r" \p{Ll}", text[at + 1 : at + 4])
        return None if possessive and at < last_single else (False, "single")
    opening = mark == "'" and (before.isspace() or before in '([{—–“"') and LETTER.match(after)
    return (True, "single") if opening and at < last_single else None


def closes_single(text: str, at: int, strictly: bool) -> bool:
    if text[at] not in "’'":
        return False
    before, after = text[at - 1] if at else " ", text[at + 1 : at + 2] or " "
    if LETTER.match(after) or DIGIT.match(after) or before.isspace():
        return False
    return not strictly or before in ".,!?…" or after in ".,;:!?)]" or before not in "sS"


class WordPiece:
    """BERT's uncased WordPiece over words."""

    PLAIN = str.maketrans(
        {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "--", "—": "--", "…": "..."}
    )
    SEPARATE = regex.compile(r"[\p{P}\p{S}]|[^\p{P}\p{S}]+")

    def __init__(self, vocabulary: str):
        self.ids = {piece: index for index, piece in enumerate(vocabulary.split("\n"))}
        self.unknown, self.start, self.end = (self.ids[mark] for mark in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        if word not in self.cache:
            plain = "\ufffd" if len(word) > 100 else word.translate(self.PLAIN).lower()
            plain = regex.sub(r"\p{Mn}", "", unicodedata.normalize("NFD", plain))
            self.cache[word] = [i for part in self.SEPARATE.findall(plain) for i in self.greedy(part)] or [self.unknown]
        return self.cache[word]

    def greedy(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            end = len(part)
            while end > start and prefix + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.ids[prefix + part[start:end]])
            start = end
        return pieces


SPECIAL_FEATURE = 6
TARGET_FEATURE = 8


@dataclass
class Document:
    """An article cut for the encoder: for each word its pieces and its feature."""

    text: str
    words: list[Word]
    paragraph_of: list[int]
    features: list[int]
    pieces: list[list[int]]

    @cached_property
    def starts(self) -> list[int]:
        return [word.start for word in self.words]


def document_of(text: str, word_piece: WordPiece) -> Document:
    words, paragraphs = words_of(text), paragraphs_of(text)
    quotations = quotations_of(text, paragraphs)
    quoted = coverage(words, [(quotation.start, quotation.end) for quotation in quotations])
    pieces = []
    for word, index in zip(words, quoted):
        quotation = quotations[index] if index >= 0 else None
        mark = quotation and quotation.single and word.start in (quotation.start, quotation.inner_end)
        pieces.append(word_piece.cut('"' if mark else word.text))
    features = [shape_of(word.text) * 2 + (index >= 0) for word, index in zip(words, quoted)]
    return Document(text, words, coverage(words, paragraphs), features, pieces)


def coverage(words: list[Word], ranges: list[tuple[int, int]]) -> list[int]:
    covered, at = [], 0
    for word in words:
        while at < len(ranges) and ranges[at][1] <= word.start:
            at += 1
        inside = at < len(ranges) and word.start >= ranges[at][0] and word.end <= ranges[at][1]
        covered.append(at if inside else -1)
    return covered


def shape_of(word: str) -> int:
    """Letter case: 0 lower, 1 Capitalised, 2 UPPER, 3 other."""
    lower, upper = word.lower(), word.upper()
    if lower == upper:
        return 3
    if word == lower:
        return 0
    if word == upper:
        return 2
    return 1 if unicodedata.category(word[0]) == "Lu" else 3


WINDOW = 254
STOPS = frozenset(".!?")
CLOSERS = frozenset(['"', "”", "’", "'", ")", "»"])


def windows_of(document: Document, first: int = WINDOW, size: int = WINDOW) -> list[tuple[int, int]]:
    """Ranges of words: whole paragraphs up to `size` pieces. A paragraph that is longer than a window by itself
    is cut after the last end of a sentence that fits, else at the size. `first` is the size of the first window."""
    lengths = [len(pieces) for pieces in document.pieces]
    count, windows, begin, limit = len(lengths), [], 0, first
    while begin < count:
        end, total, paragraph_end, sentence_end = begin, 0, 0, 0
        while end < count and total + lengths[end] <= limit:
            total += lengths[end]
            end += 1
            if end == count or document.paragraph_of[end] != document.paragraph_of[end - 1]:
                paragraph_end = end
            elif ends_sentence(document.words, end):
                sentence_end = end
        end = paragraph_end or sentence_end or max(end, begin + 1)
        windows.append((begin, end))
        begin, limit = end, size
    return windows


def ends_sentence(words: list[Word], end: int) -> bool:
    last = end - 1
    while last > 0 and words[last].text in CLOSERS and words[last].start == words[last - 1].end:
        last -= 1
    return words[last].text in STOPS and words[end].text not in CLOSERS
