"""One run of a program, with what it took: wall time, processor time and peak memory.

    python -m benchmarks.process COMMAND...     prints one run as JSON

A process that is started counts its parent's memory as its own peak until it is larger, so that a large process cannot
measure a small one: ``run`` starts this module in a fresh Python, which starts the command.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Run:
    """What a run took: ``wall`` and ``cpu`` in seconds (``cpu`` over all its threads), ``peak`` memory in bytes."""

    wall: float
    cpu: float
    peak: int
    status: int


def run(command: list[str]) -> Run:
    """Run a command to its end, its output dropped, and return what it took.

    Raises CalledProcessError where it ends with another status than 0.
    """
    fresh = [sys.executable, "-m", "benchmarks.process", *command]
    printed = subprocess.run(fresh, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    taken = Run(**json.loads(printed))
    if taken.status:
        raise subprocess.CalledProcessError(taken.status, command)
    return taken


def best(command: list[str], times: int) -> Run:
    """Return the run with the least wall time out of several: what else the machine does only adds to it."""
    return min((run(command) for _ in range(times)), key=lambda one: one.wall)


def main(command: list[str]) -> None:
    """Run a command as a child of this process and print what it took."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, ended, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    # Popen did not see the end: wait4 took it, for its figures.
    process.returncode = os.waitstatus_to_exitcode(ended)
    cpu = usage.ru_utime + usage.ru_stime
    print(json.dumps(asdict(Run(wall, cpu, usage.ru_maxrss * MAXRSS_UNIT, process.returncode))))


if __name__ == "__main__":
    main(sys.argv[1:])
