// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/cupsqueue.h"

#include "tests/support/privatespooler.h"
#include "tests/support/socketprinter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

// A spooler with one raw queue behind which nobody listens.
struct Spooled {
    Spooled() { spooler.addQueue("labels", device); }
    CupsQueue queue(const std::string& name = "labels") { return {spooler.server(), name, 2000ms}; }

    std::string device = "socket://127.0.0.1:" + std::to_string(freePort());
    PrivateSpooler spooler;
};

} // namespace

TEST_CASE("a queue tells its state, its device and that it is raw") {
    Spooled it;
    CupsQueue queue = it.queue();
    const auto idle = queue.state();
    REQUIRE(idle);
    CHECK(idle->state == QueueState::State::Idle);
    CHECK(idle->accepting);
    CHECK(idle->reasons.empty()); // "none" is no reason
    CHECK(idle->device == it.device);
    CHECK(idle->model.find("Raw") != std::string::npos);
    it.spooler.disable("labels");
    CHECK(queue.state()->state == QueueState::State::Stopped);
    CHECK(queue.state()->reasons == std::vector<std::string>{"paused"});
    it.spooler.enable("labels");
    it.spooler.rejectJobs("labels");
    CHECK_FALSE(queue.state()->accepting);
}

TEST_CASE("a queue of another name is missing, whatever is asked of it") {
    Spooled it;
    CupsQueue none = it.queue("none");
    CHECK(none.state().error().code() == "printer_queue_missing");
    CHECK(none.state().error().fact("printer") == "cups:none");
    CHECK(none.createJob("label", {}).error().code() == "printer_queue_missing");
    CHECK(it.queue("none with spaces").state().error().code() == "printer_queue_missing");
}

TEST_CASE("a job without its document does not print, and can be taken back") {
    Spooled it;
    CupsQueue queue = it.queue();
    const auto number = queue.createJob("label EM473124829IN", {{"copies", "1"}, {"print-scaling", "none"}});
    REQUIRE(number);
    const auto waiting = queue.job(*number);
    REQUIRE(waiting);
    REQUIRE(*waiting);
    CHECK((*waiting)->state <= QueueJobState::State::Held);
    REQUIRE(queue.cancel(*number));
    CHECK((*queue.job(*number))->state == QueueJobState::State::Cancelled);
    const auto again = queue.cancel(*number);
    REQUIRE_FALSE(again);
    CHECK(again.error().code() == "printer_job_refused");
    CHECK_FALSE(again.error().fact("why").empty());
}

TEST_CASE("a job the spooler does not know is nothing, not an error") {
    Spooled it;
    const auto job = it.queue().job(4711);
    REQUIRE(job);
    CHECK_FALSE(*job);
}

TEST_CASE("a document that is whole is worked on") {
    Spooled it;
    it.spooler.disable("labels");
    CupsQueue queue = it.queue();
    const int number = *queue.createJob("label", {});
    REQUIRE(queue.writeDocument(number, "label", std::string(300'000, '\0'), "application/vnd.cups-raw"));
    REQUIRE(queue.finishDocument());
    CHECK((*queue.job(number))->state == QueueJobState::State::Pending);
    it.spooler.removeQueue("labels");
    CHECK(queue.state().error().code() == "printer_queue_missing");
    CHECK(queue.createJob("label", {}).error().code() == "printer_queue_missing");
}

TEST_CASE("a print service that ends is told, and asked again when it is back") {
    Spooled it;
    CupsQueue queue = it.queue();
    REQUIRE(queue.state());
    it.spooler.stopInOrder();
    const auto down = queue.state();
    REQUIRE_FALSE(down);
    CHECK(down.error().code() == "printer_spooler_down");
    CHECK(down.error().kind() == ErrorKind::Machine);
    CHECK(queue.createJob("label", {}).error().code() == "printer_spooler_down");
    it.spooler.startAgain();
    CHECK(queue.state());
}

TEST_CASE("a server is a host with its port, an IPv6 address or a socket") {
    const std::string port = std::to_string(freePort());
    for (const std::string& server :
         {"127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port, std::string("/nowhere/cups.sock")}) {
        INFO(server);
        CupsQueue queue(server, "labels", 500ms);
        CHECK(queue.state().error().code() == "printer_spooler_down");
    }
}
