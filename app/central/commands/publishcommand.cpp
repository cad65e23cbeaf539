// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central publish
#include "app/central/session.h"

#include "core/base/text.h"
#include "core/central/pools/poolsfile.h"
#include "core/files/files.h"
#include "core/protocol/change.h"
#include "core/tariff/tariffbook.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace dak::central {

namespace {

constexpr std::size_t kMostFileBytes = 900'000; // a change is one page of the downlink
constexpr std::size_t kPage = 1'000'000;

using Files = std::map<std::string, std::string>; // name -> text

Result<Files> shippedFiles() {
    Files files;
    std::error_code failed;
    const std::string folder = Session::shareFolder() + "/tariff";
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (entry.path().extension() == ".json") {
            DAK_TRY(files[entry.path().filename().string()], readFile(entry.path().string(), kMostFileBytes));
        }
    }
    if (failed)
        return Error::machine("tariff_folder_unreadable", {{"folder", folder}, {"why", failed.message()}});
    return files;
}

// What counters have by now: the shipped files and what was published since, each under its name.
Status addPublished(Session& session, Files& files) {
    Cursor cursor;
    while (true) {
        DAK_TRY(const std::vector<StoredChange> changes, session.store().changesAfter({}, cursor, kPage));
        for (const StoredChange& stored : changes) {
            cursor.common = stored.version;
            const auto change = readChange(stored.document, session.identity().info.training,
                                           session.identity().key.publicKey());
            if (change && std::holds_alternative<PublishedEdition>(change->body)) {
                const auto& edition = std::get<PublishedEdition>(change->body);
                files[edition.name] = edition.text;
            }
        }
        if (changes.empty())
            return {};
    }
}

bool isFileName(const std::string& name) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return name.size() > 5 && name.size() <= 80 && name.ends_with(".json") && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), fits);
}

Result<Answer> publishEdition(Session& session, const std::string& name, const std::string& text) {
    if (!isFileName(name))
        return Error::refused("publish_name_invalid", {{"given", quotable(name)}});
    DAK_TRY(Files files, shippedFiles());
    DAK_TRY_STATUS(addPublished(session, files));
    files[name] = text;
    std::vector<TariffFile> all;
    for (const auto& [fileName, content] : files)
        all.push_back({fileName, content});
    DAK_TRY([[maybe_unused]] const TariffBook book, TariffBook::load(all));
    const CentreIdentity& identity = session.identity();
    DAK_TRY(const std::uint64_t version, session.store().publish([&](std::uint64_t given) {
        const Change change{
            given, {}, PublishedEdition{name, text}, session.clock().now(), identity.key.publicKey()};
        return signChange(change, identity.info.training, identity.key);
    }));
    Answer answer;
    answer.json = {{"version", version}, {"edition", name}};
    answer.text = name + " is published as version " + std::to_string(version) + "\n";
    return answer;
}

Result<Answer> publishPools(Session& session, const std::string& text) {
    DAK_TRY(const PoolsFile file, readPoolsFile(text));
    const std::vector<NumberPool>& pools = session.identity().info.training ? file.training : file.real;
    DAK_TRY_STATUS(session.store().replacePools(pools));
    DAK_TRY(const std::vector<NumberPool> now, session.store().pools());
    Answer answer;
    answer.json = {{"pools", Json::array()}};
    for (const NumberPool& pool : now) {
        answer.json["pools"].push_back({{"product", pool.product.code()},
                                        {"prefix", pool.prefix},
                                        {"next", pool.next},
                                        {"left", pool.last + 1 - pool.next},
                                        {"grade", pool.grade}});
        answer.text += pool.product.code() + " " + pool.prefix + ": " +
                       std::to_string(pool.last + 1 - pool.next) + " numbers left, next is " +
                       std::to_string(pool.next) + "\n";
    }
    return answer;
}

Result<Answer> publish(Session& session, const std::string& path) {
    DAK_TRY(const std::string text, readFile(path, kMostFileBytes));
    DAK_TRY_STATUS(session.open());
    if (isPoolsFile(text))
        return publishPools(session, text);
    return publishEdition(session, std::filesystem::path(path).filename().string(), text);
}

} // namespace

void addPublishCommand(CLI::App& app, Session& session) {
    auto path = std::make_shared<std::string>();
    CLI::App* command =
        session.add(app, "publish", "gives counters a file of the tariff, or replaces the number pools");
    command->add_option("FILE", *path, "as in share/dak-counter/tariff or numbers/pools.json")->required();
    command->callback(
        [&session, path] { session.command = [&session, path] { return publish(session, *path); }; });
}

} // namespace dak::central
