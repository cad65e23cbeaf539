// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/folderport.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/printing/port/conditionwatch.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

namespace dak {

namespace {

constexpr unsigned kPaperMode = 0600;
constexpr std::size_t kNumberDigits = 6;

// The number a file begins with; nothing for other files.
std::int64_t numberOf(const std::string& name) {
    const std::size_t dash = name.find('-');
    return dash == std::string::npos ? 0 : parseDigits(name.substr(0, dash)).value_or(0);
}

std::int64_t lastNumberIn(const std::string& folder) {
    std::int64_t last = 0;
    std::error_code failed;
    for (const auto& file : std::filesystem::directory_iterator(folder, failed))
        last = std::max(last, numberOf(file.path().filename().string()));
    return last;
}

std::string fileNameOf(std::int64_t number, const std::string& job, PrinterLanguage language) {
    std::string digits = std::to_string(number);
    digits.insert(0, kNumberDigits - std::min(kNumberDigits, digits.size()), '0');
    std::string words = job.substr(0, 100);
    std::replace_if(
        words.begin(), words.end(),
        [](char c) {
            return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-');
        },
        '-');
    return digits + "-" + words + "." + std::string(printerLanguageCode(language));
}

// Gives the file a second name that nothing has yet. False: somebody took that name.
Result<bool> linkAs(const std::string& from, const std::string& to) {
    if (::link(from.c_str(), to.c_str()) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return fileError("file_write_failed", to, errno);
}

} // namespace

PrinterStatus FolderPort::status() {
    // A folder that is made with the first paper is ready when it can be made.
    const std::string parent = std::filesystem::path(m_folder).parent_path().string();
    const bool missing = ::access(m_folder.c_str(), F_OK) != 0 && errno == ENOENT;
    if (::access((missing ? parent : m_folder).c_str(), W_OK | X_OK) != 0)
        return {PrinterCondition::Unreachable, std::strerror(errno)};
    return {PrinterCondition::Ready, {}};
}

Result<Delivery> FolderPort::send(const PrintBytes& job,
                                  const std::function<void(const PrinterStatus&)>& watch,
                                  const std::function<bool()>&) {
    ConditionWatch(watch).tell(status());
    DAK_TRY_STATUS(makeFolder(m_folder));
    static std::atomic<int> count = 0; // several printers of one program may share a folder
    const std::string beside =
        m_folder + "/.printing-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
    DAK_TRY_STATUS(replaceFile(beside, job.bytes, kPaperMode));
    Result<bool> linked = false;
    for (std::int64_t number = lastNumberIn(m_folder) + 1; linked && !*linked; ++number)
        linked = linkAs(beside, m_folder + "/" + fileNameOf(number, job.name, m_language));
    DAK_TRY_STATUS(removeFile(beside));
    if (!linked)
        return linked.error();
    DAK_TRY_STATUS(syncFolder(m_folder));
    return Delivery::Printed;
}

} // namespace dak
