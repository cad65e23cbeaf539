# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the keyboard of dak-counter: a screen of its own (Xvfb), real key presses (xdotool), and what the
book says afterwards (dakctl). Every wait is for a condition."""

import json
import os
import shutil
import subprocess
import tempfile
import time

PATIENCE = 60.0  # seconds until a condition that never comes is a fault
HAND = 25        # milliseconds between two keys


def until(condition, what):
    """The first true answer of `condition`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(0.02)
    raise AssertionError(f"waited in vain for {what}")


class Screen:
    """An X server of its own."""

    def __init__(self, size="1366x768"):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()

    def close(self):
        self.server.terminate()
        self.server.wait()


class Desk:
    """dak-counter over a new training folder. Counts the keys that are pressed; Shift is not counted."""

    def __init__(self, screen, programs, **environment):
        self.programs = programs
        self.folder = tempfile.mkdtemp(prefix="dak-window-")
        self.data = os.path.join(self.folder, "data")
        runtime = os.path.join(self.folder, "runtime")
        os.mkdir(runtime, 0o700)
        self.environment = {**os.environ, "DISPLAY": screen.display, "XDG_RUNTIME_DIR": runtime,
                            "HOME": self.folder, "QT_QPA_PLATFORM": "xcb", **environment}
        self.keys = 0
        self.start()

    def start(self):
        self.program = subprocess.Popen(
            [os.path.join(self.programs, "dak-counter"), "--training", "--data", self.data],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.window = until(self._shown_window, "the window").split()[-1]
        self.xdotool("windowfocus", "--sync", self.window)
        until(lambda: self.book("day", "report") and True, "the book")

    def _shown_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Dak Counter$"],
                               env=self.environment, capture_output=True, text=True, check=False)
        return found.stdout.strip()

    def close(self):
        self.program.terminate()
        self.program.wait()
        shutil.rmtree(self.folder)

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True)

    def type(self, text):
        self.keys += len(text)
        self.xdotool("type", "--delay", str(HAND), text)

    def press(self, *keys):
        self.keys += len(keys)
        self.xdotool("key", "--delay", str(HAND), *keys)

    def pause(self):
        """A person looks up: longer than the time in which an Enter is a habit."""
        time.sleep(0.5)

    def picture(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=True)

    def book(self, *command):
        """What dakctl says of this folder; None when it refuses."""
        answer = subprocess.run([os.path.join(self.programs, "dakctl"), "--data", self.data, "--json", *command],
                                env=self.environment, capture_output=True, text=True, check=False)
        return json.loads(answer.stdout) if answer.returncode == 0 else None

    def articles(self):
        report = self.book("day", "report")
        return report["articles"] if report else 0

    def cash(self):
        report = self.book("day", "report")
        return report["expected_cash_paise"] if report else 0

    def until_booked(self, articles):
        until(lambda: self.articles() == articles, f"{articles} articles in the book")

    def until_paid(self):
        until(lambda: self.cash() > 0, "cash in the drawer")
