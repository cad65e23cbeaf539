// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that are whole or not there: written beside, synced, renamed, and the folder synced.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

inline constexpr unsigned kPrivateFile = 0600;
inline constexpr unsigned kPrivateFolder = 0700;

[[nodiscard]] bool fileExists(const std::string& path);
[[nodiscard]] bool isRegularFile(const std::string& path); // or a link to one
// Errors file_open_failed, file_read_failed, file_too_large {path, most}.
[[nodiscard]] Result<std::string> readFile(const std::string& path, std::size_t mostBytes);
// A name beside `path` that no other program and no other thread uses at this moment.
[[nodiscard]] std::string nameBeside(const std::string& path);
// On disk, with its name, before it returns; an old file of that name is replaced at once or kept.
// Errors file_write_failed, file_full, file_readonly.
[[nodiscard]] Status replaceFile(const std::string& path, std::string_view bytes, unsigned mode);
// A rename that is on disk before it returns.
[[nodiscard]] Status renameFile(const std::string& from, const std::string& to);
[[nodiscard]] Status removeFile(const std::string& path); // done already is done
[[nodiscard]] Status syncFile(const std::string& path);
[[nodiscard]] Status syncFolder(const std::string& folder);
// The folder and those above it, private to the user.
[[nodiscard]] Status makeFolder(const std::string& folder);
// The folder part of a path: "." for a bare name.
[[nodiscard]] std::string folderOf(const std::string& path);
[[nodiscard]] Result<std::uint64_t> freeBytes(const std::string& folder);
// What errno says, as an Error with the facts path and why.
[[nodiscard]] Error fileError(std::string code, const std::string& path, int number);

} // namespace dak
