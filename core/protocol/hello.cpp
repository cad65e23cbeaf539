// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/hello.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/serialrange.h"
#include "core/protocol/wire.h"

#include <set>

namespace dak {

namespace {

using message::Node;
using message::put;

constexpr std::size_t kMostRanges = 2000;
constexpr std::size_t kMostWanted = 100;

// An epoch and how far it is known; an empty one has no head.
template <typename T>
void readPlace(const Node& node, std::set<EpochId>& seen, T& out, std::uint64_t& seq, Sha256& head,
               const char* seqKey, const char* headKey) {
    out.epoch = node.bytes<EpochId>("epoch");
    seq = node.count(seqKey);
    head = node.bytes<Sha256>(headKey);
    if ((seq == 0) != (head == Sha256{}))
        node.fail("an empty epoch has no head, and any other has one");
    if (!seen.insert(out.epoch).second)
        node.fail("an epoch twice");
}

HeldRange readRange(const Node& node) {
    const SerialRange range = readSerialRange(node);
    HeldRange held{node.at("product").product(), range.prefix, range.first, range.last};
    held.next = node.count<std::uint32_t>("next", std::int64_t{range.last} + 1, range.first);
    held.isVoid = node.at("void").flag();
    return held;
}

HelloRequest readHelloRequest(const Node& node) {
    HelloRequest hello;
    std::set<EpochId> seen;
    for (const Node& item : node.items("epochs", wire::kMostEpochs)) {
        HeldEpoch& held = hello.epochs.emplace_back();
        readPlace(item, seen, held, held.seq, held.head, "seq", "head");
    }
    if (hello.epochs.empty())
        node.fail("no epoch");
    for (const Node& item : node.items("ranges", kMostRanges))
        hello.ranges.push_back(readRange(item));
    for (const Node& item : node.items("wanted", kMostWanted))
        hello.wanted.push_back(item.product());
    hello.cursor = node.cursor("cursor");
    hello.app = node.at("app").line();
    hello.schema = node.count<int>("schema", wire::kMostSchema, 1);
    hello.wall = node.time("wall_ms");
    return hello;
}

Verdict readVerdict(const Node& node) {
    for (const Verdict verdict : {Verdict::Ok, Verdict::Behind, Verdict::Fork}) {
        if (verdictCode(verdict) == node.word())
            return verdict;
    }
    node.fail("no verdict");
}

HelloAnswer readHelloAnswer(const Node& node) {
    HelloAnswer answer;
    std::set<EpochId> seen;
    for (const Node& item : node.items("epochs", std::size_t{2} * wire::kMostEpochs)) {
        EpochVerdict& verdict = answer.epochs.emplace_back();
        readPlace(item, seen, verdict, verdict.haveSeq, verdict.haveHead, "have_seq", "have_head");
        verdict.verdict = readVerdict(item.at("verdict"));
    }
    answer.fenced = node.at("fenced").flag();
    answer.generation = node.count("generation", message::kMostNumber, 1);
    answer.skewSeconds = node.at("skew_s").number(-message::kMostNumber, message::kMostNumber);
    answer.latest = node.cursor("latest");
    answer.at = node.time("at_ms");
    return answer;
}

void write(JsonText& json, const HeldRange& range) {
    json.open('{');
    put(json, "product", range.product.code());
    writeSerialRange(json, {range.prefix, range.first, range.last});
    put(json, "next", std::uint64_t{range.next}).key("void").boolean(range.isVoid);
    json.close('}');
}

} // namespace

std::string_view verdictCode(Verdict verdict) {
    switch (verdict) {
    case Verdict::Ok:
        return "ok";
    case Verdict::Behind:
        return "behind";
    case Verdict::Fork:
        return "fork";
    }
    failCheck("a verdict without a code");
}

std::string encode(const HelloRequest& hello) {
    JsonText json;
    json.open('{').key("epochs").open('[');
    for (const HeldEpoch& held : hello.epochs) {
        json.open('{');
        put(json, "epoch", hex(held.epoch));
        put(json, "seq", held.seq);
        put(json, "head", hex(held.head));
        json.close('}');
    }
    json.close(']').key("ranges").open('[');
    for (const HeldRange& range : hello.ranges)
        write(json, range);
    json.close(']').key("wanted").open('[');
    for (const Product& product : hello.wanted)
        json.text(product.code());
    json.close(']');
    put(json, "cursor", hello.cursor.text());
    put(json, "app", hello.app);
    put(json, "schema", static_cast<std::uint64_t>(hello.schema));
    put(json, "wall_ms", hello.wall);
    return std::move(json.close('}')).take();
}

std::string encode(const HelloAnswer& answer) {
    JsonText json;
    json.open('{').key("epochs").open('[');
    for (const EpochVerdict& verdict : answer.epochs) {
        json.open('{');
        put(json, "epoch", hex(verdict.epoch));
        put(json, "verdict", verdictCode(verdict.verdict));
        put(json, "have_seq", verdict.haveSeq);
        put(json, "have_head", hex(verdict.haveHead));
        json.close('}');
    }
    json.close(']').key("fenced").boolean(answer.fenced);
    put(json, "generation", answer.generation).key("skew_s").number(answer.skewSeconds);
    put(json, "latest", answer.latest.text());
    put(json, "at_ms", answer.at);
    return std::move(json.close('}')).take();
}

Result<HelloRequest> decodeHelloRequest(std::string_view json) {
    return message::readMessage<HelloRequest>("hello", json, wire::kMostRequestBytes, readHelloRequest);
}

Result<HelloAnswer> decodeHelloAnswer(std::string_view json) {
    return message::readMessage<HelloAnswer>("hello_answer", json, wire::kMostAnswerBytes, readHelloAnswer);
}

} // namespace dak
