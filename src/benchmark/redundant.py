#!/usr/bin/env python3
"""How many executions are begun in vain where threads wait for more than locks.

    src/benchmark/redundant.py [OTHER]

after `mvn package`, with Python 3, explores each program of src/test/resources/dev/conc/schedule/waiting and prints its executions and those
that were begun and found to be like others. OTHER is the root of another checkout of conc that has been packaged.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = sorted((ROOT / "src/test/resources/dev/conc/schedule/waiting").glob("*.java"))


def counted(root, program):
    """The executions and the redundant ones; with a plus sign where there are more."""
    run = subprocess.run([root / "conc", "explore", program, "--seconds", "20", "--json"], capture_output=True, text=True, check=False)
    if not run.stdout.strip():
        return "refused", ""
    said = json.loads(run.stdout)
    more = "" if said["complete"] else "+"
    return f"{said['executions']:,}{more}", f"{said['redundant']:,}{more}"


def main():
    roots = [ROOT] + [pathlib.Path(each).resolve() for each in sys.argv[1:]]
    head = ["program"] + [f"{what}{which}" for which in (["", ", other"] if len(roots) > 1 else [""]) for what in ("executions", "redundant")]
    print("| " + " | ".join(head) + " |")
    print("| --- |" + " ---: | ---: |" * len(roots))
    for program in PROGRAMS:
        cells = [cell for root in roots for cell in counted(root, program)]
        print("| " + " | ".join([program.stem] + cells) + " |", flush=True)


if __name__ == "__main__":
    main()
