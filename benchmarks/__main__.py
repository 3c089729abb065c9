"""All benchmarks, one after the other: `make bench`. Each writes its figures into benchmarks/results/."""

import subprocess
import sys

PARTS = ("planning", "instructing", "fanout", "previs", "product")

if __name__ == "__main__":
    failed = 0
    for part in PARTS:
        print(f"== {part}", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{part}"]).returncode
    sys.exit(failed)
