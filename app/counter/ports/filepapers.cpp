// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/filepapers.h"

#include <QTimer>

#include <filesystem>

namespace dak::counter {

FilePapers::FilePapers(Counter& counter, std::string folder, QObject* parent)
    : DeskPapers(parent), m_counter(counter), m_folder(std::move(folder)) {}

void FilePapers::printLabel(const ArticleNumber& number) {
    make("label-" + number.text(),
         [this, number](const std::string& path) { return m_counter.papers().writeLabel(number, {}, path); });
    const auto article = m_counter.bookingQueries().article(number);
    if (!article || !*article || (*article)->accepted.isDocument || (*article)->amendments > 0)
        return;
    make("cdf1-" + number.text(), [this, number](const std::string& path) {
        return m_counter.papers().writeDeclaration(number, {}, path);
    });
}

void FilePapers::printReceipt(const QString& receipt) {
    make("receipt-" + receipt.toStdString(), [this, receipt](const std::string& path) {
        return m_counter.papers().writeReceipt(receipt.toStdString(), {}, path);
    });
}

void FilePapers::printCancellation(const ArticleNumber& number) {
    make("cancellation-" + number.text(), [this, number](const std::string& path) {
        return m_counter.papers().writeCancellation(number, {}, path);
    });
}

void FilePapers::printDayReport(Date day) {
    make("day-report-" + day.iso(),
         [this, day](const std::string& path) { return m_counter.papers().writeDayReport(day, path); });
}

void FilePapers::make(const std::string& file, Write write) {
    QTimer::singleShot(0, this, [this, file, write = std::move(write)] {
        std::error_code failure;
        std::filesystem::create_directories(m_folder, failure);
        const std::string path = freePath(file);
        const Status written = write(path);
        if (written)
            Q_EMIT made(QString::fromStdString(path));
        else
            Q_EMIT failed(written.error());
    });
}

std::string FilePapers::freePath(const std::string& file) const {
    std::string path = m_folder + "/" + file + ".pdf";
    std::error_code failure;
    for (int copy = 2; std::filesystem::exists(path, failure); ++copy)
        path = m_folder + "/" + file + "-" + std::to_string(copy) + ".pdf";
    return path;
}

} // namespace dak::counter
