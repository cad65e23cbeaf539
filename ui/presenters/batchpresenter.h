// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of labels at the Printers desk: typed, pasted, scanned or read from a file, looked at as a whole,
// printed in its order, each once. What may be out is printed again only from a place the clerk names, as a
// DUPLICATE, after a yes.
#pragma once

#include "ui/presenters/batchactions.h"
#include "ui/presenters/sound.h"

namespace dak::ui {

class BatchPresenter final : public QObject {
    Q_OBJECT
public:
    enum class Stage {
        Listing,  // the list is written
        Looking,  // it is compared with the book
        Asked,    // some may be out: printed again as DUPLICATE?
        Printing, // label by label
        Stopping, // cancelled, and the label in hand is ended first
    };

    explicit BatchPresenter(BatchActions& actions, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    const QString& text() const { return m_text; }
    const QString& from() const { return m_from; } // the place to go on from; empty: all that is not out
    const QString& printer() const { return m_printer; }
    const QStringList& printers() const { return m_printers; }
    std::size_t count() const { return m_count; } // labels of the list, each once
    std::size_t rows() const { return m_rows; }   // of the list, one that stands twice counts twice
    const std::vector<BatchFault>& faults() const { return m_faults; }
    const BatchOutlook& outlook() const { return m_outlook; }

    // How far it is, while it prints: batch_looking, batch_at {place, all, article}, batch_stopping; then
    // what came of it: batch_done {printed, all}, batch_stopped, batch_cancelled {place, all, article}.
    const std::optional<Notice>& headline() const { return m_headline; }
    // What else is to be known of it: batch_printed {printed}, batch_duplicates, batch_skipped {count}, and
    // how to go on: batch_rest, batch_jam {article, place}.
    const std::vector<Notice>& notes() const { return m_notes; }
    // 0 to 1000, of the whole list.
    int permille() const;
    // What stands in the way: of the list, the printer, the place.
    const std::optional<Error>& error() const { return m_error; }
    // What the printer waits for, while it does.
    const std::optional<PrinterStatus>& waiting() const { return m_waiting; }

    void refresh(); // the printers may have changed
    void setText(const QString& text);
    void setFrom(const QString& from);
    void setPrinter(const QString& name) { m_printer = name; }
    void readFile(const QString& path);
    // A scanned number goes to the end of the list, once.
    void scanned(const QString& number);
    void print();
    void answer(bool yes); // to what is asked
    void cancel();

Q_SIGNALS:
    void changed();
    void sounded(dak::ui::Sound sound);

private:
    bool isBusy() const { return m_stage != Stage::Listing; }
    void forget();
    void keepFaults(std::vector<BatchFault> faults);
    void fail(const Error& error);
    void begin();
    [[nodiscard]] Result<std::size_t> place() const;
    void found(const std::vector<BatchFault>& faults);
    void looked(const BatchOutlook& outlook);
    void at(std::size_t place, std::size_t all, const QString& document);
    void ended(const BatchReport& report, const std::optional<Error>& error);
    void tell(const BatchReport& report);

    BatchActions& m_actions;
    Stage m_stage = Stage::Listing;
    QString m_text;
    QString m_from;
    QString m_printer;
    QStringList m_printers;
    std::size_t m_count = 0;
    std::size_t m_rows = 0;
    std::vector<BatchFault> m_faults;
    BatchOutlook m_outlook;
    std::size_t m_place = 0;
    QString m_document; // the one in hand
    std::optional<Notice> m_headline;
    std::vector<Notice> m_notes;
    std::optional<Error> m_error;
    std::optional<PrinterStatus> m_waiting;
};

} // namespace dak::ui
