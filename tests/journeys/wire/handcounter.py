# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A counter by hand, as core/protocol/README.md and core/outbox/batch.h say it: keys and signatures by openssl,
requests by curl, frames by struct. Nothing of the program itself is used."""

import base64
import hashlib
import json
import pathlib
import secrets
import struct
import subprocess
import time
import uuid

OFFICE = "99000001"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def code_secret(code):
    """The secret of an enrolment code: the first 10 of its 20 bytes."""
    value = 0
    for letter in code.replace("-", ""):
        value = value * 32 + CROCKFORD.index(letter)
    return value.to_bytes(20, "big")[:10].hex()


def zstd_stored(raw):
    """A zstd frame (RFC 8878) of blocks that are not packed."""
    blocks = [raw[at:at + 100_000] for at in range(0, len(raw), 100_000)] or [b""]
    out = struct.pack("<IBI", 0xFD2FB528, 0xA0, len(raw))
    for at, block in enumerate(blocks):
        out += struct.pack("<I", len(block) << 3 | (at == len(blocks) - 1))[:3] + block
    return out


def zstd_bomb(size):
    """A zstd frame that becomes `size` zeros: 4 bytes for each 100,000."""
    out = struct.pack("<IBI", 0xFD2FB528, 0xA0, size)
    for at in range(0, size, 100_000):
        length = min(100_000, size - at)
        out += struct.pack("<I", length << 3 | 1 << 1 | (at + length == size))[:3] + b"\0"
    return out


def note(text):
    """The bytes of an entry that says something and moves no money."""
    body = json.dumps({"text": text}, separators=(",", ":"))
    return (f'{{"v":1,"op":"{uuid.uuid4()}","part":0,"kind":"note","day":"2026-11-20","at":1795151520000,'
            f'"actor":"asha","role":"clerk","body":{body},"postings":[]}}').encode()


class HandCounter:
    def __init__(self, url, certificate, folder, name):
        self.url = url
        self.certificate = certificate
        self.folder = pathlib.Path(folder) / name
        self.folder.mkdir()
        self.pem = self.folder / "key.pem"
        self.openssl("genpkey", "-algorithm", "ed25519", "-out", self.pem)
        self.public = self.openssl("pkey", "-in", self.pem, "-pubout", "-outform", "DER")[-32:]
        self.device = hashlib.sha256(self.public).digest()[:16]
        self.epoch = secrets.token_bytes(16)
        self.seq = 0
        self.head = bytes(32)

    def openssl(self, *arguments):
        return subprocess.run(["openssl", *map(str, arguments)], capture_output=True, check=True, timeout=60).stdout

    def sign(self, message):
        file = self.folder / "message"
        file.write_bytes(message)
        return self.openssl("pkeyutl", "-sign", "-inkey", self.pem, "-rawin", "-in", file)

    # ---- requests
    def curl(self, method, path, body=None, headers=(), expect=""):
        """(HTTP status, answer: a document where it is one). `expect`: "100-continue" to send no body before the
        centre wants it."""
        answer = self.folder / "answer"
        answer.unlink(missing_ok=True)
        command = ["curl", "--silent", "--show-error", "--max-time", "60", "--cacert", self.certificate,
                   "--output", str(answer), "--write-out", "%{http_code}", "--request", method, "--path-as-is"]
        for name, value in headers:
            command += ["--header", f"{name}: {value}"]
        if body is not None:
            sent = self.folder / "body"
            sent.write_bytes(body)
            command += ["--header", f"Expect: {expect}".strip(), "--data-binary", f"@{sent}"]
        done = subprocess.run([*command, self.url + path], capture_output=True, text=True, timeout=120)
        text = answer.read_bytes() if answer.exists() else b""
        return int(done.stdout or 0), json.loads(text) if text.startswith(b"{") else text

    def headers(self, method, path, body=b""):
        nonce = secrets.token_hex(16)
        message = "\n".join(["dak-request-1t", method, path, self.device.hex(), nonce,
                             hashlib.sha256(body).hexdigest()])
        return [("Dak-Device", self.device.hex()), ("Dak-Nonce", nonce),
                ("Dak-Signature", base64.b64encode(self.sign(message.encode())).decode())]

    def ask(self, method, path, body=None, expect=""):
        return self.curl(method, path, body, self.headers(method, path, body or b""), expect)

    def enrol(self, code, counter):
        body = {"secret": code_secret(code), "key": self.public.hex(), "office": OFFICE, "counter": counter,
                "training": True, "epoch": self.epoch.hex(), "app": "0.1.0", "schema": 1}
        return self.ask("POST", "/v1/enrol", json.dumps(body).encode())

    def hello(self, **other):
        body = {"epochs": [{"epoch": self.epoch.hex(), "seq": self.seq, "head": self.head.hex()}], "ranges": [],
                "wanted": [], "cursor": "0.0", "app": "0.1.0", "schema": 1, "wall_ms": int(time.time() * 1000)}
        return json.dumps(body | other).encode()

    # ---- batches
    def frame(self, entries, payload=None, raw_bytes=None):
        """(id, frame) of these entries after the ones before; a payload of another kind when it is given."""
        head = self.head
        for at, entry in enumerate(entries):
            seq = struct.pack(">Q", self.seq + at + 1)
            head = hashlib.sha256(b"dak-entry-1t" + self.device + self.epoch + seq + head + entry).digest()
        raw = b"".join(struct.pack(">I", len(entry)) + entry for entry in entries)
        payload = zstd_stored(raw) if payload is None else payload
        first, last = self.seq + 1, self.seq + len(entries)
        header = (b"DAKB" + struct.pack(">HBB", 1, 1, 1) + self.device + self.public + self.epoch +
                  struct.pack(">QQ", first, last) + self.head + head + b"2026-11-20" +
                  struct.pack(">III", len(entries), len(raw) if raw_bytes is None else raw_bytes, len(payload)) +
                  hashlib.sha256(payload).digest() + struct.pack(">H", 0))
        name = f"{self.device.hex()}/{self.epoch.hex()}/{first}-{last}/{head.hex()}"
        return name, header + payload + self.sign(b"dak-batch-1t" + header)

    def put(self, name, frame, expect=""):
        return self.ask("PUT", "/v1/batches/" + name, frame, expect)

    def went(self, entries, name):
        """The centre has taken these: what follows stands behind them."""
        self.seq += len(entries)
        self.head = bytes.fromhex(name.rsplit("/", 1)[1])
