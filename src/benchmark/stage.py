#!/usr/bin/env python3
"""Measures the stage on a terminal of 200x60: from a key to the end of its repaint, with 10,000 events on the log.

Usage: src/benchmark/stage.py [KEYS]     after mvn package; KEYS is how many keys are measured, 200 if not given.

Prints milliseconds. The repaint of a key has ended when the terminal has been silent for a while; that while is not counted.
"""
import fcntl
import os
import pty
import random
import select
import struct
import sys
import tempfile
import termios
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CONC = os.path.join(HERE, "..", "..", "conc")
COLUMNS, ROWS = 200, 60
EVENTS = 10_000
BEGINNING = "0x2.1x5000.2x4998"
SILENCE = 0.08
LONGEST = 2
PATIENCE = 60


class Stage:
    """The stage in a terminal of its own."""

    def __init__(self, *arguments, **variables):
        self.began = time.monotonic()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", **variables)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execv(CONC, [CONC, "step", *arguments])

    def read(self, patience):
        """What the terminal gets within so many seconds; empty if nothing comes."""
        ready, _, _ = select.select([self.terminal], [], [], patience)
        try:
            return os.read(self.terminal, 1 << 16) if ready else b""
        except OSError:
            return b""

    def until(self, text):
        """The seconds from the start until a text is shown."""
        seen = b""
        while text.encode() not in seen:
            part = self.read(PATIENCE)
            if not part:
                sys.exit("stage.py: '%s' was not shown; there was\n%s" % (text, seen.decode(errors="replace")))
            seen += part
        return time.monotonic() - self.began

    def settle(self):
        while self.read(5 * SILENCE):
            pass

    def press(self, key):
        """The milliseconds from a key to the end of its repaint; None if it changed nothing."""
        began = time.perf_counter()
        os.write(self.terminal, key)
        last = None
        while self.read(LONGEST if last is None else SILENCE):
            last = time.perf_counter()
        return None if last is None else (last - began) * 1000

    def leave(self):
        os.write(self.terminal, b"q")
        while self.read(2):
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def told(name, times, wanted=None):
    times = sorted(each for each in times if each is not None)
    middle, high = times[len(times) // 2], times[min(len(times) - 1, len(times) * 95 // 100)]
    bound = "" if wanted is None else "   wanted: %d" % wanted
    print("%-52s %3d keys   median %7.1f   95%% %7.1f%s" % (name, len(times), middle, high, bound), flush=True)


def main():
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    program = os.path.join(HERE, "Long.java")

    with tempfile.TemporaryDirectory() as cache:
        first = Stage("locks/Bank", XDG_CACHE_HOME=cache)
        print("first paint of conc step, not compiled yet: %.2f s" % first.until("0/0"))
        first.settle()
        first.leave()
        times = []
        for _ in range(3):
            again = Stage("locks/Bank", XDG_CACHE_HOME=cache)
            times.append(again.until("0/0"))
            again.settle()
            again.leave()
        print("first paint of conc step: %s s   wanted: below 1" % ", ".join("%.2f" % each for each in times))

    stage = Stage(program, "--schedule", BEGINNING)
    stage.until("/%d" % EVENTS)
    stage.settle()
    chance = random.Random(1)
    choice = [b"\x1b[D", b"\x1b[C", b"\t", b"\x1b[A", b"\x1b[B", b"\x1b[5~", b"\x1b[6~", b"i", b"?"]
    stage.press(b"\x1b[D")
    back = []
    for _ in range(keys // 4):
        stage.press(b"\x1b[F")
        back.append(stage.press(b"\x1b[D"))
    told("a step back from event 10,000", back, 100)
    told("any key near event 10,000", [stage.press(chance.choice(choice)) for _ in range(keys)], 25)
    stage.press(b"\x1b")
    stage.press(b"\x1b[F")
    told("a step forward from event 10,000", [stage.press(b"2") for _ in range(keys // 4)], 25)
    other = []
    for _ in range(max(5, keys // 20)):
        stage.press(b"\x1b[D")
        other.append(stage.press(b"1"))
        stage.press(b"\x1b[D")
        other.append(stage.press(b"2"))
    told("another way from event 10,000: all is run again", other)
    stage.leave()


if __name__ == "__main__":
    main()
