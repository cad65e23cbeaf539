// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of labels of a window, remembered instead of printed; a test says what the book and the printer
// answer.
#pragma once

#include "ui/presenters/batchactions.h"

#include <map>

namespace dak::test {

class FakeBatchActions final : public ui::BatchActions {
public:
    QStringList names{QStringLiteral("Label printer"), QStringLiteral("Labels to files")};
    std::map<QString, QString> files;
    std::vector<ui::LabelList> lists; // looked at
    std::optional<Error> refusal;     // of looking
    int prints = 0;
    int cancels = 0;

    Result<QStringList> labelPrinters() override { return names; }
    Result<QString> readFile(const QString& path) override {
        const auto found = files.find(path);
        if (found == files.end())
            return Error::refused("file_open_failed",
                                  {{"path", path.toStdString()}, {"why", "no such file"}});
        return found->second;
    }
    Status look(const ui::LabelList& list) override {
        lists.push_back(list);
        return refusal ? Status(*refusal) : Status();
    }
    void print() override { ++prints; }
    void cancel() override { ++cancels; }

    // Looked at, all originals, and the printer is at one of them.
    void isAt(std::size_t place, std::size_t all, const QString& number) {
        Q_EMIT looked({all, all, 0, 0});
        Q_EMIT at(place, all, QStringLiteral("label ") + number);
    }
};

} // namespace dak::test
