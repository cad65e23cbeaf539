// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/printerspresenter.h"

#include "core/base/text.h"
#include "core/printing/profile/calibration.h"
#include "core/printing/profile/printertext.h"

#include <algorithm>

namespace dak::ui {

namespace {

struct Part {
    QString PrinterDraft::*typed;
    std::string PrinterTexts::*text;
};
constexpr Part kParts[] = {
    {&PrinterDraft::name, &PrinterTexts::name},       {&PrinterDraft::roles, &PrinterTexts::roles},
    {&PrinterDraft::address, &PrinterTexts::address}, {&PrinterDraft::language, &PrinterTexts::language},
    {&PrinterDraft::dpi, &PrinterTexts::dpi},         {&PrinterDraft::media, &PrinterTexts::media},
    {&PrinterDraft::speed, &PrinterTexts::speed},     {&PrinterDraft::darkness, &PrinterTexts::darkness},
    {&PrinterDraft::dx, &PrinterTexts::dx},           {&PrinterDraft::dy, &PrinterTexts::dy},
    {&PrinterDraft::sx, &PrinterTexts::sx},           {&PrinterDraft::sy, &PrinterTexts::sy},
};

PrinterDraft draftFrom(const PrinterTexts& texts) {
    PrinterDraft draft;
    for (const Part& part : kParts)
        draft.*part.typed = QString::fromStdString(texts.*part.text);
    return draft;
}

// What is left empty stays as it is when nothing is given.
PrinterTexts textsFrom(const PrinterDraft& draft) {
    PrinterTexts texts;
    for (const Part& part : kParts) {
        const QString typed = (draft.*part.typed).trimmed();
        if (!typed.isEmpty())
            texts.*part.text = typed.toStdString();
    }
    texts.language = lowerAscii(texts.language);
    texts.roles = lowerAscii(texts.roles);
    return texts;
}

} // namespace

PrintersPresenter::PrintersPresenter(PrintActions& actions, QObject* parent)
    : QObject(parent), m_actions(actions) {
    connect(&actions, &PrintActions::trayChanged, this, [this] {
        readTray();
        Q_EMIT changed();
    });
    connect(&actions, &PrintActions::stateKnown, this,
            [this](const QString& printer, const PrinterStatus& status) {
                std::optional<PrinterStatus>& known = m_states[printer.toStdString()];
                if (known == status) // said again with every paper
                    return;
                known = status;
                Q_EMIT changed();
            });
    connect(&actions, &PrintActions::testPageDone, this, &PrintersPresenter::testPageDone);
    connect(&actions, &PrintActions::queuesFound, this,
            [this](const std::vector<FoundQueue>& queues, const std::optional<Error>& error) {
                m_queues = queues;
                m_error = error;
                if (!error)
                    m_done = Notice{"queues_found", {{"count", std::to_string(queues.size())}}};
                Q_EMIT changed();
            });
}

std::optional<PrinterStatus> PrintersPresenter::stateOf(const std::string& printer) const {
    const auto known = m_states.find(printer);
    return known == m_states.end() ? std::nullopt : known->second;
}

void PrintersPresenter::fail(const Error& error) {
    m_error = error;
    m_done.reset();
}

void PrintersPresenter::readTray() {
    auto tray = m_actions.tray();
    if (tray)
        m_tray = *std::move(tray);
    else
        fail(tray.error());
}

void PrintersPresenter::readPrinters() {
    auto printers = m_actions.printers();
    if (printers)
        m_printers = *std::move(printers);
    else
        fail(printers.error());
}

void PrintersPresenter::refresh() {
    m_error.reset();
    m_done.reset();
    m_asked.reset();
    readTray();
    readPrinters();
    Q_EMIT changed();
}

void PrintersPresenter::printWaiting() {
    m_error.reset();
    m_done.reset();
    std::size_t sent = 0;
    for (const PrintJob& job : std::vector(m_tray)) {
        if (job.mayBeOut())
            continue;
        if (const Status given = m_actions.printAgain(job.id, false); !given) {
            fail(given.error());
            break;
        }
        ++sent;
    }
    if (!m_error)
        m_done = Notice{"papers_sent", {{"count", std::to_string(sent)}}};
    readTray();
    Q_EMIT changed();
}

void PrintersPresenter::printAgain(std::size_t row) {
    if (row >= m_tray.size() || m_tray[row].printing)
        return;
    m_error.reset();
    m_done.reset();
    if (m_tray[row].mayBeOut()) {
        m_asked = m_tray[row];
    } else if (const Status given = m_actions.printAgain(m_tray[row].id, false); !given) {
        fail(given.error());
    }
    readTray();
    Q_EMIT changed();
}

void PrintersPresenter::answer(bool yes) {
    if (!m_asked)
        return;
    const PrintJob asked = *m_asked;
    m_asked.reset();
    if (yes) {
        if (const Status given = m_actions.printAgain(asked.id, true); !given)
            fail(given.error());
    }
    readTray();
    Q_EMIT changed();
}

void PrintersPresenter::cameOut(std::size_t row) {
    if (row >= m_tray.size() || m_tray[row].printing || !m_tray[row].mayBeOut())
        return;
    m_asked.reset();
    m_error.reset();
    const std::string document = m_tray[row].document;
    if (const Status kept = m_actions.cameOut(m_tray[row].id); !kept)
        fail(kept.error());
    else
        m_done = Notice{"paper_seen", {{"document", document}}};
    readTray();
    Q_EMIT changed();
}

void PrintersPresenter::askStates() {
    for (const PrinterProfile& printer : m_printers)
        m_actions.askState(printer);
}

void PrintersPresenter::findQueues() {
    m_actions.findQueues();
}

PrinterDraft PrintersPresenter::draftOf(std::size_t row) const {
    const std::size_t found = row - m_printers.size();
    if (row < m_printers.size())
        return draftFrom(textsOf(m_printers[row]));
    if (found >= m_queues.size())
        return {};
    PrinterTexts texts; // proposed: labels, and the commonest language of a queue without a driver
    texts.name = m_queues[found].queue;
    texts.address = "cups:" + m_queues[found].queue;
    texts.roles = "label";
    texts.language = m_queues[found].raw ? "zpl" : "pdf";
    return draftFrom(texts);
}

std::optional<std::size_t> PrintersPresenter::rowOf(const QString& name) const {
    const std::string wanted = lowerAscii(name.trimmed().toStdString());
    const auto found = std::find_if(m_printers.begin(), m_printers.end(), [&](const PrinterProfile& each) {
        return lowerAscii(each.name) == wanted;
    });
    if (found == m_printers.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_printers.begin());
}

bool PrintersPresenter::keep(const std::vector<PrinterProfile>& printers, Notice done) {
    m_error.reset();
    m_done.reset();
    if (const Status kept = m_actions.setPrinters(printers); !kept)
        fail(kept.error());
    else
        m_done = std::move(done);
    const bool isKept = m_done.has_value();
    readPrinters();
    Q_EMIT changed();
    return isKept;
}

bool PrintersPresenter::save(const PrinterDraft& draft) {
    const Result<PrinterProfile> printer = parsePrinter(textsFrom(draft));
    if (!printer) {
        fail(printer.error());
        Q_EMIT changed();
        return false;
    }
    std::vector<PrinterProfile> printers = m_printers;
    if (const auto same = rowOf(QString::fromStdString(printer->name)))
        printers[*same] = *printer;
    else
        printers.insert(printers.begin(), *printer); // the one that is meant for its roles from now on
    m_states.erase(printer->name);
    const bool isKept = keep(printers, {"printer_saved", {{"printer", printer->name}}});
    if (isKept)
        m_actions.askState(*printer);
    return isKept;
}

void PrintersPresenter::remove(std::size_t row) {
    if (row >= m_printers.size())
        return;
    std::vector<PrinterProfile> printers = m_printers;
    const std::string name = printers[row].name;
    printers.erase(printers.begin() + static_cast<std::ptrdiff_t>(row));
    keep(printers, {"printer_removed", {{"printer", name}}});
}

void PrintersPresenter::printTestPage(std::size_t row) {
    if (row < m_printers.size())
        m_actions.printTestPage(m_printers[row]);
}

void PrintersPresenter::testPageDone(const QString& printer, const std::optional<Error>& error) {
    m_error = error;
    m_done.reset();
    if (!error)
        m_done = Notice{"test_page_done", {{"printer", printer.toStdString()}}};
    Q_EMIT changed();
}

RulerDraft PrintersPresenter::expected(std::size_t row) const {
    if (row >= m_printers.size())
        return {};
    const PrinterProfile& printer = m_printers[row];
    const RulerMarks marks = rulerMarks(printer.mediaWidth, printer.mediaHeight);
    const auto text = [](Tenths tenths) { return QString::number(tenths / 10.0); };
    return {text(marks.lineX), text(marks.lineY), text(marks.crossX), text(marks.crossY)};
}

bool PrintersPresenter::calibrate(std::size_t row, const RulerDraft& measured) {
    if (row >= m_printers.size())
        return false;
    std::vector<PrinterProfile> printers = m_printers;
    PrinterProfile& printer = printers[row];
    const RulerMarks asked = rulerMarks(printer.mediaWidth, printer.mediaHeight);
    const auto corrected = [&]() -> Result<Calibration> {
        RulerMarks seen = asked;
        const auto read = [](const char* field, const QString& text, Tenths& into) -> Status {
            if (!text.trimmed().isEmpty()) {
                DAK_TRY(into, parseMillimetres(field, text.trimmed().toStdString()));
            }
            return {};
        };
        DAK_TRY_STATUS(read("line-x", measured.lineX, seen.lineX));
        DAK_TRY_STATUS(read("line-y", measured.lineY, seen.lineY));
        DAK_TRY_STATUS(read("cross-x", measured.crossX, seen.crossX));
        DAK_TRY_STATUS(read("cross-y", measured.crossY, seen.crossY));
        return calibrationFrom(printer.calibration, asked, seen);
    }();
    if (!corrected) {
        fail(corrected.error());
        Q_EMIT changed();
        return false;
    }
    printer.calibration = *corrected;
    return keep(printers, {"printer_corrected", {{"printer", printer.name}}});
}

} // namespace dak::ui
