"""One run of a program, with what it took: wall time, processor time and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass

MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Run:
    """What a run took: ``wall`` and ``cpu`` in seconds (``cpu`` over all its threads), ``peak`` memory in bytes."""

    wall: float
    cpu: float
    peak: int


def run(command: list[str]) -> Run:
    """Run a command to its end, its output dropped.

    Raises CalledProcessError where it ends with another status than 0.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    # Popen did not see the end: wait4 took it, for its figures.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT)


def best(command: list[str], times: int) -> Run:
    """Return the run with the least wall time out of several: what else the machine does only adds to it."""
    return min((run(command) for _ in range(times)), key=lambda one: one.wall)
