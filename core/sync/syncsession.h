// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One session of the counter with its centre: what to ask next, and what an answer changes in the book. It
// knows neither time nor signatures of the wire: SyncEngine gives it only what the centre has signed.
//
// What the counter can prove counts, not the verdict of the answer: the same hash at the centre's place is
// OK, no such place here is BEHIND, another hash is FORK.
#pragma once

#include "core/protocol/wireerror.h"
#include "core/sync/branchfetch.h"
#include "core/sync/syncbook.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

enum class SyncPhase { Idle, Asking, Recovering, Sending, Receiving, Waiting };

struct SyncAsk {
    std::string method;
    std::string path;
    std::string body;
};

// What the centre refused and why, by the batch's id: not sent again before somebody asks for it.
using RefusedBatches = std::map<std::string, Error>;

class SyncSession {
public:
    static constexpr int kMostHellos = 6;        // in one session: more is no progress
    static constexpr int kMostPages = 100;       // of changes; the rest comes next time
    static constexpr std::size_t kMostDays = 31; // statements asked for

    // `book`, `centre`, `wall` and `refused` outlive it.
    SyncSession(SyncBook& book, const PublicKey& centre, const Clock& wall, std::string app,
                RefusedBatches& refused);

    // Nothing: the session is over.
    [[nodiscard]] Result<std::optional<SyncAsk>> next();
    // An answer that the centre signed. An error ends the session.
    [[nodiscard]] Status answered(int status, std::string_view body);
    // What became of the request is not known.
    [[nodiscard]] Status unanswered();

    SyncPhase phase() const;
    const std::optional<HelloAnswer>& hello() const { return m_hello; }
    const std::optional<Error>& problem() const { return m_problem; } // that did not end the session
    bool isAllRead() const { return m_allRead; }
    bool isUnpacking() const { return m_unpacking; } // a statement lacks what the centre has not unpacked

private:
    enum class Stage { Hello, Fetch, Batches, Changes, Days, Over };
    // How far an epoch is to be sent.
    struct Sending {
        EpochId epoch{};
        std::uint64_t have = 0;
        std::uint64_t limit = 0; // a batch that begins after it is not sent
        std::optional<std::vector<SealedBatch>> batches;
        std::size_t at = 0;
    };

    Result<std::optional<SyncAsk>> askHello();
    Result<std::optional<SyncAsk>> askFetch();
    Result<std::optional<SyncAsk>> askBatch();
    Result<std::optional<SyncAsk>> askChanges();
    Result<std::optional<SyncAsk>> askDay();
    Result<const SealedBatch*> nextOf(Sending& sending);
    Status recover();

    Status answeredHello(std::string_view body);
    Status answeredFetch(std::string_view body);
    Status answeredReceipt(std::string_view body);
    Status answeredChanges(std::string_view body);
    Status answeredDay(std::string_view body);
    Status refused(int status, std::string_view body);
    Status refusedBatch(const WireError& error);

    Status place(const EpochVerdict& verdict);
    Status settle(const EpochId& epoch, std::uint64_t seq);
    Status take(const SignedText& document, Cursor& cursor);
    std::uint64_t heldSeq(const EpochId& epoch) const;
    bool isHeld(const EpochId& epoch) const { return m_held.contains(epoch); }

    SyncBook& m_book;
    const PublicKey& m_centre;
    const Clock& m_wall;
    std::string m_app;
    RefusedBatches& m_refused;
    DeviceId m_device;

    Stage m_stage = Stage::Hello;
    int m_hellos = 0;
    int m_pages = 0;
    std::string m_why = "hello"; // the last HELLO had to be asked again
    std::map<EpochId, std::uint64_t> m_held;
    std::vector<BranchFetch> m_branches;
    std::vector<Sending> m_sending;
    std::optional<SealedBatch> m_sent; // the batch whose receipt is awaited
    std::optional<std::vector<Date>> m_days;
    std::optional<HelloAnswer> m_hello;
    std::optional<Error> m_problem;
    bool m_allRead = false;
    bool m_unpacking = false;
};

} // namespace dak
