#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the wire promises to whoever has curl and core/protocol/README.md: answers, and for each bad request its
documented error. Afterwards the server is up, its memory bounded, and the centre whole."""

import json
import os
import pathlib
import subprocess
import time
import unittest

from centre import BIN, CentreCase
from handcounter import HandCounter, note, zstd_bomb

MOST_MEGABYTES = 256
TEN_YEARS = 10 * 365 * 86400


class Wire(CentreCase):
    arguments = ()

    def counter(self, name, number):
        counter = HandCounter(self.centre.url, self.centre.said["DAK_CENTRAL_CERTIFICATE"], self.folder, name)
        code = self.centre.json("enrol", "--office", "99000001", "--counter", number)["code"]
        status, answer = counter.enrol(code, number)
        self.assertEqual(status, 200, answer)
        self.assertEqual(json.loads(answer["signed"])["device"], counter.device.hex())
        return counter

    def refused(self, answer, status, code, **facts):
        self.assertEqual(answer[0], status, answer)
        error = answer[1]["error"]
        self.assertEqual(error["code"], code)
        self.assertTrue(error["message"].endswith("."))
        for name, value in facts.items():
            self.assertEqual(error[name], value)

    def taken(self, answer):
        status, document = answer
        self.assertEqual(status, 200, document)
        receipt = json.loads(document["signed"])
        self.assertEqual(receipt["kind"], "custody")
        return receipt

    def tearDown(self):
        # Up, within its memory, and what it holds is what its frames say.
        server = self.centre.said["DAK_CENTRAL_PIDS"].split()[0]
        status = pathlib.Path(f"/proc/{server}/status").read_text(encoding="ascii")
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
        self.assertLess(peak * 1024, MOST_MEGABYTES * 1_000_000)
        self.assertTrue(self.centre.json("verify")["ok"])
        super().tearDown()

    def test_a_tracking_answer(self):
        data = self.folder / "office"
        article = None
        for command in (["office", "init", "--training"], ["day", "open", "--float", "1000"],
                        ["book", "--product", "speed-post-parcel", "--to", "560034", "--weight", "1240", "--zone",
                         "other-states", "--sender", "Anand Jadhav; Flat 3; 9822054321", "--receiver",
                         "Meena Krishnan; 12 Rose Gardens; Bengaluru; 9845012345", "--contents", "clothes"],
                        ["day", "close", "--counted", "1275", "--reason", "a test"]):
            done = subprocess.run([BIN / "dakctl", "--data", data, "--json", *command], capture_output=True,
                                  check=True, timeout=120)
            article = json.loads(done.stdout).get("article", article)
        files = sorted((data / "outbox").glob("*.dakbatch"))
        frame = files[0].read_bytes()
        self.centre.sql(f"INSERT INTO devices VALUES ('\\x{frame[8:24].hex()}', '\\x{frame[24:56].hex()}', '99000001', "
                        "1, false, 1)")
        self.centre.json("import", *files)
        self.centre.json("status")  # unpacks first
        anyone = HandCounter(self.centre.url, self.centre.said["DAK_CENTRAL_CERTIFICATE"], self.folder, "anyone")
        status, answer = anyone.curl("GET", "/v1/track/" + article)
        self.assertEqual(status, 200, answer)
        self.assertEqual((answer["article"], answer["conflict"]), (article, False))
        self.assertEqual(answer["events"][0]["kind"], "article_accepted")
        self.assertNotIn("Meena", json.dumps(answer))
        self.refused(anyone.curl("GET", "/v1/track/EM473124829IN"), 404, "not_found")

    def test_places_that_are_not_there(self):
        counter = self.counter("lost", 2)
        self.refused(counter.ask("GET", "/v1/brew"), 404, "not_found")
        self.refused(counter.ask("GET", "/v1/../../etc/passwd"), 404, "not_found")
        self.refused(counter.ask("DELETE", "/v1/hello"), 400, "malformed", why="method")
        self.refused(counter.ask("POST", "/v1/changes?after=0.0", b"{}"), 400, "malformed", why="method")
        self.refused(counter.ask("GET", "/v1/days/2026-02-30"), 400, "malformed")
        self.refused(counter.ask("POST", "/v1/hello", b"\xff{"), 400, "malformed")

    def test_who_asks(self):
        counter = self.counter("asha", 3)
        hello = counter.hello()
        self.refused(counter.curl("POST", "/v1/hello", hello), 401, "unsigned")
        recorded = counter.headers("POST", "/v1/hello", hello)
        self.assertEqual(counter.curl("POST", "/v1/hello", hello, recorded)[0], 200)
        self.refused(counter.curl("POST", "/v1/hello", hello, recorded), 401, "replayed")
        self.refused(counter.curl("POST", "/v1/hello", counter.hello(app="9"), recorded), 401, "unsigned")
        stranger = HandCounter(self.centre.url, counter.certificate, self.folder, "stranger")
        self.refused(stranger.ask("POST", "/v1/hello", stranger.hello()), 403, "unknown_device")
        self.refused(stranger.enrol("0000-0000-0000-0000-0000-0000-0000-0000", 3), 403, "code_invalid")

    def test_a_clock_ten_years_off_is_told_and_not_refused(self):
        counter = self.counter("late", 4)
        for years in (-TEN_YEARS, TEN_YEARS):
            status, answer = counter.ask("POST", "/v1/hello",
                                         counter.hello(wall_ms=int((time.time() + years) * 1000)))
            self.assertEqual(status, 200, answer)
            self.assertLess(abs(answer["skew_s"] - years), 60)
            self.assertEqual(answer["epochs"][0]["verdict"], "ok")

    def test_bodies_that_are_too_much(self):
        counter = self.counter("much", 5)
        entries = [note("one")]
        name, _ = counter.frame(entries)
        # Refused by its length alone: one who sends on regardless may find the line closed before the answer.
        much = counter.put(name, b"x" * 300_001, "100-continue")
        self.refused(much, 413, "too_large", most="300000")
        self.refused(counter.put(*counter.frame(entries, zstd_bomb(15_000_000), 15_000_000)), 413, "too_large")
        # It says 1,000 bytes and becomes 15 million: not a byte past 1,000 is unpacked.
        name, frame = counter.frame(entries, zstd_bomb(15_000_000), 1000)
        self.refused(counter.put(name, frame), 422, "bad_signature", seq="1")
        self.taken(counter.put(*counter.frame(entries)))

    def test_batches_that_are_not_believed(self):
        counter, other = self.counter("mine", 6), self.counter("yours", 7)
        entries = [note("first"), note("second")]
        name, frame = counter.frame(entries)
        self.refused(other.put(name, frame), 403, "wrong_office")
        self.refused(counter.put(name, frame[:-1] + bytes([frame[-1] ^ 1])), 422, "bad_signature", seq="1")
        self.refused(counter.put(name, frame[:-70]), 400, "malformed")
        self.refused(counter.put(name, b"no frame"), 400, "malformed")
        self.refused(counter.put("no/id", frame), 400, "malformed")
        honest, counter.head = counter.head, b"\x01" * 32
        self.refused(counter.put(*counter.frame(entries)), 422, "bad_chain", seq="1")
        counter.head = honest
        receipt = self.taken(counter.put(name, frame))
        self.assertEqual((receipt["batch"], receipt["upto_seq"]), (name, 2))
        self.assertEqual(counter.put(name, frame), counter.put(name, frame))  # byte for byte
        self.refused(counter.put(*counter.frame([note("another first"), note("second")])), 409, "fork", have_seq="2")
        counter.seq = 5
        self.refused(counter.put(*counter.frame([note("too early")])), 409, "gap", have_seq="2")
        # The two that somebody may have tried something with, and no other.
        self.assertEqual(self.centre.sql("SELECT string_agg(code, ', ' ORDER BY code) FROM quarantine WHERE device = "
                                         f"'\\x{counter.device.hex()}'"), "bad_chain, bad_signature")

    def test_nonsense_that_is_well_signed_is_parked_and_the_rest_goes_on(self):
        counter = self.counter("nonsense", 8)
        before = self.centre.json("status")
        entries = [b"{not json", b"", b"\xff\xfe", b"[" * 5000, note("good"), b'{"v":1}']
        name, frame = counter.frame(entries)
        self.taken(counter.put(name, frame))
        counter.went(entries, name)
        self.taken(counter.put(*counter.frame([note("behind them")])))
        after = self.centre.json("status")
        self.assertEqual(after["entries"] - before["entries"], 7)
        self.assertEqual(after["unpacking"], 0)
        parked = self.centre.sql(f"SELECT string_agg(seq || ' ' || parked, ', ' ORDER BY seq) FROM entries WHERE device = "
                                 f"'\\x{counter.device.hex()}' AND parked IS NOT NULL")
        self.assertEqual(parked, "1 entry_malformed, 2 entry_malformed, 3 entry_malformed, 4 entry_malformed, "
                                 "5 kind_unknown, 6 entry_malformed, 7 kind_unknown")


if __name__ == "__main__":
    os.umask(0o022)  # PostgreSQL of another user reads our folders
    unittest.main()
