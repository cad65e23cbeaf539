// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central migrate
#include "app/central/session.h"

#include "core/central/pools/poolsfile.h"
#include "core/central/storage/migrations/centralmigrations.h"
#include "core/files/files.h"

namespace dak::central {

namespace {

constexpr std::size_t kMostPoolsBytes = 1'000'000;

struct MigrateOptions {
    bool training = false;
    bool restored = false;
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

void tellRestored(const CentralRestored& restored, Answer& answer) {
    answer.json["skipped"] = Json::array();
    answer.text +=
        "generation " + std::to_string(restored.generation) +
        ": what was given after the backup was made is not in it, so this is never given again:\n" +
        "  versions of changes: " + std::to_string(restored.versions) + " of each stream\n";
    for (const SkippedPool& pool : restored.pools) {
        answer.json["skipped"].push_back({{"product", pool.product},
                                          {"prefix", pool.prefix},
                                          {"numbers", pool.numbers},
                                          {"next", pool.next}});
        answer.text += "  " + pool.product + " " + pool.prefix + ": " + std::to_string(pool.numbers) +
                       " numbers, next is " + std::to_string(pool.next) + "\n";
    }
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
    DAK_TRY_STATUS(session.open());
    DAK_TRY(const std::vector<NumberPool> before, session.store().pools());
    if (before.empty())
        DAK_TRY_STATUS(seedPools(session, session.identity().info.training));
    std::optional<CentralRestored> restored;
    if (options.restored) {
        DAK_TRY(restored, noteRestore(session.pool(), session.clock().now()));
    }
    DAK_TRY_STATUS(session.open());
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
    command->callback([&session, options] {
        session.command = [&session, options] { return migrate(session, *options); };
    });
}

} // namespace dak::central
