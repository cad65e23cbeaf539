#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The printers of a training counter by dakctl alone: a test page and a sample of every layout come out as files,
marked as training and read by programs that are not ours; what is wrong is one error document; a batch waits for a
printer that is out of paper, says so, and goes on."""

import pathlib
import re
import socket
import subprocess
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "kill"))
from counter import Counter, expect  # noqa: E402

# layout, the default printer it fits, what is read of it
LAYOUTS = [
    ("bag", "Labels to files", "EBT0000000000"),
    ("label-4x6", "Labels to files", "ZT000000005IN"),
    ("label-a7", "Labels to files", "ZT000000005IN"),
    ("label-a6", "A4 to files", "ZT000000005IN"),
    ("label-a4-4up", "A4 to files", "ZT000000005IN"),
    ("receipt-80mm", "Receipts to files", None),
    ("receipt-58mm", "Receipts to files", None),
    ("receipt-a5", "A4 to files", None),
    ("cdf1", "A4 to files", "ZT000000005IN"),
    ("acknowledgement", "A4 to files", "ZT000000005IN"),
    ("cancellation", "Receipts to files", None),
    ("day-report", "A4 to files", None)]

# arguments, exit status, code
REFUSED = [
    (("printer", "test", "Labels to files", "--layout", "label-a6"), 1, "page_exceeds_media"),
    (("printer", "test", "Nobody", "--layout", "bag"), 1, "printer_unknown"),
    (("printer", "test", "Labels to files", "--layout", "poster"), 2, "usage"),
    (("printer", "add", "L", "--role", "label", "--address", "tcp:localhost", "--language", "pdf"), 1,
     "printer_language_place"),
    (("printer", "add", "L", "--role", "label", "--address", "file:/tmp", "--language", "zpl", "--darkness", "31"), 1,
     "printer_limit"),
    (("printer", "add", "L", "--role", "label", "--address", "file:/tmp", "--dpi", "72"), 1, "printer_limit"),
    (("printer", "add", "L", "--role", "label", "--address", "file:/tmp", "--media", "4x6in"), 1, "printer_limit"),
    (("printer", "add", "L", "--role", "poster", "--address", "file:/tmp"), 1, "printer_role_invalid"),
    (("printer", "add", "L", "--role", "label", "--address", "usb"), 1, "printer_address_invalid")]


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check_sample(counter, layout, printer, read):
    papers = counter.data / "papers"
    before = set(papers.iterdir()) if papers.is_dir() else set()
    answer = counter.must("printer", "test", printer, "--layout", layout)
    expect(answer["outcome"] == "printed" and answer["layout"].startswith(layout), f"{layout}: {answer}")
    new = set(papers.iterdir()) - before
    expect(len(new) == 1, f"{layout}: {len(new)} files")
    file = new.pop()
    expect("-sample-" in file.name, f"{layout} is called {file.name}")
    expect("TRAINING" in output_of("pdftotext", str(file), "-"), f"{layout} is not marked")
    if read:
        picture = counter.folder / "sample"
        quarter = ("-x", "0", "-y", "0", "-W", "1240", "-H", "1754")  # of A4: the packaged reader ends at twins
        output_of("pdftoppm", "-r", "300", *quarter, "-png", "-singlefile", str(file), str(picture))
        seen = output_of("ZXingReader", "-noscale", "-norotate", "-1", "-format", "Code128", f"{picture}.png")
        expect(f'"{read}"' in seen, f"{layout} reads {seen}")


class LabelPrinter(threading.Thread):
    """ZPL on a socket: out of paper from the third label on, until somebody loads it."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "tcp:127.0.0.1:%d" % self.listener.getsockname()[1]
        self.job = b""
        self.loaded = threading.Event()

    def answer(self):
        out = 0 if self.loaded.is_set() or self.job.count(b"^XZ") < 3 else 1
        return (f"\x02030,{out},0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n"
                "\x021234,0\x03\r\n").encode()

    def run(self):
        while True:
            line, _ = self.listener.accept()
            with line:
                heard = b""
                while piece := line.recv(65536):
                    heard += piece
                    while b"~HS\r\n" in heard:
                        before, _, heard = heard.partition(b"~HS\r\n")
                        self.job += before
                        line.sendall(self.answer())
                self.job += heard


def check_batch(counter):
    printer = LabelPrinter()
    printer.start()
    counter.must("printer", "add", "Zebra", "--role", "label", "--address", printer.address, "--language", "zpl")
    articles = [counter.must(*counter.booking(counter.key()))["article"] for _ in range(6)]
    numbers = counter.folder / "labels.txt"
    numbers.write_text("\n".join(articles) + "\n")
    command = [counter.program, "--data", str(counter.data), "print", "batch", str(numbers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as batch:
        said = ""
        for line in batch.stderr:
            said += line
            if "out of paper" in line:
                printer.loaded.set()
        result = batch.stdout.read()
    expect(batch.returncode == 0, f"batch: {batch.returncode} {result} {said}")
    expect("6 of 6 labels printed" in result, result)
    expect(said.count("the printer waits: out of paper") == 1, f"said: {said!r}")
    expect(printer.job.count(b"^XZ") == 6, "not six labels")
    labels = re.findall(rb"\^XA.*?\^XZ", printer.job, re.DOTALL)
    expect(len(set(labels)) == 6, "a label came twice")
    again = counter.must("print", "batch", str(numbers))
    expect(again["skipped"] == 6 and again["printed"] == 0, f"again: {again}")


def main():
    with Counter(sys.argv[1], seed=77) as counter:
        entries = counter.must("verify")["entries"]
        for layout, printer, read in LAYOUTS:
            check_sample(counter, layout, printer, read)
        expect(counter.must("printer", "test", "Labels to files")["line_x_tenths_mm"] > 0, "no test page")
        for arguments, status, code in REFUSED:
            got, answer = counter.run(*arguments)
            expect(got == status and answer["error"]["code"] == code, f"{arguments}: {got} {answer}")
        expect([printer["name"] for printer in counter.must("printer", "list")] ==
               ["Labels to files", "Receipts to files", "A4 to files"], "a refused printer is there")
        expect(counter.must("verify")["entries"] == entries, "a test page is in the book")
        check_batch(counter)
        print(f"{len(LAYOUTS)} layouts, {len(REFUSED)} refusals, a batch that waited for paper")


main()
