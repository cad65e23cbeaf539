// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/talkingport.h"

#include "core/printing/port/links.h"
#include "tests/core/printing/port/sampleport.h"
#include "tests/support/socketprinter.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

// Waits long for what comes and not at all between questions; silence is told after a tenth of a second.
constexpr Patience kQuick{2000ms, 2000ms, 1ms, 2000ms};
constexpr Patience kImpatient{100ms, 100ms, 1ms, 20ms};

const PrintBytes kLabel{"label EM473124829IN", "^XA\n^FO0,0^GFA,2,2,1,:^FS\n^XZ\n",
                        "application/vnd.cups-raw"};

TalkingPort portTo(const SocketPrinter& printer, PrinterLanguage language,
                   const Patience& patience = kQuick) {
    return {printer.address(), language, TalkingPort::Silence::Absent,
            tcpLinks(*PrinterAddress::parse(printer.address()), patience.connect), patience};
}

SocketPrinter::Manners zplManners(std::function<std::string(const SocketPrinter::Heard&)> answer) {
    return {"~HS\r\n", std::move(answer)};
}

} // namespace

TEST_CASE("a ZPL printer that is well says that the label came out") {
    SocketPrinter printer(zplManners([](const auto& heard) {
        // Two answers with a label before it, then none.
        return zplAnswer(false, false, false, !heard.job.empty() && heard.sinceJob < 3 ? 1 : 0);
    }));
    Watched watched;
    const auto sent = portTo(printer, PrinterLanguage::Zpl).send(kLabel, watched.watch, kGivesUp);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Printed);
    CHECK(printer.heard().job == kLabel.bytes);
    CHECK(watched.seen ==
          std::vector{PrinterCondition::Ready, PrinterCondition::Busy, PrinterCondition::Ready});
}

TEST_CASE("a label waits while paper is out, paused or open, and goes on by itself") {
    bool paper = false;
    bool closed = false;
    bool going = false;
    std::mutex mutex;
    SocketPrinter printer(zplManners([&](const auto&) {
        const std::lock_guard lock(mutex);
        return zplAnswer(!paper, !going, !closed);
    }));
    std::vector<PrinterCondition> seen;
    const auto person = [&](const PrinterStatus& status) {
        const std::lock_guard lock(mutex);
        CHECK((going || printer.heard().job.empty()));
        seen.push_back(status.condition);
        closed = closed || status.condition == PrinterCondition::HeadOpen;
        paper = paper || status.condition == PrinterCondition::PaperOut;
        going = going || status.condition == PrinterCondition::Paused;
    };
    const auto sent = portTo(printer, PrinterLanguage::Zpl).send(kLabel, person, kWaits);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Printed);
    CHECK(seen == std::vector{PrinterCondition::HeadOpen, PrinterCondition::PaperOut,
                              PrinterCondition::Paused, PrinterCondition::Ready});
    CHECK(printer.heard().job == kLabel.bytes);
}

TEST_CASE("a label that runs out of paper in the middle is waited for") {
    bool paper = true;
    std::mutex mutex;
    SocketPrinter printer(zplManners([&](const auto& heard) {
        const std::lock_guard lock(mutex);
        if (!heard.job.empty() && heard.sinceJob == 1)
            paper = false;
        return zplAnswer(!paper, false, false, paper || heard.job.empty() ? 0 : 1);
    }));
    std::vector<PrinterCondition> seen;
    const auto person = [&](const PrinterStatus& status) {
        const std::lock_guard lock(mutex);
        seen.push_back(status.condition);
        paper = true;
    };
    const auto sent = portTo(printer, PrinterLanguage::Zpl).send(kLabel, person, kWaits);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Printed);
    CHECK(seen == std::vector{PrinterCondition::Ready, PrinterCondition::PaperOut, PrinterCondition::Ready});
    CHECK(printer.heard().job == kLabel.bytes); // once
}

TEST_CASE("nobody who waits: refused before, unknown after") {
    SocketPrinter empty(zplManners([](const auto&) { return zplAnswer(true); }));
    const auto before = portTo(empty, PrinterLanguage::Zpl).send(kLabel, {}, kGivesUp);
    REQUIRE_FALSE(before);
    CHECK(before.error().code() == "printer_not_ready");
    CHECK(before.error().kind() == ErrorKind::Refused);
    CHECK(before.error().fact("condition") == "paper_out");
    CHECK(empty.heard().job.empty());

    SocketPrinter last(
        zplManners([](const auto& heard) { return zplAnswer(!heard.job.empty(), false, false, 1); }));
    const auto after = portTo(last, PrinterLanguage::Zpl).send(kLabel, {}, kGivesUp);
    REQUIRE_FALSE(after);
    CHECK(after.error().code() == "printer_outcome_unknown");
    CHECK(after.error().kind() == ErrorKind::Unknown);
    CHECK(after.error().fact("condition") == "paper_out");
}

TEST_CASE("a printer that closes in the middle leaves the outcome unknown") {
    SocketPrinter::Manners manners = zplManners([](const auto&) { return zplAnswer(); });
    manners.hangUpAfter = 1000;
    SocketPrinter printer(manners);
    PrintBytes long_{"label", "^XA" + std::string(4'000'000, 'A') + "^XZ", ""};
    const auto sent = portTo(printer, PrinterLanguage::Zpl).send(long_, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind() == ErrorKind::Unknown);
    CHECK(sent.error().fact("condition") == "unreachable");
}

TEST_CASE("a printer that falls silent after the label leaves the outcome unknown") {
    SocketPrinter printer(
        zplManners([](const auto& heard) { return heard.job.empty() ? zplAnswer() : std::string(); }));
    const auto sent = portTo(printer, PrinterLanguage::Zpl, kImpatient).send(kLabel, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind() == ErrorKind::Unknown);
}

TEST_CASE("a printer that never answers is told, and nothing was sent") {
    SocketPrinter printer(zplManners({}));
    TalkingPort port = portTo(printer, PrinterLanguage::Zpl, kImpatient);
    const auto sent = port.send(kLabel, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code() == "printer_unreachable");
    CHECK(sent.error().kind() == ErrorKind::Machine);
    CHECK(printer.heard().job.empty());
    CHECK(port.status().condition == PrinterCondition::Unreachable);
}

TEST_CASE("nobody at the address is told, and nothing was sent") {
    const PrinterAddress nobody = *PrinterAddress::parse("tcp:127.0.0.1:" + std::to_string(freePort()));
    TalkingPort port(nobody.text(), PrinterLanguage::Zpl, TalkingPort::Silence::Absent,
                     tcpLinks(nobody, 2000ms), kQuick);
    Watched watched;
    const auto sent = port.send(kLabel, watched.watch, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code() == "printer_unreachable");
    CHECK(sent.error().fact("printer") == nobody.text());
    CHECK(watched.seen == std::vector{PrinterCondition::Unreachable});
    CHECK(port.status().condition == PrinterCondition::Unreachable);
}

TEST_CASE("an answer that trickles is heard") {
    SocketPrinter::Manners manners = zplManners([](const auto&) { return zplAnswer(); });
    manners.trickles = true;
    SocketPrinter printer(manners);
    CHECK(portTo(printer, PrinterLanguage::Zpl).status().condition == PrinterCondition::Ready);
    CHECK(*portTo(printer, PrinterLanguage::Zpl).send(kLabel, {}, kGivesUp) == Delivery::Printed);
}

TEST_CASE("a printer that is always busy is not waited for for ever") {
    SocketPrinter printer(zplManners(
        [](const auto& heard) { return zplAnswer(false, false, false, heard.job.empty() ? 0 : 1); }));
    const auto sent =
        portTo(printer, PrinterLanguage::Zpl, {2000ms, 2000ms, 1ms, 20ms}).send(kLabel, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind() == ErrorKind::Unknown);
    CHECK(sent.error().fact("condition") == "busy");
}

TEST_CASE("a printer that takes no more bytes waits for a person, and is asked of nobody for ever") {
    SocketPrinter::Manners manners;
    manners.question = "~HS\r\n";
    manners.deaf = true;
    SocketPrinter printer(manners);
    const PrinterAddress address = *PrinterAddress::parse(printer.address());
    // Mute, so that it is written to without an answer.
    TalkingPort port(address.text(), PrinterLanguage::Zpl, TalkingPort::Silence::Mute,
                     tcpLinks(address, 2000ms), kImpatient);
    int asked = 0;
    Watched watched;
    const auto sent =
        port.send({"label", std::string(16'000'000, 'A'), ""}, watched.watch, [&] { return ++asked < 3; });
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind() == ErrorKind::Unknown);
    CHECK(sent.error().fact("condition") == "paused");
    CHECK(asked == 3);
    CHECK(watched.seen == std::vector{PrinterCondition::Unknown, PrinterCondition::Paused});
}

TEST_CASE("a TSPL printer that was seen printing has printed") {
    SocketPrinter printer({"\x1B!?", [](const auto& heard) {
                               return std::string(1,
                                                  !heard.job.empty() && heard.sinceJob < 4 ? '\x20' : '\0');
                           }});
    const auto sent =
        portTo(printer, PrinterLanguage::Tspl).send({"label", "CLS\r\nPRINT 1,1\r\n", ""}, {}, kGivesUp);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Printed);
    CHECK(printer.heard().job == "CLS\r\nPRINT 1,1\r\n");
}

TEST_CASE("a TSPL printer that was never seen printing was only sent to") {
    SocketPrinter printer({"\x1B!?", [](const auto&) { return std::string(1, '\0'); }});
    const auto sent = portTo(printer, PrinterLanguage::Tspl, {2000ms, 200ms, 10ms, 2000ms})
                          .send({"label", "PRINT 1,1\r\n", ""}, {}, kGivesUp);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Sent);
}

TEST_CASE("a TSPL printer tells its troubles") {
    const std::vector<std::pair<char, PrinterCondition>> troubles{
        {'\x01', PrinterCondition::HeadOpen}, {'\x02', PrinterCondition::Jammed},
        {'\x04', PrinterCondition::PaperOut}, {'\x08', PrinterCondition::RibbonOut},
        {'\x10', PrinterCondition::Paused},   {'\x20', PrinterCondition::Busy},
        {'\0', PrinterCondition::Ready}};
    for (const auto& [byte, condition] : troubles) {
        SocketPrinter printer({"\x1B!?", [byte = byte](const auto&) { return std::string(1, byte); }});
        CHECK(portTo(printer, PrinterLanguage::Tspl).status().condition == condition);
    }
}

TEST_CASE("a receipt printer that answers in its turn has printed") {
    const std::string dleEot = "\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04";
    SocketPrinter printer({dleEot, [](const auto& heard) {
                               // The turn comes after the third question behind the receipt.
                               const bool turn = heard.job.ends_with("\x1Dr\x01") && heard.sinceJob >= 3;
                               return std::string(turn ? 1 : 0, '\0') + "\x12\x12\x12\x12";
                           }});
    const auto sent =
        portTo(printer, PrinterLanguage::EscPos).send({"receipt", "\x1B@hello", ""}, {}, kGivesUp);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Printed);
    CHECK(printer.heard().job == "\x1B@hello\x1Dr\x01");
}

TEST_CASE("a receipt printer without turns was only sent to, and tells its paper") {
    const std::string dleEot = "\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04";
    SocketPrinter printer({dleEot, [](const auto&) { return std::string("\x12\x12\x12\x12"); }});
    const auto sent = portTo(printer, PrinterLanguage::EscPos, {2000ms, 200ms, 10ms, 2000ms})
                          .send({"receipt", "\x1B@hello", ""}, {}, kGivesUp);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Sent);
    SocketPrinter empty({dleEot, [](const auto&) { return std::string("\x1A\x32\x12\x72"); }});
    CHECK(portTo(empty, PrinterLanguage::EscPos).status().condition == PrinterCondition::PaperOut);
}

namespace {

// A device file whose other end the test holds.
struct Pty {
    Pty() : master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        REQUIRE(::grantpt(master) == 0);
        REQUIRE(::unlockpt(master) == 0);
        path = ::ptsname(master);
        holder = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC); // keeps it raw between openings
        termios raw{};
        ::tcgetattr(holder, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(holder, TCSANOW, &raw);
    }
    ~Pty() {
        hangUp();
        ::close(holder);
    }
    void hangUp() {
        if (master >= 0)
            ::close(std::exchange(master, -1));
    }
    TalkingPort port(PrinterLanguage language) const {
        const PrinterAddress address = *PrinterAddress::parse("device:" + path);
        return {address.text(), language, TalkingPort::Silence::Mute, deviceLinks(address), kImpatient};
    }

    int master;
    int holder = -1;
    std::string path;
};

std::string readUntil(int file, const std::string& mark) {
    std::string all;
    char c = 0;
    while (all.find(mark) == std::string::npos && ::read(file, &c, 1) == 1)
        all += c;
    return all;
}

} // namespace

TEST_CASE("a device file that answers is a printer that tells of its paper") {
    Pty pty;
    std::string job;
    std::thread printer([&] {
        const std::string answer = zplAnswer();
        while (true) {
            const std::string heard = readUntil(pty.master, "~HS\r\n");
            job += heard.substr(0, heard.find("~HS"));
            if (::write(pty.master, answer.data(), answer.size()) < 0 || job.find("^XZ") != std::string::npos)
                break;
        }
        static_cast<void>(readUntil(pty.master, "~HS\r\n"));
        static_cast<void>(!::write(pty.master, answer.data(), answer.size()));
    });
    TalkingPort port(pty.port(PrinterLanguage::Zpl));
    const auto sent = port.send(kLabel, {}, kGivesUp);
    printer.join();
    REQUIRE(sent);
    CHECK(*sent == Delivery::Printed);
    CHECK(job == kLabel.bytes);
}

TEST_CASE("a device file that never answers is sent to, and asked only once") {
    Pty pty;
    std::string heard;
    std::thread printer([&] {
        heard = readUntil(pty.master, "^XZ\n");
        heard += readUntil(pty.master, "^XZ\n");
    });
    TalkingPort port = pty.port(PrinterLanguage::Zpl);
    const auto first = port.send(kLabel, {}, kGivesUp);
    const auto second = port.send(kLabel, {}, kGivesUp);
    printer.join();
    REQUIRE(first);
    CHECK(*first == Delivery::Sent);
    REQUIRE(second);
    CHECK(heard == "~HS\r\n" + kLabel.bytes + kLabel.bytes);
    CHECK(port.status().condition == PrinterCondition::Unknown);
}

TEST_CASE("a device that is pulled out is told") {
    Pty pty;
    pty.hangUp();
    const auto sent = pty.port(PrinterLanguage::Zpl).send(kLabel, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code() == "printer_unreachable");
    const PrinterAddress none = *PrinterAddress::parse("device:/dev/usb/there-is-none");
    CHECK(deviceLinks(none)().error().code() == "printer_unreachable");
}
