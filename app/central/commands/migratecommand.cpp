// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central migrate
#include "app/central/session.h"

#include "core/central/pools/poolsfile.h"
#include "core/central/storage/centralrestore.h"
#include "core/central/storage/migrations/centralmigrations.h"
#include "core/files/files.h"

namespace dak::central {

namespace {

constexpr std::size_t kMostPoolsBytes = 1'000'000;

struct MigrateOptions {
    bool training = false;
    bool restored = false;
    std::vector<std::string> given; // files of the other servers
};

Status seedPools(Session& session, bool training) {
    DAK_TRY(const std::string json,
            readFile(Session::shareFolder() + "/numbers/pools.json", kMostPoolsBytes));
    DAK_TRY(const PoolsFile pools, readPoolsFile(json));
    return session.store().replacePools(training ? pools.training : pools.real);
}

Json poolJson(const NumberPool& pool) {
    return {{"product", pool.product.code()},
            {"prefix", pool.prefix},
            {"next", pool.next},
            {"left", pool.last + 1 - pool.next},
            {"grade", pool.grade}};
}

std::string howKnown(const CentralRestored& restored) {
    if (!restored.isByAge)
        return "as the files of what was given say";
    if (restored.isByFiles)
        return "as the files of what was given say, and at least what is guessed by the age of the backup, "
               "for "
               "this server has no file of its own (DAK_CENTRAL_GIVEN_FILE)";
    return "guessed by the age of the backup, for there is no file of what was given "
           "(DAK_CENTRAL_GIVEN_FILE, --given)";
}

void tellRestored(const CentralRestored& restored, Answer& answer) {
    answer.json["skipped"] = Json::array();
    answer.json["by"] = !restored.isByAge ? "file" : restored.isByFiles ? "file and age" : "age";
    answer.text += "generation " + std::to_string(restored.generation) +
                   ": what was given after the backup was made is not in it, so this is never given again, " +
                   howKnown(restored) + ":\n" + "  versions of changes: " + std::to_string(restored.common) +
                   " for all, " + std::to_string(restored.streams) + " of each counter\n";
    for (const SkippedPool& pool : restored.pools) {
        answer.json["skipped"].push_back({{"product", pool.product},
                                          {"prefix", pool.prefix},
                                          {"numbers", pool.numbers},
                                          {"next", pool.next}});
        answer.text += "  " + pool.product + " " + pool.prefix + ": " + std::to_string(pool.numbers) +
                       " numbers, next is " + std::to_string(pool.next) + "\n";
    }
}

// What the files of all servers say together; absent when there is none.
Result<std::optional<Given>> knownGiven(Session& session, const MigrateOptions& options) {
    std::optional<Given> known;
    const auto add = [&known](const GivenFile& file) -> Status {
        DAK_TRY(const Given given, file.read());
        if (!known)
            known.emplace();
        known->raise(given);
        return {};
    };
    if (session.given() != nullptr && session.given()->exists())
        DAK_TRY_STATUS(add(*session.given()));
    for (const std::string& path : options.given)
        DAK_TRY_STATUS(add(GivenFile(path, session.identity().key.publicKey())));
    return known;
}

Result<Answer> migrate(Session& session, const MigrateOptions& options) {
    DAK_TRY(const WrappingKey wrapping, Session::wrappingKey());
    DAK_TRY(const auto connection, PgConnection::open(session.database));
    DAK_TRY(const int version, migrateCentral(*connection));
    bool made = false;
    // A backup that is put back has its own mode and key: nothing is made.
    if (!options.restored) {
        DAK_TRY(made, makeCentralIdentity(session.pool(), options.training, wrapping));
    }
    DAK_TRY_STATUS(session.openAsItIs());
    DAK_TRY(const std::vector<NumberPool> before, session.store().pools());
    if (before.empty())
        DAK_TRY_STATUS(seedPools(session, session.identity().info.training));
    std::optional<CentralRestored> restored;
    if (options.restored) {
        DAK_TRY(const std::optional<Given> known, knownGiven(session, options));
        DAK_TRY(restored, noteRestore(session.pool(), session.clock().now(), known, session.given()));
    }
    DAK_TRY_STATUS(session.openAsItIs());
    DAK_TRY(const std::vector<NumberPool> pools, session.store().pools());

    Answer answer;
    const CentreIdentity& identity = session.identity();
    answer.json = {{"version", version},
                   {"made", made},
                   {"training", identity.info.training},
                   {"generation", identity.generation},
                   {"key", hex(identity.key.publicKey())},
                   {"key_wrapped", wrapping.has_value()},
                   {"pools", Json::array()}};
    answer.text = std::string(made ? "a new centre" : "the centre is there") +
                  (identity.info.training ? ", for training" : "") + "; schema " + std::to_string(version) +
                  ", generation " + std::to_string(identity.generation) +
                  (wrapping ? "" : "; its key is not wrapped: set DAK_CENTRAL_KEY_FILE") + "\n";
    for (const NumberPool& pool : pools)
        answer.json["pools"].push_back(poolJson(pool));
    if (restored)
        tellRestored(*restored, answer);
    return answer;
}

} // namespace

void addMigrateCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<MigrateOptions>();
    CLI::App* command = session.add(app, "migrate", "makes or updates the database of a centre");
    command->add_flag("--training", options->training, "a centre for training counters");
    command->add_flag("--restored", options->restored, "after a backup was put back: gives nothing twice");
    command->add_option("--given", options->given,
                        "with --restored: DAK_CENTRAL_GIVEN_FILE of another server of this centre");
    command->callback([&session, options] {
        session.command = [&session, options] { return migrate(session, *options); };
    });
}

} // namespace dak::central
