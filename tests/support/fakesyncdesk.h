// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Day desk's side of the sync as a test wants it.
#pragma once

#include "ui/presenters/syncdesk.h"

#include <optional>
#include <string>

namespace dak::test {

class FakeSyncDesk final : public ui::SyncDesk {
public:
    ui::SyncPicture its;
    std::optional<Error> unreadable;
    ui::SyncRun running;
    int sends = 0;
    std::string exportedTo, importedFrom;
    Result<std::size_t> outcome = std::size_t(3);

    Result<ui::SyncPicture> picture() const override {
        return unreadable ? Result<ui::SyncPicture>(*unreadable) : Result<ui::SyncPicture>(its);
    }
    const ui::SyncRun& run() const override { return running; }
    void sendNow() override { ++sends; }
    Result<std::size_t> exportWaiting(const std::string& folder) override {
        exportedTo = folder;
        return outcome;
    }
    Result<std::size_t> importReceipts(const std::string& folder) override {
        importedFrom = folder;
        return outcome;
    }
};

[[nodiscard]] inline SealedBatch aBatch(std::uint64_t first, BatchState state) {
    SealedBatch batch;
    batch.firstSeq = first;
    batch.lastSeq = first + 9;
    batch.id = "batch" + std::to_string(first);
    batch.day = Date::of(2026, 11, 20);
    batch.state = state;
    batch.changedAt = UtcMillis(std::chrono::milliseconds(1'795'151'520'000)); // 10:42 IST
    return batch;
}

// A day that both sides count the same.
[[nodiscard]] inline DayStatement agreedDay() {
    DayStatement statement;
    statement.day = Date::of(2026, 11, 20);
    statement.closed = true;
    statement.counterEntries = statement.centreEntries = 12;
    statement.accounts = {{Account::Cash, Money::fromRupees(100), Money::fromRupees(100)}};
    return statement;
}

} // namespace dak::test
