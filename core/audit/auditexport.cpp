// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/auditexport.h"

#include "core/audit/auditlines.h"
#include "core/files/files.h"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace dak {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using OutputFile = std::unique_ptr<std::FILE, CloseFile>;

// One epoch: header, entries, trailer.
class EpochWriter {
public:
    EpochWriter(const ChainSource& chain, const SigningKey& key, std::FILE* out)
        : m_chain(chain), m_key(key), m_out(out) {}

    Status write(const AuditHeader& header, const ChainHead& epoch) {
        DAK_TRY_STATUS(put(auditLine(header)));
        std::uint64_t expected = 1;
        const auto visit = [&](const ChainRow& row) -> Status {
            if (row.seq != expected)
                return damaged(expected);
            ++expected;
            return put(auditLine(AuditEntry{row.seq, row.hash, std::string(row.bytes)}));
        };
        DAK_TRY_STATUS(m_chain.eachLink(epoch.ordinal, 1, epoch.seq, visit));
        if (expected != epoch.seq + 1)
            return damaged(expected);
        const Signature signature = m_key.sign(auditSigned(header, epoch.seq, epoch.hash));
        return put(auditLine(AuditTrailer{epoch.seq, epoch.hash, signature}));
    }

private:
    static Error damaged(std::uint64_t seq) {
        return Error::machine("book_damaged", {{"seq", std::to_string(seq)}, {"why", "gap"}});
    }
    Status put(const std::string& line) {
        if (std::fwrite(line.data(), 1, line.size(), m_out) != line.size())
            return fileError("file_write_failed", "", errno);
        return {};
    }

    const ChainSource& m_chain;
    const SigningKey& m_key;
    std::FILE* m_out;
};

} // namespace

Result<AuditExported> exportAudit(const ChainSource& chain, const SigningKey& key, bool training,
                                  const std::string& path) {
    if (fileExists(path))
        return Error::refused("file_exists", {{"field", "output"}, {"path", path}});
    const std::string beside = nameBeside(path);
    if (const Status made = replaceFile(beside, "", kPrivateFile); !made)
        return made.error().with("path", path);
    OutputFile out(std::fopen(beside.c_str(), "wb"));
    if (!out)
        return fileError("file_write_failed", path, errno);
    DAK_TRY(const auto heads, chain.heads());
    AuditExported exported{.epochs = static_cast<std::uint32_t>(heads.size())};
    EpochWriter writer(chain, key, out.get());
    for (const ChainHead& epoch : heads) {
        const AuditHeader header{deviceIdOf(key.publicKey()),
                                 key.publicKey(),
                                 epoch.epoch,
                                 epoch.ordinal,
                                 exported.epochs,
                                 training};
        if (Status written = writer.write(header, epoch); !written) {
            static_cast<void>(removeFile(beside));
            return written.error().fact("path").empty() ? written.error().with("path", path)
                                                        : written.error();
        }
        exported.entries += epoch.seq;
        exported.head = epoch.hash;
    }
    if (std::fflush(out.get()) != 0) {
        const int number = errno;
        static_cast<void>(removeFile(beside));
        return fileError("file_write_failed", path, number);
    }
    out.reset();
    DAK_TRY_STATUS(syncFile(beside));
    DAK_TRY_STATUS(renameFile(beside, path));
    return exported;
}

} // namespace dak
