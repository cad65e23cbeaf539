// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/takechange.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/numbers/changenumbers.h"
#include "core/tariff/tariffbook.h"

#include <algorithm>
#include <filesystem>

namespace dak {

namespace {

constexpr std::size_t kMostEditionFile = 1'000'000;
constexpr std::size_t kMostEditionName = 100;

// A file of ours in a folder of ours and nothing else: no path, no dot file.
bool isEditionName(std::string_view name) {
    constexpr std::string_view kEnd = ".json";
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    return plain && name.size() > kEnd.size() && name.size() <= kMostEditionName && name.ends_with(kEnd) &&
           name.front() != '.' && name.find("..") == std::string_view::npos;
}

// The same change is the same operation on this device, however often it comes.
Uuid leaseOperation(const DeviceId& device, std::uint64_t version) {
    const Sha256 hash = sha256("number_lease|" + hex(device) + "|" + std::to_string(version));
    Uuid::Bytes bytes{};
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return Uuid::fromBytes(bytes);
}

// The files of a folder; one of a name that is there already takes its place, as TariffBook::loadFolder does.
Status addTariffFiles(const std::string& folder, std::vector<TariffFile>& files) {
    std::error_code failed;
    for (const auto& found : std::filesystem::directory_iterator(folder, failed)) {
        if (found.path().extension() != ".json")
            continue;
        DAK_TRY(std::string text, readFile(found.path().string(), kMostEditionFile));
        const std::string name = found.path().filename().string();
        std::erase_if(files, [&](const TariffFile& file) { return file.name == name; });
        files.push_back({name, std::move(text)});
    }
    return {};
}

bool isEarlier(const TrackEvent& left, const TrackEvent& right) {
    return left.at < right.at;
}

} // namespace

Status TakeChange::run(const Change& change, const SignedText& document) {
    const ChangeHead head{change.version, change.device, changeKind(change.body)};
    DAK_TRY(const Cursor cursor, m_tables.cursor());
    if (change.version <= (change.device ? cursor.device : cursor.common))
        return {}; // was taken
    const Given given{head, document};
    return std::visit([&](const auto& body) { return take(body, given); }, change.body);
}

Status TakeChange::moveOn(const Given& given) {
    DAK_TRY(Transaction transaction, m_parts.connection->begin());
    DAK_TRY_STATUS(m_tables.moveCursor(given.head));
    return transaction.commit();
}

// The machine's failures are no refusal: the change comes again.
Status TakeChange::refuse(const Given& given, const Error& why) {
    if (why.kind() != ErrorKind::Refused || why.code() == "book_read_only")
        return why;
    DAK_TRY(Transaction transaction, m_parts.connection->begin());
    DAK_TRY_STATUS(m_tables.noteRefused(given.head, given.document, why, m_parts.clock.now()));
    DAK_TRY_STATUS(m_tables.moveCursor(given.head));
    return transaction.commit();
}

// The tariff as it would be with this file.
Status TakeChange::readWith(const PublishedEdition& edition) const {
    if (!isEditionName(edition.name))
        return Error::refused("edition_name_invalid", {{"file", quotable(edition.name)}});
    std::vector<TariffFile> files;
    DAK_TRY_STATUS(addTariffFiles(m_sharedTariff, files));
    DAK_TRY_STATUS(addTariffFiles(m_parts.paths.tariff(), files));
    std::erase_if(files, [&](const TariffFile& file) { return file.name == edition.name; });
    files.push_back({edition.name, edition.text});
    std::sort(files.begin(), files.end(),
              [](const TariffFile& left, const TariffFile& right) { return left.name < right.name; });
    const auto read = TariffBook::load(files);
    if (read)
        return {};
    return Error::refused(read.error().code(), read.error().facts());
}

// The file first: a cursor never stands after an edition that is not there.
Status TakeChange::take(const PublishedEdition& edition, const Given& given) {
    if (const Status read = readWith(edition); !read)
        return refuse(given, read.error());
    DAK_TRY_STATUS(makeFolder(m_parts.paths.tariff()));
    DAK_TRY_STATUS(replaceFile(m_parts.paths.tariff() + "/" + edition.name, edition.text, kPrivateFile));
    return moveOn(given);
}

Status TakeChange::take(const NumberLease& lease, const Given& given) {
    const ChangeNumbers numbers(m_parts.books, m_parts.numbers, m_parts.identity.training,
                                {"system", Role::System});
    const Decide decide = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const ChainHead head, m_parts.entries.head());
        if (head.epoch != lease.epoch)
            return Error::refused("lease_other_epoch", {{"epoch", hex(lease.epoch)}});
        DAK_TRY(EntryDraft draft,
                numbers.decideLoading({lease.product, lease.prefix, lease.first, lease.last, "lease"}));
        DAK_TRY_STATUS(m_tables.moveCursor(given.head));
        return std::vector<EntryDraft>{std::move(draft)};
    };
    const Uuid operation = leaseOperation(m_parts.identity.device, given.head.version);
    const auto recorded = m_parts.books.record(operation, sha256(given.document.text), decide);
    if (!recorded)
        return refuse(given, recorded.error());
    return recorded->replayed ? moveOn(given) : Status();
}

Status TakeChange::take(const TrackedArticle& tracked, const Given& given) {
    DAK_TRY(Transaction transaction, m_parts.connection->begin());
    DAK_TRY(const auto kept, m_tables.track(tracked.article));
    TrackAnswer answer = kept ? kept->answer : TrackAnswer{tracked.article, false, {}};
    answer.conflict = answer.conflict || tracked.conflict;
    for (const TrackEvent& event : tracked.events) {
        if (std::find(answer.events.begin(), answer.events.end(), event) == answer.events.end())
            answer.events.push_back(event);
    }
    std::stable_sort(answer.events.begin(), answer.events.end(), isEarlier);
    DAK_TRY_STATUS(m_tables.keepTrack(answer, m_parts.clock.now()));
    DAK_TRY_STATUS(m_tables.moveCursor(given.head));
    return transaction.commit();
}

} // namespace dak
