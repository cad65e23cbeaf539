// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/printertalk.h"

#include "core/base/check.h"
#include "core/printing/language/escposstatus.h"
#include "core/printing/language/tsplstatus.h"
#include "core/printing/port/links.h"
#include "tests/support/socketprinter.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

constexpr Patience kPatientTalk{2000ms, 2000ms, 1ms, 2000ms};
constexpr Patience kHastyTalk{100ms, 100ms, 1ms, 20ms};

// A printer that answers a question as it is told, and the line to it.
struct Asked {
    Asked(std::string question, std::function<std::string(const SocketPrinter::Heard&)> answer)
        : printer({std::move(question), std::move(answer)})
        , link(*tcpLinks(*PrinterAddress::parse(printer.address()), 2000ms)()) {}

    SocketPrinter printer;
    ByteLink link;
};

Asked asked(PrinterLanguage language, const std::string& answer) {
    const std::string_view question = language == PrinterLanguage::Tspl ? kTsplAskStatus : kEscPosAskStatus;
    return {std::string(question), [answer](const SocketPrinter::Heard&) { return answer; }};
}

} // namespace

TEST_CASE("a ZPL answer says the worst first, and whether a label is before it") {
    const struct {
        bool paperOut, paused, headOpen;
        int remaining;
        PrinterCondition condition;
        bool working;
    } cases[] = {{false, false, false, 0, PrinterCondition::Ready, false},
                 {false, false, false, 2, PrinterCondition::Busy, true},
                 {true, false, false, 0, PrinterCondition::PaperOut, false},
                 {true, true, false, 1, PrinterCondition::PaperOut, true},
                 {true, true, true, 1, PrinterCondition::HeadOpen, true},
                 {false, true, false, 1, PrinterCondition::Paused, true}};
    for (const auto& row : cases) {
        Asked it("~HS\r\n", [&row](const SocketPrinter::Heard&) {
            return zplAnswer(row.paperOut, row.paused, row.headOpen, row.remaining);
        });
        const auto answer = talkOf(PrinterLanguage::Zpl)->ask(it.link, kPatientTalk);
        REQUIRE(answer);
        CHECK(answer->status.condition == row.condition);
        CHECK(answer->working == row.working);
        CHECK_FALSE(answer->done); // it never says so of a job
    }
}

TEST_CASE("a TSPL printer has printed when it was seen to print and does so no more") {
    std::atomic<char> state = '\0';
    Asked it("\x1B!?", [&state](const SocketPrinter::Heard&) { return std::string(1, state); });
    const auto talk = talkOf(PrinterLanguage::Tspl);
    CHECK_FALSE(talk->ask(it.link, kPatientTalk)->done); // idle before the job
    state = '\x20';
    CHECK(talk->ask(it.link, kPatientTalk)->working);
    state = '\x24'; // the paper ends in the middle
    const auto empty = talk->ask(it.link, kPatientTalk);
    CHECK(empty->status.condition == PrinterCondition::PaperOut);
    CHECK_FALSE(empty->done);
    state = '\x04'; // and it stands still
    CHECK_FALSE(talk->ask(it.link, kPatientTalk)->done);
    state = '\0';
    CHECK(talk->ask(it.link, kPatientTalk)->done);
}

TEST_CASE("a TSPL printer that errs in another way waits for a person") {
    Asked it = asked(PrinterLanguage::Tspl, "\x80");
    const auto answer = talkOf(PrinterLanguage::Tspl)->ask(it.link, kPatientTalk);
    REQUIRE(answer);
    CHECK(answer->status.condition == PrinterCondition::Paused);
    CHECK(answer->status.detail == "error");
}

TEST_CASE("a receipt printer's four answers are one state") {
    const struct {
        std::string answers;
        PrinterCondition condition;
    } cases[] = {{"\x12\x12\x12\x12", PrinterCondition::Ready},
                 {"\x16\x12\x12\x12", PrinterCondition::Ready}, // the drawer is no matter
                 {"\x12\x12\x12\x1E", PrinterCondition::Ready}, // paper near its end
                 {"\x1A\x16\x12\x12", PrinterCondition::HeadOpen},
                 {"\x1A\x32\x12\x72", PrinterCondition::PaperOut},
                 {"\x1A\x12\x1A\x12", PrinterCondition::Jammed},
                 {"\x1A\x12\x32\x12", PrinterCondition::Jammed},
                 {"\x1A\x12\x12\x12", PrinterCondition::Paused},
                 {"\x32\x12\x12\x12", PrinterCondition::Paused}};
    for (const auto& row : cases) {
        Asked it = asked(PrinterLanguage::EscPos, row.answers);
        const auto answer = talkOf(PrinterLanguage::EscPos)->ask(it.link, kPatientTalk);
        REQUIRE(answer);
        CHECK(answer->status.condition == row.condition);
        CHECK_FALSE(answer->done);
    }
}

TEST_CASE("an answer to dots that looked like a question is not taken for one that was asked") {
    std::array<int, 2> ends{};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    ByteLink link(ends[0]);
    std::thread printer([theirs = ends[1]] {
        std::string heard;
        for (char byte = 0; !heard.ends_with(kEscPosAskStatus) && ::read(theirs, &byte, 1) == 1;)
            heard += byte;
        static_cast<void>(!::write(theirs, "\x16\x12\x12\x12", 4));
    });
    // In the second place the drawer's bit would be the cover's.
    REQUIRE(::write(ends[1], "\x16", 1) == 1);
    const auto answer = talkOf(PrinterLanguage::EscPos)->ask(link, kPatientTalk);
    printer.join();
    ::close(ends[1]);
    REQUIRE(answer);
    CHECK(answer->status.condition == PrinterCondition::Ready);
}

TEST_CASE("a turn that comes before its question counts") {
    Asked it(std::string(kEscPosAskStatus), [](const SocketPrinter::Heard& heard) {
        return std::string("\x12\x12\x12\x12") + (heard.questions == 1 ? std::string(1, '\0') : "");
    });
    const auto talk = talkOf(PrinterLanguage::EscPos);
    const bool first = talk->ask(it.link, kPatientTalk)->done;
    const bool second = talk->ask(it.link, kPatientTalk)->done;
    CHECK((first || second)); // with the answers or behind them
    CHECK_FALSE(talk->ask(it.link, kPatientTalk)->done);
}

TEST_CASE("silence, half an answer and a line that was closed are no answer") {
    for (const char* half : {"", "\x12\x12\x12", "garbage"}) {
        Asked it = asked(PrinterLanguage::EscPos, half);
        CHECK_FALSE(talkOf(PrinterLanguage::EscPos)->ask(it.link, kHastyTalk));
    }
    Asked zpl("~HS\r\n", [](const SocketPrinter::Heard&) { return zplAnswer().substr(0, 20); });
    CHECK_FALSE(talkOf(PrinterLanguage::Zpl)->ask(zpl.link, kHastyTalk));
}

TEST_CASE("an answer without end is not heard for ever") {
    Asked it("~HS\r\n", [](const SocketPrinter::Heard&) { return std::string(100'000, 'x'); });
    CHECK_FALSE(talkOf(PrinterLanguage::Zpl)->ask(it.link, kPatientTalk));
}

TEST_CASE("what silence about work means is the language's, and a PDF is not talked to") {
    CHECK(talkOf(PrinterLanguage::Zpl)->quietMeans() == Delivery::Printed);
    CHECK(talkOf(PrinterLanguage::Zpl)->quietAnswers(kPatientTalk) == 2);
    CHECK(talkOf(PrinterLanguage::Tspl)->quietMeans() == Delivery::Sent);
    CHECK(talkOf(PrinterLanguage::EscPos)->quietMeans() == Delivery::Sent);
    CHECK(talkOf(PrinterLanguage::EscPos)->afterJob() == kEscPosAskTurn);
    CHECK(talkOf(PrinterLanguage::Tspl)->afterJob().empty());
    CHECK_THROWS_AS(talkOf(PrinterLanguage::Pdf), CheckFailure);
}
