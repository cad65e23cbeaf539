// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/batchpresenter.h"

#include "core/article/articlenumber.h"

#include <algorithm>

namespace dak::ui {

namespace {

constexpr int kPermille = 1000;

Fact number(const char* name, std::size_t value) {
    return {name, std::to_string(value)};
}

} // namespace

BatchPresenter::BatchPresenter(BatchActions& actions, QObject* parent) : QObject(parent), m_actions(actions) {
    connect(&actions, &BatchActions::faulty, this, &BatchPresenter::found);
    connect(&actions, &BatchActions::looked, this, &BatchPresenter::looked);
    connect(&actions, &BatchActions::at, this, &BatchPresenter::at);
    connect(&actions, &BatchActions::waits, this, [this](const PrinterStatus& status) {
        m_waiting = canPrint(status.condition) ? std::nullopt : std::optional(status);
        Q_EMIT changed();
    });
    connect(&actions, &BatchActions::ended, this, &BatchPresenter::ended);
}

int BatchPresenter::permille() const {
    if (m_outlook.all == 0 || m_place == 0)
        return 0;
    return static_cast<int>((m_place - 1) * static_cast<std::size_t>(kPermille) / m_outlook.all);
}

// What was told of the list before.
void BatchPresenter::forget() {
    m_faults.clear();
    m_error.reset();
    m_headline.reset();
    m_notes.clear();
}

void BatchPresenter::fail(const Error& error) {
    m_error = error;
    m_headline.reset();
    m_notes.clear();
    m_stage = Stage::Listing;
    Q_EMIT changed();
}

void BatchPresenter::refresh() {
    if (isBusy())
        return;
    auto printers = m_actions.labelPrinters();
    if (!printers) {
        fail(printers.error());
        return;
    }
    m_printers = *std::move(printers);
    if (!m_printers.contains(m_printer))
        m_printer = m_printers.value(0);
    Q_EMIT changed();
}

void BatchPresenter::setText(const QString& text) {
    if (isBusy() || text == m_text)
        return;
    m_text = text;
    const BatchList list = readBatchList(text.toStdString());
    m_count = list.rows.size();
    m_rows = list.written;
    m_from.clear();
    m_place = 0;
    std::vector<BatchFault> faults = std::move(m_faults);
    forget();
    keepFaults(std::move(faults));
    Q_EMIT changed();
}

// What was wrong stays in sight until its line is another one.
void BatchPresenter::keepFaults(std::vector<BatchFault> faults) {
    if (faults.empty())
        return;
    const QStringList lines = m_text.split(u'\n');
    std::erase_if(faults, [&](const BatchFault& fault) {
        const QString line = lines.value(static_cast<qsizetype>(fault.row.line) - 1).trimmed();
        return line.toStdString() != fault.row.number;
    });
    m_faults = std::move(faults);
    if (!m_faults.empty())
        m_error = Error::refused("batch_faulty", {number("count", m_faults.size())});
}

void BatchPresenter::setFrom(const QString& from) {
    if (!isBusy())
        m_from = from.trimmed();
}

void BatchPresenter::readFile(const QString& path) {
    if (isBusy())
        return;
    auto text = m_actions.readFile(path);
    if (!text)
        fail(text.error());
    else
        setText(*text);
}

void BatchPresenter::scanned(const QString& given) {
    if (isBusy()) {
        Q_EMIT sounded(Sound::Error);
        return;
    }
    const auto scan = ArticleNumber::parseScanned(given.toStdString());
    if (!scan) {
        fail(scan.error());
        Q_EMIT sounded(Sound::Error);
        return;
    }
    const QString line = QString::fromStdString(scan->text());
    const bool openLine = !m_text.isEmpty() && !m_text.endsWith(u'\n');
    const QString longer = m_text + (openLine ? QStringLiteral("\n") : QString()) + line + u'\n';
    const BatchList before = readBatchList(m_text.toStdString());
    const BatchList after = readBatchList(longer.toStdString());
    if (after.rows.size() <= before.rows.size()) { // it stands there already, or there is no room
        fail(after.faults.back().error);
        Q_EMIT sounded(Sound::Duplicate);
        return;
    }
    setText(longer);
    Q_EMIT sounded(Sound::Ok);
}

Result<std::size_t> BatchPresenter::place() const {
    if (m_from.isEmpty())
        return std::size_t{0};
    bool isNumber = false;
    const qulonglong place = m_from.toULongLong(&isNumber);
    if (!isNumber || place == 0 || place > m_count)
        return Error::refused("batch_place_invalid",
                              {{"field", "place"}, {"given", m_from.toStdString()}, number("most", m_count)});
    return static_cast<std::size_t>(place);
}

void BatchPresenter::print() {
    if (isBusy())
        return;
    forget();
    const auto from = place();
    if (m_count > 0 && !from) {
        fail(from.error());
        return;
    }
    m_stage = Stage::Looking;
    m_headline = Notice{"batch_looking", {number("count", m_count)}};
    m_place = 0;
    Q_EMIT changed();
    const Status given = m_actions.look({m_text, m_count > 0 ? *from : 0, m_printer});
    if (!given)
        fail(given.error());
}

void BatchPresenter::found(const std::vector<BatchFault>& faults) {
    m_faults = faults;
    if (!faults.empty() && faults.front().row.line == 0) {
        m_faults.clear();
        fail(faults.front().error);
    } else {
        fail(Error::refused("batch_faulty", {number("count", faults.size())}));
    }
    Q_EMIT sounded(Sound::Error);
}

void BatchPresenter::looked(const BatchOutlook& outlook) {
    m_outlook = outlook;
    if (outlook.duplicates > 0) {
        m_stage = Stage::Asked;
        m_headline.reset();
        Q_EMIT changed();
        return;
    }
    begin();
}

void BatchPresenter::begin() {
    m_stage = Stage::Printing;
    m_actions.print();
    Q_EMIT changed();
}

void BatchPresenter::answer(bool yes) {
    if (m_stage != Stage::Asked)
        return;
    if (yes) {
        begin();
        return;
    }
    m_stage = Stage::Listing;
    m_headline.reset();
    Q_EMIT changed();
}

void BatchPresenter::cancel() {
    if (m_stage != Stage::Printing)
        return;
    m_stage = Stage::Stopping;
    m_headline = Notice{"batch_stopping", {}};
    m_actions.cancel();
    Q_EMIT changed();
}

void BatchPresenter::at(std::size_t place, std::size_t all, const QString& document) {
    m_place = place;
    m_document = document;
    m_waiting.reset();
    if (m_stage == Stage::Printing)
        m_headline = Notice{"batch_at",
                            {number("place", place),
                             number("all", all),
                             {"article", document.section(u' ', 1).toStdString()}}};
    Q_EMIT changed();
}

void BatchPresenter::ended(const BatchReport& report, const std::optional<Error>& error) {
    m_stage = Stage::Listing;
    m_waiting.reset();
    m_error = error ? error : report.error;
    if (report.cancelled && !error && report.error && report.error->kind() != ErrorKind::Unknown)
        m_error.reset(); // the printer waited, and nobody wanted to wait on
    tell(report);
    Q_EMIT sounded(m_error ? Sound::Error : Sound::Ok);
    Q_EMIT changed();
}

// After a jam the place is proposed: from it, what may be out comes again as a DUPLICATE. Otherwise the list
// goes on with what is not out.
void BatchPresenter::tell(const BatchReport& report) {
    m_from.clear();
    m_notes.clear();
    if (report.stopped)
        m_notes.push_back({"batch_printed", {number("printed", report.printed)}});
    if (report.duplicates > 0)
        m_notes.push_back({"batch_duplicates", {number("count", report.duplicates)}});
    if (report.skipped > 0)
        m_notes.push_back({"batch_skipped", {number("count", report.skipped)}});
    if (!report.stopped) {
        m_place = m_outlook.all + 1;
        m_headline = Notice{"batch_done", {number("printed", report.printed), number("all", m_outlook.all)}};
        return;
    }
    m_place = *report.stopped;
    const Fact place = number("place", m_place);
    const Fact article{"article", m_document.section(u' ', 1).toStdString()};
    m_headline = Notice{report.cancelled ? "batch_cancelled" : "batch_stopped",
                        {place, number("all", m_outlook.all), article}};
    const bool jam = report.error && report.error->kind() == ErrorKind::Unknown;
    if (jam)
        m_from = QString::number(m_place);
    m_notes.push_back(jam ? Notice{"batch_jam", {place, article}} : Notice{"batch_rest", {}});
}

} // namespace dak::ui
