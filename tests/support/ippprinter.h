// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An IPP printer of this machine, in threads of its own: enough of RFC 8011 and PWG 5100.14 for a spooler to
// make an "everywhere" queue of it, hand it a job, follow it and be told that the page came out.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dak::test {

class IppPrinter {
public:
    // What it has loaded, borderless, and draws at; `format` is all it takes.
    struct Kind {
        std::string format = "application/pdf"; // or image/pwg-raster
        std::string media = "na_index-4x6_4x6in";
        int dpi = 300;
    };
    // The reason it gives for its state: "none", "media-empty-error". A job waits while it is not "none".
    explicit IppPrinter(std::string reason = "none") : IppPrinter(Kind{}, std::move(reason)) {}
    explicit IppPrinter(Kind kind, std::string reason = "none");
    ~IppPrinter();
    IppPrinter(const IppPrinter&) = delete;
    IppPrinter& operator=(const IppPrinter&) = delete;

    std::string uri() const;
    void setReason(const std::string& reason);
    std::vector<std::string> documents() const;
    // Of the last job, as text: "print-scaling", "media"; empty when it was not said.
    std::string said(const std::string& attribute) const;

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace dak::test
