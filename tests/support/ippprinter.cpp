// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ippprinter.h"

#include <arpa/inet.h>
#include <cups/cups.h>
#include <cups/pwg.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <list>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace dak::test {

class IppPrinter::Server {
public:
    Server(Kind kind, std::string reason)
        : m_kind(std::move(kind)), m_reason(std::move(reason)), m_stop(::eventfd(0, EFD_CLOEXEC)) {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            ::listen(m_listener, 8) != 0 ||
            ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port to listen on");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~Server() {
        const std::uint64_t one = 1;
        static_cast<void>(!::write(m_stop, &one, sizeof one));
        m_thread.join();
        ::close(m_listener);
        ::close(m_stop);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::string uri() const { return "ipp://127.0.0.1:" + std::to_string(m_port) + "/ipp/print"; }
    void setReason(const std::string& reason) {
        const std::lock_guard lock(m_mutex);
        m_reason = reason;
    }
    std::vector<std::string> documents() const {
        const std::lock_guard lock(m_mutex);
        return m_documents;
    }
    std::string said(const std::string& attribute) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_said.find(attribute);
        return found == m_said.end() ? std::string() : found->second;
    }

private:
    // Whether something came; false when the test has ended.
    bool waitFor(int file) const {
        std::array<pollfd, 2> both{pollfd{file, POLLIN, 0}, pollfd{m_stop, POLLIN, 0}};
        while (::poll(both.data(), both.size(), -1) < 0) {
        }
        return both[1].revents == 0;
    }
    void serve();
    bool exchange(http_t* line);
    ipp_t* answerTo(ipp_t* request, const std::string& document);
    void addPrinter(ipp_t* answer) const;
    void addMedia(ipp_t* answer) const;
    void addRasters(ipp_t* answer) const;
    void addJob(ipp_t* answer) const;
    bool takes(ipp_t* request) const;
    void keep(ipp_t* request, const std::string& document);

    Kind m_kind;
    std::string m_reason;
    int m_stop;
    int m_listener = -1;
    int m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_documents;
    std::map<std::string, std::string> m_said;
    std::thread m_thread;
};

// A backend holds one line for its job and opens another to watch the printer.
void IppPrinter::Server::serve() {
    std::list<std::thread> lines;
    while (waitFor(m_listener)) {
        http_t* const line = httpAcceptConnection(m_listener, 1);
        if (line == nullptr)
            continue;
        lines.emplace_back([this, line] {
            while (waitFor(httpGetFd(line)) && exchange(line)) {
            }
            httpClose(line);
        });
    }
    for (std::thread& line : lines)
        line.join();
}

// One request and its answer. False: the line is to be closed.
bool IppPrinter::Server::exchange(http_t* line) {
    std::array<char, HTTP_MAX_URI> resource{};
    if (httpReadRequest(line, resource.data(), resource.size()) != HTTP_STATE_POST)
        return false;
    http_status_t status = HTTP_STATUS_CONTINUE;
    while (status == HTTP_STATUS_CONTINUE)
        status = httpUpdate(line);
    if (status != HTTP_STATUS_OK)
        return false;
    if (httpGetExpect(line) == HTTP_STATUS_CONTINUE)
        httpWriteResponse(line, HTTP_STATUS_CONTINUE);
    const std::unique_ptr<ipp_t, decltype(&ippDelete)> request(ippNew(), &ippDelete);
    ipp_state_t state = IPP_STATE_IDLE;
    while (state != IPP_STATE_DATA && state != IPP_STATE_ERROR)
        state = ippRead(line, request.get());
    if (state == IPP_STATE_ERROR)
        return false;
    std::string document;
    std::array<char, 16384> piece{};
    for (ssize_t count = 1; httpGetState(line) == HTTP_STATE_POST_RECV && count > 0;) {
        count = httpRead2(line, piece.data(), piece.size());
        document.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    const std::unique_ptr<ipp_t, decltype(&ippDelete)> answer(answerTo(request.get(), document), &ippDelete);
    httpClearFields(line);
    httpSetField(line, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
    httpSetLength(line, ippLength(answer.get()));
    httpWriteResponse(line, HTTP_STATUS_OK);
    ippSetState(answer.get(), IPP_STATE_IDLE);
    for (state = IPP_STATE_IDLE; state != IPP_STATE_DATA && state != IPP_STATE_ERROR;)
        state = ippWrite(line, answer.get());
    httpFlushWrite(line);
    return state == IPP_STATE_DATA;
}

ipp_t* IppPrinter::Server::answerTo(ipp_t* request, const std::string& document) {
    ipp_t* const answer = ippNewResponse(request);
    switch (ippGetOperation(request)) {
    case IPP_OP_GET_PRINTER_ATTRIBUTES:
        addPrinter(answer);
        break;
    case IPP_OP_PRINT_JOB:
        if (!takes(request)) {
            ippSetStatusCode(answer, IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED);
            break;
        }
        keep(request, document);
        addJob(answer);
        break;
    case IPP_OP_GET_JOB_ATTRIBUTES:
    case IPP_OP_GET_JOBS:
        addJob(answer);
        break;
    default:
        break;
    }
    return answer;
}

void IppPrinter::Server::addPrinter(ipp_t* answer) const {
    const std::lock_guard lock(m_mutex);
    const auto keyword = [answer](const char* name, const char* value) {
        ippAddString(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, name, nullptr, value);
    };
    constexpr std::array<int, 6> kOperations{IPP_OP_PRINT_JOB,  IPP_OP_VALIDATE_JOB,
                                             IPP_OP_CANCEL_JOB, IPP_OP_GET_JOB_ATTRIBUTES,
                                             IPP_OP_GET_JOBS,   IPP_OP_GET_PRINTER_ATTRIBUTES};
    ippAddIntegers(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "operations-supported", kOperations.size(),
                   kOperations.data());
    ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state",
                  m_reason == "none" ? IPP_PSTATE_IDLE : IPP_PSTATE_STOPPED);
    keyword("printer-state-reasons", m_reason.c_str());
    const auto versions = std::to_array<const char*>({"1.1", "2.0"});
    ippAddStrings(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "ipp-versions-supported", versions.size(),
                  nullptr, versions.data());
    ippAddBoolean(answer, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
    ippAddString(answer, IPP_TAG_PRINTER, IPP_TAG_MIMETYPE, "document-format-supported", nullptr,
                 m_kind.format.c_str());
    ippAddRange(answer, IPP_TAG_PRINTER, "copies-supported", 1, 1);
    ippAddString(answer, IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-make-and-model", nullptr, "Test Printer");
    keyword("sides-supported", "one-sided");
    keyword("print-color-mode-supported", "monochrome");
    keyword("print-color-mode-default", "monochrome");
    ippAddBoolean(answer, IPP_TAG_PRINTER, "color-supported", 0);
    addMedia(answer);
    addRasters(answer);
}

// One size, printed to its edges.
void IppPrinter::Server::addMedia(ipp_t* answer) const {
    const pwg_media_t* const size = pwgMediaForPWG(m_kind.media.c_str());
    if (size == nullptr)
        throw std::runtime_error("no such medium");
    const std::unique_ptr<ipp_t, decltype(&ippDelete)> dimensions(ippNew(), &ippDelete);
    ippAddInteger(dimensions.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", size->width);
    ippAddInteger(dimensions.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", size->length);
    const std::unique_ptr<ipp_t, decltype(&ippDelete)> medium(ippNew(), &ippDelete);
    ippAddCollection(medium.get(), IPP_TAG_ZERO, "media-size", dimensions.get());
    for (const char* edge : {"bottom", "left", "right", "top"}) {
        const std::string margin = std::string("media-") + edge + "-margin";
        ippAddInteger(medium.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, margin.c_str(), 0);
        ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_INTEGER, (margin + "-supported").c_str(), 0);
    }
    ippAddCollection(answer, IPP_TAG_PRINTER, "media-col-database", medium.get());
    ippAddCollection(answer, IPP_TAG_PRINTER, "media-col-default", medium.get());
    for (const char* name : {"media-supported", "media-default", "media-ready"})
        ippAddString(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, name, nullptr, m_kind.media.c_str());
}

void IppPrinter::Server::addRasters(ipp_t* answer) const {
    for (const char* name : {"printer-resolution-supported", "printer-resolution-default",
                             "pwg-raster-document-resolution-supported"})
        ippAddResolution(answer, IPP_TAG_PRINTER, name, IPP_RES_PER_INCH, m_kind.dpi, m_kind.dpi);
    const auto kinds = std::to_array<const char*>({"black_1", "sgray_8"});
    ippAddStrings(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "pwg-raster-document-type-supported",
                  kinds.size(), nullptr, kinds.data());
    ippAddString(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "pwg-raster-document-sheet-back", nullptr,
                 "normal");
}

void IppPrinter::Server::addJob(ipp_t* answer) const {
    const std::lock_guard lock(m_mutex);
    if (m_documents.empty())
        return;
    const bool done = m_reason == "none";
    ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", static_cast<int>(m_documents.size()));
    ippAddString(answer, IPP_TAG_JOB, IPP_TAG_URI, "job-uri", nullptr, (uri() + "/1").c_str());
    ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state",
                  done ? IPP_JSTATE_COMPLETED : IPP_JSTATE_PROCESSING);
    ippAddString(answer, IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons", nullptr,
                 done ? "job-completed-successfully" : "printer-stopped");
    ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-impressions-completed", done ? 1 : 0);
}

bool IppPrinter::Server::takes(ipp_t* request) const {
    ipp_attribute_t* const format = ippFindAttribute(request, "document-format", IPP_TAG_MIMETYPE);
    return format == nullptr || m_kind.format == ippGetString(format, 0, nullptr);
}

void IppPrinter::Server::keep(ipp_t* request, const std::string& document) {
    const std::lock_guard lock(m_mutex);
    m_documents.push_back(document);
    m_said.clear();
    for (ipp_attribute_t* each = ippFirstAttribute(request); each != nullptr;
         each = ippNextAttribute(request)) {
        std::array<char, 1024> value{};
        ippAttributeString(each, value.data(), value.size());
        if (ippGetName(each) != nullptr)
            m_said[ippGetName(each)] = value.data();
    }
}

IppPrinter::IppPrinter(Kind kind, std::string reason)
    : m_server(std::make_unique<Server>(std::move(kind), std::move(reason))) {}

IppPrinter::~IppPrinter() = default;

std::string IppPrinter::uri() const {
    return m_server->uri();
}

void IppPrinter::setReason(const std::string& reason) {
    m_server->setReason(reason);
}

std::vector<std::string> IppPrinter::documents() const {
    return m_server->documents();
}

std::string IppPrinter::said(const std::string& attribute) const {
    return m_server->said(attribute);
}

} // namespace dak::test
