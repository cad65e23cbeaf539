// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of labels over the real book, the real print queue and printers of files and sockets.
#include "app/counter/ports/batchdesk.h"

#include "core/booking/bookarticle.h"
#include "tests/support/qtstrings.h"
#include "tests/support/socketprinter.h"
#include "tests/support/trainingcounter.h"
#include "ui/presenters/batchpresenter.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>

using namespace dak;
using namespace dak::test;
using Stage = ui::BatchPresenter::Stage;

namespace {

// A training counter with booked parcels and their list, first to last.
struct Lists {
    explicit Lists(int parcels) {
        for (int i = 0; i < parcels; ++i) {
            const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(1000));
            numbers.push_back(booked->accepted.article.number.text());
        }
        QObject::connect(&papers, &ui::DeskPapers::made, &papers,
                         [this](const QString& paper) { seen << paper; });
        QObject::connect(
            &desk, &ui::BatchActions::at, &desk,
            [this](std::size_t, std::size_t, const QString& paper) { seen << u("at ") + paper; });
        presenter.refresh();
    }
    QString list(const std::vector<std::string>& lines) const {
        QString text;
        for (const std::string& line : lines)
            text += QString::fromStdString(line) + u'\n';
        return text;
    }
    template <typename Done>
    void turnUntil(const Done& done) {
        while (!done())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void print() {
        presenter.print();
        turnUntil(
            [this] { return presenter.stage() == Stage::Listing || presenter.stage() == Stage::Asked; });
    }
    // What lies in the printer's folder, in the order it came out.
    std::vector<std::string> labelsOut() const {
        std::vector<std::string> files;
        std::error_code failed;
        for (const auto& file :
             std::filesystem::directory_iterator(counter->dataFolder() + "/papers", failed))
            files.push_back(file.path().filename().string());
        std::sort(files.begin(), files.end());
        std::vector<std::string> out;
        for (const std::string& file : files)
            out.push_back(file.substr(file.find("-label-") + 7, 13));
        return out;
    }

    mutable TrainingCounter counter;
    counter::PrintDesk papers{*counter};
    counter::BatchDesk desk{*counter, papers};
    ui::BatchPresenter presenter{desk};
    std::vector<std::string> numbers;
    QStringList seen;
};

} // namespace

TEST_CASE("the labels of a list come out in its order, each once, and once more prints nothing") {
    Lists lists(5);
    std::vector<std::string> order(lists.numbers.rbegin(), lists.numbers.rend());
    std::swap(order[0], order[3]);
    lists.presenter.setText(lists.list(order));
    lists.print();
    CHECK(lists.presenter.headline()->code == "batch_done");
    CHECK(lists.labelsOut() == order);
    lists.print();
    CHECK(lists.presenter.notes().front() == Notice{"batch_skipped", {{"count", "5"}}});
    CHECK(lists.labelsOut() == order);
}

TEST_CASE("a list with a line that is wrong prints nothing at all") {
    Lists lists(2);
    const std::string unknown = ArticleNumber::issue("ZT", 39999999).text();
    lists.presenter.setText(lists.list({lists.numbers[0], unknown, lists.numbers[1], lists.numbers[0]}));
    lists.print();
    REQUIRE(lists.presenter.faults().size() == 2);
    CHECK(lists.presenter.faults()[0].row.line == 2);
    CHECK(lists.presenter.faults()[0].error.code() == "article_unknown");
    CHECK(lists.presenter.faults()[1].row.line == 4);
    CHECK(lists.labelsOut().empty());
}

TEST_CASE("from a place what is out comes again, asked first, as a DUPLICATE that is recorded") {
    Lists lists(3);
    lists.presenter.setText(lists.list(lists.numbers));
    lists.print();
    lists.presenter.setFrom(u("3"));
    lists.print();
    REQUIRE(lists.presenter.stage() == Stage::Asked);
    CHECK(lists.presenter.outlook().duplicates == 1);
    CHECK(lists.labelsOut().size() == 3);
    lists.presenter.answer(true);
    lists.turnUntil([&] { return lists.presenter.stage() == Stage::Listing; });
    CHECK(lists.labelsOut() ==
          std::vector<std::string>{lists.numbers[0], lists.numbers[1], lists.numbers[2], lists.numbers[2]});
    CHECK(lists.counter->book().documents().latest("label " + lists.numbers[2])->value().copies == 1);
    CHECK(lists.counter->book().documents().latest("label " + lists.numbers[1])->value().copies == 0);
}

namespace {

// A label printer on a socket that has paper or not.
struct Zebra {
    Zebra() {
        profile.name = "Zebra";
        profile.roles = {PrinterRole::Label, PrinterRole::Sheet}; // the declaration too
        profile.address = *PrinterAddress::parse(printer.address());
        profile.language = PrinterLanguage::Zpl;
        profile.mediaWidth = 2100;
        profile.mediaHeight = 2970;
    }
    std::size_t pages() const {
        std::size_t count = 0;
        const std::string job = printer.heard().job;
        for (std::size_t at = job.find("^XA"); at != std::string::npos; at = job.find("^XA", at + 1))
            ++count;
        return count;
    }

    std::atomic<bool> paper = false;
    SocketPrinter printer{{"~HS\r\n", [this](const auto&) { return zplAnswer(!paper); }}};
    PrinterProfile profile;
};

} // namespace

TEST_CASE("a list that is cancelled while paper is out goes on later, each label once") {
    Zebra zebra;
    Lists lists(2);
    REQUIRE(lists.papers.setPrinters({zebra.profile}));
    lists.presenter.refresh();
    lists.presenter.setText(lists.list(lists.numbers));
    lists.presenter.print();
    lists.turnUntil([&] { return lists.presenter.waiting().has_value(); });
    lists.presenter.cancel();
    lists.turnUntil([&] { return lists.presenter.stage() == Stage::Listing; });
    CHECK(lists.presenter.headline()->code == "batch_cancelled");
    CHECK_FALSE(lists.presenter.error());
    CHECK(zebra.pages() == 0);
    zebra.paper = true;
    lists.print();
    CHECK(lists.presenter.headline()->code == "batch_done");
    CHECK(zebra.pages() == 2);
}

TEST_CASE(
    "a printer without paper is waited for, and a booking's own label goes before the rest of the list") {
    Zebra zebra;
    Lists lists(3);
    REQUIRE(lists.papers.setPrinters({zebra.profile}));
    lists.presenter.refresh();
    lists.presenter.setText(lists.list({lists.numbers[0], lists.numbers[1]}));
    lists.presenter.print();
    lists.turnUntil([&] { return lists.presenter.waiting().has_value(); });
    CHECK(lists.presenter.waiting()->condition == PrinterCondition::PaperOut);
    lists.papers.printLabel(*ArticleNumber::parse(lists.numbers[2]));
    QCoreApplication::processEvents(); // it is given to the printer's thread
    zebra.paper = true;
    lists.turnUntil([&] { return lists.presenter.stage() == Stage::Listing && lists.seen.size() == 4; });
    const auto label = [&](std::size_t i) { return u("label ") + QString::fromStdString(lists.numbers[i]); };
    CHECK(lists.seen.at(0) == u("at ") + label(0));
    CHECK(lists.seen.at(1) == label(2));
    CHECK(lists.seen.contains(u("at ") + label(1)));
    CHECK(lists.presenter.headline()->code == "batch_done");
}

TEST_CASE("a window that closes while a list waits for paper ends at once, and the label waits for the next "
          "start") {
    Zebra zebra;
    {
        Lists lists(1);
        REQUIRE(lists.papers.setPrinters({zebra.profile}));
        lists.presenter.refresh();
        lists.presenter.setText(lists.list(lists.numbers));
        lists.presenter.print();
        lists.turnUntil([&] { return lists.presenter.waiting().has_value(); });
    }
    CHECK(zebra.pages() == 0);
}

TEST_CASE("a printer that is gone stops the list at its first label, with the reason, and nothing is lost") {
    Lists lists(2);
    auto printers = *lists.papers.printers();
    const auto whole = printers;
    printers.front().address = *PrinterAddress::parse("file:/proc/nowhere/papers");
    REQUIRE(lists.papers.setPrinters(printers));
    lists.presenter.setText(lists.list(lists.numbers));
    lists.print();
    CHECK(lists.presenter.headline()->code == "batch_stopped");
    CHECK(factOf(lists.presenter.headline()->facts, "place") == "1");
    CHECK(lists.presenter.error());
    REQUIRE(lists.papers.setPrinters(whole));
    lists.print();
    CHECK(lists.presenter.headline()->code == "batch_done");
    CHECK(lists.labelsOut() == lists.numbers);
}

TEST_CASE("a list is read from a file, and the printers of labels are named") {
    Lists lists(1);
    CHECK(lists.desk.labelPrinters()->front() == u("Labels to files"));
    CHECK(lists.desk.readFile(u("/nowhere/list")).error().code() == "file_open_failed");
}
