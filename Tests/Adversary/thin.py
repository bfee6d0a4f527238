"""Copies a data folder with a part of its answers, as a smaller place has them.

usage: thin.py FOLDER NEW SHARE
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path


def main() -> None:
    """Leaves out ratings by their ids, so that the same are left out each time."""
    source, target, share = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(".summaries", "releases"))
    for file in target.glob("journal/*/*/*.feedback.jsonl"):
        kept = []
        for line in file.read_text().splitlines(keepends=True):
            entry = json.loads(line)
            number = int(hashlib.sha256(entry["id"].encode()).hexdigest()[:8], 16)
            if entry["type"] != "rating" or number < share * 2**32:
                kept.append(line)
        file.write_text("".join(kept))


if __name__ == "__main__":
    main()
