// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/history.h"

#include "tests/sync/settlement.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace dak::test {

namespace {

constexpr std::size_t kLeastSteps = 5;
constexpr std::size_t kMoreSteps = 16;
constexpr std::size_t kMostClones = 2;
constexpr std::size_t kSessionRequests = 300; // more than any session needs

Office officeOf(std::size_t device) {
    Office office = aOffice();
    office.id = device < 2 ? "99000001" : "99000002";
    office.counter = static_cast<int>(device % 2) + 1;
    return office;
}

const SigningKey& keyOf(std::size_t device) {
    static const std::vector<SigningKey> keys{SigningKey::fromSeed({1, 7}), SigningKey::fromSeed({2, 7}),
                                              SigningKey::fromSeed({3, 7})};
    return keys.at(device);
}

} // namespace

History::History(std::uint64_t seed, const Mutant& mutant)
    : m_dice(seed), m_mutant(mutant), m_centre(m_dice, mutant), m_line(m_centre, m_dice, mutant, m_findings) {
    m_devices = 1 + m_dice.below(3);
    for (std::size_t device = 0; device < m_devices; ++device) {
        const CounterSeed from{keyOf(device), officeOf(device), m_dice.next(), m_centre.identity().info};
        m_centre.enrol(from.key, from.office);
        addCounter(from);
    }
    chooseEvents();
    m_centre.watched().between = [this] { anotherServer(); };
    m_backups.push_back(m_centre.backup());
}

void History::addCounter(const CounterSeed& from) {
    m_counters.push_back(std::make_unique<SimCounter>(from, m_dice, m_mutant));
    SimCounter& counter = *m_counters.back();
    counter.watched.onReceipt = [this, &counter](const Receipt& receipt) {
        if (!m_centre.watched().taken.contains(receipt.batch) && !isInCustody(m_centre, receipt))
            m_findings.push_back("custody of what is not stored: " + receipt.batch);
        if (!isPromise(m_centre, receipt))
            return;
        for (const std::string& operation : operationsOf(counter.book, receipt))
            m_centre.promised.insert(operation);
    };
}

// Each history has its own weather and its own two or three kinds of misfortune.
void History::chooseEvents() {
    m_events = {{"book", 30, &History::book},
                {"session", 30, &History::session},
                {"whole session", 12, &History::wholeSession},
                {"unpack", 5, &History::unpack},
                {"late", 5, &History::late},
                {"back up counter", 4, &History::backUpCounter},
                {"back up centre", 4, &History::backUpCentre},
                {"crash counter", 2, &History::crashCounter},
                {"close day", 5, &History::closeDay},
                {"burn numbers", 4, &History::burnNumbers},
                {"stick", 2, &History::stick},
                {"publish", 2, &History::publish}};
    const std::vector<Event> misfortunes{{"restore file", 6, &History::restoreFile},
                                         {"restore counter", 6, &History::restoreCounter},
                                         {"clone", 6, &History::cloneCounter},
                                         {"restore centre", 8, &History::restoreCentre},
                                         {"restore centre", 8, &History::restoreCentre},
                                         {"jump of a clock", 6, &History::jumpClock},
                                         {"fence", 4, &History::toggleFence},
                                         {"foreign number", 6, &History::foreignNumber},
                                         {"note", 4, &History::note}};
    for (std::size_t i = 0; i < 3; ++i)
        m_events.push_back(misfortunes[m_dice.below(misfortunes.size())]);
    for (const Event& event : m_events)
        m_weight += event.weight;
    static constexpr std::size_t kWeathers[] = {0, 60, 150, 300};
    m_line.faults = kWeathers[m_dice.below(4)];
    m_centre.faults = kWeathers[m_dice.below(4)] / 10;
    m_holds = kWeathers[m_dice.below(3)];
    m_servers = kWeathers[m_dice.below(3)];
}

Findings History::run() {
    try {
        if (m_dice.below(2) == 0)
            wholeSession();
        const std::size_t steps = kLeastSteps + m_dice.below(kMoreSteps);
        for (std::size_t i = 0; i < steps; ++i)
            step();
        settle();
    } catch (const std::exception& bug) {
        m_findings.push_back(std::string("a bug: ") + bug.what());
    }
    return m_findings;
}

void History::step() {
    std::size_t at = m_dice.below(m_weight);
    for (const Event& event : m_events) {
        if (at < event.weight) {
            if (m_told)
                std::cerr << "  " << event.name << '\n';
            (this->*event.act)();
            return;
        }
        at -= event.weight;
    }
}

// ---- events

void History::book() {
    SimCounter& counter = any();
    for (std::size_t more = 1 + m_dice.below(3); more > 0; --more) {
        if (m_dice.below(4) == 0)
            counter.accept();
        else
            counter.sell();
    }
}

void History::closeDay() {
    any().closeDay();
}

void History::session() {
    run(any(), 1 + m_dice.below(5));
}

void History::wholeSession() {
    run(any(), kSessionRequests);
}

void History::unpack() {
    (void)m_centre.unpack(1 + m_dice.below(4));
}

void History::backUpCounter() {
    SimCounter& counter = any();
    counter.backups.push_back(counter.backup());
}

void History::restoreFile() {
    SimCounter& counter = any();
    if (!counter.backups.empty())
        counter.restoreFile(SimCounter::Backup(counter.backups[m_dice.below(counter.backups.size())]));
}

void History::restoreCounter() {
    SimCounter& counter = any();
    if (!counter.backups.empty())
        counter.restore(SimCounter::Backup(counter.backups[m_dice.below(counter.backups.size())]));
}

void History::cloneCounter() {
    if (m_counters.size() >= m_devices + kMostClones)
        return;
    SimCounter& original = any();
    CounterSeed from = original.seed();
    from.seed = m_dice.next();
    addCounter(from);
    m_counters.back()->becomeCloneOf(original);
    for (const auto& counter : m_counters)
        counter->troubled = counter->troubled || counter->device() == original.device();
}

// At once, or in the middle of what its engine does next.
void History::crashCounter() {
    SimCounter& counter = any();
    if (m_dice.below(2) == 0)
        counter.restart();
    else
        counter.watched.writesLeft = static_cast<int>(m_dice.below(8));
}

void History::backUpCentre() {
    m_backups.push_back(m_centre.backup());
}

// The last backup, or the one before it.
void History::restoreCentre() {
    const std::size_t back = 1 + m_dice.below(std::min<std::size_t>(2, m_backups.size()));
    m_centre.restore(m_backups[m_backups.size() - back]);
    m_backups.resize(m_backups.size() - back + 1);
}

void History::jumpClock() {
    using std::chrono::hours;
    SimCounter& counter = any();
    const auto sinceMidnight =
        (counter.wall.now() + std::chrono::minutes(330)).time_since_epoch() % hours(24);
    switch (m_dice.below(4)) {
    case 0:
        counter.wall.advance(-hours(24));
        break;
    case 1:
        counter.wall.advance(hours(24 * 3653));
        break;
    case 2:
        counter.wall.advance(hours(24) - sinceMidnight - std::chrono::milliseconds(1));
        break;
    default:
        m_centre.clock.advance(hours(25));
    }
}

void History::toggleFence() {
    m_centre.toggleFence(any().device());
}

// A label of another counter, or a forged one.
void History::foreignNumber() {
    any().accept(static_cast<std::uint32_t>(20'000'000 + m_dice.below(m_dice.below(2) == 0 ? 3 : 400)));
}

void History::burnNumbers() {
    any().burn(static_cast<std::uint32_t>(m_dice.below(200)));
}

// Batches on a stick, and their receipts on the way back; now and then not all of them.
void History::stick() {
    SimCounter& counter = any();
    (void)counter.book.seal();
    const EpochId epoch = counter.book.epoch();
    const auto batches = counter.book.batchesAfter(epoch, *counter.book.acknowledged(epoch));
    for (const SealedBatch& batch : *batches) {
        const auto document = m_centre.import(*counter.book.frameOf(batch));
        if (!document || m_dice.below(4) == 0)
            continue;
        const auto receipt = readReceipt(*document, true, m_centre.identity().info.key);
        check(bool(receipt), "a receipt on a stick that does not hold");
        counter.watched.writesLeft = -1;
        check(bool(counter.watched.keepReceipt(*receipt, *document)),
              "a receipt on a stick that is not kept");
    }
}

// The centre is more than one program: between two transactions of one request another may take a late
// request, or unpack the same batch.
void History::anotherServer() {
    if (!m_dice.permille(m_servers))
        return;
    const std::size_t weather = std::exchange(m_servers, 0);
    if (m_line.hasLate() && m_dice.below(2) == 0)
        m_line.bringLate();
    else
        (void)m_centre.unpack(2);
    m_servers = weather;
}

// ---- the engines

void History::give(SimCounter& counter, const std::optional<WireAnswer>& answer) {
    const int failures = counter.engine->state().failures;
    if (answer) {
        const SyncResponse response{answer->status, answer->body, answer->signature,
                                    answer->retryAfterSeconds};
        counter.lastSeen = response;
        counter.engine->answered(response, counter.now);
    } else {
        counter.engine->unanswered(Error::machine("network_lost"), counter.now);
    }
    counter.mustAsk = counter.engine->state().failures > failures;
}

// One request and its answer, or that there is none; false: the engine waits.
bool History::pump(SimCounter& counter) {
    try {
        if (counter.awaits) {
            counter.awaits = false;
            give(counter, std::exchange(counter.held, std::nullopt));
            return true;
        }
        const SyncStep step = counter.engine->next(counter.now);
        if (!step.request) {
            counter.mustAsk = true;
            return false;
        }
        counter.now += std::chrono::milliseconds(50);
        auto answer = m_line.carry(counter, *step.request);
        if (m_told)
            std::cerr << "    " << hex(counter.device()).substr(0, 4) << ' ' << step.request->head.path
                      << " -> " << (answer ? std::to_string(answer->status) : "silence") << '\n';
        if (!answer && m_mutant.resends) {
            counter.mustAsk = true;
            answer = m_line.carry(counter, *step.request);
        }
        if (m_dice.permille(m_holds)) {
            counter.awaits = true;
            counter.held = std::move(answer);
        } else {
            give(counter, answer);
        }
        return true;
    } catch (const CounterCrash&) {
        counter.restart();
        return true;
    }
}

void History::run(SimCounter& counter, std::size_t requests) {
    if (!counter.awaits) {
        if (m_dice.below(2) == 0)
            counter.engine->wake(counter.now);
        else
            counter.now += std::chrono::minutes(30);
    }
    for (std::size_t i = 0; i < requests; ++i) {
        if (!pump(counter) || (counter.awaits && requests < kSessionRequests))
            return;
    }
    if (requests == kSessionRequests)
        m_findings.push_back("a session without an end");
}

// ---- quiet

bool History::isQuietRound() {
    bool quiet = true;
    for (const auto& counter : m_counters) {
        counter->moved = false;
        counter->now += std::chrono::hours(2);
        run(*counter, kSessionRequests);
        quiet = quiet && !counter->moved && counter->engine->state().complete;
    }
    while (m_centre.unpack(1000) > 0)
        quiet = false;
    return quiet;
}

void History::settle() {
    while (m_line.hasLate())
        m_line.bringLate();
    m_line.faults = 0;
    m_centre.faults = 0;
    m_holds = 0;
    m_servers = 0;
    for (const auto& counter : m_counters)
        counter->watched.writesLeft = -1;
    // The first quiet one may only have ended the session that was on.
    int quiet = 0;
    for (int rounds = 0; quiet < 2 && rounds < kMostRounds; ++rounds)
        quiet = isQuietRound() ? quiet + 1 : 0;
    if (quiet < 2)
        m_findings.push_back("no end of sessions");
    Settlement(m_centre, m_counters, m_findings).check();
}

} // namespace dak::test
