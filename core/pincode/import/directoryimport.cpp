// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/directoryimport.h"

#include "core/pincode/import/bytesource.h"
#include "core/pincode/import/officecheck.h"
#include "core/pincode/import/officerows.h"

#include <functional>
#include <unordered_map>

namespace dak {

namespace {

constexpr std::uint64_t kRowsBetweenReports = 4096;

class DirectoryCollector {
public:
    Status add(const OfficeRow& row);
    DirectoryContents contents() && { return std::move(m_contents); }
    const ImportReport& report() const { return m_contents.report; }

private:
    bool isKnown(const ListedOffice& office) const;
    void refuse(const OfficeRow& row, std::string reason, std::string given);

    DirectoryContents m_contents;
    std::unordered_multimap<std::size_t, std::size_t> m_byPinAndName;
};

std::size_t hashOf(const ListedOffice& listed) {
    return std::hash<std::string>()(listed.office.name) * 1'000'003U + listed.office.pin.number();
}

bool DirectoryCollector::isKnown(const ListedOffice& office) const {
    const auto [begin, end] = m_byPinAndName.equal_range(hashOf(office));
    for (auto known = begin; known != end; ++known) {
        if (m_contents.offices[known->second] == office)
            return true;
    }
    return false;
}

void DirectoryCollector::refuse(const OfficeRow& row, std::string reason, std::string given) {
    ImportReport& report = m_contents.report;
    ++report.rejected;
    if (report.rejects.size() < ImportReport::kMostListed)
        report.rejects.push_back({row.number, std::move(reason), std::move(given)});
}

Status DirectoryCollector::add(const OfficeRow& row) {
    ++m_contents.report.read;
    if (!row.reason.empty()) {
        refuse(row, row.reason, row.given);
        return {};
    }
    if (auto fault = faultOf(row.fields)) {
        refuse(row, std::move(fault->reason), std::move(fault->given));
        return {};
    }
    ListedOffice office = officeOf(row.fields);
    if (isKnown(office)) {
        refuse(row, "duplicate", office.office.pin.text() + " " + office.office.name);
        return {};
    }
    if (m_contents.offices.size() == kMostOffices)
        return Error::refused("import_too_many_offices", {{"most", std::to_string(kMostOffices)}});
    m_byPinAndName.emplace(hashOf(office), m_contents.offices.size());
    m_contents.offices.push_back(std::move(office));
    ++m_contents.report.accepted;
    return {};
}

} // namespace

Result<DirectoryContents> readDirectory(const std::string& path, const ImportProgress& progress) {
    DAK_TRY(ByteSource source, ByteSource::open(path));
    auto rows = openOfficeRows(source);
    if (!rows)
        return rows.error().with("path", path);
    DirectoryCollector collector;
    OfficeRow row;
    for (;;) {
        const auto more = (*rows)->next(row);
        if (!more)
            return more.error().with("path", path);
        if (!*more)
            break;
        DAK_TRY_STATUS(collector.add(row));
        if (progress && collector.report().read % kRowsBetweenReports == 0)
            progress(source.bytesTaken(), source.bytesTotal());
    }
    const ImportReport& report = collector.report();
    if (report.accepted == 0)
        return Error::refused("import_empty", {{"path", path},
                                               {"read", std::to_string(report.read)},
                                               {"rejected", std::to_string(report.rejected)}});
    return std::move(collector).contents();
}

} // namespace dak
