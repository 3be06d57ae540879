"""Makes a folder of models/ from a checkpoint: python export.py --data DATA --weights FILE.pt --out FOLDER"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from evaluate import evaluate, load, table
from model import NAME_LABELS, SPAN_LABELS, STANCES, VOCABULARY, ClaimEncoder, load_model, transitions_of
from text import SPECIAL_FEATURE, WINDOW

INPUTS = ("input_ids", "features")
OUTPUTS = ("spans", "links", "names", "stance")
WEIGHTS = "model.int8.onnx"


def to_onnx(model: ClaimEncoder, path: Path) -> None:
    ids = torch.randint(1_000, 2_000, (2, 33))
    axes = {name: {0: "rows", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)}
    axes["links"][2] = "pointed"
    torch.onnx.export(
        model,
        (ids, torch.zeros_like(ids)),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def head_nodes(path: Path) -> list[str]:
    """The multiplications of the heads: small, so they stay exact."""
    nodes = onnx.load(str(path)).graph.node
    return [node.name for node in nodes if node.op_type in ("MatMul", "Gemm") and "/encoder/" not in node.name]


def quantise(source: Path, target: Path, reduce_range: bool) -> None:
    quantize_dynamic(
        str(source),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=reduce_range,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=head_nodes(source),
    )


def optimise(source: Path, target: Path) -> None:
    """Nodes that belong together become one, once and for all, and loading has nothing left to do.

    The runtime's sum with a norm in one node takes longer than the two: it is left out."""
    settings = onnxruntime.SessionOptions()
    settings.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    settings.optimized_model_filepath = str(target)
    onnxruntime.InferenceSession(str(source), settings, disabled_optimizers=["SkipLayerNormFusion"])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    # Processors without VNNI add pairs of products in 16 bits, which overflow with weights of eight bits.
    options.add_argument("--reduce-range", action="store_true", help="weights of seven bits")
    given = options.parse_args()
    torch.set_num_threads(2)
    given.out.mkdir(parents=True, exist_ok=True)

    model = load_model(given.weights)
    (given.out / "labels.json").write_text(
        json.dumps(
            {
                "spans": SPAN_LABELS,
                "names": NAME_LABELS,
                "stance": STANCES,
                "window": WINDOW,
                "specialFeature": SPECIAL_FEATURE,
                "transitions": [[round(value, 4) for value in row] for row in transitions_of(model).tolist()],
            },
            indent=2,
        )
        + "\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "model.onnx"
        to_onnx(model, exact)
        quantised = Path(folder) / "quantised.onnx"
        quantise(exact, quantised, given.reduce_range)
        optimise(quantised, given.out / WEIGHTS)
    (given.out / "vocab.txt").write_bytes(VOCABULARY.read_bytes())
    (given.out / ".gitattributes").write_text("* -text\n*.onnx binary\n")
    sums = [
        f"{hashlib.sha256((given.out / name).read_bytes()).hexdigest()}  {name}\n"
        for name in (WEIGHTS, "labels.json", "vocab.txt")
    ]
    (given.out / "checksums.txt").write_text("".join(sums))

    figures = {
        "fp32": evaluate(*load(given.weights), given.data),
        "int8": evaluate(*load(given.out / WEIGHTS), given.data),
    }
    (given.out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n")
    print("\n".join(table(figures)))
    print(f"{(given.out / WEIGHTS).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
