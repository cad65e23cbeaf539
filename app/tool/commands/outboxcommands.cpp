// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl outbox status | export | import-receipt
#include "app/tool/session.h"
#include "app/wiring/centrestick.h"

namespace dak::tool {

namespace {

Json instantJson(const std::optional<UtcMillis>& at) {
    return at ? Json(at->time_since_epoch().count()) : Json(nullptr);
}

Json batchJson(const SealedBatch& batch) {
    return {{"id", batch.id},
            {"day", batch.day.iso()},
            {"state", batchStateCode(batch.state)},
            {"first_seq", batch.firstSeq},
            {"last_seq", batch.lastSeq},
            {"bytes", batch.bytes},
            {"file", batch.fileName()}};
}

std::string batchText(const SealedBatch& batch) {
    return batch.day.printed() + "  " + std::string(batchStateCode(batch.state)) + "  " +
           std::to_string(batch.firstSeq) + " to " + std::to_string(batch.lastSeq) + "  " + batch.fileName() +
           "\n";
}

Result<Answer> outboxStatus(Session& session) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const OutboxStatus status, counter->book().outbox().status());
    Answer answer;
    answer.json = {{"waiting", status.waiting},
                   {"oldest_at", instantJson(status.oldestAt)},
                   {"last_ack_at", instantJson(status.lastAckAt)},
                   {"batches", Json::array()},
                   {"sent", status.sent},
                   {"parked", status.parked},
                   {"archived", status.archived},
                   {"quarantined", status.quarantined}};
    answer.text = std::to_string(status.waiting) + " entries wait for the centre" +
                  (status.oldestAt ? ", the oldest since " + istDate(*status.oldestAt).printed() + " " +
                                         istTime(*status.oldestAt)
                                   : std::string()) +
                  "\n";
    for (const SealedBatch& batch : status.batches) {
        answer.json["batches"].push_back(batchJson(batch));
        answer.text += batchText(batch);
    }
    return answer;
}

Result<Answer> exportBatches(Session& session, const std::string& output) {
    if (output.empty())
        return Error::usage("option_missing", {{"field", "output"}});
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const std::vector<ExportedBatch> exported, CentreStick(*counter).exportTo(output));
    Answer answer;
    answer.json = {{"output", output}, {"batches", Json::array()}};
    for (const ExportedBatch& one : exported) {
        Json json = batchJson(one.batch);
        json["receipt"] = one.receiptFile.empty() ? Json(nullptr) : Json(one.receiptFile);
        answer.json["batches"].push_back(std::move(json));
        answer.text += batchText(one.batch);
    }
    answer.text += std::to_string(exported.size()) + " batch(es) are in " + output + "\n";
    return answer;
}

Result<Answer> importReceipts(Session& session, const std::vector<std::string>& files) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const std::vector<Receipt> receipts, CentreStick(*counter).importReceipts(files));
    Answer answer;
    answer.json = {{"receipts", Json::array()}};
    for (const Receipt& receipt : receipts) {
        answer.json["receipts"].push_back(
            {{"batch", receipt.batch},
             {"state", receipt.kind == ReceiptKind::Archived ? "archived" : "custody"},
             {"last_seq", receipt.uptoSeq}});
        answer.text +=
            "received up to entry " + std::to_string(receipt.uptoSeq) + "  " + receipt.batch + "\n";
    }
    return answer;
}

} // namespace

void addOutboxCommands(CLI::App& app, Session& session) {
    struct Options {
        std::string output;
        std::vector<std::string> files;
    };
    auto options = std::make_shared<Options>();
    auto* outbox = app.add_subcommand("outbox", "what waits for the centre")->require_subcommand(1);
    outbox->add_subcommand("status", "entries and batches that wait")->callback([&session] {
        session.command = [&session] { return outboxStatus(session); };
    });
    auto* exported = outbox->add_subcommand("export", "the batch files into a new folder, for a stick");
    exported->add_option("--output", options->output, "a folder that is not there yet")->required();
    exported->callback([&session, options] {
        session.command = [&session, options] { return exportBatches(session, options->output); };
    });
    auto* imported = outbox->add_subcommand("import-receipt", "receipts that came back on a stick");
    imported->add_option("file", options->files)->required();
    imported->callback([&session, options] {
        session.command = [&session, options] { return importReceipts(session, options->files); };
    });
}

} // namespace dak::tool
