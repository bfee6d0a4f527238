"""Validates a data package with the reference implementation of Frictionless Data.

usage: validate.py DATAPACKAGE.json      ends with 1 and the errors if there are any
"""

import sys

from frictionless import Package, validate


def main() -> int:
    """Prints how many rows are valid, or what is wrong."""
    report = validate(sys.argv[1], type="package")
    errors = [str(error) for error in report.errors]
    for task in report.tasks:
        errors += [f"{task.place}: {error.type}: {error.message}" for error in task.errors]
    if report.valid and not errors:
        rows = sum(task.stats["rows"] for task in report.tasks)
        names = ", ".join(resource.name for resource in Package(sys.argv[1]).resources)
        print(f"valid: {rows} rows of {names}")
        return 0
    print("\n".join(errors[:20]) or "not valid")
    return 1


if __name__ == "__main__":
    sys.exit(main())
