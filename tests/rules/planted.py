# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small house that keeps every rule, in which the tests of the rules plant one fault at a time."""

import pathlib
import tempfile
import unittest

from tree import Tree

SPDX = "// SPDX-FileCopyrightText: Dak Counter contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
HASH_SPDX = SPDX.replace("//", "#")

HOUSE = {
    "README.md": "# House\n",
    "CMakeLists.txt": "add_subdirectory(core)\n",
    "core/README.md": "# core\n",
    "core/money/README.md": "# core/money\n",
    "core/money/CMakeLists.txt": "dak_module(core/money MAY_USE core/base SOURCES money.cpp)\n",
    "core/money/money.h": SPDX + "\n// Money.\n#pragma once\n\n#include \"core/base/text.h\"\n",
    "core/money/money.cpp": SPDX + "\n#include \"core/money/money.h\"\n\nint paise() {\n    return 1;\n}\n",
    "core/base/README.md": "# core/base\n",
    "core/base/CMakeLists.txt": "dak_module(core/base SOURCES text.cpp)\n",
    "core/base/text.h": SPDX + "\n// Text.\n#pragma once\n",
    "core/base/text.cpp": SPDX + "\n#include \"core/base/text.h\"\n",
    "tests/README.md": "# tests\n",
    "tests/core/README.md": "# tests/core\n",
    "tests/core/money/CMakeLists.txt": "dak_test(core/money USES core/money SOURCES moneytest.cpp)\n",
    "tests/core/money/moneytest.cpp": SPDX + "\n#include \"core/money/money.h\"\n",
    "resources/README.md": "# resources\n",
    "resources/labels/README.md": "# labels\n\nRead whole by `core/money/money.cpp`.\n",
    "resources/labels/4x6.json": "{}\n",
    "resources/numbers/README.md": "# numbers\n",
    "resources/numbers/CMakeLists.txt": "install(FILES pools.json)\n",
    "resources/numbers/pools.json": "{}\n",
}
LAYERS = "core/base:\ncore/money: core/base\n"


class RuleTest(unittest.TestCase):
    """planted(files) is the tree of the small house with these files changed (None: taken away)."""

    def planted(self, **changes):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        for name, content in (HOUSE | changes.get("files", {})).items():
            if content is None:
                continue
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            path.chmod(0o755 if name in changes.get("run_bits", ()) else 0o644)
        return Tree(root)

    def assert_one(self, faults, part):
        """Exactly one fault, and it says this."""
        self.assertEqual(len(faults), 1, faults)
        self.assertIn(part, faults[0])
