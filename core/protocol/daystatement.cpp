// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/daystatement.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

using message::Node;
using message::put;

// So that the difference of two amounts always fits.
constexpr std::int64_t kMostPaise = 4'000'000'000'000'000'000;

Money readAmount(const Node& node, const char* key) {
    return Money::fromPaise(node.at(key).number(-kMostPaise, kMostPaise));
}

std::vector<StatementRow> readAccounts(const Node& node) {
    std::vector<StatementRow> rows;
    for (const Node& item : node.items("accounts", allAccounts().size())) {
        const auto account = parseAccount(item.at("account").text(message::kMostLine));
        if (!account)
            item.fail("no account");
        if (!rows.empty() && rows.back().account >= *account)
            item.fail("accounts out of their order");
        rows.push_back({*account, readAmount(item, "counter_paise"), readAmount(item, "centre_paise")});
    }
    return rows;
}

DayStatement readStatementText(const Node& node) {
    DayStatement statement;
    statement.device = node.bytes<DeviceId>("device");
    statement.day = node.day("day");
    statement.closed = node.at("closed").flag();
    statement.counterEntries = node.at("entries").count("counter");
    statement.centreEntries = node.at("entries").count("centre");
    statement.accounts = readAccounts(node);
    for (const Node& item : node.items("parked", wire::kMostNamed))
        statement.parked.push_back({item.bytes<EpochId>("epoch"), item.count("seq", message::kMostNumber, 1),
                                    item.at("code").word()});
    for (const Node& item : node.items("conflicts", wire::kMostNamed))
        statement.conflicts.push_back(item.line(40));
    statement.missing = node.count("missing");
    statement.generation = node.count("generation", message::kMostNumber, 1);
    statement.at = node.time("at_ms");
    statement.key = node.bytes<PublicKey>("key");
    return statement;
}

void writeAccounts(JsonText& json, const std::vector<StatementRow>& rows) {
    json.key("accounts").open('[');
    for (const StatementRow& row : rows) {
        json.open('{');
        put(json, "account", accountCode(row.account));
        json.key("counter_paise").number(std::clamp(row.counter.paise(), -kMostPaise, kMostPaise));
        json.key("centre_paise").number(std::clamp(row.centre.paise(), -kMostPaise, kMostPaise));
        json.close('}');
    }
    json.close(']');
}

void writeQuestions(JsonText& json, const DayStatement& statement) {
    json.key("parked").open('[');
    for (std::size_t i = 0; i < std::min(statement.parked.size(), wire::kMostNamed); ++i) {
        const ParkedEntry& parked = statement.parked[i];
        json.open('{');
        put(json, "epoch", hex(parked.epoch));
        put(json, "seq", parked.seq);
        put(json, "code", parked.code);
        json.close('}');
    }
    json.close(']').key("conflicts").open('[');
    for (std::size_t i = 0; i < std::min(statement.conflicts.size(), wire::kMostNamed); ++i)
        json.text(statement.conflicts[i]);
    json.close(']');
}

} // namespace

bool DayStatement::isEqual() const {
    return closed && missing == 0 && counterEntries == centreEntries &&
           std::all_of(accounts.begin(), accounts.end(),
                       [](const StatementRow& row) { return row.counter == row.centre; });
}

bool DayStatement::agrees() const {
    return isEqual() && parked.empty() && conflicts.empty();
}

SignedText signStatement(const DayStatement& statement, bool training, const SigningKey& key) {
    JsonText json;
    json.open('{');
    put(json, "device", hex(statement.device));
    put(json, "day", statement.day.iso()).key("closed").boolean(statement.closed).key("entries").open('{');
    put(json, "counter", statement.counterEntries);
    put(json, "centre", statement.centreEntries).close('}');
    writeAccounts(json, statement.accounts);
    writeQuestions(json, statement);
    put(json, "missing", statement.missing);
    put(json, "generation", statement.generation);
    put(json, "at_ms", statement.at);
    put(json, "key", hex(key.publicKey()));
    return signText(Domain::Statement, training, std::move(json.close('}')).take(), key);
}

Result<DayStatement> readStatement(const SignedText& document, bool training, const PublicKey& key) {
    auto statement = message::readMessage<DayStatement>("statement", document.text, wire::kMostAnswerBytes,
                                                        readStatementText);
    if (!holds(document, Domain::Statement, training, key) || (statement && statement->key != key))
        return Error::refused("statement_signature",
                              {{"day", statement ? statement->day.iso() : std::string()}});
    return statement;
}

} // namespace dak
