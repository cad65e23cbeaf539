// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fetches what the centre has of an epoch and this book has not, and finds the place up to which both are the
// same. The frames are this device's own: each is proved by its own key and by the chain, up to the very head
// that the centre named. Where the first one does not follow from this book's chain, it goes further back.
#pragma once

#include "core/outbox/batch.h"
#include "core/protocol/framepage.h"
#include "core/sync/syncbook.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dak {

// Error sync_answer_wrong {request, why}: the centre contradicts itself or what was asked.
[[nodiscard]] Error wrongAnswer(std::string request, std::string why);

class BranchFetch {
public:
    static constexpr std::uint64_t kBack = 64; // places to go back at first; four times as many each time

    // `ours`: the last place of the epoch in this book.
    BranchFetch(const SyncBook& book, const EpochVerdict& centre, std::uint64_t ours);

    bool isDone() const { return m_done; }
    std::string path() const; // of the next page
    [[nodiscard]] Status take(const FramePage& page);

    // When done.
    Recovery::Branch branch() const;
    bool isForked() const { return m_common < m_ours; }
    const std::vector<std::string>& entries() const { return m_entries; }

private:
    [[nodiscard]] Status takeFrame(std::string_view frame);
    [[nodiscard]] Result<bool> begins(const BatchHeader& first);
    [[nodiscard]] Status walk(const Batch& batch);
    [[nodiscard]] Result<bool> isOurs(std::uint64_t seq, const Sha256& hash) const;

    const SyncBook* m_book;
    EpochVerdict m_centre;
    std::uint64_t m_ours;
    std::uint64_t m_after = 0;
    std::uint64_t m_back = kBack;
    std::uint64_t m_last = 0; // of the frames taken; 0: none yet
    Sha256 m_head{};
    std::uint64_t m_common = 0;
    std::vector<std::string> m_entries;
    bool m_done = false;
};

} // namespace dak
