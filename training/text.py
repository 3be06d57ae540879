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
    rf"|\.{{2,}}|-{{2,}}|``|''|‘‘|’’|[^{SPACE}]"
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


# Marks of one kind close each other. Some close only, unless nothing is open and a word follows: ”so”, »so«.
OPENS = {"“": "double", "„": "double", "‟": "double", "``": "double", "‘‘": "double", "‘": "single", "‚": "single"}
OPENS |= {"「": "corner", "『": "corner"}
CLOSES = {"”": "double", "’’": "double", "»": "angle", "›": "angle", "」": "corner", "』": "corner"}
GERMAN = {"“": "„", "‘": "‚"}
MARK = regex.compile("``|''|‘‘|’’|[\"“”„‟«»‹›‘’‚'「」『』]")
OPENER = regex.compile("``|''|‘‘|[\"“”„«»‘']")
ELISION = regex.compile(r"(?:tis|twas|em|til|cause|cos|round|bout|n)(?![A-Za-z0-9_])", regex.I)
LETTER = regex.compile(r"\p{L}")
DIGIT = regex.compile(r"\p{N}")
WHITE = regex.compile(f"[{SPACE}]")


def kind_of(mark: str) -> str:
    by_place = "angle" if mark in ("«", "‹") else "single" if mark in ("'", "’") else "double"
    return OPENS.get(mark) or CLOSES.get(mark) or by_place


def quotations_of(text: str, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    found: list[Quotation] = []
    for (begin, stop), following in zip(paragraphs, [*paragraphs[1:], None]):
        opener = OPENER.match(text, following[0]) if following else None
        found.extend(quotations_in(text, begin, stop, opener.group() if opener else None))
    return found


def quotations_in(text: str, begin: int, stop: int, next_opener: str | None) -> list[Quotation]:
    found: list[Quotation] = []
    marks = [(match.group(), match.start(), match.end()) for match in MARK.finditer(text, begin, stop)]
    goes_on = next_opener is not None and kind_of(next_opener) == "single"
    last_single = max((mark[1] for mark in marks if closes_single(text, mark, True)), default=-1)
    last_single = stop if goes_on else last_single
    # Each opening: its start, its kind, its mark.
    stack: list[tuple[int, str, str]] = []
    for mark in marks:
        top = stack[-1] if stack else None
        step = read_mark(text, mark, top, last_single)
        if step is None:
            continue
        opens, kind = step
        if opens:
            if top and top[1] == kind:
                stack.pop()
            stack.append((mark[1], kind, mark[0]))
        elif stack and stack[0][1] == kind and (stack[-1][1] != kind or len(stack) == 1):
            found.append(Quotation(stack[0][0], mark[2], mark[1], kind == "single"))
            stack = []
        elif top and top[1] == kind:
            stack.pop()
    left = next((opening for opening in stack if opening[1] != "single" or goes_on), None)
    if left:
        found.append(Quotation(left[0], stop, stop, left[1] == "single"))
    return found


def read_mark(
    text: str, mark: tuple[str, int, int], top: tuple[int, str, str] | None, last_single: int
) -> tuple[bool, str] | None:
    sign, start, end = mark
    before, after = text[start - 1] if start else " ", text[end : end + 1] or " "
    if top and GERMAN.get(sign) == top[2]:
        return False, top[1]
    if sign in ("‘", "‚"):
        return None if DIGIT.match(after) or ELISION.match(text[end : end + 6]) else (True, "single")
    if sign in OPENS:
        return True, OPENS[sign]
    starts = bool((WHITE.match(before) or before in "([{—–") and not WHITE.match(after))
    if sign in ("«", "‹"):
        return not (top and top[2] in ("»", "›")), "angle"
    if sign in CLOSES:
        return (not top and starts, CLOSES[sign]) if top or starts else None
    if sign in ('"', "''"):
        can_open = bool((WHITE.match(before) or before in "([{—–-'‘“") and not WHITE.match(after))
        if top and top[1] == "double":
            return can_open and before not in ".,!?…", "double"
        return (True, "double") if can_open or (before in ":,;>" and LETTER.match(after)) else None
    if top and top[1] == "single":
        if not closes_single(text, mark, False):
            return None
        possessive = before in "sS" and regex.match(r" \p{Ll}", text[end : end + 3])
        return None if possessive and start < last_single else (False, "single")
    opening = sign == "'" and (WHITE.match(before) or before in '([{—–“"') and LETTER.match(after)
    opening = opening and not ELISION.match(text[end : end + 6])
    return (True, "single") if opening and start < last_single else None


def closes_single(text: str, mark: tuple[str, int, int], strictly: bool) -> bool:
    sign, start, end = mark
    if sign not in ("’", "'"):
        return False
    before, after = text[start - 1] if start else " ", text[end : end + 1] or " "
    if LETTER.match(after) or DIGIT.match(after) or WHITE.match(before):
        return False
    return not strictly or before in ".,!?…" or after in ".,;:!?)]" or before not in "sS"


class WordPiece:
    """BERT's uncased WordPiece over words."""

    PLAIN = str.maketrans(
        dict.fromkeys("“”„‟«»‹›「」『』", '"') | dict.fromkeys("‘’‚", "'") | {"–": "--", "—": "--", "…": "..."}
    )
    DOUBLED = regex.compile("``|''|‘‘|’’")
    SEPARATE = regex.compile(r"[\p{P}\p{S}]|[^\p{P}\p{S}]+")

    def __init__(self, vocabulary: str):
        self.ids = {piece: index for index, piece in enumerate(vocabulary.split("\n"))}
        self.unknown, self.start, self.end = (self.ids[mark] for mark in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        if word not in self.cache:
            plain = "\ufffd" if len(word) > 100 else self.DOUBLED.sub('"', word).translate(self.PLAIN).lower()
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
