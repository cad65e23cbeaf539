#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What comes back out of the past: a counter from yesterday's backup, a whole folder copied back, a disk without
the file of reserved numbers, a cloned counter, a centre from its backup. Each is noticed, goes on in a new
epoch where its own chain is concerned, loses nothing and uses no number again."""

import os
import shutil
import subprocess
import sys

from post import LONG, Counter, Post, expect

BOOKINGS = 20 if LONG else 2


def copied(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def once(counters):
    """No number stands on two labels."""
    numbers = [number for counter in counters for number in counter.told.values()]
    expect(len(numbers) == len(set(numbers)), f"a number was used twice: {sorted(numbers)}")


def goes_on(post, counter, epochs):
    """It fetches what it lacks, opens a new epoch, and books and closes its day as ever."""
    counter.sync()
    expect(counter.epochs() == epochs, f"{counter.data.name}: {counter.epochs()} epochs, not {epochs}")
    counter.book(BOOKINGS)
    counter.sync()
    post.check([counter])
    once([counter])


def restored_database(post):
    """The database alone, from yesterday; the centre has what was booked since."""
    counter = Counter(post, "21460011", 1).begin()
    counter.book(BOOKINGS)
    counter.sync()
    backup = post.folder / "yesterday.dakbackup"
    counter.must("backup", "--output", backup)
    counter.book(BOOKINGS)
    counter.sync()
    counter.must("restore", backup)  # begins an epoch; what the centre has beyond the backup begins one more
    goes_on(post, counter, epochs=3)
    return counter


def copied_folder(post):
    """The whole folder, as a disk image puts it back: nothing in it says that it is old."""
    counter = Counter(post, "21460012", 1).begin()
    counter.book(BOOKINGS)
    counter.sync()
    copied(counter.data, post.folder / "image")
    counter.book(BOOKINGS)
    counter.sync()
    copied(post.folder / "image", counter.data)
    goes_on(post, counter, epochs=2)
    return counter


def new_disk(post):
    """An old folder without the file of reserved numbers."""
    counter = Counter(post, "21460013", 1).begin()
    counter.book(BOOKINGS)
    counter.sync()
    copied(counter.data, post.folder / "old-disk")
    counter.book(BOOKINGS)
    counter.sync()
    copied(post.folder / "old-disk", counter.data)
    (counter.data / "numbers.reserved").unlink()  # noticed at once: an epoch, and one more as above
    goes_on(post, counter, epochs=3)
    return counter


def cloned(post):
    """Two go on from the same folder. What both booked under one number before either was heard stands at the
    centre twice, named as a conflict; afterwards they never meet again."""
    counter = Counter(post, "21460014", 1).begin()
    counter.book(BOOKINGS)
    counter.sync()
    copied(counter.data, post.folder / "clone")
    clone = Counter(post, "21460014", 1, "clone")
    clone.random.seed("clone")
    counter.book(BOOKINGS)
    clone.book(BOOKINGS)
    both = set(counter.told.values()) & set(clone.told.values())
    counter.sync()
    clone.sync()
    expect(clone.epochs() == 2, f"the clone has {clone.epochs()} epochs")
    clone.book(BOOKINGS)
    clone.sync()
    counter.sync()
    counter.book(BOOKINGS)
    counter.sync()
    clone.sync()
    expect(set(counter.told.values()) & set(clone.told.values()) == both, "clones use the same numbers for ever")
    everything = set(counter.told) | set(clone.told)
    operations, _ = post.at_centre(counter)
    expect(everything <= {operation for operation, _ in operations}, "the centre lacks what a clone booked")
    for one in (counter, clone):
        one.verify()
    return len(both)


def restored_centre(post, counters, conflicts):
    """The centre from its backup: what it gave and took since then, it has forgotten."""
    dump = post.folder / "centre.sql"
    server = post.centre.database.replace("dbname=dak", "")
    with open(dump, "wb") as file:
        subprocess.run(["pg_dump", "-d", post.centre.database], stdout=file, check=True)
    for counter in counters:
        counter.book(BOOKINGS)
        counter.sync()
    late = Counter(post, "21460015", 1)
    post.kill()
    for command in ("DROP DATABASE dak WITH (FORCE)", "CREATE DATABASE dak"):
        subprocess.run(["psql", "-X", "-q", "-d", server + "dbname=postgres", "-c", command], check=True)
    subprocess.run(["psql", "-X", "-q", "-d", post.centre.database, "-f", dump], check=True, stdout=subprocess.DEVNULL)
    restored = post.centre.json("migrate", "--restored")
    expect(restored["generation"] == 2, f"{restored}")
    post.start()
    late.begin()
    late.book(BOOKINGS)
    for counter in counters:
        counter.book(BOOKINGS)
        counter.sync()
    late.sync()
    once([*counters, late])
    post.check([*counters, late], conflicts)


def main():
    with Post(seed=11) as post:
        counters = [restored_database(post), copied_folder(post), new_disk(post)]
        once(counters)
        conflicts = cloned(post)
        post.check(counters, conflicts)
        restored_centre(post, counters, conflicts)
        print(f"five ways back; {conflicts} numbers that clones gave twice are named at the centre")


os.umask(0o022)  # PostgreSQL of another user reads our folders
sys.exit(main())
