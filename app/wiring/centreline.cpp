// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/centreline.h"

#include "app/wiring/offscreen.h"
#include "core/protocol/wire.h"
#include "core/storage/book/bookparts.h"
#include "core/storage/sync/centrelink.h"
#include "core/sync/branchfetch.h"
#include "core/sync/enrolment.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

namespace dak {

namespace {

std::string linkFile(const Counter& counter) {
    return BookPaths(counter.dataFolder()).centre();
}

SyncTime steadyNow() {
    return std::chrono::duration_cast<SyncTime>(std::chrono::steady_clock::now().time_since_epoch());
}

std::uint64_t randomBelow(std::uint64_t below) {
    static std::random_device device;
    return std::uniform_int_distribution<std::uint64_t>(0, below - 1)(device);
}

} // namespace

Result<std::optional<CentreLink>> centreOf(const Counter& counter) {
    return readCentreLink(linkFile(counter));
}

Result<std::optional<DayStatement>> keptStatement(Counter& counter, Date day) {
    DAK_TRY(const auto link, centreOf(counter));
    if (!link)
        return Error::refused("centre_not_enrolled");
    DAK_TRY(const auto document, CentreTables(*counter.book().parts().connection).statement(day));
    if (!document)
        return std::optional<DayStatement>();
    DAK_TRY(DayStatement statement, readStatement(*document, counter.book().isTraining(), link->centre.key));
    return std::optional(std::move(statement));
}

// A statement names places of the chain; whose place is the close, only this book knows.
Result<std::optional<ParkedEntry>> parkedClose(Counter& counter, const DayStatement& statement) {
    if (statement.closed || statement.parked.empty())
        return std::optional<ParkedEntry>();
    DAK_TRY(const auto closing, counter.tillQueries().closing(statement.day));
    const ChainSource& chain = counter.book().chain();
    DAK_TRY(const std::vector<ChainHead> heads, chain.heads());
    for (const ParkedEntry& parked : statement.parked) {
        const auto head = std::find_if(heads.begin(), heads.end(),
                                       [&](const ChainHead& each) { return each.epoch == parked.epoch; });
        bool isClose = false;
        const VisitLink look = [&](const ChainRow& row) -> Status {
            isClose = closing && row.no == closing->no;
            return {};
        };
        if (head != heads.end())
            DAK_TRY_STATUS(chain.eachLink(head->ordinal, parked.seq, parked.seq, look));
        if (isClose)
            return std::optional(parked);
    }
    return std::optional<ParkedEntry>();
}

Result<std::optional<KeptTrack>> keptTrack(Counter& counter, const ArticleNumber& number) {
    return CentreTables(*counter.book().parts().connection).track(number.text());
}

Result<CentreLink> enrolCounter(Counter& counter, const EnrolAsk& ask) {
    DAK_TRY(const EnrolmentCode code, EnrolmentCode::parse(ask.code));
    const auto before = centreOf(counter); // one that cannot be read is made anew
    if (!before && before.error().code() != "centre_file_damaged")
        return before.error();
    if (before && *before && fingerprintOf((*before)->centre) != code.centre)
        return Error::refused("enrolled_elsewhere", {{"server", (*before)->server}});
    Book& book = counter.book();
    DAK_TRY(const ChainHead head, book.head());
    ensureApplication();
    HttpTransport transport({ask.server, std::nullopt, ask.insecureLoopback});
    Enrolment enrolment({code, book.office().id, book.office().counter, head.epoch, ask.app}, book.key(),
                        book.isTraining(), counter.ids());
    DAK_TRY(const SyncResponse keys, transport.get(std::string(wire::kCentrePath)));
    const std::optional<PeerCertificate> peer = transport.peer();
    DAK_TRY_STATUS(enrolment.takeKeys(keys, peer ? std::optional(peer->pin) : std::nullopt));
    // From here on the server has to prove the key that the code vouches for.
    HttpTransport pinned({ask.server, peer ? std::optional(peer->pin) : std::nullopt, ask.insecureLoopback});
    DAK_TRY(const SyncResponse answer, pinned.send(enrolment.request()));
    DAK_TRY(const CentreKeys centre, enrolment.takeAnswer(answer));
    CentreLink link{ask.server, centre, peer ? peer->pem : std::string(), ask.insecureLoopback};
    DAK_TRY_STATUS(writeCentreLink(linkFile(counter), link));
    return link;
}

CentreLine::CentreLine(Counter& counter, CentreLink link, const std::string& server, std::string app)
    : m_link(std::move(link))
    , m_outbox(counter.book().outbox())
    , m_book(counter.book(), counter.ids(), shareFolder() + "/tariff")
    , m_transport(serverOf(m_link, server))
    , m_engine(m_book, m_link, counter.clock(), counter.ids(), randomBelow, std::move(app)) {}

Result<std::unique_ptr<CentreLine>> CentreLine::open(Counter& counter, const std::string& server,
                                                     std::string app) {
    DAK_TRY(auto link, centreOf(counter));
    if (!link)
        return Error::refused("centre_not_enrolled");
    DAK_TRY([[maybe_unused]] const QUrl address, addressOf(serverOf(*link, server)));
    ensureApplication();
    return std::unique_ptr<CentreLine>(new CentreLine(counter, *std::move(link), server, std::move(app)));
}

const SyncState& CentreLine::session() {
    m_engine.wake(steadyNow());
    m_due = runSession(m_engine, m_transport, steadyNow);
    return m_engine.state();
}

const SyncState& CentreLine::nextSession() {
    std::this_thread::sleep_for(m_due - steadyNow());
    m_due = runSession(m_engine, m_transport, steadyNow);
    return m_engine.state();
}

Result<SyncState> CentreLine::sendAll() {
    for (std::uint64_t before = UINT64_MAX;;) {
        const SyncState state = session();
        DAK_TRY(const OutboxStatus outbox, m_outbox.status());
        if (state.problem || outbox.waiting == 0 || outbox.waiting >= before)
            return state; // what a session leaves without a problem, the next would leave too
        before = outbox.waiting;
    }
}

Result<TrackAnswer> CentreLine::track(const ArticleNumber& number) {
    DAK_TRY(const SyncResponse response,
            m_transport.get(std::string(wire::kTrackPath) + "/" + number.text()));
    if (response.status == 404)
        return Error::refused("article_unknown", {{"field", "number"}, {"article", number.text()}});
    if (response.status != 200)
        return wrongAnswer("track", std::to_string(response.status));
    DAK_TRY(TrackAnswer answer, decodeTrackAnswer(response.body));
    if (answer.article != number.text())
        return wrongAnswer("track", "of another article");
    DAK_TRY_STATUS(m_book.keepTrack(answer));
    return answer;
}

} // namespace dak
