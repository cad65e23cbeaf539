// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/foundqueues.h"

#include "core/base/text.h"

#include <cups/cups.h>
#include <cups/http.h>
#include <cups/ipp.h>

#include <memory>
#include <string_view>

namespace dak {

namespace {

Error spoolerDown() {
    return Error::machine("printer_spooler_down", {{"printer", "CUPS"}, {"why", cupsLastErrorString()}});
}

// A queue without a driver calls itself "Local Raw Printer".
bool rawOf(const std::string& model) {
    return model.find("Raw") != std::string::npos;
}

std::string textOf(ipp_attribute_t* attribute) {
    const char* const text = ippGetString(attribute, 0, nullptr);
    return text == nullptr ? "" : text;
}

// The printers follow each other in one list, each in a group of its own.
std::vector<FoundQueue> queuesIn(ipp_t* answer) {
    std::vector<FoundQueue> queues;
    FoundQueue queue;
    const auto close = [&] {
        if (!queue.queue.empty())
            queues.push_back(std::move(queue));
        queue = {};
    };
    for (ipp_attribute_t* each = ippFirstAttribute(answer); each != nullptr;
         each = ippNextAttribute(answer)) {
        const char* const given = ippGetName(each);
        if (given == nullptr || ippGetGroupTag(each) != IPP_TAG_PRINTER) {
            close();
            continue;
        }
        const std::string_view name = given;
        if (name == "printer-name")
            queue.queue = textOf(each);
        else if (name == "printer-info")
            queue.words = textOf(each);
        else if (name == "device-uri")
            queue.device = textOf(each);
        else if (name == "printer-make-and-model")
            queue.raw = rawOf(textOf(each));
    }
    close();
    return queues;
}

} // namespace

Result<std::vector<FoundQueue>> foundQueues(const std::string& server, std::chrono::milliseconds limit) {
    const std::size_t colon = server.empty() || server.front() == '/' ? std::string::npos : server.rfind(':');
    const std::string host = server.empty() ? cupsServer() : server.substr(0, colon);
    const auto port = colon == std::string::npos ? std::nullopt : parseDigits(server.substr(colon + 1));
    const std::unique_ptr<http_t, decltype(&httpClose)> connection(
        httpConnect2(host.c_str(), static_cast<int>(port.value_or(ippPort())), nullptr, AF_UNSPEC,
                     HTTP_ENCRYPTION_IF_REQUESTED, 1, static_cast<int>(limit.count()), nullptr),
        &httpClose);
    if (!connection)
        return spoolerDown();
    httpSetTimeout(
        connection.get(), static_cast<double>(limit.count()) / 2000, [](http_t*, void*) { return 0; },
        nullptr);
    ipp_t* const request = ippNewRequest(IPP_OP_CUPS_GET_PRINTERS);
    static const char* const kWanted[] = {"printer-name", "printer-info", "device-uri",
                                          "printer-make-and-model"};
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 4, nullptr, kWanted);
    const std::unique_ptr<ipp_t, decltype(&ippDelete)> answer(cupsDoRequest(connection.get(), request, "/"),
                                                              &ippDelete);
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND) // the spooler has no queue
        return std::vector<FoundQueue>{};
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return spoolerDown();
    return queuesIn(answer.get());
}

} // namespace dak
