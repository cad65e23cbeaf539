// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/scancollector.h"
#include "tests/support/qtstrings.h"

#include <rapidcheck.h>

using namespace dak::ui;
using Verdict = ScanCollector::Verdict;
using Millis = ScanCollector::Millis;

namespace {

// Feeds a text with the same gap between all keys; what passed on to the field at once or by release.
struct Reader {
    ScanCollector collector;
    Millis at{1000};
    QString held;
    QString field;
    QString scan;

    void settle(Verdict verdict, const QString& key) {
        if (verdict == Verdict::Release || verdict == Verdict::Pass)
            field += std::exchange(held, QString()) + key;
        else if (verdict == Verdict::Hold)
            held += key;
        else
            scan = collector.take();
    }
    void type(const QString& text, Millis gap) {
        for (const QChar c : text) {
            at += gap;
            // The filter lets go of what it holds when the gap has gone by.
            if (gap > ScanCollector::kGap && !held.isEmpty())
                settle(collector.other(), QString());
            settle(collector.character(c, at), QString(c));
        }
    }
    void enter(Millis gap) {
        at += gap;
        settle(collector.enter(at), QStringLiteral("\n"));
    }
};

} // namespace

TEST_CASE("a run of fast keys in the form of an article number is a scan, whatever its case") {
    for (const char* text : {"EM473124829IN", "em473124829in"}) {
        for (const int gap : {1, 5, 20, 40}) {
            Reader reader;
            reader.type(QLatin1StringView(text), Millis(gap));
            reader.enter(Millis(gap));
            CHECK(reader.scan == QStringLiteral("EM473124829IN"));
            CHECK(reader.field.isEmpty());
        }
    }
}

TEST_CASE("the same keys by hand go to the field") {
    Reader reader;
    reader.type(QStringLiteral("EM473124829IN"), Millis(120));
    reader.enter(Millis(120));
    CHECK(reader.scan.isEmpty());
    CHECK(reader.field == QStringLiteral("EM473124829IN\n"));
}

TEST_CASE("an Enter that comes late does not make a scan") {
    Reader reader;
    reader.type(QStringLiteral("EM473124829IN"), Millis(5));
    reader.settle(reader.collector.other(), QString()); // the gap went by
    reader.enter(Millis(300));
    CHECK(reader.scan.isEmpty());
    CHECK(reader.field == QStringLiteral("EM473124829IN\n"));
}

TEST_CASE("fast typing of anything else passes on whole and in order") {
    for (const char* text : {"5600341240c302010", "Meena Krishnan", "EM47312482", "EMX", "E", "Em"}) {
        Reader reader;
        reader.type(QLatin1StringView(text), Millis(8));
        reader.enter(Millis(8));
        CHECK(reader.scan.isEmpty());
        CHECK(reader.field == QLatin1StringView(text) + QStringLiteral("\n"));
    }
}

TEST_CASE("two scans one after the other are two") {
    Reader reader;
    reader.type(QStringLiteral("EM473124829IN"), Millis(5));
    reader.enter(Millis(5));
    CHECK(reader.scan == QStringLiteral("EM473124829IN"));
    reader.scan.clear();
    reader.type(QStringLiteral("ZT200000010IN"), Millis(5));
    reader.enter(Millis(5));
    CHECK(reader.scan == QStringLiteral("ZT200000010IN"));
    CHECK(reader.field.isEmpty());
}

TEST_CASE("no key is ever lost or doubled, at any speed") {
    const bool holds = rc::check("keys in = keys out", [] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("EMIN0123456789 ab")));
        Reader reader;
        for (const char c : text)
            reader.type(QString(QLatin1Char(c)), Millis(*rc::gen::inRange(1, 90)));
        reader.settle(reader.collector.other(), QString());
        RC_ASSERT((reader.field + reader.held).toStdString() == text);
    });
    CHECK(holds);
}
