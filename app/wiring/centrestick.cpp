// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/centrestick.h"

#include "app/wiring/centreline.h"
#include "core/files/files.h"

#include <filesystem>
#include <utility>

namespace dak {

namespace {

constexpr std::size_t kMostReceiptBytes = 64'000;
constexpr unsigned kStickFile = 0644;

// "1-000001-000120-7f3a91c2.dakreceipt", as the centre names it.
std::string receiptNameOf(const SealedBatch& batch) {
    const std::string name = batch.fileName();
    return name.substr(0, name.rfind('.')) + ".dakreceipt";
}

Error unwritable(const std::string& path, const std::string& why) {
    return Error::machine("output_unwritable", {{"path", path}, {"why", why}});
}

} // namespace

CentreStick::CentreStick(Counter& counter)
    : m_counter(counter), m_book(counter.book(), counter.ids(), shareFolder() + "/tariff") {}

Result<std::vector<ExportedBatch>> CentreStick::writeAll(const std::string& folder) {
    std::vector<ExportedBatch> exported;
    DAK_TRY(const std::vector<SealedBatch> batches, m_counter.book().outbox().batches());
    for (const SealedBatch& batch : batches) {
        if (batch.state == BatchState::Archived)
            continue;
        ExportedBatch one{batch, {}};
        DAK_TRY(const std::string frame, m_book.frameOf(batch));
        DAK_TRY_STATUS(replaceFile(folder + "/" + batch.fileName(), frame, kStickFile));
        DAK_TRY(const auto receipt, m_book.tables().receipt(batch.id, ReceiptKind::Custody));
        if (receipt) {
            one.receiptFile = receiptNameOf(batch);
            DAK_TRY_STATUS(replaceFile(folder + "/" + one.receiptFile, encode(*receipt), kStickFile));
        }
        exported.push_back(std::move(one));
    }
    return exported;
}

Result<std::vector<ExportedBatch>> CentreStick::exportTo(const std::string& folder) {
    std::error_code failed;
    if (std::filesystem::symlink_status(folder, failed).type() != std::filesystem::file_type::not_found)
        return Error::refused("output_exists", {{"field", "output"}, {"path", folder}});
    DAK_TRY_STATUS(m_book.seal());
    const std::string partial = nameBeside(folder);
    if (!std::filesystem::create_directory(partial, failed))
        return unwritable(folder, failed.message());
    auto exported = writeAll(partial);
    if (exported) {
        if (const Status moved = renameFile(partial, folder); !moved)
            exported = unwritable(folder, std::string(moved.error().fact("why")));
    }
    if (!exported)
        std::filesystem::remove_all(partial, failed);
    return exported;
}

// Of this counter, and of what stands in its book.
Status CentreStick::checkOurs(const Receipt& receipt, const std::string& file) const {
    if (receipt.device != m_counter.book().device())
        return Error::refused("receipt_other_counter", {{"path", file}});
    DAK_TRY(const auto head, m_book.hashAt(receipt.epoch, receipt.uptoSeq));
    return head == receipt.head ? Status()
                                : Error::refused("receipt_other_chain", {{"batch", receipt.batch}});
}

Result<std::vector<Receipt>> CentreStick::importReceipts(const std::vector<std::string>& files) {
    DAK_TRY(const auto link, centreOf(m_counter));
    if (!link)
        return Error::refused("centre_not_enrolled");
    std::vector<std::pair<Receipt, SignedText>> read;
    for (const std::string& file : files) {
        const auto text = readFile(file, kMostReceiptBytes);
        if (!text)
            return Error::refused("receipt_unreadable",
                                  {{"path", file}, {"why", std::string(text.error().fact("why"))}});
        DAK_TRY(SignedText document, decodeSignedText(*text));
        DAK_TRY(Receipt receipt, readReceipt(document, m_counter.book().isTraining(), link->centre.key));
        DAK_TRY_STATUS(checkOurs(receipt, file));
        read.emplace_back(std::move(receipt), std::move(document));
    }
    std::vector<Receipt> receipts;
    for (auto& [receipt, document] : read) {
        DAK_TRY_STATUS(m_book.keepReceipt(receipt, document));
        receipts.push_back(std::move(receipt));
    }
    return receipts;
}

} // namespace dak
