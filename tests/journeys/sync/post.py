# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A post of our own: a real centre over TLS and PostgreSQL, and real counters, each in its folder."""

import base64
import collections
import contextlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import uuid

from centre import BIN, Centre
from faultproxy import FaultProxy

LONG = os.environ.get("DAK_LONG") == "1"
TRIES = 60  # sessions of a calm line in which everything must have arrived


def expect(holds, what):
    if not holds:
        sys.exit("FAILED: " + what)


class Counter:
    def __init__(self, post, office, number, name=None):
        self.post = post
        self.office = office
        self.number = number
        self.data = post.folder / (name or f"{office}-{number}")
        self.random = random.Random(f"{office}-{number}")
        self.told = {}  # what was booked, by key: the number on the label
        self.failures = collections.Counter()

    def run(self, *arguments):
        """Exit status and document of one command."""
        done = subprocess.run([BIN / "dakctl", "--data", self.data, "--json", *map(str, arguments)],
                              capture_output=True, text=True, timeout=300)
        try:
            return done.returncode, json.loads(done.stdout)
        except json.JSONDecodeError:
            sys.exit(f"FAILED: {arguments} gave no JSON: {done.returncode} {done.stdout!r} {done.stderr!r}")

    def must(self, *arguments):
        status, document = self.run(*arguments)
        expect(status == 0, f"{self.data.name}: {arguments}: {status} {document}")
        return document

    def begin(self):
        self.must("office", "init", "--office-id", self.office, "--name", f"Office {self.office}", "--pin", "411001",
                  "--counter", self.number)
        code = self.post.centre.json("enrol", "--office", self.office, "--counter", self.number)["code"]
        self.must("enrol", "--server", self.post.proxy.url, "--code", code)
        self.must("day", "open", "--float", "1000")
        return self

    def book(self, times=1):
        for _ in range(times):
            key = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
            self.told[key] = self.must(
                "book", "--product", "speed-post-parcel", "--to", self.random.choice(["560034", "110001", "600001"]),
                "--weight", self.random.randrange(50, 9000), "--size", "30x20x10", "--contents", "clothes",
                "--receiver", f"Meena Krishnan {self.random.randrange(10**6)}; Flat 12 Rose Gardens; 9845012345",
                "--sender", "Anand Jadhav; 8 Laxmi Road; 9822054321", "--key", key)["article"]

    def close_day(self):
        expected = self.must("day", "report")["expected_cash_paise"]
        self.must("day", "close", "--counted", f"{expected // 100}.{expected % 100:02}")

    def try_sync(self):
        """One session over whatever line there is; true when nothing waits."""
        status, document = self.run("sync", "--once")
        if status != 0:
            self.failures[document["error"]["code"]] += 1
        return status == 0 and document["waiting"] == 0

    def sync(self):
        for _ in range(TRIES):
            if self.try_sync():
                return
        sys.exit(f"FAILED: {self.data.name} does not come to an end: {self.failures} {self.run('outbox', 'status')}")

    def entries(self):
        """Its entries by (operation, part): what the book says, each once."""
        export = self.post.folder / f"{self.data.name}.jsonl"
        export.unlink(missing_ok=True)
        self.must("audit", "export", "--output", export)
        lines = [json.loads(line) for line in export.read_text(encoding="utf-8").splitlines()]
        found = {}
        for line in lines:
            if "bytes" in line:
                entry = json.loads(base64.b64decode(line["bytes"]))
                found[entry["op"], entry["part"]] = entry
        return found

    def epochs(self):
        """How many epochs its chain has."""
        export = self.post.folder / f"{self.data.name}.epochs"
        export.unlink(missing_ok=True)
        return self.must("audit", "export", "--output", export)["epochs"]

    def numbers(self):
        return [entry["body"]["number"] for entry in self.entries().values() if entry["kind"] == "article_accepted"]

    def verify(self):
        report = self.must("verify")
        expect(report["ok"] and not report["problems"], f"{self.data.name}: verify: {report}")
        return report


class Post:
    """The centre and its line; servers are our own, so that they can be killed."""

    def __init__(self, seed):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dak-sync-"))
        self.proxy = FaultProxy(seed)
        self.centre = None
        self.server = None

    def __enter__(self):
        self.centre = Centre("--real")
        self.tls = pathlib.Path(self.centre.said["DAK_CENTRAL_CERTIFICATE"])
        os.kill(int(self.centre.said["DAK_CENTRAL_PIDS"].split()[0]), signal.SIGTERM)  # its server: we have our own
        self.start()
        return self

    def __exit__(self, kind, *rest):
        self.kill()
        self.proxy.close()
        self.centre.close()
        if kind is None:
            shutil.rmtree(self.folder)
        else:
            print("kept for looking:", self.folder, file=sys.stderr)

    def start(self):
        command = [BIN / "dak-central", "serve", "--json", "--database", self.centre.database, "--listen", "127.0.0.1:0",
                   "--tls-cert", self.tls, "--tls-key", self.tls.with_suffix(".key")]
        while True:  # PostgreSQL may be on its way up
            self.server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            said = self.server.stdout.readline()  # or the first line of an error
            if "listening" in said:
                break
            self.server.wait()
            self.server.stdout.close()
        self.proxy.target = int(json.loads(said)["listening"].rsplit(":", 1)[1])

    def kill(self):
        self.proxy.target = None
        self.server.kill()
        self.server.wait()
        self.server.stdout.close()

    def crash_postgres(self):
        """As when one of its processes is killed: all its sessions end and it recovers from its log."""
        with contextlib.suppress(subprocess.CalledProcessError, ProcessLookupError, ValueError):
            os.kill(int(self.centre.sql("SELECT MIN(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' "
                                        "AND pid <> pg_backend_pid()")), signal.SIGKILL)

    def at_centre(self, counter):
        """The (operation, part) of its entries at the centre, and the sums of their postings by account."""
        place = f"d.office_id = '{counter.office}' AND d.counter = {counter.number}"
        rows = self.centre.sql(
            "SELECT o.operation || ' ' || o.part FROM operations o JOIN devices d ON d.device = o.device "
            f"WHERE {place}")
        operations = {(row.split()[0], int(row.split()[1])) for row in rows.splitlines()}
        sums = self.centre.sql(
            "SELECT p.account || ' ' || SUM(p.amount_paise) FROM postings p JOIN devices d ON d.device = p.device "
            "JOIN entries e ON (e.office_id, e.device, e.epoch, e.seq, e.day) = "
            "(p.office_id, p.device, p.epoch, p.seq, p.day) AND NOT e.is_alias AND e.parked IS NULL "
            f"WHERE {place} GROUP BY p.account")
        return operations, {row.split()[0]: int(row.split()[1]) for row in sums.splitlines()}

    def check(self, counters, conflicts=0):
        """The centre is whole, each counter is, and both have the same to the paisa."""
        status = self.centre.json("status")
        expect((status["unpacking"], status["parked"], status["quarantined"]) == (0, 0, 0), f"status: {status}")
        expect(status["conflicts"] == conflicts, f"conflicts: {status}")
        proof = self.centre.json("verify")
        expect(proof["ok"] and not proof["problems"], f"the centre: {proof}")
        for counter in counters:
            counter.verify()
            self.check_same(counter)
        return status

    def check_same(self, counter):
        book = counter.entries()
        operations, sums = self.at_centre(counter)
        expect(set(book) <= operations, f"{counter.data.name}: {set(book) - operations} are not at the centre")
        expect(operations <= set(book), f"{counter.data.name}: {operations - set(book)} are only at the centre")
        ours = collections.Counter()
        for entry in book.values():
            for account, paise in entry["postings"]:
                ours[account] += paise
        expect({name: paise for name, paise in ours.items() if paise} ==
               {name: paise for name, paise in sums.items() if paise}, f"{counter.data.name}: {ours} is not {sums}")
        accepted = {entry["op"]: entry["body"]["number"] for entry in book.values()
                    if entry["kind"] == "article_accepted"}
        expect(counter.told.items() <= accepted.items(), f"{counter.data.name}: a booking that was told is lost")
