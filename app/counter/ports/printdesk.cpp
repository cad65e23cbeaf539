// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/printdesk.h"

#include "core/printing/port/foundqueues.h"

namespace dak::counter {

namespace {

// A printer may bring out many papers a second; who looks at the tray looks a few times a second.
constexpr std::chrono::milliseconds kTellEvery{300};

// Of one thread for all that only ask the spooler.
constexpr const char* kFinder = "\nqueues";

} // namespace

PrintDesk::PrintDesk(Counter& counter, QObject* parent) : PrintActions(parent), m_counter(counter) {
    m_telling.setSingleShot(true);
    m_telling.setInterval(kTellEvery);
    connect(&m_telling, &QTimer::timeout, this, &PrintDesk::trayChanged);
}

PrintDesk::~PrintDesk() {
    m_stopping = true;
    for (auto& [name, hand] : m_hands)
        hand.thread->quit();
    for (auto& [name, hand] : m_hands)
        hand.thread->wait();
}

PrinterHand& PrintDesk::handOf(const std::string& printer) {
    Hand& hand = m_hands[printer];
    if (hand.worker != nullptr)
        return *hand.worker;
    hand.thread = std::make_unique<QThread>();
    hand.worker = new PrinterHand(m_counter.dataFolder(), m_stopping);
    hand.worker->moveToThread(hand.thread.get());
    connect(hand.thread.get(), &QThread::finished, hand.worker, &QObject::deleteLater);
    connect(hand.worker, &PrinterHand::printed, this, &PrintDesk::printed);
    connect(hand.worker, &PrinterHand::stateKnown, this, &PrintDesk::stateKnown);
    connect(hand.worker, &PrinterHand::testPageDone, this, &PrintDesk::testPageDone);
    connect(hand.worker, &PrinterHand::waits, this, [this](const QString& name, const PrinterStatus& status) {
        if (canPrint(status.condition))
            m_waiting.erase(name.toStdString());
        else
            m_waiting[name.toStdString()] = status;
        Q_EMIT stateKnown(name, status);
        tellTray();
    });
    hand.thread->start();
    return *hand.worker;
}

void PrintDesk::tellTray() {
    if (!m_telling.isActive())
        m_telling.start();
}

Status PrintDesk::send(const PrintJob& job) {
    if (m_given.contains(job.id))
        return {};
    DAK_TRY(const auto all, m_counter.printing().printers());
    DAK_TRY(const PrinterProfile printer, printerFor(all, job.kind));
    m_given.insert(job.id);
    PrinterHand& hand = handOf(printer.name);
    QMetaObject::invokeMethod(&hand, [&hand, id = job.id, printer] { hand.print(id, printer); });
    return {};
}

void PrintDesk::printed(std::int64_t job, const std::optional<Error>& error) {
    m_given.erase(job);
    const auto done = m_counter.book().prints().job(job);
    if (done && *done)
        m_waiting.erase((*done)->printer);
    // Another program took it, or it was out before: nothing is wrong with the paper.
    if (error && error->code() != "print_job_taken")
        Q_EMIT failed(*error);
    else if (done && *done)
        Q_EMIT made(QString::fromStdString((*done)->document));
    tellTray();
}

void PrintDesk::give(const std::string& document) {
    // After the screen has been painted.
    QTimer::singleShot(0, this, [this, document] {
        const auto given = [&]() -> Status {
            SqlitePrints& prints = m_counter.book().prints();
            DAK_TRY(const auto newest, prints.newestOf(document));
            if (newest && !newest->mayBeOut()) {
                DAK_TRY(std::vector<PrintJob> papers, prints.ofEntry(newest->entry));
                if (papers.empty()) // it failed before
                    papers.push_back(*newest);
                for (const PrintJob& job : papers)
                    DAK_TRY_STATUS(send(job));
                return {};
            }
            if (newest && (newest->printing || m_given.contains(newest->id)))
                return {}; // it is on its way
            DAK_TRY(const std::int64_t again, m_counter.printing().duplicate(document));
            DAK_TRY(const auto job, prints.job(again));
            return send(*job);
        }();
        if (!given)
            Q_EMIT failed(given.error());
        tellTray();
    });
}

void PrintDesk::printLabel(const ArticleNumber& number) {
    give("label " + number.text());
}

void PrintDesk::printReceipt(const QString& receipt) {
    give("receipt " + receipt.toStdString());
}

void PrintDesk::printCancellation(const ArticleNumber& number) {
    const auto paper = m_counter.papers().cancellationOf(number);
    if (paper)
        give("cancellation " + *paper);
    else
        Q_EMIT failed(paper.error());
}

void PrintDesk::printDayReport(Date day) {
    give("day-report " + day.iso());
}

// What comes out right now is no news; what waits for a person is.
Result<std::vector<PrintJob>> PrintDesk::tray() {
    DAK_TRY(std::vector<PrintJob> jobs, m_counter.book().prints().open());
    std::erase_if(jobs, [&](const PrintJob& job) {
        return (job.printing || m_given.contains(job.id)) && !m_waiting.contains(job.printer) &&
               (job.printing || m_waiting.empty());
    });
    for (PrintJob& job : jobs) {
        const auto waits = m_waiting.find(job.printer);
        if (job.printing && waits != m_waiting.end())
            job.reason = {"printer_waits",
                          {{"printer", job.printer},
                           {"condition", std::string(printerConditionCode(waits->second.condition))}}};
    }
    return jobs;
}

Status PrintDesk::printAgain(std::int64_t job, bool agreed) {
    if (m_given.contains(job))
        return {};
    DAK_TRY(const std::int64_t again, m_counter.printing().retry(job, agreed));
    DAK_TRY(const auto found, m_counter.book().prints().job(again));
    return send(*found);
}

Status PrintDesk::cameOut(std::int64_t job) {
    return m_counter.book().prints().confirm(job);
}

Result<std::vector<PrinterProfile>> PrintDesk::printers() {
    return m_counter.printing().printers();
}

Status PrintDesk::setPrinters(const std::vector<PrinterProfile>& printers) {
    return m_counter.printing().setPrinters(printers);
}

void PrintDesk::askState(const PrinterProfile& printer) {
    PrinterHand& hand = handOf(printer.name);
    QMetaObject::invokeMethod(&hand, [&hand, printer] { hand.askState(printer); });
}

void PrintDesk::printTestPage(const PrinterProfile& printer) {
    PrinterHand& hand = handOf(printer.name);
    QMetaObject::invokeMethod(&hand, [&hand, printer] { hand.printTestPage(printer); });
}

void PrintDesk::findQueues() {
    PrinterHand& hand = handOf(kFinder);
    QMetaObject::invokeMethod(&hand, [this] {
        const auto found = foundQueues();
        Q_EMIT queuesFound(found ? *found : std::vector<FoundQueue>{},
                           found ? std::optional<Error>() : std::optional(found.error()));
    });
}

} // namespace dak::counter
