#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two counters of one office and three of others book and sync over a line that loses, delays, doubles and cuts,
while the centre's server is killed and its database crashes. Afterwards nothing is missing on either side and
every day agrees to the paisa."""

import concurrent.futures
import os
import random
import sys
import threading

from post import LONG, Counter, Post, expect

COUNTERS = (("21460001", 1), ("21460001", 2), ("21460002", 1), ("56000301", 1), ("11000101", 1))
BOOKINGS = 200 if LONG else 9
LEAST_KILLED = 20 if LONG else 3
PATIENCE = 1.5  # seconds between two strokes, at most
# The counter must never say these: not of a bad line, and not of a server that went away.
NEVER = {"program_fault", "sync_answer_wrong", "book_damaged", "batch_refused", "sync_no_progress", "centre_refused",
         "database_failed", "usage"}


class Strokes(threading.Thread):
    """Kills the server again and again, and crashes its database now and then, while it is entered."""

    def __init__(self, post):
        super().__init__()
        self.post = post
        self.random = random.Random(7)
        self.ending = threading.Event()
        self.killed = self.crashed = 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        self.join()

    def run(self):
        while not self.ending.wait(self.random.uniform(0.3, PATIENCE)) or self.killed < LEAST_KILLED:
            self.post.kill()
            self.killed += 1
            if self.killed % 3 == 0:
                self.post.crash_postgres()
                self.crashed += 1
            self.post.start()


def day(counter):
    for at in range(BOOKINGS):
        counter.book()
        if at % 3 == 2:
            counter.try_sync()
    counter.close_day()
    counter.try_sync()


def statement(post, counter):
    """The signed statement of the closed day: the centre has unpacked by now."""
    counter.sync()
    told = counter.must("day", "statement")
    expect(told["agrees"] and told["closed"], f"{counter.data.name}: {told}")
    expect(all(row["difference_paise"] == 0 for row in told["accounts"]), f"{told}")
    expect(told["entries"]["counter"] == told["entries"]["centre"] > BOOKINGS, f"{told}")


def main():
    with Post(seed=5) as post:
        counters = [Counter(post, *place).begin() for place in COUNTERS]
        post.proxy.trouble = 0.5
        with Strokes(post) as strokes, concurrent.futures.ThreadPoolExecutor(len(counters)) as desks:
            for done in [desks.submit(day, counter) for counter in counters]:
                done.result()
        for counter in counters:  # still over the bad line
            counter.sync()
        post.proxy.trouble = 0.0
        status = post.check(counters)
        for counter in counters:
            statement(post, counter)
            expect(len(counter.told) == BOOKINGS, f"{counter.data.name} booked {len(counter.told)}")
            expect(not NEVER & set(counter.failures), f"{counter.data.name}: {counter.failures}")
        numbers = [number for counter in counters for number in counter.numbers()]
        expect(len(numbers) == len(set(numbers)) == len(COUNTERS) * BOOKINGS, "a number was used twice")
        failed = sum(sum(counter.failures.values()) for counter in counters)
        expect(failed > 0 and sum(post.proxy.met.values()) > 0, "the line was never bad")
        print(f"{status['entries']} entries of {status['devices']} counters; {failed} sessions failed, server killed "
              f"{strokes.killed} times, database {strokes.crashed}; faults {post.proxy.met}")


os.umask(0o022)  # PostgreSQL of another user reads our folders
sys.exit(main())
