// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/layouts.h"

#include "core/base/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace dak {

namespace {

constexpr std::string_view kWordsFile = "words.json";
constexpr std::string_view kWidthsFile = "widths.json";
constexpr std::string_view kLockedFile = "locked.json";

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
        const bool isLayout = name != kWordsFile && name != kWidthsFile && name != kLockedFile;
        if (entry.path().extension() == ".json" && isLayout)
            files.push_back(entry.path());
    }
    if (error)
        return Error::machine("file_unreadable", {{"file", folder}});
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<Layouts> Layouts::load(const std::string& folder, const std::string& officeFolder) {
    const std::filesystem::path root(folder);
    DAK_TRY(const std::string wordsText, readLayoutFile(root / kWordsFile));
    DAK_TRY(Words words, Words::parse(wordsText, kWordsFile));
    DAK_TRY(const std::string widthsText, readLayoutFile(root / kWidthsFile));
    DAK_TRY(TextMeasure measure, TextMeasure::parse(widthsText, kWidthsFile));
    DAK_TRY(const std::string lockedText, readLayoutFile(root / kLockedFile));
    DAK_TRY(LockedFields locked, LockedFields::parse(lockedText, kLockedFile, words));
    Layouts layouts(std::move(words), std::move(measure), std::move(locked));
    DAK_TRY_STATUS(layouts.addFolder(folder, false));
    std::error_code error;
    if (!officeFolder.empty() && std::filesystem::exists(officeFolder, error))
        DAK_TRY_STATUS(layouts.addFolder(officeFolder, true));
    return layouts;
}

Status Layouts::addFolder(const std::string& folder, bool ofOffice) {
    DAK_TRY(const auto files, layoutFiles(folder));
    for (const std::filesystem::path& path : files) {
        DAK_TRY(const std::string text, readLayoutFile(path));
        const std::string file = ofOffice ? path.string() : path.filename().string();
        auto layout = parseLayout(text, file, m_words);
        Status added = layout ? Status() : Status(layout.error());
        if (layout) {
            layout->ofOffice = ofOffice;
            added = add(*std::move(layout), file);
        }
        if (!added && ofOffice && added.error().code() == "layout_malformed")
            return Error::refused("office_layout_malformed", added.error().facts());
        DAK_TRY_STATUS(added);
    }
    return {};
}

// A stored page names its edition: two layouts of one name could not be told apart.
Status Layouts::add(Layout layout, const std::string& file) {
    DAK_TRY_STATUS(m_locked.check(layout, file, m_words));
    for (const Layout& other : m_layouts)
        if (other.edition == layout.edition)
            return Error::machine(
                "layout_malformed",
                {{"file", file}, {"why", "edition " + quotable(layout.edition) + " is taken"}});
    m_layouts.push_back(std::move(layout));
    return {};
}

Result<const Layout*> Layouts::find(std::string_view document, std::string_view size, Date day) const {
    const Layout* best = nullptr;
    const auto isBetter = [&best](const Layout& layout) {
        return best == nullptr ||
               std::pair(best->ofOffice, best->from) < std::pair(layout.ofOffice, layout.from);
    };
    for (const Layout& layout : m_layouts)
        if (layout.document == document && layout.size == size && layout.from <= day && isBetter(layout))
            best = &layout;
    if (best == nullptr)
        return Error::machine(
            "layout_missing",
            {{"document", std::string(document)}, {"size", std::string(size)}, {"day", day.iso()}});
    return best;
}

} // namespace dak
