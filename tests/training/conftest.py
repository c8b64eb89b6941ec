"""The recipes in training/ are scripts beside the package; their tests import them from there."""

import sys
from pathlib import Path

TRAINING = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(TRAINING))
