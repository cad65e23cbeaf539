// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/centrestick.h"
#include "core/files/files.h"
#include "tests/app/wiring/wiredcounter.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

struct Stick : WiredCounter {
    Stick() { enrol(); }
    std::string path(const std::string& name) const { return folder.path() + "/" + name; }
    // What the centre gives for each batch of an export, as files.
    std::vector<std::string> receiptsFor(const std::vector<ExportedBatch>& batches) {
        std::vector<std::string> files;
        for (const ExportedBatch& one : batches) {
            const std::string frame = readFile(path("out/" + one.batch.fileName()), kMostBatchBytes).value();
            files.push_back(path(one.batch.fileName() + ".receipt"));
            check(bool(replaceFile(files.back(), encode(house.centre.import(frame).value()), 0600)),
                  "written");
        }
        return files;
    }

    TemporaryFolder folder;
};

// Of the first place of an epoch, with a head that is not this book's.
Receipt receiptOf(const DeviceId& device, const EpochId& epoch) {
    Receipt receipt;
    receipt.device = device;
    receipt.epoch = epoch;
    receipt.firstSeq = 1;
    receipt.uptoSeq = 1;
    receipt.head = sha256("elsewhere");
    receipt.batch =
        batchId({.device = device, .epoch = epoch, .firstSeq = 1, .lastSeq = 1, .headAfter = receipt.head});
    return receipt;
}

} // namespace

TEST_CASE("batches go out on a stick and their receipts come back") {
    Stick stick;
    stick.sell();
    const auto batches = CentreStick(*stick.counter).exportTo(stick.path("out"));
    REQUIRE(batches);
    REQUIRE(batches->size() == 1);
    CHECK(batches->front().receiptFile.empty());
    REQUIRE(stick.waiting() > 0);
    const auto receipts = CentreStick(*stick.counter).importReceipts(stick.receiptsFor(*batches));
    REQUIRE(receipts);
    CHECK(receipts->front().batch == batches->front().batch.id);
    CHECK(stick.waiting() == 0);
    const auto again = CentreStick(*stick.counter).exportTo(stick.path("again"));
    REQUIRE(again);
    CHECK(again->front().batch.state == BatchState::Custody);
    CHECK(fileExists(stick.path("again/" + again->front().receiptFile)));
}

TEST_CASE("an export is a new folder, whole or not there") {
    Stick stick;
    REQUIRE(makeFolder(stick.path("out")));
    CHECK(CentreStick(*stick.counter).exportTo(stick.path("out")).error().code() == "output_exists");
    CHECK(CentreStick(*stick.counter).exportTo(stick.path("nowhere/out")).error().code() ==
          "output_unwritable");
    CHECK_FALSE(fileExists(stick.path("nowhere")));
}

TEST_CASE("one receipt that is not ours, and none of them is taken") {
    Stick stick;
    const auto batches = CentreStick(*stick.counter).exportTo(stick.path("out"));
    std::vector<std::string> files = stick.receiptsFor(*batches);
    const std::uint64_t waiting = stick.waiting();
    const auto codeWith = [&](const std::string& text) {
        const std::string bad = stick.path("bad.receipt");
        check(bool(replaceFile(bad, text, 0600)), "written");
        return CentreStick(*stick.counter).importReceipts({files.front(), bad}).error().code();
    };
    Receipt receipt = receiptOf(stick.counter->book().device(), stick.counter->book().head()->epoch);
    CHECK(codeWith("nonsense") == "message_malformed");
    CHECK(codeWith(encode(signReceipt(receipt, true, SigningKey::fromSeed({1})))) == "receipt_signature");
    CHECK(codeWith(encode(signReceipt(receipt, true, stick.house.identity.key))) == "receipt_other_chain");
    receipt = receiptOf({7}, receipt.epoch);
    CHECK(codeWith(encode(signReceipt(receipt, true, stick.house.identity.key))) == "receipt_other_counter");
    CHECK(CentreStick(*stick.counter).importReceipts({stick.path("none")}).error().code() ==
          "receipt_unreadable");
    CHECK(stick.waiting() == waiting);
    CHECK(CentreStick(*stick.counter).importReceipts(files));
}
