// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Printers desk: papers that are paid but not printed, and the printers of this counter.
#pragma once

#include "ui/presenters/printactions.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace dak::ui {

// A printer as it is typed; every part is text until it is saved. What is left empty is as dakctl printer add
// has it when it is not given.
struct PrinterDraft {
    QString name, roles, address, language, dpi, media;
    QString speed, darkness; // of zpl and tspl
    QString dx, dy, sx, sy;  // mm, percent
    bool operator==(const PrinterDraft&) const = default;
};
// A test page as it was measured, in mm; empty: as it should be.
struct RulerDraft {
    QString lineX, lineY, crossX, crossY;
};

class PrintersPresenter : public QObject {
    Q_OBJECT
public:
    explicit PrintersPresenter(PrintActions& actions, QObject* parent = nullptr);

    const std::vector<PrintJob>& tray() const { return m_tray; }
    const std::vector<PrinterProfile>& printers() const { return m_printers; }
    const std::vector<FoundQueue>& queues() const { return m_queues; }
    // Nothing until the printer has said it.
    std::optional<PrinterStatus> stateOf(const std::string& printer) const;
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<Notice>& done() const { return m_done; }
    // A paper that may be out is asked about: its job, waiting for yes or no.
    const std::optional<PrintJob>& asked() const { return m_asked; }

    void refresh();
    void printWaiting();              // all that surely is not out
    void printAgain(std::size_t row); // one of the tray; a paper that may be out is asked about first
    void answer(bool yes);
    void cameOut(std::size_t row);

    void askStates();
    void findQueues();
    PrinterDraft draftOf(std::size_t row) const;
    // The row of a printer, whatever the case of its name.
    std::optional<std::size_t> rowOf(const QString& name) const;
    // A new printer, or another one of the same name in its place. True when it is kept.
    bool save(const PrinterDraft& draft);
    void remove(std::size_t row);
    void printTestPage(std::size_t row);
    // What a ruler should say of its test page.
    RulerDraft expected(std::size_t row) const;
    bool calibrate(std::size_t row, const RulerDraft& measured);

Q_SIGNALS:
    void changed();

private:
    void readTray();
    void readPrinters();
    void fail(const Error& error);
    bool keep(const std::vector<PrinterProfile>& printers, Notice done);
    void testPageDone(const QString& printer, const std::optional<Error>& error);

    PrintActions& m_actions;
    std::vector<PrintJob> m_tray;
    std::vector<PrinterProfile> m_printers;
    std::vector<FoundQueue> m_queues;
    std::map<std::string, std::optional<PrinterStatus>> m_states;
    std::optional<Error> m_error;
    std::optional<Notice> m_done;
    std::optional<PrintJob> m_asked;
};

} // namespace dak::ui
