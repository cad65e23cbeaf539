// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/auditverify.h"

#include "core/base/text.h"
#include "core/files/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace dak {

namespace {

struct CloseInput {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

// Hexadecimal digits without the separators people write between them, in lower case.
std::optional<std::string> plainHex(std::string_view given) {
    std::string out;
    for (const char c : lowerAscii(trimmed(given))) {
        if (c == '-' || c == ':' || c == ' ')
            continue;
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f'))
            return std::nullopt;
        out += c;
    }
    return out;
}

// Reads line after line; a longer one than any of ours is skipped to its end.
class LineReader {
public:
    explicit LineReader(std::FILE* file) : m_file(file) {}

    enum class Got { Line, TooLong, End };
    Got next(std::string& line) {
        line.clear();
        bool tooLong = false;
        for (;;) {
            if (m_at == m_size && !fill())
                return tooLong ? Got::TooLong : line.empty() ? Got::End : Got::Line;
            const char c = m_piece[m_at++];
            if (c == '\n')
                return tooLong ? Got::TooLong : Got::Line;
            tooLong |= line.size() >= kMostAuditLine;
            if (!tooLong)
                line += c;
        }
    }
    bool failed() const { return std::ferror(m_file) != 0; }

private:
    bool fill() {
        m_size = std::fread(m_piece.data(), 1, m_piece.size(), m_file);
        m_at = 0;
        return m_size > 0;
    }

    std::FILE* m_file;
    std::array<char, 65536> m_piece{};
    std::size_t m_at = 0;
    std::size_t m_size = 0;
};

class AuditReader {
public:
    AuditReader(std::string head, std::string key) : m_head(std::move(head)), m_key(std::move(key)) {}

    void take(std::uint64_t line, std::string_view text) {
        auto parsed = parseAuditLine(text);
        if (!parsed)
            return unreadable(line, "line_malformed");
        if (auto* header = std::get_if<AuditHeader>(&*parsed))
            return open(line, *header);
        if (!m_section)
            return report({m_done == 0 ? "line_malformed" : "after_end", line, 0, 0});
        if (auto* entry = std::get_if<AuditEntry>(&*parsed)) {
            seeHead(entry->hash);
            return m_section->row(line, std::move(*entry));
        }
        close(line, std::get<AuditTrailer>(*parsed));
    }
    void unreadable(std::uint64_t line, const std::string& what) {
        if (m_section)
            m_section->unreadable(line, what);
        else
            report({what, line, 0, 0});
    }
    void report(AuditProblem problem) {
        ++m_report.problemCount;
        if (m_report.problems.size() < AuditReport::kMostProblems)
            m_report.problems.push_back(std::move(problem));
    }
    AuditReport finish(std::uint64_t lines) {
        if (m_section)
            close(lines, std::nullopt);
        const std::uint32_t expected = m_first ? m_first->epochs : 1;
        if (m_done < expected)
            report({"section_missing", lines, 0, m_done + 1});
        if (!m_head.empty() && !m_headSeen)
            report({"head_not_found", 0, 0, 0});
        m_report.identityChecked = !m_head.empty() || !m_key.empty();
        m_report.ok = m_report.problemCount == 0;
        return std::move(m_report);
    }

private:
    void open(std::uint64_t line, const AuditHeader& header) {
        if (m_section)
            close(line, std::nullopt);
        const bool same =
            !m_first || (header.device == m_first->device && header.publicKey == m_first->publicKey &&
                         header.epochs == m_first->epochs && header.training == m_first->training);
        if (!same || deviceIdOf(header.publicKey) != header.device)
            report({"key", line, 0, 0});
        if (header.ordinal != m_done + 1)
            report({"section_missing", line, 0, m_done + 1});
        if (!m_first)
            begin(line, header);
        m_section.emplace(line, header, [this](AuditProblem problem) { report(std::move(problem)); });
    }
    void begin(std::uint64_t line, const AuditHeader& header) {
        m_first = header;
        m_report.training = header.training;
        m_report.fingerprint = hex(header.device);
        if (!m_key.empty() && m_key != m_report.fingerprint)
            report({"key_other", line, 0, 0});
    }
    void close(std::uint64_t line, const std::optional<AuditTrailer>& trailer) {
        m_section->finish(line, trailer);
        m_report.entries += m_section->rows();
        m_report.head = hex(m_section->head().value_or(Sha256{}));
        m_done = m_section->header().ordinal;
        m_report.epochs = m_done;
        m_section.reset();
    }
    void seeHead(const Sha256& hash) {
        if (!m_head.empty() && !m_headSeen)
            m_headSeen = hex(hash).substr(0, m_head.size()) == m_head;
    }

    std::string m_head;
    std::string m_key;
    bool m_headSeen = false;
    std::uint32_t m_done = 0;
    std::optional<AuditHeader> m_first;
    std::optional<AuditSection> m_section;
    AuditReport m_report;
};

} // namespace

Result<AuditReport> verifyAudit(const std::string& path, const AuditExpectation& expected) {
    const auto head = plainHex(expected.head);
    if (!head || (!head->empty() && head->size() != 8 && head->size() != 64))
        return Error::refused("head_invalid", {{"field", "head"}, {"given", quotable(expected.head)}});
    const auto key = plainHex(expected.key);
    if (!key || (!key->empty() && key->size() != 32))
        return Error::refused("key_invalid", {{"field", "key"}, {"given", quotable(expected.key)}});
    const std::unique_ptr<std::FILE, CloseInput> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return fileError("file_open_failed", path, errno);
    LineReader lines(file.get());
    AuditReader reader(*head, *key);
    std::string line;
    std::uint64_t number = 0;
    for (;;) {
        const LineReader::Got got = lines.next(line);
        if (got == LineReader::Got::End)
            break;
        ++number;
        if (got == LineReader::Got::TooLong)
            reader.unreadable(number, "line_too_long");
        else
            reader.take(number, line);
    }
    if (lines.failed())
        return fileError("file_read_failed", path, EIO);
    return reader.finish(number);
}

} // namespace dak
