"""Train one language's pipeline from its prepared documents.

usage: python train.py LANGUAGE DATA OUT [--setting VALUE ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

from spacy.cli._util import parse_config_overrides
from spacy.cli.train import train

from recoupe.languages.pack import installed


def main(language: str, data: str, out: str, *settings: str) -> None:
    """Train with pipeline.cfg and leave the best pipeline in OUT/model-best."""
    installed()[language].register()
    overrides = {
        "nlp.lang": f"recoupe_{language}",
        "nlp.tokenizer.@tokenizers": f"recoupe.{language}.v1",
        "paths.train": f"{data}/train.spacy",
        "paths.dev": f"{data}/dev.spacy",
    }
    train(
        Path(__file__).with_name("pipeline.cfg"),
        Path(out),
        overrides=overrides | parse_config_overrides(list(settings)),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
