"""The encoder with its heads. All of it in one file, so that what is exported is what is read here."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from text import WordPiece

SPAN_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NAME_LABELS = ("O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place")
STANCES = ("negative", "neutral", "positive")
PIECES = 30_522
PADDING, START, END, MASK = 0, 101, 102, 103
FEATURES = 8
KEY = 128
FORBIDDEN = -1e4
# Of the learned transitions in decoding: each word's scores were also learned without them. Chosen on the dev split.
TRANSITION_WEIGHT = 0.7


@dataclass(frozen=True)
class Shape:
    """An encoder to start from: BERT's pieces and layers, its norms' epsilon, and whether it adds a bias for how far
    words are apart (MPNet, Song et al., NeurIPS 2020; the buckets are T5's)."""

    size: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    distances: bool


E5 = Shape(384, 12, 12, 1_536, 1e-12, False)
MPNET = Shape(768, 12, 12, 3_072, 1e-5, True)
SHAPES = {"e5": E5, "mpnet": MPNET}
VOCABULARY = Path(__file__).resolve().parents[1] / "models" / "claim-encoder" / "vocab.txt"
POSITIONS = 512
BUCKETS, FARTHEST = 32, 128


def vocabulary() -> WordPiece:
    return WordPiece(VOCABULARY.read_text(encoding="utf-8"))


class Layer(nn.Module):
    def __init__(self, shape: Shape, dropout: float):
        super().__init__()
        size, self.heads, self.width, self.dropout = shape.size, shape.heads, shape.size // shape.heads, dropout
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm_attention = nn.LayerNorm(size, eps=shape.epsilon)
        self.up = nn.Linear(size, shape.inner)
        self.down = nn.Linear(shape.inner, size)
        self.norm = nn.LayerNorm(size, eps=shape.epsilon)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        rows, width, size = x.shape
        q, k, v = self.qkv(x).view(rows, width, 3, self.heads, self.width).permute(2, 0, 3, 1, 4).unbind(0)
        if torch.onnx.is_in_onnx_export():
            # What is exported reads one window a run, so that nothing is padded.
            seen = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(self.width), -1) @ v
        else:
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=None if bias is None else bias.to(q.dtype))
        seen = self.out(seen.transpose(1, 2).reshape(rows, width, size))
        x = self.norm_attention(x + F.dropout(seen, self.dropout, self.training))
        return self.norm(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    """An encoder of BERT's kind, with the features' embedding added to the words'."""

    def __init__(self, shape: Shape, dropout: float = 0.1):
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.words = nn.Embedding(PIECES, shape.size)
        self.positions = nn.Embedding(POSITIONS, shape.size)
        self.features = nn.Embedding(FEATURES, shape.size)
        self.norm = nn.LayerNorm(shape.size, eps=shape.epsilon)
        self.distances = nn.Embedding(BUCKETS, shape.heads) if shape.distances else None
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        # Zeros: at the start of training the encoder is what it was before.
        nn.init.zeros_(self.features.weight)
        # Words that the corpora lack keep their place among those that they have.
        self.words.weight.requires_grad = False

    def forward(self, input_ids: Tensor, features: Tensor, attention_mask: Tensor | None) -> Tensor:
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.norm(self.words(input_ids) + self.features(features) + self.positions(places))
        x = F.dropout(x, self.dropout, self.training)
        bias = None if attention_mask is None else (1 - attention_mask[:, None, None, :].to(x.dtype)) * FORBIDDEN
        if self.distances is not None:
            near = self.distances(buckets_of(places)).permute(2, 0, 1)[None]
            bias = near if bias is None else bias + near
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_pretrained(self, folder: Path) -> None:
        """From `model.safetensors` as the Transformers library names its weights."""
        weights = {n.removeprefix("bert."): w for n, w in load_file(folder / "model.safetensors").items()}
        take = lambda name: {key: weights[f"{name}.{key}"] for key in ("weight", "bias")}  # noqa: E731
        words = weights["embeddings.word_embeddings.weight"]
        positions = weights["embeddings.position_embeddings.weight"]
        if self.distances is None:
            # Every piece is of the first segment: its embedding goes into the positions'.
            positions = positions + weights["embeddings.token_type_embeddings.weight"][0]
            attention, out, norm = ("self.query", "self.key", "self.value"), "output.dense", "output.LayerNorm"
        else:
            words, positions = in_the_order_of_bert(words), positions[2:]
            attention, out, norm = ("attn.q", "attn.k", "attn.v"), "attn.o", "LayerNorm"
            self.distances.load_state_dict({"weight": weights["encoder.relative_attention_bias.weight"]})
        with torch.no_grad():
            self.words.weight.copy_(words)
            self.positions.weight.copy_(positions)
        self.norm.load_state_dict(take("embeddings.LayerNorm"))
        for index, layer in enumerate(self.layers):
            name = f"encoder.layer.{index}"
            qkv = [take(f"{name}.attention.{part}") for part in attention]
            layer.qkv.load_state_dict({key: torch.cat([part[key] for part in qkv]) for key in ("weight", "bias")})
            layer.out.load_state_dict(take(f"{name}.attention.{out}"))
            layer.norm_attention.load_state_dict(take(f"{name}.attention.{norm}"))
            layer.up.load_state_dict(take(f"{name}.intermediate.dense"))
            layer.down.load_state_dict(take(f"{name}.output.dense"))
            layer.norm.load_state_dict(take(f"{name}.output.LayerNorm"))


def in_the_order_of_bert(words: Tensor) -> Tensor:
    """MPNet has BERT's pieces behind four marks of its own, and `<mask>` behind them: it then reads BERT's ids."""
    ordered = words[4 : 4 + PIECES].clone()
    for piece, row in ((PADDING, 1), (START, 0), (END, 2), (MASK, -1)):
        ordered[piece] = words[row]
    return ordered


def buckets_of(places: Tensor) -> Tensor:
    """How far apart pieces are, as T5 counts it (Raffel et al., JMLR 2020): near ones exactly, far ones by logarithm,
    either side by itself."""
    apart = places[None, :] - places[:, None]
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = exact + (
        torch.log(apart.abs().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)
    ).long().clamp(max=half - exact - 1)
    return (apart > 0) * half + torch.where(apart.abs() < exact, apart.abs(), far)


class ClaimEncoder(nn.Module):
    """Four heads: parts of attributions, the cue that each part belongs to, names, and the stance towards a target."""

    def __init__(self, shape: Shape, dropout: float = 0.1):
        super().__init__()
        self.encoder = Encoder(shape, dropout)
        self.dropout = nn.Dropout(dropout)
        self.spans = nn.Linear(shape.size, len(SPAN_LABELS))
        self.transitions = nn.Parameter(torch.zeros(len(SPAN_LABELS), len(SPAN_LABELS)))
        self.pointer = nn.Linear(shape.size, KEY)
        self.pointed = nn.Linear(shape.size, KEY)
        self.names = nn.Linear(shape.size, len(NAME_LABELS))
        self.stance = nn.Linear(shape.size, len(STANCES))

    def forward(
        self, input_ids: Tensor, features: Tensor, attention_mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """attention_mask: ones, and zeros where a row is padded; left out where none is."""
        x = self.dropout(self.encoder(input_ids, features, attention_mask))
        links = self.pointer(x) @ self.pointed(x).transpose(1, 2) / math.sqrt(KEY)
        if attention_mask is not None:
            links = links + (1 - attention_mask[:, None, :].to(x.dtype)) * FORBIDDEN
        return self.spans(x), links, self.names(x), self.stance(x)


def load_model(path: Path) -> ClaimEncoder:
    """A checkpoint, whichever encoder it is of."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    size = state["encoder.words.weight"].shape[1]
    layers = len({name.split(".")[2] for name in state if name.startswith("encoder.layers.")})
    shape = next(shape for shape in SHAPES.values() if shape.size == size)
    model = ClaimEncoder(replace(shape, layers=layers)).eval()
    model.load_state_dict(state)
    return model


def transitions_of(model: ClaimEncoder) -> np.ndarray:
    """What decoding adds to the words' log-probabilities."""
    return model.transitions.detach().cpu().numpy() * TRANSITION_WEIGHT


def forbidden() -> Tensor:
    """What a transition costs that BIO does not have; its last row is that of a sequence's beginning."""
    cost = torch.zeros(len(SPAN_LABELS) + 1, len(SPAN_LABELS))
    for after, label in enumerate(SPAN_LABELS):
        if label.startswith("I-"):
            for before in range(len(SPAN_LABELS) + 1):
                if before == len(SPAN_LABELS) or SPAN_LABELS[before][2:] != label[2:]:
                    cost[before, after] = FORBIDDEN
    return cost


def log_partition(logits: Tensor, lengths: Tensor, transitions: Tensor) -> Tensor:
    """A row's logarithm of the sum over all label sequences. Two neighbouring steps become one until one is left, so
    that a sequence of n words takes log n operations one after the other, not n.

    logits: rows × words × labels; words from a row's length on count for nothing."""
    cost = forbidden().to(logits.device)
    count = logits.shape[2]
    step = logits[:, 1:, None, :] + transitions + cost[:-1]
    nothing = torch.full((count, count), FORBIDDEN, device=logits.device).fill_diagonal_(0)
    inside = torch.arange(1, logits.shape[1], device=logits.device)[None, :] < lengths[:, None]
    step = torch.where(inside[..., None, None], step, nothing)
    while step.shape[1] > 1:
        if step.shape[1] % 2:
            step = torch.cat([step, nothing.expand(len(step), 1, count, count)], 1)
        step = torch.logsumexp(step[:, 0::2, :, :, None] + step[:, 1::2, None, :, :], 3)
    begin = logits[:, 0] + cost[-1]
    paths = begin[:, :, None] + step[:, 0] if step.shape[1] else begin[:, None]
    return torch.logsumexp(paths.flatten(1), 1)


def crf_loss(logits: Tensor, labels: Tensor, lengths: Tensor, transitions: Tensor) -> Tensor:
    """The negative log-likelihood of the label sequences, a word.

    logits: rows × words × labels, labels: rows × words, zero where a row has ended."""
    step = transitions + forbidden()[:-1].to(logits.device)
    inside = torch.arange(logits.shape[1], device=logits.device)[None, :] < lengths[:, None]
    gold = (logits.gather(2, labels[..., None]).squeeze(2) * inside).sum()
    gold = gold + (step[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]).sum()
    return (log_partition(logits, lengths, transitions).sum() - gold) / lengths.sum()


def marginals(logits: Tensor, lengths: Tensor, transitions: Tensor) -> Tensor:
    """How likely each label of each word is over all label sequences: the partition's gradient."""
    with torch.enable_grad():
        logits = logits.detach().requires_grad_()
        total = log_partition(logits, lengths, transitions.detach()).sum()
        return torch.autograd.grad(total, logits)[0]
