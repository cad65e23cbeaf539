// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Printers desk with real widgets: the tray, the printers, the form of one and the list of labels, all by
// keyboard.
#include "ui/pages/printerspage.h"

#include "tests/support/fakebatchactions.h"
#include "tests/support/fakedialogs.h"
#include "tests/support/fakeprintactions.h"
#include "tests/support/qtstrings.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace dak;
using namespace dak::test;
using ui::CommandId;

namespace {

PrinterProfile zebra() {
    PrinterProfile printer;
    printer.name = "Zebra";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse("tcp:10.0.0.5:9100");
    printer.language = PrinterLanguage::Zpl;
    printer.calibration = {15, 0, 25, 0};
    printer.darkness = 22;
    return printer;
}

PrintJob failed(std::int64_t id, const std::string& document) {
    PrintJob job = aPrintJob(id, document, PrintState::Failed);
    job.reason = {"printer_not_ready", {{"printer", "Zebra"}, {"condition", "paper_out"}}};
    return job;
}

struct Desk {
    Desk() {
        actions.jobs = {aPrintJob(1, "label EM123456785IN"), failed(2, "receipt 2-20261126-0007"),
                        aPrintJob(3, "cdf1 EM123456785IN", PrintState::Unknown)};
        actions.profiles = {zebra()};
        page.resize(1260, 640);
        page.show();
        QApplication::setActiveWindow(&page);
        page.activateWindow();
        page.enterPage();
        QApplication::processEvents();
    }
    template <typename T>
    T& find(const char* name) {
        return *page.findChild<T*>(QLatin1StringView(name));
    }
    QString cell(const char* table, int row, int column) {
        return find<ui::RowTable>(table).item(row, column)->text();
    }
    QString focused() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), u(text)); }
    void write(const char* field, const char* text) {
        find<QLineEdit>(field).setFocus();
        find<QLineEdit>(field).selectAll();
        press(Qt::Key_Delete);
        type(text);
    }
    // Where Tab goes from here, until it comes round.
    QStringList tabs() {
        QStringList names{focused()};
        for (press(Qt::Key_Tab); focused() != names.first(); press(Qt::Key_Tab))
            names << focused();
        return names;
    }

    FakePrintActions actions;
    FakeBatchActions lists;
    FakeDialogs dialogs;
    ui::PrintersPresenter printers{actions};
    ui::BatchPresenter batch{lists};
    ui::PrintersPage page{printers, batch, dialogs};
};

// Everything a person reads or a screen reader says of a page.
QStringList wordsOf(const QWidget& page) {
    QStringList words;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->accessibleName().isEmpty())
            words << widget->accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            words << label->text();
        if (const auto* table = qobject_cast<const QTableWidget*>(widget)) {
            for (int column = 0; column < table->columnCount(); ++column)
                words << (table->horizontalHeaderItem(column) ? table->horizontalHeaderItem(column)->text()
                                                              : QString());
        }
    }
    return words;
}

class InHindi {
public:
    InHindi() {
        REQUIRE(m_translator.load(u("dak_hi"), qEnvironmentVariable("DAK_SHARE") + u("/translations")));
        QApplication::installTranslator(&m_translator);
    }
    ~InHindi() { QApplication::removeTranslator(&m_translator); }

private:
    QTranslator m_translator;
};

class Zoomed {
public:
    explicit Zoomed(int percent)
        : m_theme(*ui::Theme::load(qEnvironmentVariable("DAK_SOURCE") + u("/resources/styles/counter.qss"))) {
        m_theme.apply(percent);
    }
    ~Zoomed() { m_theme.apply(100); }

private:
    ui::Theme m_theme;
};

} // namespace

TEST_CASE("the tray says each paper and why it is not out in words, and one key prints what surely is not") {
    Desk desk;
    CHECK(desk.focused() == u("tray"));
    CHECK(desk.cell("tray", 0, 0) == u("Label of EM123456785IN"));
    CHECK(desk.cell("tray", 0, 1) == u("Waits"));
    CHECK(desk.cell("tray", 1, 0) == u("Receipt 2-20261126-0007"));
    CHECK(desk.cell("tray", 1, 1).contains(u("out of paper")));
    CHECK(desk.cell("tray", 2, 0) == u("Declaration of EM123456785IN"));
    CHECK(desk.cell("tray", 2, 1) == u("May be out: look at the printer"));
    CHECK(desk.page.next() == CommandId::PrintWaiting);
    desk.page.run(CommandId::PrintWaiting);
    CHECK(desk.actions.printed == std::vector<std::int64_t>{1, 2});
    CHECK(desk.actions.duplicates.empty());
}

TEST_CASE("a paper that may be out is asked about, and is a DUPLICATE only with a yes") {
    Desk desk;
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.page.run(CommandId::PrintAgain);
    CHECK(desk.dialogs.asked.size() == 1);
    CHECK(desk.actions.duplicates.empty());
    desk.dialogs.yes = true;
    desk.page.run(CommandId::PrintAgain);
    CHECK(desk.actions.duplicates == std::vector<std::int64_t>{3});
    CHECK(desk.actions.printed.empty());
    desk.page.run(CommandId::CameOut);
    CHECK(desk.actions.seen == std::vector<std::int64_t>{3});
}

TEST_CASE("a tray of a whole day's list stays quick to show, and the row of the rest is no paper") {
    Desk desk;
    desk.actions.jobs.clear();
    for (int i = 1; i <= 1000; ++i)
        desk.actions.jobs.push_back(aPrintJob(i, "label ZT" + std::to_string(i)));
    desk.page.enterPage();
    auto& tray = desk.find<ui::RowTable>("tray");
    CHECK(tray.rowCount() == 201);
    CHECK(desk.cell("tray", 200, 0) == u("800 more"));
    tray.selectRow(200);
    desk.page.run(CommandId::PrintAgain);
    CHECK(desk.actions.printed.empty());
    desk.page.run(CommandId::PrintWaiting);
    CHECK(desk.actions.printed.size() == 1000);
}

TEST_CASE(
    "the form shows the chosen printer with speed, darkness, shift and stretch, and keeps what is typed") {
    Desk desk;
    CHECK(desk.find<QLineEdit>("printerName").text() == u("Zebra"));
    CHECK(desk.find<QLineEdit>("printerDarkness").text() == u("22"));
    CHECK(desk.find<QLineEdit>("printerSpeed").text().isEmpty());
    CHECK(desk.find<QLineEdit>("printerDx").text() == u("1.5"));
    CHECK(desk.find<QLineEdit>("printerSx").text() == u("0.25"));
    desk.write("printerSpeed", "6");
    desk.write("printerDy", "-0.4");
    desk.page.run(CommandId::SavePrinter);
    CHECK(desk.actions.profiles.front().speed == 6);
    CHECK(desk.actions.profiles.front().calibration == Calibration{15, -4, 25, 0});
    CHECK_FALSE(desk.find<QFrame>("printersBanner").isHidden());
}

TEST_CASE("what is wrong stands below its field, which gets the keys, and nothing is kept") {
    Desk desk;
    const std::pair<const char*, const char*> wrong[] = {
        {"printerName", ""},   {"printerRoles", "x"}, {"printerAddress", "x"}, {"printerLanguage", "x"},
        {"printerDpi", "x"},   {"printerMedia", "x"}, {"printerSpeed", "99"},  {"printerDarkness", "31"},
        {"printerDx", "0.05"}, {"printerDy", "21"},   {"printerSx", "9"},      {"printerSy", "x"},
    };
    for (const auto& [field, text] : wrong) {
        const QString before = desk.find<QLineEdit>(field).text();
        desk.write(field, text);
        desk.find<QTableWidget>("tray").setFocus();
        desk.page.run(CommandId::SavePrinter);
        INFO(field);
        CHECK(desk.focused() == u(field));
        const QByteArray message = QByteArray(field) + "Message";
        CHECK(desk.find<QLabel>(message.constData()).text().startsWith(u("✖ ")));
        CHECK(desk.find<QFrame>("printersBanner").isHidden());
        CHECK(desk.actions.profiles == std::vector{zebra()});
        desk.write(field, before.toUtf8().constData());
    }
    desk.page.run(CommandId::SavePrinter);
    CHECK(desk.find<QLabel>("printerSyMessage").isHidden());
}

TEST_CASE("a ruler's reading corrects the chosen printer, and the form shows the new numbers") {
    Desk desk;
    CHECK(desk.find<QLineEdit>("lineX").placeholderText() == u("80")); // what it should be
    desk.write("lineX", "81");
    desk.page.run(CommandId::CorrectPrinter);
    CHECK(desk.find<QLineEdit>("lineX").text().isEmpty());
    CHECK(desk.actions.profiles.front().calibration.sx < 25);
    CHECK(desk.find<QLineEdit>("printerSx").text().startsWith(u("-")));
    desk.write("lineY", "20");
    desk.page.run(CommandId::CorrectPrinter);
    CHECK(desk.focused() == u("lineY"));
    CHECK(desk.find<QLabel>("lineYMessage").text().startsWith(u("✖ ")));
}

TEST_CASE("a new printer stands first and is the chosen one") {
    Desk desk;
    desk.write("printerName", "Second");
    desk.page.run(CommandId::SavePrinter);
    REQUIRE(desk.actions.profiles.size() == 2);
    CHECK(desk.find<QTableWidget>("printers").currentRow() == 0);
    CHECK(desk.cell("printers", 0, 0) == u("Second"));
    CHECK(desk.find<QLineEdit>("printerName").text() == u("Second"));
    desk.page.run(CommandId::RemovePrinter);
    CHECK(desk.actions.profiles.size() == 2); // the answer was no
    desk.dialogs.yes = true;
    desk.page.run(CommandId::RemovePrinter);
    CHECK(desk.actions.profiles == std::vector{zebra()});
}

TEST_CASE("the list of labels opens by its key and Esc goes back to the desk") {
    Desk desk;
    QList<ui::CommandPlace> places;
    QObject::connect(&desk.page, &ui::Page::placeChanged, &desk.page, [&] { places << desk.page.place(); });
    desk.page.run(CommandId::LabelList);
    CHECK(desk.focused() == u("batchList"));
    CHECK(desk.page.back());
    CHECK(desk.focused() == u("tray"));
    CHECK_FALSE(desk.page.back());
    CHECK(places == QList{ui::CommandPlace::Labels, ui::CommandPlace::Printers});
}

TEST_CASE("a list is typed and printed with its progress in sight, here and on the desk behind it") {
    Desk desk;
    desk.page.run(CommandId::LabelList);
    CHECK_FALSE(desk.page.next());
    desk.type("ZT1");
    desk.press(Qt::Key_Return);
    desk.type("ZT2");
    CHECK(desk.batch.count() == 2);
    CHECK(desk.page.next() == CommandId::PrintList);
    desk.page.run(CommandId::PrintList);
    REQUIRE(desk.lists.lists.size() == 1);
    CHECK(desk.lists.lists[0].text == u("ZT1\nZT2"));
    desk.lists.isAt(1, 2, u("ZT1"));
    CHECK(desk.find<QLabel>("batchHeadline").text() == u("1 of 2: ZT1"));
    CHECK(desk.page.next() == CommandId::StopList);
    CHECK(desk.find<QPlainTextEdit>("batchList").isReadOnly());
    desk.page.back();
    CHECK(desk.find<QLabel>("printersBannerText").text() == u("1 of 2: ZT1"));
    desk.page.run(CommandId::LabelList);
    desk.page.run(CommandId::StopList);
    CHECK(desk.lists.cancels == 1);
    Q_EMIT desk.lists.ended({.printed = 1, .stopped = 2, .cancelled = true}, {});
    CHECK_FALSE(desk.find<QPlainTextEdit>("batchList").isReadOnly());
    CHECK(desk.find<QLabel>("batchNotes").text().contains(u("F8 prints the rest")));
}

TEST_CASE("lines that are wrong are listed, and Enter on one goes to it in the list") {
    Desk desk;
    desk.page.run(CommandId::LabelList);
    desk.batch.setText(u("ZT1\nhello\nZT2\nZT1"));
    desk.page.run(CommandId::PrintList);
    Q_EMIT desk.lists.faulty(
        {{{2, "hello"}, Error::refused("article_invalid", {{"given", "hello"}})},
         {{4, "ZT1"},
          Error::refused("batch_row_repeated", {{"line", "4"}, {"first", "1"}, {"given", "ZT1"}})}});
    auto& list = desk.find<QPlainTextEdit>("batchList");
    CHECK(desk.focused() == u("batchList"));
    CHECK(list.textCursor().selectedText() == u("hello"));
    CHECK(desk.cell("batchFaults", 0, 0) == u("2"));
    CHECK(desk.cell("batchFaults", 1, 2).contains(u("line 1")));
    auto& faults = desk.find<ui::RowTable>("batchFaults");
    faults.setFocus();
    faults.setCurrentCell(1, 0);
    desk.press(Qt::Key_Return);
    CHECK(desk.focused() == u("batchList"));
    CHECK(list.textCursor().blockNumber() == 3);
    desk.press(Qt::Key_Delete);
    CHECK(faults.rowCount() == 1);
}

TEST_CASE("a line of any length breaks neither the list nor the table of what is wrong") {
    Desk desk;
    desk.page.run(CommandId::LabelList);
    const QString endless(2000, u'W');
    desk.batch.setText(u("ZT1\nZT1\n") + endless);
    CHECK(desk.find<QFrame>("batchListCard").findChild<QLabel*>()->text() == u("List of labels · Rows: 3"));
    desk.page.run(CommandId::PrintList);
    Q_EMIT desk.lists.faulty({{{3, endless.toStdString()},
                               Error::refused("article_invalid", {{"given", std::string(60, 'W') + "…"}})}});
    auto& faults = desk.find<ui::RowTable>("batchFaults");
    CHECK(faults.columnWidth(1) < faults.viewport()->width() / 2);
    CHECK(faults.item(0, 1)->data(Qt::AccessibleTextRole).toString() == endless);
    CHECK(desk.find<QPlainTextEdit>("batchList").textCursor().selectedText() == endless); // the whole to mend
}

TEST_CASE("a DUPLICATE of the list is asked about once, and no leaves everything as it was") {
    Desk desk;
    desk.page.run(CommandId::LabelList);
    desk.batch.setText(u("ZT1\nZT2"));
    desk.find<QLineEdit>("batchFrom").setFocus();
    desk.type("2");
    desk.page.run(CommandId::PrintList);
    CHECK(desk.lists.lists.back().from == 2);
    Q_EMIT desk.lists.looked({2, 0, 1, 0});
    desk.page.retranslate();
    QApplication::processEvents();
    CHECK(desk.dialogs.asked.size() == 1);
    CHECK(desk.lists.prints == 0);
    CHECK(desk.batch.stage() == ui::BatchPresenter::Stage::Listing);
    desk.find<QLineEdit>("batchFrom").setFocus();
    desk.press(Qt::Key_Backspace);
    desk.type("9");
    desk.page.run(CommandId::PrintList);
    CHECK(desk.focused() == u("batchFrom"));
    CHECK(desk.find<QLabel>("batchFromMessage").text().contains(u("1 to 2")));
}

TEST_CASE("a list comes from a file by its path") {
    Desk desk;
    desk.lists.files[u("/stick/list.txt")] = u("ZT1\r\nZT2\r\n");
    desk.page.run(CommandId::LabelList);
    desk.dialogs.text = u("/stick/list.txt");
    desk.page.run(CommandId::ListFromFile);
    CHECK(desk.batch.count() == 2);
    CHECK(desk.find<QPlainTextEdit>("batchList").toPlainText() == u("ZT1\nZT2\n"));
    desk.dialogs.text = u("/nowhere");
    desk.page.run(CommandId::ListFromFile);
    CHECK(desk.find<QLabel>("batchBannerText").text().contains(u("/nowhere")));
    CHECK(desk.batch.count() == 2);
}

TEST_CASE("Tab goes through the desk in the order it is read") {
    Desk desk;
    CHECK(desk.tabs() == QStringList{u("tray"), u("printers"), u("printerName"), u("printerRoles"),
                                     u("printerAddress"), u("printerLanguage"), u("printerDpi"),
                                     u("printerMedia"), u("printerSpeed"), u("printerDarkness"),
                                     u("printerDx"), u("printerDy"), u("printerSx"), u("printerSy"),
                                     u("lineX"), u("lineY"), u("crossX"), u("crossY")});
    desk.page.run(CommandId::LabelList);
    CHECK(desk.tabs() == QStringList{u("batchList"), u("batchPrinter"), u("batchFrom")});
}

TEST_CASE("a screen reader has a name for everything that takes the keys") {
    Desk desk;
    desk.page.run(CommandId::LabelList);
    for (const QWidget* widget : desk.page.findChildren<QWidget*>()) {
        const bool isPart = widget->objectName().startsWith(u("qt_")) || widget->objectName().isEmpty();
        if (isPart || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        INFO(widget->objectName().toStdString());
        CHECK_FALSE(widget->accessibleName().isEmpty());
    }
}

TEST_CASE("the whole desk is in Hindi when the language is") {
    static const QRegularExpression kLatin(u("[a-z]{2,}"));
    static const QRegularExpression kDevanagari(u("[\\x{0900}-\\x{097F}]"));
    InHindi hindi;
    Desk desk;
    desk.printers.findQueues();
    desk.batch.setText(u("ZT1"));
    desk.batch.print();
    Q_EMIT desk.lists.faulty({{{1, "ZT1"}, Error::refused("article_unknown", {{"article", "ZT1"}})}});
    desk.batch.print();
    desk.lists.isAt(1, 1, u("ZT1"));
    desk.page.retranslate();
    for (const QString& words : wordsOf(desk.page)) {
        INFO(words.toStdString());
        CHECK((!kLatin.match(words).hasMatch() || kDevanagari.match(words).hasMatch()));
    }
    CHECK(desk.cell("tray", 0, 0) == u("EM123456785IN का लेबल"));
}

TEST_CASE("at 200 % nothing lies outside the desk at the side, and Tab brings each field into sight") {
    Zoomed zoomed(200);
    Desk desk;
    QApplication::processEvents();
    CHECK(desk.page.minimumSizeHint().width() <= desk.page.width());
    for (const QString& name : desk.tabs()) {
        auto* widget = desk.page.findChild<QWidget*>(name);
        QApplication::processEvents();
        INFO(name.toStdString());
        CHECK(widget->mapTo(&desk.page, QPoint(widget->width(), 0)).x() <= desk.page.width());
    }
    desk.find<QLineEdit>("crossX").setFocus();
    desk.press(Qt::Key_Tab);
    QApplication::processEvents();
    CHECK_FALSE(desk.find<QLineEdit>("crossY").visibleRegion().isEmpty());
    desk.page.run(CommandId::LabelList);
    QApplication::processEvents();
    CHECK(desk.page.minimumSizeHint().width() <= desk.page.width());
    CHECK(desk.find<QPlainTextEdit>("batchList").visibleRegion().boundingRect().height() > 100);
}
