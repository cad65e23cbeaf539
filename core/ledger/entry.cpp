// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/entry.h"

#include "core/base/jsontext.h"
#include "core/base/text.h"
#include "core/ledger/plainentry.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dak {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kEnvelopeVersion = 1;
constexpr int kDeepest = 32;

Error malformed(std::string why) {
    return Error::refused("entry_malformed", {{"why", std::move(why)}});
}

// JSON that is not nested deeper than any entry is, so that nothing below needs a deep stack, and without
// fractions: what they would be as integers is not defined.
Result<Json> parsed(std::string_view bytes) {
    const char* why = nullptr;
    const auto watch = [&why](int depth, Json::parse_event_t event, const Json& value) {
        if (depth > kDeepest)
            why = "depth";
        else if (event == Json::parse_event_t::value && value.is_number_float())
            why = "fraction";
        return why == nullptr;
    };
    Json json = Json::parse(bytes, watch);
    if (why != nullptr)
        return malformed(why);
    return json;
}

Result<std::vector<Posting>> postingsOf(const Json& json) {
    std::vector<Posting> postings;
    for (const Json& leg : json) {
        DAK_TRY(const Account account, parseAccount(leg.at(0).get<std::string>()));
        postings.push_back({account, Money::fromPaise(leg.at(1).get<std::int64_t>())});
    }
    return postings;
}

} // namespace

std::string_view roleCode(Role role) {
    switch (role) {
    case Role::Clerk:
        return "clerk";
    case Role::Supervisor:
        return "supervisor";
    case Role::System:
        return "system";
    }
    failCheck("a role without a code");
}

Result<Role> parseRole(std::string_view code) {
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::System}) {
        if (roleCode(role) == code)
            return role;
    }
    return Error::refused("role_unknown", {{"given", quotable(code)}});
}

// Written by hand, not through a JSON tree: the body is already JSON, and these bytes are the hashed truth.
std::string encodeEntry(const Entry& entry) {
    constexpr std::size_t kAround = 320; // what stands around the body and the legs
    constexpr std::size_t kLeg = 48;
    JsonText json(kAround + entry.body.size() + kLeg * entry.postings.size());
    json.open('{').key("v").number(kEnvelopeVersion);
    json.key("op").text(entry.operation.text()).key("part").number(entry.part);
    json.key("kind").text(entry.kind).key("day").text(entry.day.iso());
    json.key("at").number(entry.at.time_since_epoch().count());
    json.key("actor").text(entry.actor.id).key("role").text(roleCode(entry.actor.role));
    json.key("body").json(entry.body).key("postings").open('[');
    for (const Posting& leg : entry.postings)
        json.open('[').text(accountCode(leg.account)).number(leg.amount.paise()).close(']');
    json.close(']').close('}');
    return std::move(json).take();
}

Result<Entry> decodeEntry(std::string_view bytes) {
    if (auto plain = readPlainEntry(bytes)) // nearly every entry, in a tenth of the time
        return *std::move(plain);
    try {
        DAK_TRY(const Json json, parsed(bytes));
        if (json.at("v").get<int>() != kEnvelopeVersion)
            return malformed("version");
        DAK_TRY(const Uuid operation, Uuid::parse(json.at("op").get<std::string>()));
        DAK_TRY(const Date day, Date::parse(json.at("day").get<std::string>()));
        DAK_TRY(const Role role, parseRole(json.at("role").get<std::string>()));
        DAK_TRY(std::vector<Posting> postings, postingsOf(json.at("postings")));
        Entry entry{operation,
                    json.at("part").get<int>(),
                    json.at("kind").get<std::string>(),
                    day,
                    UtcMillis(std::chrono::milliseconds(json.at("at").get<std::int64_t>())),
                    Actor{json.at("actor").get<std::string>(), role},
                    json.at("body").dump(),
                    std::move(postings)};
        // One entry has one spelling: white space, another key order, 1.0 for 1 or a number that does not fit
        // is not what encodeEntry() wrote.
        if (encodeEntry(entry) != bytes)
            return malformed("spelling");
        return entry;
    } catch (const nlohmann::json::exception& exception) {
        return malformed(exception.what());
    }
}

EntryOutline outlineOf(const Entry& entry) {
    return {entry.operation,
            entry.part,
            entry.kind,
            entry.day,
            entry.at,
            entry.actor.id,
            std::string(roleCode(entry.actor.role))};
}

// What is not known here is put aside for what is: the rest must make an entry with it.
Result<EntryOutline> outlineOf(std::string_view bytes) {
    try {
        DAK_TRY(Json json, parsed(bytes));
        if (json.dump() != bytes)
            return malformed("spelling");
        Json& role = json.at("role");
        std::string written = role.get<std::string>();
        if (!parseRole(written))
            role = roleCode(Role::Clerk);
        for (Json& leg : json.at("postings")) {
            if (!parseAccount(leg.at(0).get<std::string>()))
                leg.at(0) = accountCode(Account::Cash);
        }
        DAK_TRY(const Entry entry, decodeEntry(json.dump()));
        EntryOutline outline = outlineOf(entry);
        outline.role = std::move(written);
        return outline;
    } catch (const nlohmann::json::exception& exception) {
        return malformed(exception.what());
    }
}

DeviceId deviceIdOf(const PublicKey& key) {
    const Sha256 hash = sha256({reinterpret_cast<const char*>(key.data()), key.size()});
    DeviceId id{};
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

Sha256 chainHash(const ChainLink& link, std::string_view bytes, bool training) {
    std::array<std::uint8_t, 8> seq{};
    for (unsigned i = 0; i < seq.size(); ++i)
        seq[i] = static_cast<std::uint8_t>(link.seq >> (56 - 8 * i));
    return Sha256Stream()
        .add(training ? "dak-entry-1t" : "dak-entry-1")
        .add(link.device.data(), link.device.size())
        .add(link.epoch.data(), link.epoch.size())
        .add(seq.data(), seq.size())
        .add(link.previous.data(), link.previous.size())
        .add(bytes)
        .finish();
}

std::string shortForm(const Sha256& hash) {
    const std::string text = upperAscii(hex(hash));
    return text.substr(0, 4) + "-" + text.substr(4, 4);
}

} // namespace dak
