// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/cupsqueue.h"

#include "core/base/text.h"

#include <cups/cups.h>
#include <cups/http.h>
#include <cups/ipp.h>

#include <array>

namespace dak {

namespace {

const char* noPassword(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

int giveUp(http_t*, void*) {
    return 0;
}

std::string textOf(ipp_t* answer, const char* name) {
    ipp_attribute_t* const found = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    const char* const text = found == nullptr ? nullptr : ippGetString(found, 0, nullptr);
    return text == nullptr ? "" : text;
}

std::vector<std::string> listOf(ipp_t* answer, const char* name) {
    std::vector<std::string> list;
    ipp_attribute_t* const found = ippFindAttribute(answer, name, IPP_TAG_KEYWORD);
    for (int i = 0; found != nullptr && i < ippGetCount(found); ++i)
        if (const char* const text = ippGetString(found, i, nullptr);
            text != nullptr && text != std::string_view("none"))
            list.emplace_back(text);
    return list;
}

int enumOf(ipp_t* answer, const char* name, int otherwise) {
    ipp_attribute_t* const found = ippFindAttribute(answer, name, IPP_TAG_ENUM);
    return found == nullptr ? otherwise : ippGetInteger(found, 0);
}

// "host:port", "[::1]:631", "/run/cups/cups.sock".
std::pair<std::string, int> serverOf(const std::string& server) {
    if (server.empty())
        return {cupsServer(), ippPort()};
    const std::size_t colon = server.front() == '/' ? std::string::npos : server.rfind(':');
    if (colon == std::string::npos)
        return {server, ippPort()};
    const auto port = parseDigits(server.substr(colon + 1));
    return {server.substr(0, colon), static_cast<int>(port.value_or(ippPort()))};
}

} // namespace

// The answer of the spooler, freed with this object.
struct CupsQueue::Answer {
    explicit Answer(ipp_t* answer) : ipp(answer, &ippDelete) {}

    std::unique_ptr<ipp_t, decltype(&ippDelete)> ipp;
};

CupsQueue::CupsQueue(std::string server, std::string queue, std::chrono::milliseconds limit)
    : m_server(std::move(server)), m_queue(std::move(queue)), m_limit(limit) {}

CupsQueue::~CupsQueue() {
    disconnect();
}

void CupsQueue::disconnect() {
    if (m_connection != nullptr)
        httpClose(m_connection);
    m_connection = nullptr;
}

Status CupsQueue::connect() {
    cupsSetPasswordCB2(&noPassword, nullptr); // of this thread: libcups would ask on the terminal
    if (m_connection != nullptr)
        return {};
    const auto [host, port] = serverOf(m_server);
    m_connection = httpConnect2(host.c_str(), port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1,
                                static_cast<int>(m_limit.count()), nullptr);
    if (m_connection == nullptr)
        return Error::machine("printer_spooler_down", {{"printer", name()}, {"why", cupsLastErrorString()}});
    // libcups waits a second of its own after this, so that the whole stays within the limit.
    httpSetTimeout(m_connection, static_cast<double>(m_limit.count()) / 2000, &giveUp, nullptr);
    return {};
}

std::string CupsQueue::uri() const {
    std::array<char, HTTP_MAX_URI> text{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, text.data(), static_cast<int>(text.size()), "ipp", nullptr,
                     "localhost", 0, "/printers/%s", m_queue.c_str());
    return text.data();
}

std::string CupsQueue::path() const {
    return "/printers/" + m_queue;
}

Error CupsQueue::lastError() {
    const std::string why = cupsLastErrorString();
    switch (cupsLastError()) {
    case IPP_STATUS_ERROR_NOT_FOUND:
        return Error::refused("printer_queue_missing", {{"printer", name()}});
    case IPP_STATUS_ERROR_INTERNAL:
    case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE:
    case IPP_STATUS_ERROR_TIMEOUT:
    case IPP_STATUS_ERROR_CUPS_PKI:
        disconnect();
        return Error::machine("printer_spooler_down", {{"printer", name()}, {"why", why}});
    default:
        return Error::refused("printer_job_refused", {{"printer", name()}, {"why", why}});
    }
}

_ipp_s* CupsQueue::request(int operation, int job) const {
    ipp_t* const request = ippNewRequest(static_cast<ipp_op_t>(operation));
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri().c_str());
    if (job != 0)
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return request;
}

// Sends the request, which goes with it.
Result<CupsQueue::Answer> CupsQueue::ask(_ipp_s* request) {
    Answer question(request);
    DAK_TRY_STATUS(connect());
    Answer answer(cupsDoRequest(m_connection, question.ipp.release(), path().c_str()));
    if (cupsLastError() < IPP_STATUS_REDIRECTION_OTHER_SITE)
        return answer;
    return lastError();
}

Result<QueueState> CupsQueue::state() {
    const auto wanted =
        std::to_array<const char*>({"printer-state", "printer-state-reasons", "printer-state-message",
                                    "printer-is-accepting-jobs", "device-uri", "printer-make-and-model"});
    ipp_t* const question = request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    ippAddStrings(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(wanted.size()), nullptr, wanted.data());
    DAK_TRY(const Answer answer, ask(question));
    ipp_t* const ipp = answer.ipp.get();
    ipp_attribute_t* const accepting = ippFindAttribute(ipp, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    return QueueState{static_cast<QueueState::State>(enumOf(ipp, "printer-state", IPP_PSTATE_IDLE)),
                      accepting == nullptr || ippGetBoolean(accepting, 0) != 0,
                      listOf(ipp, "printer-state-reasons"),
                      textOf(ipp, "printer-state-message"),
                      textOf(ipp, "device-uri"),
                      textOf(ipp, "printer-make-and-model")};
}

Result<int> CupsQueue::createJob(const std::string& title, const Options& options) {
    cups_option_t* list = nullptr;
    int count = 0;
    for (const auto& [option, value] : options)
        count = cupsAddOption(option.c_str(), value.c_str(), count, &list);
    ipp_t* const question = request(IPP_OP_CREATE_JOB);
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, title.c_str());
    cupsEncodeOptions2(question, count, list, IPP_TAG_JOB);
    cupsFreeOptions(count, list);
    DAK_TRY(const Answer answer, ask(question));
    ipp_attribute_t* const job = ippFindAttribute(answer.ipp.get(), "job-id", IPP_TAG_INTEGER);
    if (job == nullptr)
        return lastError();
    return ippGetInteger(job, 0);
}

Status CupsQueue::writeDocument(int job, const std::string& title, const std::string& bytes,
                                const std::string& format) {
    DAK_TRY_STATUS(connect());
    const Answer question(request(IPP_OP_SEND_DOCUMENT, job));
    ipp_t* const ipp = question.ipp.get();
    ippAddString(ipp, IPP_TAG_OPERATION, IPP_TAG_NAME, "document-name", nullptr, title.c_str());
    ippAddString(ipp, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, format.c_str());
    ippAddBoolean(ipp, IPP_TAG_OPERATION, "last-document", 1);
    http_status_t status = cupsSendRequest(m_connection, ipp, path().c_str(), CUPS_LENGTH_VARIABLE);
    if (status == HTTP_STATUS_CONTINUE)
        status = cupsWriteRequestData(m_connection, bytes.data(), bytes.size());
    if (status != HTTP_STATUS_CONTINUE)
        return lastError();
    return {};
}

Status CupsQueue::finishDocument() {
    const Answer answer(cupsGetResponse(m_connection, path().c_str()));
    if (cupsLastError() >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return lastError();
    return {};
}

Result<std::optional<QueueJobState>> CupsQueue::job(int number) {
    const auto wanted = std::to_array<const char*>(
        {"job-state", "job-state-reasons", "job-printer-state-reasons", "job-printer-state-message"});
    ipp_t* const question = request(IPP_OP_GET_JOB_ATTRIBUTES, number);
    ippAddStrings(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(wanted.size()), nullptr, wanted.data());
    const Result<Answer> answer = ask(question);
    if (!answer && answer.error().code() == "printer_queue_missing")
        return std::optional<QueueJobState>();
    if (!answer)
        return answer.error();
    ipp_t* const ipp = answer->ipp.get();
    return std::optional(
        QueueJobState{static_cast<QueueJobState::State>(enumOf(ipp, "job-state", IPP_JSTATE_PENDING)),
                      listOf(ipp, "job-state-reasons"), listOf(ipp, "job-printer-state-reasons"),
                      textOf(ipp, "job-printer-state-message")});
}

Status CupsQueue::cancel(int job) {
    DAK_TRY([[maybe_unused]] const Answer answer, ask(request(IPP_OP_CANCEL_JOB, job)));
    return {};
}

} // namespace dak
