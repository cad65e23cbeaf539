// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Papers as PDF files in the folder of the counter, made when the window has shown what was booked.
#pragma once

#include "app/wiring/counter.h"
#include "ui/presenters/deskpapers.h"

#include <functional>
#include <string>

namespace dak::counter {

class FilePapers final : public ui::DeskPapers {
    Q_OBJECT
public:
    FilePapers(Counter& counter, std::string folder, QObject* parent = nullptr);

    void printLabel(const ArticleNumber& number) override;
    void printReceipt(const QString& receipt) override;
    void printCancellation(const ArticleNumber& number) override;
    void printDayReport(Date day) override;

private:
    using Write = std::function<Status(const std::string& path)>;
    // After the screen has been painted, in the order asked.
    void make(const std::string& file, Write write);
    // "label-ZT1.pdf", then "label-ZT1-2.pdf": a duplicate never replaces the original.
    std::string freePath(const std::string& file) const;

    Counter& m_counter;
    std::string m_folder;
};

} // namespace dak::counter
