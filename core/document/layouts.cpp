// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/layouts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace dak {

namespace {

constexpr std::string_view kWordsFile = "words.json";
constexpr std::string_view kWidthsFile = "widths.json";

Result<std::string> readLayoutFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.good() && !file.eof())
        return Error::machine("file_unreadable", {{"file", path.string()}});
    return text;
}

Result<std::vector<std::filesystem::path>> layoutFiles(const std::string& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".json" && name != kWordsFile && name != kWidthsFile)
            files.push_back(entry.path());
    }
    if (error)
        return Error::machine("file_unreadable", {{"file", folder}});
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<Layouts> Layouts::load(const std::string& folder) {
    const std::filesystem::path root(folder);
    DAK_TRY(const std::string wordsText, readLayoutFile(root / kWordsFile));
    DAK_TRY(Words words, Words::parse(wordsText, kWordsFile));
    DAK_TRY(const std::string widthsText, readLayoutFile(root / kWidthsFile));
    DAK_TRY(TextMeasure measure, TextMeasure::parse(widthsText, kWidthsFile));
    Layouts layouts(std::move(words), std::move(measure));
    DAK_TRY(const auto files, layoutFiles(folder));
    for (const std::filesystem::path& path : files) {
        DAK_TRY(const std::string text, readLayoutFile(path));
        DAK_TRY(Layout layout, parseLayout(text, path.filename().string(), layouts.m_words));
        layouts.m_layouts.push_back(std::move(layout));
    }
    return layouts;
}

Result<const Layout*> Layouts::find(std::string_view document, std::string_view size, Date day) const {
    const Layout* best = nullptr;
    for (const Layout& layout : m_layouts)
        if (layout.document == document && layout.size == size && layout.from <= day &&
            (best == nullptr || best->from < layout.from))
            best = &layout;
    if (best == nullptr)
        return Error::machine(
            "layout_missing",
            {{"document", std::string(document)}, {"size", std::string(size)}, {"day", day.iso()}});
    return best;
}

} // namespace dak
