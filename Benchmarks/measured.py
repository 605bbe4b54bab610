"""Runs programs and says how long they took and how much memory they had at most."""

import os
import pathlib
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
DATA = pathlib.Path(os.environ.get("TARAZY_DATA", ROOT.parent / "shared" / "data"))
BINARY = os.environ.get("TARAZY_BINARY", str(ROOT / ".build" / "release" / "tarazy"))
PEERS = pathlib.Path(__file__).resolve().parent / "Peers"


class Run:
    """A program that has ended: seconds by the clock and of the processor, peak in MiB, output."""

    def __init__(self, arguments, **variables):
        environment = dict(os.environ, **{"TARAZY_HOME": str(ROOT), **variables})
        start = time.perf_counter()
        child = subprocess.Popen(
            arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        self.output = child.stdout.read().decode()
        errors = child.stderr.read().decode()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        # In KiB on Linux, in bytes on macOS.
        unit = 1 if os.uname().sysname == "Darwin" else 1024
        self.peak = usage.ru_maxrss * unit / 2**20
        if child.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, arguments))}: {child.returncode}\n{errors}")


def best(runs):
    """The run that other work on the machine lengthened least."""
    return min(runs, key=lambda run: run.seconds)


def line(name, run):
    return (f"{name:32} {run.seconds:8.2f} s  {run.processor:8.2f} s processor"
            f"  {run.peak:7.0f} MiB")
