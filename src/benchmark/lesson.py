#!/usr/bin/env python3
"""Measures lessons: from a key to the end of its repaint, opening one, and from a change in the editor to what the program does now.

Usage: src/benchmark/lesson.py [KEYS]     after mvn package; KEYS is how many keys are measured, 200 if not given.

Prints milliseconds.
"""
import json
import os
import random
import re
import stat
import subprocess
import sys
import tempfile

from terminal import CONC, HERE, Terminal, told

LESSONS = os.path.join(HERE, "..", "..", "lessons")
LESSON = "locks"
ANSWERED = 100
OPENINGS = 7


def questions(lesson):
    """The ids of the questions of a lesson, as progress keeps them: the page and a number."""
    page, number = "", 0
    with open(os.path.join(LESSONS, lesson, "lesson.md"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("## "):
                page, number = re.sub("[^a-z0-9]+", "-", line[3:].strip().lower()).strip("-"), 0
            elif re.match(r"> \*\*(Predict|Watch|Check)\.\*\*", line):
                number += 1
                yield "%s/%d" % (page, number)


def answered(folder, variables):
    """Keeps in a new state that a hundred questions were answered, those of the lesson among them."""
    lessons, left = {}, ANSWERED
    for lesson in [LESSON] + sorted(set(os.listdir(LESSONS)) - {LESSON}):
        ids = list(questions(lesson))[:left]
        left -= len(ids)
        if ids:
            lessons[lesson] = {"pages": {}, "predictions": {}, "questions": {each: "answered" for each in ids}}
    file = os.path.join(folder, "answered.json")
    with open(file, "w", encoding="utf-8") as out:
        json.dump({"format": 1, "lessons": lessons}, out)
    subprocess.run([CONC, "progress", "import", file], env={**os.environ, **variables}, check=True, stdout=subprocess.DEVNULL)
    kept = json.loads(subprocess.run([CONC, "progress", "export"], env={**os.environ, **variables}, check=True, capture_output=True).stdout)
    if sum(len(each["questions"]) for each in kept["lessons"].values()) != ANSWERED:
        sys.exit("lesson.py: not %d questions are kept:\n%s" % (ANSWERED, kept))


def lesson(columns, rows, variables):
    return Terminal(columns, rows, "lesson", LESSON, "--section", "1", **variables)


def opened(variables):
    shown = lesson(80, 24, variables)
    seconds = shown.until("quit")
    shown.settle()
    shown.leave()
    return seconds * 1000


def editor(folder):
    """An editor that changes a line and saves at once."""
    script = os.path.join(folder, "editor")
    with open(script, "w", encoding="utf-8") as out:
        out.write('#!/bin/sh\nsed "s/balance: /$$: /" "$1" > "$1.next" && mv "$1.next" "$1"\n')
    os.chmod(script, os.stat(script).st_mode | stat.S_IXUSR)
    return script


def edited(folder, variables):
    """From the key that opens the editor to the end of a run of what was written."""
    times = []
    for i in range(OPENINGS):
        own = {**variables, "CONC_WORK": os.path.join(folder, "work%d" % i), "EDITOR": editor(folder)}
        shown = Terminal(100, 30, "lesson", LESSON, "--section", "1", **own)
        shown.until("quit")
        shown.settle()
        # What is typed ahead of the editor's end is the editor's.
        times.append(shown.type(b"e", "is in use") + shown.type(b"r", "exit code 0"))
        shown.leave()
    return times


def main():
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        new = {"XDG_STATE_HOME": os.path.join(folder, "new"), "CONC_WORK": os.path.join(folder, "work")}
        done = {"XDG_STATE_HOME": os.path.join(folder, "done"), "CONC_WORK": os.path.join(folder, "work")}
        answered(folder, done)
        opened(new)
        # In turn, so that a noisy minute touches both alike.
        openings = [(opened(new), opened(done)) for _ in range(OPENINGS)]
        told("opening a lesson, nothing answered", [each[0] for each in openings])
        told("opening a lesson, %d questions answered" % ANSWERED, [each[1] for each in openings])

        chance = random.Random(1)
        choice = [b"n", b"p", b"j", b"k", b"a", b"\t", b"z", b"?", b"u", b"v", b"\x1b[5~", b"\x1b[6~"]
        for columns, rows in [(80, 24), (200, 60)]:
            shown = lesson(columns, rows, done)
            shown.until("quit")
            shown.settle()
            for _ in range(20):
                shown.press(chance.choice(choice))
            told("any key in a lesson, %dx%d" % (columns, rows), [shown.press(chance.choice(choice)) for _ in range(keys)], 16)
            told("the other language, %dx%d" % (columns, rows), [shown.press(b"l") for _ in range(keys // 10)])
            shown.press(b"\x1b")
            shown.leave()
        told("from the editor's key to the end of the new run", edited(folder, new), 1500)


if __name__ == "__main__":
    main()
