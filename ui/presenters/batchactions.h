// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of labels as the window needs it printed. Both the look at the list and the printing take their
// time: they are asked here and told by signals.
#pragma once

#include "core/printing/port/printerport.h"
#include "core/printing/queue/batchlist.h"
#include "core/printing/queue/printbatch.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace dak::ui {

struct LabelList {
    QString text; // one article number a line
    std::size_t from = 0;
    QString printer; // its name
};

class BatchActions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The printers of labels; the first is the one that is meant.
    virtual Result<QStringList> labelPrinters() = 0;
    virtual Result<QString> readFile(const QString& path) = 0;
    // Compares the list with the book; told by faulty or looked. Errors of finding the printer.
    virtual Status look(const LabelList& list) = 0;
    // Prints what was looked at; told by at, waits and, once, ended.
    virtual void print() = 0;
    virtual void cancel() = 0; // between two labels, or while the printer waits for a person

Q_SIGNALS:
    void faulty(const std::vector<dak::BatchFault>& faults);
    void looked(const dak::BatchOutlook& outlook);
    void at(std::size_t place, std::size_t all, const QString& document);
    void waits(const dak::PrinterStatus& status);
    // With an error the book could not be read or written, and the report says how far it came.
    void ended(const dak::BatchReport& report, const std::optional<dak::Error>& error);
};

} // namespace dak::ui
