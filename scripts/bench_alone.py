"""Runs a command and prints as JSON what it cost: status, CPU seconds, peak in kB, seconds.

A process apart: to a command the system counts at least the memory of whoever started it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Run what the arguments say."""
    begin = time.monotonic()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    cost = [status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, time.monotonic() - begin]
    sys.stdout.write(json.dumps(cost))


if __name__ == "__main__":
    main()
