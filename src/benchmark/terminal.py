"""A conc command in a pseudo-terminal, and how long it takes to show what it is to show."""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CONC = os.path.join(HERE, "..", "..", "conc")
SILENCE = 0.08
LONGEST = 2
PATIENCE = 60


class Terminal:
    """A command in a terminal of its own. The repaint of a key has ended when the terminal has been silent for a while; that while is not counted."""

    def __init__(self, columns, rows, *arguments, **variables):
        self.began = time.monotonic()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", **variables)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execv(CONC, [CONC, *arguments])

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
                sys.exit("'%s' was not shown; there was\n%s" % (text, seen.decode(errors="replace")))
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

    def type(self, keys, text):
        """The milliseconds from keys until a text is shown."""
        began = time.monotonic()
        os.write(self.terminal, keys)
        return (self.until(text) + self.began - began) * 1000

    def leave(self):
        os.write(self.terminal, b"q")
        while self.read(2):
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def told(name, times, wanted=None):
    """Prints the median and the 95th percentile of milliseconds, without those that are None."""
    times = sorted(each for each in times if each is not None)
    middle, high = times[len(times) // 2], times[min(len(times) - 1, len(times) * 95 // 100)]
    bound = "" if wanted is None else "   wanted: %d" % wanted
    print("%-52s %3d times  median %7.1f   95%% %7.1f%s" % (name, len(times), middle, high, bound), flush=True)
