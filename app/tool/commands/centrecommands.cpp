// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl enrol | sync
#include "app/tool/session.h"
#include "app/tool/statementjson.h"
#include "ui/text/errortext.h"

#include <iostream>

namespace dak::tool {

namespace {

Json leasesJson(const std::vector<NumberRange>& ranges) {
    Json out = Json::array();
    for (const NumberRange& range : ranges) {
        if (!range.isVoid)
            out.push_back({{"product", range.product.code()},
                           {"prefix", range.prefix},
                           {"from", range.first},
                           {"to", range.last},
                           {"left", range.left()}});
    }
    return out;
}

// A counter is enrolled once its link is kept; a session that fails after that is a warning, for whatever
// waits goes with the next.
Result<Answer> enrol(Session& session, EnrolAsk ask) {
    DAK_TRY(Counter * counter, session.counter());
    ask.app = DAK_VERSION;
    DAK_TRY(const CentreLink link, enrolCounter(*counter, ask));
    DAK_TRY(const auto line, CentreLine::open(*counter, {}, DAK_VERSION));
    DAK_TRY(const SyncState state, line->sendAll());
    DAK_TRY(const auto ranges, counter->numberSeries().ranges());
    Answer answer;
    answer.json = {{"server", link.server},
                   {"centre", hex(fingerprintOf(link.centre))},
                   {"training", link.centre.training},
                   {"device", counter->deviceText()},
                   {"office", counter->office().id},
                   {"counter", counter->office().counter},
                   {"ranges", leasesJson(ranges)},
                   {"synced", !state.problem.has_value()},
                   {"problem", problemJson(state.problem)}};
    answer.text = "enrolled at " + link.server + ", centre " + hex(fingerprintOf(link.centre)) + "\n";
    for (const NumberRange& range : ranges) {
        if (!range.isVoid)
            answer.text +=
                std::string(range.product.code()) + "  " + std::to_string(range.left()) + " numbers left\n";
    }
    if (state.problem)
        answer.text += errorText(*state.problem).toStdString() + "\n";
    return answer;
}

Result<Answer> told(Counter& counter, const SyncState& state) {
    DAK_TRY(const OutboxStatus outbox, counter.book().outbox().status());
    Answer answer;
    answer.json = {{"waiting", outbox.waiting},
                   {"complete", state.complete},
                   {"fenced", state.fenced},
                   {"skew_s", state.skewSeconds},
                   {"problem", problemJson(state.problem)}};
    answer.text = std::to_string(outbox.waiting) + " entries wait for the centre\n" +
                  (state.problem ? errorText(*state.problem).toStdString() + "\n" : std::string());
    return answer;
}

// One line, or one document, for each session.
[[noreturn]] void syncOn(const Session& session, Counter& counter, CentreLine& line) {
    SyncState state = line.session();
    for (;; state = line.nextSession()) {
        if (const auto answer = told(counter, state))
            std::cout << (session.json ? answer->json.dump() + "\n" : answer->text) << std::flush;
    }
}

Result<Answer> sync(Session& session, const std::string& server, bool once) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const auto line, CentreLine::open(*counter, server, DAK_VERSION));
    if (!once)
        syncOn(session, *counter, *line);
    DAK_TRY(const SyncState state, line->sendAll());
    return state.problem ? Result<Answer>(*state.problem) : told(*counter, state);
}

} // namespace

void addCentreCommands(CLI::App& app, Session& session) {
    auto ask = std::make_shared<EnrolAsk>();
    auto* enrolCommand = app.add_subcommand("enrol", "make this counter known to a centre");
    enrolCommand->add_option("--server", ask->server, "https://centre.example")->required();
    enrolCommand->add_option("--code", ask->code, "as dak-central enrol prints it")->required();
    enrolCommand->add_flag("--insecure-loopback", ask->insecureLoopback,
                           "plain HTTP, to a centre on this machine only");
    enrolCommand->callback(
        [&session, ask] { session.command = [&session, ask] { return enrol(session, *ask); }; });
    struct Options {
        std::string server;
        bool once = false;
    };
    auto options = std::make_shared<Options>();
    auto* syncCommand = app.add_subcommand("sync", "send what waits to the centre, take what it has");
    syncCommand->add_flag("--once", options->once, "until nothing waits, then end");
    syncCommand->add_option("--server", options->server, "another address of the same centre");
    syncCommand->callback([&session, options] {
        session.command = [&session, options] { return sync(session, options->server, options->once); };
    });
}

} // namespace dak::tool
