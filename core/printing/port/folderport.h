// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A printer whose paper is files in a folder: one whole file a job, named in the order of printing. For
// training, for tests, and for an office that collects its papers elsewhere.
#pragma once

#include "core/printing/port/printerport.h"
#include "core/printing/profile/printerprofile.h"

namespace dak {

class FolderPort final : public PrinterPort {
public:
    FolderPort(std::string folder, PrinterLanguage language)
        : m_folder(std::move(folder)), m_language(language) {}

    PrinterStatus status() override;
    // 000001-label-EM473124829IN.zpl; on disk before it returns. Never replaces a file. Errors as of
    // core/files, all of kind Machine.
    Result<Delivery> send(const PrintBytes& job, const std::function<void(const PrinterStatus&)>& watch,
                          const std::function<bool()>& goOn) override;

private:
    std::string m_folder;
    PrinterLanguage m_language;
};

} // namespace dak
