#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""kill -9 in a loop over `dakctl book`: whatever the instant, a booking happened once and whole or not at
all, the key says which, and what was told before the kill is still true. 50 kills, 500 with DAK_LONG=1."""

import json
import signal
import subprocess
import sys
import time

from counter import LONG, Counter, expect

KILLS = 500 if LONG else 50
CHECK_EACH = 25


def usual_seconds(counter, keys):
    times = []
    for _ in range(5):
        keys.append(counter.key())
        start = time.monotonic()
        counter.must(*counter.booking(keys[-1]))
        times.append(time.monotonic() - start)
    return sorted(times)[2]


def killed(counter, key, delay):
    """Starts the booking, kills it after the delay; what it told before, or None."""
    program = subprocess.Popen(counter.command(*counter.booking(key)), stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    try:
        told, _ = program.communicate(timeout=delay)
    except subprocess.TimeoutExpired:
        program.send_signal(signal.SIGKILL)
        told, _ = program.communicate()
    try:
        return json.loads(told), program.returncode
    except json.JSONDecodeError:
        return None, program.returncode


def comparable(document):
    """Warnings are about the moment (a possible duplicate, few numbers left), not about the booking."""
    return {name: value for name, value in document.items() if name not in ("warnings", "replayed")}


def main():
    with Counter(sys.argv[1], seed=9) as counter:
        keys = []
        usual = usual_seconds(counter, keys)
        cut = survived = there = 0
        for i in range(KILLS):
            key = counter.key()
            keys.append(key)
            told, status = killed(counter, key, counter.random.uniform(0.0, 1.3 * usual))
            cut += status == -signal.SIGKILL
            before = counter.check_book(keys) if i % CHECK_EACH == 0 else {}
            first = comparable(counter.must(*counter.booking(key)))
            again = comparable(counter.must(*counter.booking(key)))
            expect(first == again, f"a replay differs: {first} {again}")
            if told is not None:
                survived += 1
                expect(comparable(told) == first, f"told {told}, later {first}")
            if key in before:
                there += 1
                expect(before[key] == first["article"], "the book and the answer name two numbers")
        book = counter.check_book(keys)
        expect(set(book) == set(keys), "a booking that was told is not in the book")
        expect(cut >= KILLS // 4, f"only {cut} of {KILLS} were killed in time: the test lost its teeth")
        print(f"{KILLS} kills: {cut} in time, {survived} had answered, {len(book)} bookings, each once; "
              f"usual {usual * 1000:.0f} ms")


main()
