// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A database of the centre for one test: a training centre's, with its schema and its key.
#pragma once

#include "core/central/storage/centralidentity.h"
#include "core/central/storage/migrations/centralmigrations.h"
#include "core/central/storage/postgresstore.h"
#include "tests/support/postgrescluster.h"

#include <string>

namespace dak::test {

// Made once and copied for each test.
inline const std::string& centralPattern() {
    static const std::string name = [] {
        PostgresCluster& cluster = PostgresCluster::shared();
        std::string made = cluster.makeDatabase();
        const auto connection = PgConnection::open(cluster.address(made));
        check(connection && migrateCentral(**connection), "not migrated");
        return made;
    }();
    return name;
}

struct CentralDatabase {
    explicit CentralDatabase(std::size_t connections = 4)
        : pool(PostgresCluster::shared().address(name), connections) {
        check(bool(makeCentralIdentity(pool, true, {})), "no key");
    }
    CentreIdentity identity() { return readCentralIdentity(pool, {}).value(); }
    void run(const std::string& sql) const { PostgresCluster::shared().run(name, sql); }

    std::string name = PostgresCluster::shared().makeDatabase(centralPattern());
    PgPool pool;
    PostgresStore store{pool};
};

} // namespace dak::test
