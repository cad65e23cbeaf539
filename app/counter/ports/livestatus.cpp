// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/livestatus.h"

#include <algorithm>
#include <map>

namespace dak::counter {

namespace {

constexpr std::uint32_t kFewNumbers = 100;

} // namespace

ui::CounterStatus LiveStatus::read() const {
    ui::CounterStatus status;
    status.now = m_counter.clock().now();
    status.clerk = m_counter.desk().actor.id;
    if (m_counter.book().readOnly())
        status.ready.push_back({{"ready_read_only", {}}, true});
    if (const auto day = m_counter.bookingQueries().openDay())
        status.day = *day;
    if (const auto head = m_counter.book().head()) {
        status.bookHead = shortForm(head->hash);
        readSync(status, head->seq);
    }
    readPrinters(status);
    status.ready.push_back({{"ready_scale", {}}, false});
    readNumbers(status);
    readTariff(status);
    if (!status.day)
        status.ready.push_back({{"ready_day", {}}, true});
    if (const std::size_t waiting = m_waitingBaskets(); waiting > 0)
        status.ready.push_back({{"ready_baskets", {{"count", std::to_string(waiting)}}}, true});
    for (const Notice& notice : m_counter.book().notices())
        status.ready.push_back({notice, true});
    return status;
}

// What is paid and not on paper comes first: which, how many, and why the first of them is not.
void LiveStatus::readPrinters(ui::CounterStatus& status) const {
    const auto tray = m_papers.tray();
    if (tray && !tray->empty()) {
        const std::string count = std::to_string(tray->size());
        status.ready.push_back({{tray->size() == 1 ? "ready_unprinted" : "ready_unprinted_many",
                                 {{"count", count}, {"document", tray->front().document}}},
                                true});
        const auto why = std::find_if(tray->begin(), tray->end(),
                                      [](const PrintJob& job) { return !job.reason.code.empty(); });
        if (why != tray->end())
            status.ready.push_back({why->reason, true});
    }
    const auto printers = m_counter.printing().printers();
    if (!printers) {
        status.ready.push_back({{printers.error().code(), printers.error().facts()}, true});
        return;
    }
    const auto labels = printerFor(*printers, "label");
    if (!labels)
        status.ready.push_back({{"ready_no_printer", {}}, true});
    else if (labels->address.kind == PrinterAddress::Kind::File)
        status.ready.push_back({{"ready_printer", {{"where", labels->address.place}}}, false});
    else
        status.ready.push_back({{"ready_printer", {{"where", labels->name}}}, false});
}

// What the centre said stands first: it is what the clerk must see to.
void LiveStatus::readSync(ui::CounterStatus& status, std::uint64_t seq) const {
    if (!m_picture || m_pictureOf != seq) {
        Result<ui::SyncPicture> read = m_sync.picture();
        m_picture = read ? std::optional(*std::move(read)) : std::nullopt;
        m_pictureOf = seq;
    }
    if (!m_picture)
        return;
    const OutboxStatus& outbox = m_picture->outbox;
    status.waiting = outbox.waiting;
    status.oldestWaiting = outbox.oldestAt;
    status.lastAccepted = outbox.lastAckAt;
    status.sent = outbox.sent;
    status.archived = outbox.archived;
    status.parked = outbox.parked + outbox.quarantined;
    if (m_picture->fenced)
        status.ready.push_back({{"ready_fenced", {}}, true});
    if (const auto clock = ui::clockNotice(m_picture->skewSeconds))
        status.ready.push_back({*clock, true});
}

// One item per product of the panel, most wanted first: how many numbers are left.
void LiveStatus::readNumbers(ui::CounterStatus& status) const {
    for (const ProductInfo& product : m_counter.tariff().products()) {
        if (!product.inPanel)
            continue;
        const auto left = m_counter.numberSeries().left(product.product);
        const std::uint32_t count = left ? *left : 0;
        if (count > 0 && product.product.code() != "speed-post-parcel" && count > kFewNumbers)
            continue; // plenty: only the busiest product and the scarce ones are named
        status.ready.push_back({{count == 0 ? "ready_no_numbers" : "ready_numbers",
                                 {{"product", product.product.code()}, {"left", std::to_string(count)}}},
                                count <= kFewNumbers});
    }
}

void LiveStatus::readTariff(ui::CounterStatus& status) const {
    const Date day = status.day.value_or(istDate(status.now));
    std::size_t valid = 0;
    for (const EditionInfo& edition : m_counter.tariff().editions()) {
        const bool current = edition.validFrom <= day && (!edition.validTo || day <= *edition.validTo);
        if (current && edition.ratesLoaded)
            ++valid;
    }
    status.ready.push_back({{"ready_tariff", {{"editions", std::to_string(valid)}}}, valid == 0});
}

} // namespace dak::counter
