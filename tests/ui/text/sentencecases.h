// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All sentences of errors, and facts to fill one with: each fact has a value of its own.
#pragma once

#include "core/base/error.h"
#include "ui/text/sentences.h"

#include <QRegularExpression>

#include <vector>

namespace dak::test {

inline std::vector<Sentence> allSentences() {
    std::vector<Sentence> all;
    for (const auto& table : {valueSentences(), tariffSentences(), deskSentences(), bookSentences(),
                              directorySentences(), paperSentences(), programSentences()})
        all.insert(all.end(), table.begin(), table.end());
    return all;
}

inline std::vector<Fact> factsOf(const char* sentence) {
    static const QRegularExpression fact(QStringLiteral("\\{(\\w+)\\}"));
    std::vector<Fact> facts;
    auto matches = fact.globalMatch(QString::fromUtf8(sentence));
    while (matches.hasNext()) {
        const std::string name = matches.next().captured(1).toStdString();
        facts.emplace_back(name, "<" + name + ">");
    }
    return facts;
}

} // namespace dak::test
