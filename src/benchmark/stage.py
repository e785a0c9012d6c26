#!/usr/bin/env python3
"""Measures the stage on a terminal of 200x60: from a key to the end of its repaint, with 10,000 events on the log.

Usage: src/benchmark/stage.py [KEYS]     after mvn package; KEYS is how many keys are measured, 200 if not given.

Prints milliseconds.
"""
import os
import random
import sys
import tempfile

from terminal import HERE, Terminal, told

COLUMNS, ROWS = 200, 60
EVENTS = 10_000
BEGINNING = "0x2.1x5000.2x4998"


def stage(*arguments, **variables):
    return Terminal(COLUMNS, ROWS, "step", *arguments, **variables)


def main():
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    program = os.path.join(HERE, "Long.java")

    with tempfile.TemporaryDirectory() as cache:
        first = stage("locks/Bank", XDG_CACHE_HOME=cache)
        print("first paint of conc step, not compiled yet: %.2f s" % first.until("0/0"))
        first.settle()
        first.leave()
        times = []
        for _ in range(3):
            again = stage("locks/Bank", XDG_CACHE_HOME=cache)
            times.append(again.until("0/0"))
            again.settle()
            again.leave()
        print("first paint of conc step: %s s   wanted: below 1" % ", ".join("%.2f" % each for each in times))

    long = stage(program, "--schedule", BEGINNING)
    long.until("/%d" % EVENTS)
    long.settle()
    chance = random.Random(1)
    choice = [b"\x1b[D", b"\x1b[C", b"\t", b"\x1b[A", b"\x1b[B", b"\x1b[5~", b"\x1b[6~", b"i", b"?"]
    long.press(b"\x1b[D")
    back = []
    for _ in range(keys // 4):
        long.press(b"\x1b[F")
        back.append(long.press(b"\x1b[D"))
    told("a step back from event 10,000", back, 100)
    told("any key near event 10,000", [long.press(chance.choice(choice)) for _ in range(keys)], 25)
    long.press(b"\x1b")
    long.press(b"\x1b[F")
    told("a step forward from event 10,000", [long.press(b"2") for _ in range(keys // 4)], 25)
    other = []
    for _ in range(max(5, keys // 20)):
        long.press(b"\x1b[D")
        other.append(long.press(b"1"))
        long.press(b"\x1b[D")
        other.append(long.press(b"2"))
    told("another way from event 10,000: all is run again", other)
    long.leave()


if __name__ == "__main__":
    main()
