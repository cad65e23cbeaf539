// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any file is verified to a report or an error; no fuzzer finds a file that is whole.
#include "core/audit/auditverify.h"
#include "tests/fuzz/memoryfile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dak;
    const fuzz::MemoryFile file(bytes, size);
    const Result<AuditReport> report = verifyAudit(file.path());
    if (report) {
        check(report->ok == (report->problemCount == 0), "a report is ok and has problems");
        check(report->problems.size() <= AuditReport::kMostProblems, "a report grows with the file");
        check(!report->ok || report->entries > 0, "a whole book without an entry");
    }
    return 0;
}
