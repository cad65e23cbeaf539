// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a directory file: every row is counted once, and what is accepted is a place in India.
#include "core/base/text.h"
#include "core/pincode/import/completion.h"
#include "core/pincode/import/directoryimport.h"
#include "core/pincode/import/geography.h"
#include "core/pincode/officewords.h"

#include <cstddef>
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

using namespace dak;

namespace {

// A file in memory that holds the bytes, under a name it can be opened by.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* bytes, std::size_t size) : m_file(::memfd_create("directory", 0)) {
        check(m_file >= 0 && ::write(m_file, bytes, size) == static_cast<ssize_t>(size), "no memory file");
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(m_file); }

    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};

void checkOffice(const PostOffice& office) {
    check(!office.pin.isArmy(), "an army office was accepted");
    check(!office.name.empty() && isUtf8(office.name) && !hasControls(office.name),
          "a bad name was accepted");
    check(!office.at || (office.at->latitude >= 6'500'000 && office.at->latitude <= 37'500'000),
          "a point outside India was accepted");
    for (const std::string& word : officeWords(office.name).first)
        check(isUtf8(word) && !word.empty(), "a word is broken");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file(bytes, size);
    auto contents = readDirectory(file.path());
    if (!contents)
        return 0;
    const ImportReport& report = contents->report;
    check(report.read == report.accepted + report.rejected, "a row was lost");
    check(report.accepted == contents->offices.size(), "an office was lost");
    for (const RejectedRow& row : report.rejects)
        check(!row.reason.empty() && row.row > 0 && isUtf8(row.given), "a refusal says nothing");
    for (const ListedOffice& listed : contents->offices)
        checkOffice(listed.office);
    completePlaces(contents->offices);
    for (const auto& [pin, point] : settlePoints(contents->offices))
        check(!pin.isArmy() && point.latitude != 0, "a place is nowhere");
    return 0;
}
