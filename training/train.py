"""Train one language's pipeline from its prepared documents.

usage: python train.py LANGUAGE DATA OUT GPU [--setting VALUE ...]

GPU is -1 for none, else its number.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from spacy.cli._util import parse_config_overrides
from spacy.cli.train import train

import augment  # noqa: F401  # registers the augmenter that pipeline.cfg names
from recoupe.languages.pack import installed


def main(language: str, data: str, out: str, gpu: str, *settings: str) -> None:
    """Train with pipeline.cfg for the recipe's steps and dropout and leave the best pipeline in OUT/model-best."""
    installed()[language].register()
    recipe = tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))
    overrides = {
        "nlp.lang": f"recoupe_{language}",
        "nlp.tokenizer.@tokenizers": f"recoupe.{language}.v1",
        "paths.train": f"{data}/train.spacy",
        "paths.dev": f"{data}/dev.spacy",
        "training.max_steps": recipe["steps"],
        "training.dropout": recipe["dropout"],
    }
    train(
        Path(__file__).with_name("pipeline.cfg"),
        Path(out),
        use_gpu=int(gpu),
        overrides=overrides | parse_config_overrides(list(settings)),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
