// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/unpack.h"

#include "core/base/fieldtext.h"
#include "core/outbox/batch.h"
#include "core/record/anyrecord.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace dak {

namespace {

constexpr std::size_t kMostName = 200; // of a kind and of an actor
constexpr int kFirstYear = 2000;

bool isWithin(const std::vector<Posting>& postings, std::int64_t most) {
    return std::all_of(postings.begin(), postings.end(), [&](const Posting& posting) {
        return -most <= posting.amount.paise() && posting.amount.paise() <= most;
    });
}

// The office a record says it is of; empty where a record says none.
template <typename T>
std::string officeOf(const T& record) {
    if constexpr (requires { record.office.id; })
        return record.office.id;
    else
        return {};
}

// The articles a record names.
template <typename T>
std::vector<std::string> articlesOf(const T& record) {
    std::vector<std::string> out;
    if constexpr (requires { record.number.text(); })
        out.push_back(record.number.text());
    if constexpr (requires { record.articles.begin(); }) {
        for (const ArticleNumber& number : record.articles)
            out.push_back(number.text());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// Why the centre has a question about what an entry says; empty when it has none.
std::string questionOf(const Entry& entry, const Result<AnyRecord>& record, const std::string& office) {
    if (!isWithin(entry.postings, kMostPostingPaise))
        return "amount_too_large";
    if (!balances(entry.postings))
        return "unbalanced";
    if (!record)
        return record.error().code();
    if (std::holds_alternative<std::monostate>(*record))
        return "kind_unknown";
    const std::string named = std::visit([](const auto& known) { return officeOf(known); }, *record);
    if (!named.empty() && named != office)
        return "office_other";
    const auto* closed = std::get_if<DayClosed>(&*record);
    if (closed != nullptr && !isWithin(closed->totals, kMostTotalPaise))
        return "amount_too_large";
    return {};
}

// Why nothing that an entry says of itself is kept; empty when it is.
std::string faultOf(const EntryOutline& outline) {
    const bool isText = checkFieldText("kind", outline.kind, kMostName) &&
                        checkFieldText("actor", outline.actor, kMostName) &&
                        checkFieldText("role", outline.role, kMostName);
    if (!isText)
        return "text_invalid";
    return outline.day.year() < kFirstYear ? "date_invalid" : "";
}

// What is kept of an entry that is one, whether it is understood or not.
void describe(UnpackedEntry& row, EntryOutline outline) {
    row.day = outline.day;
    row.operation = outline.operation;
    row.part = outline.part;
    row.kind = std::move(outline.kind);
    row.at = outline.at;
    row.actor = std::move(outline.actor);
    row.role = std::move(outline.role);
}

// Stands for the operation of bytes that name none: the same bytes are the same in any epoch.
Uuid nameOf(const Sha256& content) {
    Uuid::Bytes bytes{};
    std::copy_n(content.begin(), bytes.size(), bytes.begin());
    return Uuid::fromBytes(bytes);
}

void fill(UnpackedEntry& row, const std::string& bytes, const std::string& office) {
    const auto entry = decodeEntry(bytes);
    auto outline = entry ? Result<EntryOutline>(outlineOf(*entry)) : outlineOf(bytes);
    const std::string fault = outline ? faultOf(*outline) : entry.error().code();
    if (!fault.empty()) {
        row.parked = fault;
        row.operation = nameOf(row.content);
        return;
    }
    describe(row, *std::move(outline));
    if (!entry) { // its role or an account is of a newer program
        row.parked = entry.error().code();
        return;
    }
    const auto record = decodeRecord(*entry);
    const std::string question = questionOf(*entry, record, office);
    if (!question.empty()) {
        row.parked = question;
        return;
    }
    row.postings = entry->postings;
    row.articles = std::visit([](const auto& known) { return articlesOf(known); }, *record);
    if (const auto* accepted = std::get_if<ArticleAccepted>(&*record))
        row.accepted = accepted->number.text();
    if (std::holds_alternative<DayClosed>(*record))
        row.closeBody = entry->body;
}

// The frame was whole when it was taken: the disk of the centre has changed it.
void parkAll(UnpackedBatch& batch, Date day) {
    for (std::uint64_t seq = batch.firstSeq; seq <= batch.lastSeq; ++seq) {
        UnpackedEntry row;
        row.seq = seq;
        row.day = day;
        row.parked = "frame_unreadable";
        batch.entries.push_back(std::move(row));
    }
}

} // namespace

UnpackedBatch unpackFrame(const RawBatch& raw) {
    UnpackedBatch out{raw.office, raw.device, raw.epoch, raw.firstSeq, raw.lastSeq, {}};
    const auto batch = openBatch(raw.frame);
    if (!batch) {
        parkAll(out, istDate(raw.at));
        return out;
    }
    Sha256 head = batch->header.headBefore;
    std::uint64_t seq = raw.firstSeq;
    for (const std::string& bytes : batch->entries) {
        UnpackedEntry row;
        head = chainHash({raw.device, raw.epoch, seq, head}, bytes, batch->header.training);
        row.seq = seq++;
        row.day = batch->header.day;
        row.hash = head;
        row.content = sha256(bytes);
        fill(row, bytes, raw.office);
        out.entries.push_back(std::move(row));
    }
    return out;
}

Result<std::size_t> unpackWaiting(const CentreParts& centre, std::size_t most) {
    const auto sign = [&](std::uint64_t version, const DeviceId& owner, const TrackedArticle& tracked) {
        const Change change{version, owner, tracked, centre.clock.now(), centre.key().publicKey()};
        return signChange(change, centre.isTraining(), centre.key());
    };
    DAK_TRY(const auto waiting, centre.store.waitingToUnpack(most));
    std::set<std::pair<DeviceId, EpochId>> stopped;
    std::optional<Error> why;
    std::size_t done = 0;
    for (const RawBatch& raw : waiting) {
        if (stopped.contains({raw.device, raw.epoch}))
            continue;
        if (const Status stored = centre.store.storeUnpacked(unpackFrame(raw), sign); stored) {
            ++done;
        } else {
            stopped.emplace(raw.device, raw.epoch);
            why = why ? why : stored.error();
        }
    }
    if (done == 0 && why)
        return *std::move(why);
    return done;
}

} // namespace dak
