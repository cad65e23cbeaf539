#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A clerk's own records, tampered with in each way at many places: `audit verify` finds every one and names the
row. A row deleted, several deleted, two swapped, one put twice, one byte edited, the tail cut."""

import sys

from counter import LONG, Counter, expect

BOOKINGS = 60 if LONG else 15
EDITS_PER_LINE = 40 if LONG else 6
PAIRS = 200 if LONG else 40


class Tampering:
    """Lines: 0 the header, 1 to n the rows (seq = index), n + 1 the trailer."""

    def __init__(self, counter, lines):
        self.counter, self.lines, self.random = counter, lines, counter.random
        self.rows = len(lines) - 2
        self.tried = {}

    def problems(self, kind, content):
        self.tried[kind] = self.tried.get(kind, 0) + 1
        path = self.counter.folder / "tampered.jsonl"
        path.write_bytes(content)
        status, report = self.counter.run("audit", "verify", str(path))
        if "error" in report:
            return [{"what": report["error"]["code"], "line": 0, "seq": 0}]
        expect(status == 1 and not report["ok"], f"{kind}: not found: {report}")
        return report["problems"]

    def only(self, kind, lines, what, seq, to_seq=None):
        problems = self.problems(kind, b"".join(lines))
        found = [(p["what"], p["seq"]) for p in problems]
        expect(found == [(what, seq)], f"{kind} of row {seq}: {problems}")
        expect(to_seq is None or problems[0]["to_seq"] == to_seq, f"{kind} {seq}-{to_seq}: {problems}")

    def deleted(self):
        for seq in range(1, self.rows + 1):
            self.only("deleted", self.lines[:seq] + self.lines[seq + 1:],
                      "row_missing" if seq < self.rows else "tail_missing", seq)
        for _ in range(PAIRS // 4):
            first = self.random.randrange(1, self.rows - 1)
            last = self.random.randrange(first, self.rows)
            self.only("run deleted", self.lines[:first] + self.lines[last + 1:], "row_missing", first, last)

    def swapped(self):
        pairs = [(seq, seq + 1) for seq in range(1, self.rows)]
        pairs += [tuple(sorted(self.random.sample(range(1, self.rows + 1), 2))) for _ in range(PAIRS)]
        for a, b in pairs:
            lines = self.lines[:]
            lines[a], lines[b] = lines[b], lines[a]
            problems = self.problems("swapped", b"".join(lines))
            named = {p["seq"] for p in problems}
            expect(named and named <= {a, b}, f"swapped {a} and {b}: {problems}")

    def duplicated(self):
        for seq in range(1, self.rows + 1):
            for after in {seq, self.random.randrange(seq, self.rows + 1)}:
                self.only("duplicated", self.lines[:after + 1] + [self.lines[seq]] + self.lines[after + 1:],
                          "row_duplicate", seq)

    def edited(self):
        for number, line in enumerate(self.lines):
            places = self.random.sample(range(len(line) - 1), min(EDITS_PER_LINE, len(line) - 1))
            for place in places:
                self.edit(number, place, bytes([self.random.choice([c for c in range(32, 127) if c != line[place]])]))
                self.edit(number, place, bytes([line[place] ^ 0x20]))  # another case: the same to a lax reader

    def edit(self, number, place, byte):
        line = self.lines[number]
        lines = self.lines[:]
        lines[number] = line[:place] + byte + line[place + 1:]
        problems = self.problems("edited", b"".join(lines))
        what = f"line {number + 1} byte {place} {line[place:place + 1]} to {byte}: {problems}"
        if 1 <= number <= self.rows:
            expect(all(p["line"] == number + 1 or p["seq"] == number for p in problems), what)
        expect(problems, what)

    def cut(self):
        whole = b"".join(self.lines)
        for keep in range(1, self.rows + 1):
            self.only("cut", self.lines[:keep], "tail_missing", keep)
        for _ in range(PAIRS):
            size = self.random.randrange(len(self.lines[0]), len(whole) - 1)
            problems = self.problems("cut", whole[:size])
            line = whole[:size].count(b"\n") + 1
            expect(any(p["what"] == "tail_missing" for p in problems) or line > self.rows + 1,
                   f"cut in line {line}: {problems}")
            expect(all(p["line"] >= line - 1 for p in problems), f"cut in line {line}: {problems}")


def main():
    with Counter(sys.argv[1], seed=6) as counter:
        for _ in range(BOOKINGS):
            counter.must(*counter.booking(counter.key()))
        export = counter.folder / "audit.jsonl"
        counter.must("audit", "export", "--output", str(export))
        status, report = counter.run("audit", "verify", str(export))
        expect(status == 0 and report["ok"], f"the untouched file: {report}")
        tampering = Tampering(counter, export.read_bytes().splitlines(keepends=True))
        tampering.deleted()
        tampering.swapped()
        tampering.duplicated()
        tampering.edited()
        tampering.cut()
        print(f"{tampering.rows} rows; each found and named:", tampering.tried)


main()
