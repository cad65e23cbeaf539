// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tool/paperafter.h"

#include "core/files/files.h"

namespace dak::tool {

void paperAfter(const std::string& path, bool replayed, const std::function<Status()>& write,
                std::vector<Notice>& warnings) {
    if (path.empty() || (replayed && fileExists(path)))
        return;
    if (const Status written = write(); !written) {
        Notice notice{"paper_not_written", written.error().facts()};
        notice.facts.emplace_back("path", path);
        notice.facts.emplace_back("cause", written.error().code());
        warnings.push_back(std::move(notice));
    }
}

} // namespace dak::tool
