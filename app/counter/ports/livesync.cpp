// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/livesync.h"

#include "app/wiring/centreline.h"
#include "app/wiring/centrestick.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace dak::counter {

namespace {

constexpr int kLookBack = 31; // days, for the last one that was closed

} // namespace

LiveSync::LiveSync(Counter& counter, RunningSync running)
    : m_counter(counter)
    , m_running(std::move(running))
    , m_book(counter.book(), counter.ids(), shareFolder() + "/tariff") {}

Result<std::optional<Date>> LiveSync::closedDay() const {
    const TillQueries& till = m_counter.tillQueries();
    DAK_TRY(const std::optional<Date> last, till.lastDay());
    for (int back = 0; last && back < kLookBack; ++back) {
        const Date day = last->plusDays(-back);
        DAK_TRY(const auto closing, till.closing(day));
        if (closing)
            return std::optional(day);
    }
    return std::optional<Date>();
}

// The entries the centre asks about stand in the statements of their days.
Status LiveSync::addStatements(ui::SyncPicture& picture) const {
    std::set<Date> days;
    for (const SealedBatch& batch : picture.outbox.batches) {
        if (batch.state == BatchState::Parked)
            days.insert(batch.day);
    }
    if (picture.day) {
        DAK_TRY(picture.statement, keptStatement(m_counter, *picture.day));
        if (picture.statement) {
            DAK_TRY(picture.parkedClose, parkedClose(m_counter, *picture.statement));
        }
        days.insert(*picture.day);
    }
    for (const Date& day : days) {
        DAK_TRY(const auto its, keptStatement(m_counter, day));
        if (its)
            picture.parked.insert(picture.parked.end(), its->parked.begin(), its->parked.end());
    }
    return {};
}

Result<ui::SyncPicture> LiveSync::picture() const {
    ui::SyncPicture picture;
    DAK_TRY(picture.outbox, m_counter.book().outbox().status());
    DAK_TRY(const CentreNotes notes, m_book.tables().notes());
    picture.sessionAt = notes.sessionAt;
    picture.skewSeconds = notes.skewSeconds;
    picture.fenced = notes.fenced;
    DAK_TRY(picture.day, closedDay());
    DAK_TRY(const auto link, centreOf(m_counter));
    if (!link)
        return picture;
    picture.enrolled = true;
    picture.server = link->server;
    DAK_TRY_STATUS(addStatements(picture));
    return picture;
}

// A folder of its own on the stick, so that what was written before stays as it is.
Result<std::size_t> LiveSync::exportWaiting(const std::string& folder) {
    const UtcMillis now = m_counter.clock().now();
    std::string time = istTime(now, true);
    std::erase(time, ':');
    const std::string name =
        "dak-" + m_counter.deviceText().substr(0, 8) + "-" + istDate(now).iso() + "-" + time;
    DAK_TRY(const std::vector<ExportedBatch> exported,
            CentreStick(m_counter).exportTo((std::filesystem::path(folder) / name).string()));
    return static_cast<std::size_t>(
        std::count_if(exported.begin(), exported.end(),
                      [](const ExportedBatch& each) { return each.receiptFile.empty(); }));
}

Result<std::size_t> LiveSync::importReceipts(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code failed;
    for (const auto& file : std::filesystem::directory_iterator(folder, failed)) {
        if (file.path().extension() == ".dakreceipt")
            files.push_back(file.path().string());
    }
    if (files.empty())
        return Error::refused("receipts_missing", {{"path", folder}});
    std::sort(files.begin(), files.end());
    DAK_TRY(const std::vector<Receipt> receipts, CentreStick(m_counter).importReceipts(files));
    return receipts.size();
}

} // namespace dak::counter
