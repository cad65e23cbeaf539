#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""dakctl in hostile hands: each bad call is one error document with its code, its field and its exit status,
a line on standard error, and nothing in the book. The tables below are the cases."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "kill"))
from counter import Counter, expect  # noqa: E402

KEY = "0190a0b0-0000-7000-8000-000000000001"
CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"  # of a centre that is nowhere
GOOD = {"product": "speed-post-parcel", "to": "560034", "weight": "1240", "size": "30x20x10", "contents": "clothes",
        "receiver": "Meena Krishnan; Flat 12 Rose Gardens; 9845012345",
        "sender": "Anand Jadhav; 8 Laxmi Road; 9822054321"}

# option of `book`, what is given, exit status, code, field of the error document
FIELDS = [
    ("product", "", 1, "product_invalid", "product"),
    ("product", "pigeon-post", 1, "product_unknown", "product"),
    ("product", "speed-post-24", 1, "rates_not_loaded", "product"),
    ("to", "", 1, "pin_invalid", "to"),
    ("to", "000000", 1, "pin_invalid", "to"),
    ("to", "199999", 1, "pin_unknown", "to"),
    ("from", "199999", 1, "pin_unknown", "from"),
    ("sender-pin", "x", 1, "pin_invalid", "sender-pin"),
    ("weight", "", 2, "option_missing", "weight"),
    ("weight", "0", 1, "weight_zero", "weight"),
    ("weight", "-1", 1, "weight_invalid", "weight"),
    ("weight", "35001", 1, "weight_out_of_range", "weight"),
    ("weight", "9" * 40, 1, "weight_too_large", "weight"),
    ("size", "0x0x0", 1, "size_invalid", "size"),
    ("size", "99999x1x1", 1, "size_invalid", "size"),
    ("size", "150x150x150", 1, "size_sum_too_large", "size"),
    ("contents", "explosives", 1, "contents_unknown", "contents"),
    ("contents", "other:" + "x" * 100_000, 1, "text_too_long", "contents"),
    ("contents", b"other:\xff", 1, "text_not_utf8", "contents"),
    ("receiver", "", 1, "parts_invalid", "receiver"),
    ("receiver", "x" * 100_000 + "; b; 9845012345", 1, "text_too_long", "receiver"),
    ("receiver", b"\xff\xfe; b; 9845012345", 1, "text_not_utf8", "receiver"),
    ("receiver", "A\u202eB; b; 9845012345", 1, "text_has_controls", "receiver"),
    ("receiver", "\U0001f3e0; b; 9845012345", 1, "character_not_printable", "receiver_name"),
    ("reference", "x" * 41, 1, "text_too_long", "reference"),
    ("value", "1.005", 1, "money_invalid", "value"),
    ("insure", "99999999", 1, "insured_too_high", "insure"),
    ("cod", "0", 1, "cod_retail_not_loaded", "cod"),
    ("km", "10001", 1, "km_invalid", "km"),
    ("zone", "LOCAL", 1, "zone_invalid", "zone"),
    ("rounding", "", 1, "rounding_invalid", "rounding"),
    ("gstin", "29ABCDE1234F1Z5", 1, "gstin_check_character", "gstin"),
    ("number", "EE123456785IN", 1, "number_foreign", "number"),
    ("key", "x", 1, "uuid_invalid", "key"),
    ("tender", "cash=", 1, "money_invalid", "tender"),
    ("tender", "cash=1", 1, "tender_short", "tender"),
    ("tender", "upi=300", 1, "tender_not_set_up", "tender"),
    ("label", "/dev/full", 1, "format_invalid", "format"),
    ("label", "/nowhere/label.pdf", 3, "output_unwritable", None),
]

# arguments behind --data and --json, exit status, code, field
CALLS = [
    (["nothing"], 2, "command_unknown", None),
    (["pincode", "finde", "x"], 2, "command_unknown", None),
    (["book"], 2, "usage", None),
    (["--data=", "number", "list"], 2, "option_missing", "data"),
    (["--data", "nowhere", "verify"], 1, "office_missing", None),
    (["office", "init", "--training"], 1, "folder_used", None),
    (["basket", "show", "x"], 1, "uuid_invalid", "basket"),
    (["backup", "--output="], 2, "option_missing", "output"),
    (["backup", "--output", "/nowhere/backup"], 3, "file_write_failed", None),
    (["audit", "export", "--output="], 2, "option_missing", "output"),
    (["demo", "--output="], 2, "option_missing", "output"),
    (["restore", "/"], 1, "backup_missing", "file"),
    (["restore", "/dev/null"], 1, "backup_missing", "file"),
    (["day", "open", "--float=-1"], 1, "money_invalid", "float"),
    (["day", "close", "--counted="], 1, "money_invalid", "counted"),
    (["day", "report", "--date", "2026-02-30"], 1, "date_invalid", "date"),
    (["tariff", "quote", "--product=", "--to", "560034", "--weight", "1"], 1, "product_invalid", "product"),
    (["tariff", "quote", "--product", "gyan-post", "--to", "560034", "--weight", "299", "--contents", "books"], 1,
     "weight_out_of_range", "weight"),
    (["pincode", "import", "/"], 3, "import_file_unreadable", None),
    (["pincode", "find", b"\xff"], 1, "search_not_utf8", None),
    (["enrol", "--server", "https://centre.example"], 2, "usage", None),
    (["enrol", "--server", "https://centre.example", "--code", "7K3M"], 1, "enrolment_code_invalid", None),
    (["enrol", "--server", "http://192.0.2.1:8443", "--code", CODE, "--insecure-loopback"], 1,
     "network_plain_refused", None),
    (["enrol", "--server", "http://127.0.0.1:9", "--code", CODE], 1, "network_plain_refused", None),
    (["enrol", "--server", "https://centre.example/v1", "--code", CODE], 1, "server_invalid", None),
    (["enrol", "--server=", "--code", CODE], 1, "server_invalid", None),
    (["enrol", "--server", "http://127.0.0.1:9", "--code", CODE, "--insecure-loopback"], 3,
     "network_unreachable", None),
    (["sync", "--once"], 1, "centre_not_enrolled", None),
    (["outbox", "import-receipt", "/dev/null"], 1, "centre_not_enrolled", None),
    (["outbox", "export", "--output="], 2, "option_missing", "output"),
    (["outbox", "export", "--output", "/"], 1, "output_exists", "output"),
    (["outbox", "export", "--output", "/nowhere/stick"], 3, "output_unwritable", None),
    (["day", "statement"], 1, "centre_not_enrolled", None),
    (["day", "statement", "--date", "2026-02-30"], 1, "date_invalid", "date"),
    (["track", "EM473124829IN"], 1, "article_unknown", "number"),
    (["demo", "--output", "nowhere", "--server", "http://127.0.0.1:9"], 2, "option_missing", "code"),
    (["demo", "--output", "nowhere", "--code", CODE], 2, "option_missing", "server"),
]


def bytes_of(argument):
    return argument if isinstance(argument, bytes) else argument.encode()


def call(program, *arguments):
    """Exit status and document; every refusal is also one line on standard error."""
    done = subprocess.run([bytes_of(part) for part in (program, *arguments)], capture_output=True, timeout=120)
    try:
        document = json.loads(done.stdout.decode())
    except ValueError:
        sys.exit(f"FAILED: {arguments} gave no document: {done.returncode} {done.stdout[:300]!r}")
    if "error" in document:
        expect(done.stderr.startswith(b"dakctl: ") and done.stderr.count(b"\n") == 1, f"{arguments}: {done.stderr!r}")
    return done.returncode, document


def refused(what, answer, status, code, field):
    found, document = answer
    error = document.get("error", {})
    expect((found, error.get("code")) == (status, code), f"{str(what)[:200]}: {found} {str(document)[:400]}")
    if field is not None:
        expect(error["details"].get("field") == field, f"{str(what)[:200]}: {error}")
    # A sentence for people: whole, and with no word for what was left out.
    expect(error["message"] and "\u2026 is" not in error["message"] and "{" not in error["message"], str(error))


def bad_bookings(counter):
    before = counter.must("verify")
    for option, given, status, code, field in FIELDS:
        options = {**GOOD, option: given}
        arguments = [b"--" + name.encode() + b"=" + bytes_of(value) for name, value in options.items()]
        answer = call(counter.program, "--data", str(counter.data), "--json", "book", *arguments)
        refused((option, given), answer, status, code, field)
    expect(counter.must("verify") == before, "a refusal has changed the book")


def bad_calls(counter):
    before = counter.must("verify")
    for arguments, status, code, field in CALLS:
        answer = call(counter.program, "--data", str(counter.data), "--json", *arguments)
        refused(arguments, answer, status, code, field)
    expect(counter.must("verify") == before, "a refusal has changed the book")


def options_behind_the_command(counter):
    status, document = call(counter.program, "number", "list", "--data", str(counter.data), "--json")
    expect(status == 0 and len(document) > 0, f"{status} {document}")


def one_key_in_many_hands(counter):
    """Eight programs with one key and one label: one booking, one answer, one whole label."""
    label = counter.folder / "label.pdf"
    command = counter.command("book", "--key", KEY, "--label", str(label),
                              *[f"--{name}={value}" for name, value in GOOD.items()])
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)]
    answers = set()
    for program in programs:
        out, complaint = program.communicate(timeout=120)
        document = json.loads(out)
        expect(program.returncode == 0, f"{document} {complaint!r}")
        expect("paper_not_written" not in out.decode(), document)
        answers.add((document["article"], document["entry"], document["total_paise"]))
    expect(len(answers) == 1, answers)
    expect(label.read_bytes().startswith(b"%PDF"), "the label is no PDF")
    left = [name for name in os.listdir(counter.folder) if name not in ("data", "label.pdf")]
    expect(not left, left)
    expect(counter.must("verify")["ok"], "verify")


def dispatch_times(counter):
    """A quote says when it leaves, and never fails by an office's own file that is wrong."""
    question = ["tariff", "quote", "--product", GOOD["product"], "--to", GOOD["to"], "--weight", GOOD["weight"],
                "--size", GOOD["size"], "--contents", GOOD["contents"]]
    quoted = counter.must(*question)
    expect(set(quoted["leaves"]) == {"on", "closes", "leaves", "grade"}, quoted["leaves"])
    for elsewhere in (["--from", "560034"], ["--on", "2026-11-20"]):
        expect(counter.must(*question, *elsewhere)["leaves"] is None, elsewhere)
    own = pathlib.Path(counter.data) / "dispatch-times.json"
    own.write_text("{", encoding="utf-8")
    broken = counter.must(*question)
    expect(broken["leaves"] is None and broken["leaves_error"]["code"] == "dispatch_file_invalid", broken)
    expect(broken["total_paise"] == quoted["total_paise"], "another price")
    own.unlink()


def what_a_day_came_to(counter):
    """Booked, cancelled of these and remaining add up, and the words say which is which."""
    before = counter.must("day", "report")
    booking = [f"--{name}={value}" for name, value in GOOD.items()]
    number = counter.must("book", *booking)["article"]
    counter.must("book", *booking)
    counter.must("cancel", number, "--reason", "wrong PIN")
    after = counter.must("day", "report")
    counts = [after[name] - before[name] for name in ("booked", "cancelled", "articles")]
    expect(counts == [2, 1, 1], counts)
    people = subprocess.run([counter.program, "--data", str(counter.data), "day", "report"],
                            capture_output=True, text=True, timeout=120, check=True).stdout
    said = f"articles booked {after['booked']}, of them cancelled {after['cancelled']}, remaining {after['articles']}"
    expect(said in people, people)


def without_its_data(counter):
    """A program that lost its PIN directory opens every book; one without tariffs makes none."""
    home = counter.folder / "program"
    (home / "bin").mkdir(parents=True)
    program = str(shutil.copy2(counter.program, home / "bin" / "dakctl"))
    ours = pathlib.Path(counter.program).parent.parent / "share" / "dak-counter"
    share = home / "share" / "dak-counter"
    shutil.copytree(ours, share, ignore=shutil.ignore_patterns("pincode.db*"))
    data = ["--data", str(counter.data), "--json"]
    expect(call(program, *data, "verify")[0] == 0, "verify needs the PIN directory")
    expect(call(program, *data, "backup", "--output", str(counter.folder / "copy"))[0] == 0, "backup")
    booking = [f"--{name}={value}" for name, value in GOOD.items()]
    refused("book", call(program, *data, "book", *booking), 3, "directory_missing", None)
    new = ["--data", str(counter.folder / "new"), "--json"]
    real = ["office", "init", "--office-id", "12345678", "--name", "X", "--pin", "411001"]
    refused(real, call(program, *new, *real), 3, "directory_missing", None)
    shutil.rmtree(share / "tariff")
    refused("init", call(program, *new, "office", "init", "--training"), 3, "tariff_folder_unreadable", None)
    expect(not (counter.folder / "new").exists(), "an office was made by halves")


def main():
    with Counter(sys.argv[1], seed=7) as counter:
        bad_bookings(counter)
        bad_calls(counter)
        options_behind_the_command(counter)
        one_key_in_many_hands(counter)
        dispatch_times(counter)
        what_a_day_came_to(counter)
        without_its_data(counter)
        print(f"{len(FIELDS) + len(CALLS)} bad calls refused, the book is whole")


if __name__ == "__main__":
    main()
