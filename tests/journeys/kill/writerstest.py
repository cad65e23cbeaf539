#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Four programs book on one folder at once: they take turns, no number is given twice, and the same key from
all of them at the same instant is one booking with one answer."""

import json
import subprocess
import sys

from counter import LONG, Counter, expect

WRITERS = 4
ROUNDS = 100 if LONG else 12


def at_once(counter, keys):
    programs = [subprocess.Popen(counter.command(*counter.booking(key)), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, text=True) for key in keys]
    answers = []
    for program in programs:
        told, errors = program.communicate(timeout=120)
        expect(program.returncode == 0, f"exit {program.returncode}: {told} {errors}")
        answers.append(json.loads(told))
    return answers


def main():
    with Counter(sys.argv[1], seed=4) as counter:
        keys = []
        for i in range(ROUNDS):
            same = i % 3 == 2
            round_keys = [counter.key()] * WRITERS if same else [counter.key() for _ in range(WRITERS)]
            answers = at_once(counter, round_keys)
            keys += round_keys
            numbers = {answer["article"] for answer in answers}
            expect(len(numbers) == (1 if same else WRITERS), f"numbers {numbers} for keys {round_keys}")
        book = counter.check_book(keys)
        expect(set(book) == set(keys), "a booking that was told is not in the book")
        print(f"{ROUNDS} rounds of {WRITERS} writers: {len(book)} bookings, each once")


main()
