// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/sqliteprints.h"
#include "core/storage/book/bookparts.h"
#include "tests/support/deskdrafts.h"
#include "tests/support/tracevfs.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("only the first print of a paper is the original") {
    Desk desk;
    SqlitePrints& prints = desk.create().prints();
    CHECK(must(prints.begin("receipt 1", 1)));
    CHECK_FALSE(must(prints.begin("receipt 1", 1)));
    CHECK(must(prints.begin("receipt 1", 2))); // as changed by a later entry
    must(prints.withdraw("receipt 1", 1));
    CHECK(must(prints.begin("receipt 1", 1)));
    must(prints.given("receipt 1", 1));
    must(prints.withdraw("receipt 1", 1)); // it is out
    CHECK_FALSE(must(prints.begin("receipt 1", 1)));
}

TEST_CASE("a print whose note fails on the disk leaves the log to be made whole first") {
    TraceVfs vfs("prints");
    Desk desk(BookOptions{.vfs = vfs.name()});
    Book& book = desk.create();
    must(book.prints().begin("receipt 1", 1)); // the statement is known
    vfs.arm({.on = Io::Sync, .forever = true});
    CHECK_FALSE(book.prints().given("receipt 1", 1));
    CHECK(vfs.fired());
    vfs.disarm();
    CHECK(book.parts().connection->isInDoubt());
    must(book.prints().given("receipt 1", 1));
    CHECK_FALSE(book.parts().connection->isInDoubt());
    CHECK_FALSE(must(book.prints().begin("receipt 1", 1)));
}
