# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each command of dak-central over a real PostgreSQL, as an operator meets it."""

import json
import os
import signal
import ssl
import subprocess
import unittest
import urllib.error
import urllib.request

from centre import BIN, SOURCE, Centre, CentreCase

COUNTS = ["offices", "devices", "entries", "articles", "batches", "unpacking", "parked", "conflicts", "quarantined"]


def dakctl(data, *arguments):
    done = subprocess.run([BIN / "dakctl", "--data", data, "--json", *map(str, arguments)], capture_output=True,
                          text=True, timeout=120)
    if done.returncode != 0:
        raise AssertionError(f"dakctl {arguments}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)


class Migrate(CentreCase):
    def test_again_changes_nothing(self):
        again = self.centre.json("migrate", "--training")
        self.assertEqual((again["made"], again["generation"], again["training"]), (False, 1, True))
        self.assertEqual([pool["product"] for pool in again["pools"]],
                         ["gyan-post", "india-post-parcel", "speed-post-document", "speed-post-parcel"])
        self.assertEqual({pool["prefix"] for pool in again["pools"]}, {"ZT"})

    def test_modes_do_not_mix(self):
        self.assertEqual(self.centre.json("migrate", status=1)["error"]["code"], "centre_mode")

    def test_wrapped_key(self):
        self.centre.sql("CREATE DATABASE wrapped")
        other = Centre.__new__(Centre)
        other.database = self.centre.database.replace("dbname=dak", "dbname=wrapped")
        key = self.folder / "key"
        key.write_text("5a" * 32 + "\n")
        sealed = {"DAK_CENTRAL_KEY_FILE": str(key)}
        self.assertTrue(other.json("migrate", environment=sealed)["key_wrapped"])
        self.assertEqual(other.json("status", status=1)["error"]["code"], "centre_key_locked")
        other.json("status", environment=sealed)
        key.write_text("5b" * 32)
        self.assertEqual(other.json("status", status=1, environment=sealed)["error"]["code"], "centre_key_wrong")
        key.write_text("short")
        self.assertEqual(other.json("status", status=1, environment=sealed)["error"]["code"], "centre_key_file")

    def test_a_database_without_a_centre(self):
        self.centre.sql("CREATE DATABASE bare")
        other = Centre.__new__(Centre)
        other.database = self.centre.database.replace("dbname=dak", "dbname=bare")
        for command in ("status", "verify"):
            self.assertEqual(other.json(command, status=1)["error"]["code"], "centre_missing")

    def test_a_database_that_is_not_there(self):
        other = Centre.__new__(Centre)
        other.database = f"host={self.folder}"
        self.assertEqual(other.json("status", status=3)["error"]["code"], "database_unreachable")


class Restored(CentreCase):
    def test_restored_skips_and_says_so(self):
        restored = self.centre.json("migrate", "--restored")
        self.assertEqual(restored["generation"], 2)
        self.assertEqual(restored["skipped"][0],
                         {"product": "gyan-post", "prefix": "ZT", "numbers": 10000, "next": 80010001})
        _, text, _ = self.centre.run("migrate", "--restored")
        self.assertIn("generation 3", text)
        self.assertIn("speed-post-parcel ZT: 10000 numbers, next is 60020001", text)


    def test_with_the_file_of_what_was_given(self):
        given = {"DAK_CENTRAL_GIVEN_FILE": str(self.folder / "given")}
        guessed = self.centre.json("migrate", "--restored", environment=given)
        self.assertEqual(guessed["by"], "age")
        generation = guessed["generation"]
        backup = "UPDATE pools SET next_serial = first_serial; UPDATE centre SET generation = 1, common_version = 0"
        self.centre.sql(backup)
        refused = self.centre.json("serve", "--listen", "127.0.0.1:0", status=1, environment=given)
        self.assertEqual(refused["error"]["code"], "database_older")
        known = self.centre.json("migrate", "--restored", environment=given)
        self.assertEqual((known["by"], known["generation"]), ("file", generation + 1))
        for before, after in zip(guessed["skipped"], known["skipped"]):
            self.assertGreaterEqual(after["next"], before["next"])
        self.centre.sql(backup)
        other = self.centre.json("migrate", "--restored", "--given", self.folder / "given")
        self.assertEqual((other["by"], other["generation"]), ("file and age", generation + 2))
        self.assertEqual(other["skipped"], known["skipped"])
        self.centre.sql(backup)
        _, text, _ = self.centre.run("migrate", "--restored", "--given", self.folder / "given")
        self.assertIn("no file of its own", text)
        (self.folder / "given").write_text("no file of ours")
        damaged = self.centre.json("migrate", "--restored", status=3, environment=given)
        self.assertEqual(damaged["error"]["code"], "given_file_damaged")

    def test_who_only_looks_writes_no_file(self):
        file = self.folder / "given"
        given = {"DAK_CENTRAL_GIVEN_FILE": str(file)}
        self.centre.json("status", environment=given)
        self.centre.json("verify", environment=given)
        device = "5b" * 16
        self.centre.sql(f"INSERT INTO devices VALUES ('\\x{device}', '\\x{device * 2}', '21460007', 3, false, 1)")
        self.centre.json("fence", "--device", device, environment=given)
        self.assertEqual(list(self.folder.iterdir()), [])
        self.centre.json("enrol", "--office", "21460007", "--counter", "1", environment=given)
        self.assertTrue(file.exists())
        before = file.read_bytes()
        self.centre.sql("UPDATE centre SET common_version = common_version + 5000")
        self.centre.json("status", environment=given)
        self.assertEqual(file.read_bytes(), before)
        self.centre.sql("UPDATE centre SET common_version = common_version - 5000, generation = generation - 1")
        for command in ("status", "verify"):
            self.assertEqual(self.centre.json(command, status=1, environment=given)["error"]["code"], "database_older")
        self.centre.sql("UPDATE centre SET generation = generation + 1")


class Serve(CentreCase):
    arguments = ()

    def get(self, path, context=None):
        context = context or ssl.create_default_context(cafile=self.centre.said["DAK_CENTRAL_CERTIFICATE"])
        with urllib.request.urlopen(self.centre.url + path, context=context, timeout=30) as answer:
            return json.load(answer)

    def test_over_tls(self):
        info = self.get("/v1/centre")
        self.assertTrue(info["training"])
        self.assertNotEqual(info["tls_pin"], "00" * 32)
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.get("/v1/track/EM473124829IN")
        with refused.exception as answer:
            self.assertEqual(answer.code, 404)

    def test_plain_only_on_loopback(self):
        error = self.centre.json("serve", "--listen", "0.0.0.0:0", status=2)["error"]
        self.assertEqual(error["code"], "listen_plain")
        for listen in ("", "localhost", "127.0.0.1:99999", ":80"):
            error = self.centre.json("serve", "--listen", listen, status=2)["error"]
            self.assertIn(error["code"], ("listen_invalid", "usage"))
        error = self.centre.json("serve", "--listen", "127.0.0.1:0", "--tls-key", "x", status=2)["error"]
        self.assertEqual(error["code"], "tls_option_alone")
        error = self.centre.json("serve", "--listen", "127.0.0.1:0", "--tls-key", "/none", "--tls-cert", "/none",
                                 status=3)["error"]
        self.assertEqual(error["code"], "file_open_failed")

    def test_ends_by_sigterm_and_several_may_run(self):
        command = [BIN / "dak-central", "serve", "--database", self.centre.database, "--listen", "127.0.0.1:0", "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as second:
            try:
                address = json.loads(second.stdout.readline())["listening"]
                with urllib.request.urlopen(address + "/v1/centre", timeout=30) as answer:
                    self.assertEqual(json.load(answer)["key"], self.get("/v1/centre")["key"])
            finally:
                second.send_signal(signal.SIGTERM)
            self.assertEqual(second.wait(timeout=60), 0)


class Away(CentreCase):
    def ask(self):
        try:
            with urllib.request.urlopen(self.centre.url + "/v1/track/EM473124829IN", timeout=60):
                return None
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.headers["Retry-After"]

    def test_a_database_that_goes_away_is_said_and_counters_come_again(self):
        self.assertEqual(self.ask(), (404, None))
        postgres = int(self.centre.said["DAK_CENTRAL_PIDS"].split()[1])
        os.kill(postgres, signal.SIGINT)
        answer = self.ask()
        while answer == (404, None):  # it still answers on its way down
            answer = self.ask()
        self.assertEqual(answer, (503, "30"))


class Devices(CentreCase):
    def test_each_code_is_another(self):
        codes = {self.centre.json("enrol", "--office", "21460007", "--counter", number)["code"] for number in (1, 1, 2)}
        self.assertEqual(len(codes), 3)
        for code in codes:
            self.assertRegex(code, r"^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$")
        # They end with the fingerprint of the centre.
        self.assertEqual(len({code[-19:] for code in codes}), 1)

    def test_bad_input(self):
        for office, counter, code in (("2146", 1, "office_id_invalid"), ("2146000x", 1, "office_id_invalid"),
                                      ("21460007", 0, "counter_invalid"), ("21460007", "x", "counter_invalid")):
            error = self.centre.json("enrol", "--office", office, "--counter", counter, status=1)["error"]
            self.assertEqual(error["code"], code)
        self.assertEqual(self.centre.json("fence", "--device", "5a", status=1)["error"]["code"], "device_invalid")
        self.assertEqual(self.centre.json("fence", "--device", "5a" * 16, status=1)["error"]["code"],
                         "device_not_enrolled")

    def test_fence_and_lift(self):
        device = "5a" * 16
        self.centre.sql(f"INSERT INTO devices VALUES ('\\x{device}', '\\x{device * 2}', '21460007', 2, false, 1)")
        self.assertTrue(self.centre.json("fence", "--device", device.upper())["fenced"])
        self.assertEqual(self.centre.sql("SELECT is_fenced FROM devices"), "t")
        self.assertFalse(self.centre.json("fence", "--device", device, "--lift")["fenced"])
        self.assertEqual(self.centre.sql("SELECT is_fenced FROM devices"), "f")


class Publish(CentreCase):
    def test_an_edition(self):
        shipped = SOURCE / "resources/tariff/gyan-post-2025-05-01.json"
        published = self.centre.json("publish", shipped)
        self.assertEqual(published, {"version": 1, "edition": shipped.name})
        self.assertEqual(self.centre.json("publish", shipped)["version"], 2)
        stored = json.loads(self.centre.sql("SELECT document FROM common_changes WHERE version = 2"))
        self.assertEqual(stored["kind"], "tariff_edition")

    def test_a_file_that_does_not_fit_is_not_published(self):
        before = self.centre.sql("SELECT COUNT(*) FROM common_changes")
        wrong = self.folder / "gyan-post-2027-01-01.json"
        wrong.write_text('{"kind": "edition"}')
        self.assertEqual(self.centre.json("publish", wrong, status=1)["error"]["code"], "tariff_file_invalid")
        named = self.folder / "Ratés.json"
        named.write_text("{}")
        self.assertEqual(self.centre.json("publish", named, status=1)["error"]["code"], "publish_name_invalid")
        self.assertEqual(self.centre.json("publish", self.folder / "none.json", status=3)["error"]["code"],
                         "file_open_failed")
        self.assertEqual(self.centre.sql("SELECT COUNT(*) FROM common_changes"), before)

    def test_pools(self):
        pools = json.loads((SOURCE / "resources/numbers/pools.json").read_text(encoding="utf-8"))
        pools["grade"] = "confirmed"
        pools["training"] = [dict(pools["training"][0], first=55000000)]
        file = self.folder / "pools.json"
        file.write_text(json.dumps(pools))
        given = self.centre.json("publish", file)["pools"]
        self.assertEqual([(pool["next"], pool["grade"]) for pool in given], [(55000000, "confirmed")])
        pools["training"][0]["prefix"] = "EP"
        file.write_text(json.dumps(pools))
        self.assertEqual(self.centre.json("publish", file, status=1)["error"]["code"], "pools_invalid")


class Stick(CentreCase):
    """The day of a real counter, carried by hand."""

    def setUp(self):
        super().setUp()
        data = self.folder / "office"
        dakctl(data, "office", "init", "--training")
        dakctl(data, "day", "open", "--float", "1000")
        dakctl(data, "book", "--product", "speed-post-parcel", "--to", "560034", "--weight", "1240", "--zone",
               "other-states", "--sender", "Anand Jadhav; Flat 3; 9822054321", "--receiver",
               "Meena Krishnan; 12 Rose Gardens; Bengaluru; 9845012345", "--contents", "clothes")
        dakctl(data, "day", "close", "--counted", "1275", "--reason", "a test")
        self.files = sorted((data / "outbox").glob("*.dakbatch"))

    def enrol(self):
        frame = self.files[0].read_bytes()
        self.centre.sql(f"INSERT INTO devices VALUES ('\\x{frame[8:24].hex()}', '\\x{frame[24:56].hex()}', '99000001', 1, "
                        "false, 1) ON CONFLICT DO NOTHING")

    def test_from_stick_to_proof(self):
        refused = self.centre.json("import", *self.files, status=1)["refused"]
        self.assertEqual({one["code"] for one in refused}, {"device_not_enrolled"})
        self.enrol()
        self.assertGreater(len(self.files), 0)
        receipts = self.folder / "receipts"
        taken = self.centre.json("import", "--receipts", receipts, *self.files)["taken"]
        self.assertEqual(len(taken), len(self.files))
        self.assertEqual(sorted(path.stem for path in receipts.iterdir()), sorted(path.stem for path in self.files))
        again = self.centre.json("import", *self.files)["taken"]
        self.assertEqual(sorted(one["receipt"]["at_ms"] for one in again),
                         sorted(one["receipt"]["at_ms"] for one in taken))

        counts = self.centre.json("status")
        self.assertEqual(list(counts), COUNTS)
        self.assertEqual((counts["offices"], counts["devices"], counts["articles"], counts["batches"]),
                         (1, 1, 1, len(self.files)))
        self.assertEqual((counts["unpacking"], counts["parked"], counts["conflicts"]), (0, 0, 0))
        self.assertGreater(counts["entries"], 4)
        proof = self.centre.json("verify")
        self.assertEqual((proof["ok"], proof["entries"], proof["problems"]), (True, counts["entries"], []))
        self.assertEqual(proof["parked_by_older"], 0)
        self.tamper()

    def tamper(self):
        self.centre.sql("UPDATE postings SET amount_paise = amount_paise + 1 WHERE account = 'cash' AND seq = "
                        "(SELECT MIN(seq) FROM postings WHERE account = 'cash')")
        proof = self.centre.json("verify", status=1)
        self.assertFalse(proof["ok"])
        self.assertTrue(any(problem["what"] == "postings do not sum to zero" for problem in proof["problems"]))
        code, text, _ = self.centre.run("verify")
        self.assertEqual(code, 1)
        self.assertIn("entry ", text)


class Usage(unittest.TestCase):
    def test_usage(self):
        for arguments in ([], ["serve"], ["status"], ["brew"]):
            done = subprocess.run([BIN / "dak-central", *arguments, "--json"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertEqual(json.loads(done.stdout)["error"]["code"], "usage")
        done = subprocess.run([BIN / "dak-central", "--help"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0)
        for command in ("serve", "migrate", "enrol", "publish", "status", "verify", "fence", "import"):
            self.assertIn(command, done.stdout)


if __name__ == "__main__":
    os.umask(0o022)  # PostgreSQL of another user reads our folders
    unittest.main()
