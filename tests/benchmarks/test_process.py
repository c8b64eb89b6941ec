import subprocess
import sys

import pytest

from benchmarks import process


def test_peak_memory_is_in_bytes():
    run = process.run([sys.executable, "-c", "bytearray(200_000_000)"])
    assert 200_000_000 < run.peak < 400_000_000


def test_a_command_that_fails_is_no_measurement():
    with pytest.raises(subprocess.CalledProcessError):
        process.run([sys.executable, "-c", "raise SystemExit(3)"])


def test_the_memory_of_the_measuring_process_is_not_counted():
    held = bytearray(300_000_000)
    run = process.run([sys.executable, "-c", "pass"])
    assert run.peak < len(held) / 2
