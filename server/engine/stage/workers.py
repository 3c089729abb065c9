"""Threads for what lets go of the GIL: figures of a scene, bands of rows, bundles of rays.

Who works here never waits for others who do.
"""

import os
from concurrent.futures import ThreadPoolExecutor

WORKERS = max(1, min(4, os.cpu_count() or 1))
pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="previs")
