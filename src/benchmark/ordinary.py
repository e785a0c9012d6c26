#!/usr/bin/env python3
"""What is said of programs of ordinary size, and when.

    src/benchmark/ordinary.py [OTHER]

after `mvn package`, with Python 3, explores each program of src/test/resources/dev/conc/schedule/ordinary with the options
that everybody has and 20 seconds, and prints a table. OTHER is the root of another checkout of conc that has been packaged,
such as an older one: it explores each program in the same minute.
"""
import json
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = sorted((ROOT / "src/test/resources/dev/conc/schedule/ordinary").glob("*.java"))


def explored(root, program):
    """The verdict, what ended the exploration, how many executions there were, and after how many seconds."""
    began = time.monotonic()
    run = subprocess.run(
        [root / "conc", "explore", program, "--seconds", "20", "--json"], capture_output=True, text=True, check=False)
    seconds = time.monotonic() - began
    if not run.stdout.strip():
        return "refused", "", "", f"{seconds:.1f}"
    said = json.loads(run.stdout)
    executions = said["executions"] + said.get("sampled", 0)
    found = ", ".join(sorted({failure["kind"] for failure in said["failures"]} | ({"race"} if said["races"] else set())))
    verdict = said["verdict"] if said["complete"] or said["verdict"] != "pass" else "pass, not complete"
    return verdict, found, f"{executions:,}", f"{seconds:.1f}"


def main():
    roots = [ROOT] + [pathlib.Path(each).resolve() for each in sys.argv[1:]]
    head = ["program"] + [f"{what}{which}" for which in (["", ", other"] if len(roots) > 1 else [""])
                          for what in ("verdict", "found", "executions", "seconds")]
    print("| " + " | ".join(head) + " |")
    print("| --- |" + " --- | --- | ---: | ---: |" * len(roots))
    for program in PROGRAMS:
        cells = [cell for root in roots for cell in explored(root, program)]
        print("| " + " | ".join([program.stem] + cells) + " |", flush=True)


if __name__ == "__main__":
    main()
