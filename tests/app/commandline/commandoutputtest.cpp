// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline/commandoutput.h"

#include "ui/text/errortext.h"

#include <catch2/catch.hpp>

#include <sstream>
#include <streambuf>

using namespace dak;

namespace {

// A command's program with its two streams caught.
struct Caught {
    explicit Caught(bool json) : output("dakctl", json, out, errors) {}

    std::ostringstream out;
    std::ostringstream errors;
    CommandOutput output;
};

// A disk that is full: nothing can be written.
struct FullDisk : std::streambuf {};

Command answering(Answer answer) {
    return [answer = std::move(answer)]() -> Result<Answer> { return answer; };
}

Command refusing(Error error) {
    return [error = std::move(error)]() -> Result<Answer> { return error; };
}

std::string words(const Error& error) {
    return errorText(error).toStdString();
}

const Error kNoDay = Error::refused("day_not_open");
const Error kPin = Error::refused("pin_unknown", {{"field", "to"}, {"given", "999999"}});

} // namespace

TEST_CASE("the exit status says what kind of end it was") {
    CHECK(exitStatus(ErrorKind::Refused) == 1);
    CHECK(exitStatus(ErrorKind::Usage) == 2);
    CHECK(exitStatus(ErrorKind::Machine) == 3);
    CHECK(exitStatus(ErrorKind::Unknown) == 3);
}

TEST_CASE("an answer is its text for people, or its one document") {
    const Answer answer{{{"second", 2}, {"first", 1}}, "two and one\n", 0};
    Caught people(false);
    CHECK(people.output.run(answering(answer)) == 0);
    CHECK(people.out.str() == "two and one\n");
    CHECK(people.errors.str().empty());
    Caught scripts(true);
    CHECK(scripts.output.run(answering(answer)) == 0);
    CHECK(scripts.out.str() == "{\n  \"second\": 2,\n  \"first\": 1\n}\n");
    CHECK(scripts.errors.str().empty());
}

TEST_CASE("an answer of no is an answer, with its own status") {
    Caught caught(true);
    CHECK(caught.output.run(answering({{{"ok", false}}, "no\n", 1})) == 1);
    CHECK(Json::parse(caught.out.str()) == Json({{"ok", false}}));
    CHECK(caught.errors.str().empty());
}

TEST_CASE("an error is words on standard error behind the program's name") {
    Caught caught(false);
    CHECK(caught.output.run(refusing(kNoDay)) == 1);
    CHECK(caught.out.str().empty());
    CHECK(caught.errors.str() == "dakctl: " + words(kNoDay) + "\n");
}

TEST_CASE("an error with --json is one document too, beside the words") {
    Caught caught(true);
    CHECK(caught.output.run(refusing(kPin)) == 1);
    CHECK(Json::parse(caught.out.str()) == Json({{"error",
                                                  {{"code", "pin_unknown"},
                                                   {"message", words(kPin)},
                                                   {"details", {{"field", "to"}, {"given", "999999"}}}}}}));
    CHECK(caught.errors.str() == "dakctl: " + words(kPin) + "\n");
}

TEST_CASE("an error without facts has empty details, never none") {
    CHECK(errorJson(kNoDay) ==
          Json({{"code", "day_not_open"}, {"message", words(kNoDay)}, {"details", Json::object()}}));
}

TEST_CASE("bytes that are no UTF-8 do not stop a document") {
    Caught caught(true);
    CHECK(caught.output.fail(Error::machine("database_failed", {{"path", "/tmp/\xff"}})) == 3);
    CHECK(Json::parse(caught.out.str()).at("error").at("details").at("path") == "/tmp/\xef\xbf\xbd");
}

TEST_CASE("an answer that cannot be written is an error of the machine") {
    FullDisk disk;
    for (const bool json : {false, true}) {
        std::ostream out(&disk);
        std::ostringstream errors;
        const CommandOutput output("dak-central", json, out, errors);
        CHECK(output.run(answering({{{"ok", true}}, "done\n", 0})) == 3);
        CHECK(errors.str() == "dak-central: " + words(Error::machine("output_failed")) + "\n");
    }
}
