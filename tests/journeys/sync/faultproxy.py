# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A bad line between counters and a centre: a TCP proxy that loses, delays, doubles and cuts what it carries.
TLS passes through it, so that whatever it does must be noticed at an end."""

import random
import socket
import threading
import time

PIECE = 4096
FAULTS = ("lose", "delay", "double", "cut")


class FaultProxy:
    def __init__(self, seed):
        self.target = None  # port of the server; nobody answers while there is none
        self.trouble = 0.0  # share of the connections that meet a fault
        self.met = dict.fromkeys(FAULTS, 0)
        self.random = random.Random(seed)
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"https://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.carry, args=(client, self.plan()), daemon=True).start()

    def plan(self):
        """(fault, direction it is met in, after so many bytes)."""
        if self.random.random() >= self.trouble:
            return None, None, 0
        return self.random.choice(FAULTS), self.random.choice("ud"), self.random.randrange(6000)

    def carry(self, client, plan):
        try:
            server = socket.create_connection(("127.0.0.1", self.target), timeout=60)
        except (OSError, TypeError):
            client.close()
            return
        up = threading.Thread(target=self.pump, args=(client, server, plan, "u"), daemon=True)
        up.start()
        self.pump(server, client, plan, "d")
        up.join()
        client.close()
        server.close()

    def pump(self, source, sink, plan, direction):
        fault, where, after = plan
        carried = 0
        try:
            while piece := source.recv(PIECE):
                carried += len(piece)
                if fault and where == direction and carried > after:
                    self.met[fault] += 1
                    piece = self.harm(fault, piece)
                    sink.sendall(piece)
                    if fault in ("lose", "cut"):
                        break
                    fault = None
                    continue
                sink.sendall(piece)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    @staticmethod
    def harm(fault, piece):
        if fault == "lose":
            return b""
        if fault == "cut":
            return piece[:len(piece) // 2]
        if fault == "double":
            return piece + piece
        time.sleep(0.3)
        return piece
