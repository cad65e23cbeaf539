// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl printer list | add | remove | status | test | calibrate
#include "app/tool/session.h"
#include "app/wiring/offscreen.h"
#include "core/base/text.h"
#include "core/document/samplepages.h"
#include "core/printing/labelsheet.h"
#include "core/printing/port/foundqueues.h"
#include "core/printing/printerjobs.h"
#include "core/printing/profile/calibration.h"
#include "core/printing/profile/printertext.h"
#include "core/printing/testpage.h"

#include <algorithm>

namespace dak::tool {

namespace {

using Printers = std::vector<PrinterProfile>;

Json printerJson(const PrinterProfile& printer) {
    Json roles = Json::array();
    for (const PrinterRole role : printer.roles)
        roles.push_back(printerRoleCode(role));
    const Calibration& calibration = printer.calibration;
    return {{"name", printer.name},
            {"roles", roles},
            {"address", printer.address.text()},
            {"language", printerLanguageCode(printer.language)},
            {"dpi_x", printer.dpiX},
            {"dpi_y", printer.dpiY},
            {"media_width_tenths_mm", printer.mediaWidth},
            {"media_height_tenths_mm", printer.mediaHeight},
            {"dx_tenths_mm", calibration.dx},
            {"dy_tenths_mm", calibration.dy},
            {"sx_hundredths_percent", calibration.sx},
            {"sy_hundredths_percent", calibration.sy},
            {"speed", printer.speed ? Json(*printer.speed) : Json(nullptr)},
            {"darkness", printer.darkness ? Json(*printer.darkness) : Json(nullptr)}};
}

std::string printerText(const PrinterProfile& printer) {
    const PrinterTexts texts = textsOf(printer);
    return texts.name + "  " + texts.roles + "  " + texts.address + "  " + texts.language + "  " + texts.dpi +
           " dpi  " + texts.media + (printer.mediaHeight == 0 ? " mm endless" : " mm") + "\n";
}

Result<Printers::iterator> named(Printers& printers, const std::string& name) {
    const auto found = std::find_if(printers.begin(), printers.end(), [&](const PrinterProfile& each) {
        return lowerAscii(each.name) == lowerAscii(name);
    });
    if (found == printers.end())
        return Error::refused("printer_unknown", {{"field", "printer"}, {"printer", quotable(name)}});
    return found;
}

Answer foundAnswer(const std::vector<FoundQueue>& queues) {
    Answer answer;
    answer.json = Json::array();
    for (const FoundQueue& queue : queues) {
        answer.json.push_back({{"address", "cups:" + queue.queue},
                               {"words", queue.words},
                               {"device", queue.device},
                               {"raw", queue.raw}});
        answer.text += "cups:" + queue.queue + "  " + queue.words + (queue.raw ? "  (raw)" : "") + "\n";
    }
    if (queues.empty())
        answer.text = "this computer has no print queue\n";
    return answer;
}

Result<Answer> list(Session& session, bool found) {
    if (found) {
        DAK_TRY(const std::vector<FoundQueue> queues, foundQueues());
        return foundAnswer(queues);
    }
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const Printers printers, counter->printing().printers());
    Answer answer;
    answer.json = Json::array();
    for (const PrinterProfile& printer : printers) {
        answer.json.push_back(printerJson(printer));
        answer.text += printerText(printer);
    }
    return answer;
}

// A printer set up later is the one that is meant for its roles: it stands before those that are there.
Result<Answer> add(Session& session, const PrinterTexts& options) {
    DAK_TRY(const PrinterProfile printer, parsePrinter(options));
    DAK_TRY(Counter * counter, session.counter());
    Printing printing = counter->printing();
    DAK_TRY(Printers printers, printing.printers());
    printers.insert(printers.begin(), printer);
    DAK_TRY_STATUS(printing.setPrinters(printers));
    return Answer{printerJson(printer), printerText(printer), 0};
}

Result<Answer> remove(Session& session, const std::string& name) {
    DAK_TRY(Counter * counter, session.counter());
    Printing printing = counter->printing();
    DAK_TRY(Printers printers, printing.printers());
    DAK_TRY(const auto found, named(printers, name));
    const PrinterProfile removed = *found;
    printers.erase(found);
    DAK_TRY_STATUS(printing.setPrinters(printers));
    return Answer{printerJson(removed), removed.name + " is removed\n", 0};
}

Result<Answer> status(Session& session, const std::string& name) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(Printers printers, counter->printing().printers());
    if (!name.empty()) {
        DAK_TRY(const auto found, named(printers, name));
        printers = {*found};
    }
    Answer answer;
    answer.json = Json::array();
    for (const PrinterProfile& printer : printers) {
        DAK_TRY(const auto port, openPrinterPort(printer));
        const PrinterStatus now = port->status();
        const std::string condition(printerConditionCode(now.condition));
        answer.json.push_back({{"name", printer.name},
                               {"condition", condition},
                               {"can_print", canPrint(now.condition)},
                               {"detail", now.detail}});
        answer.text += printer.name + "  " + condition + (now.detail.empty() ? "" : "  " + now.detail) + "\n";
        if (!canPrint(now.condition))
            answer.status = 1;
    }
    return answer;
}

std::string outcomeOf(Delivery delivery) {
    return delivery == Delivery::Printed ? "printed" : "sent";
}

Result<Answer> testPageOn(const PrinterProfile& printer) {
    DAK_TRY(const Renderer renderer, Renderer::make());
    DAK_TRY(const PrintBytes page, testPageJob(renderer, printer));
    DAK_TRY(const auto port, openPrinterPort(printer));
    DAK_TRY(const Delivery delivery, port->send(page, {}, [] { return false; }));
    const RulerMarks marks = rulerMarks(printer.mediaWidth, printer.mediaHeight);
    const std::string outcome = outcomeOf(delivery);
    return Answer{{{"printer", printer.name},
                   {"outcome", outcome},
                   {"line_x_tenths_mm", marks.lineX},
                   {"line_y_tenths_mm", marks.lineY},
                   {"cross_x_tenths_mm", marks.crossX},
                   {"cross_y_tenths_mm", marks.crossY}},
                  "test page " + outcome + " on " + printer.name + "\n",
                  0};
}

// A sample of a paper's layout, marked as training; a quarter of a sheet comes with its three neighbours.
Result<Answer> testLayout(Counter& counter, const PrinterProfile& printer, const std::string& layout) {
    DAK_TRY(const Page page, samplePage(counter.layouts(), layout, counter.office(), counter.clock().now()));
    const PrintedPage sample{page, overlayOf(page)};
    const bool isQuarter = layout == "label-a4-4up";
    const std::vector<PrintedPage> four(kLabelsOnSheet, sample);
    DAK_TRY(const Renderer renderer, Renderer::make());
    DAK_TRY(std::vector<PrintBytes> sheets,
            printerJobs(renderer, isQuarter ? labelSheets(four, 1).front() : sample, printer));
    DAK_TRY(const auto port, openPrinterPort(printer));
    Delivery delivery = Delivery::Printed;
    for (PrintBytes& sheet : sheets) {
        sheet.name = "sample " + sheet.name;
        DAK_TRY(delivery, port->send(sheet, {}, [] { return false; }));
    }
    return Answer{{{"printer", printer.name}, {"outcome", outcomeOf(delivery)}, {"layout", layout}},
                  "sample of " + layout + " " + outcomeOf(delivery) + " on " + printer.name + "\n",
                  0};
}

struct TestOptions {
    std::string name, layout;
};

Result<Answer> test(Session& session, const TestOptions& options) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(Printers printers, counter->printing().printers());
    DAK_TRY(const auto printer, named(printers, options.name));
    ensureApplication();
    if (options.layout.empty())
        return testPageOn(*printer);
    return testLayout(*counter, *printer, sampleLayoutOf(options.layout));
}

struct Measured {
    std::string name, lineX, lineY, crossX, crossY;
};

Result<Answer> calibrate(Session& session, const Measured& measured) {
    DAK_TRY(Counter * counter, session.counter());
    Printing printing = counter->printing();
    DAK_TRY(Printers printers, printing.printers());
    DAK_TRY(const auto printer, named(printers, measured.name));
    const RulerMarks asked = rulerMarks(printer->mediaWidth, printer->mediaHeight);
    RulerMarks seen = asked;
    const auto read = [](const char* field, const std::string& text, Tenths& into) -> Status {
        if (!text.empty()) {
            DAK_TRY(into, parseMillimetres(field, text));
        }
        return {};
    };
    DAK_TRY_STATUS(read("line-x", measured.lineX, seen.lineX));
    DAK_TRY_STATUS(read("line-y", measured.lineY, seen.lineY));
    DAK_TRY_STATUS(read("cross-x", measured.crossX, seen.crossX));
    DAK_TRY_STATUS(read("cross-y", measured.crossY, seen.crossY));
    DAK_TRY(printer->calibration, calibrationFrom(printer->calibration, asked, seen));
    DAK_TRY_STATUS(printing.setPrinters(printers));
    return Answer{printerJson(*printer), printer->name + " is corrected: print a test page once more\n", 0};
}

void addPrinterFields(CLI::App& command, PrinterTexts& options) {
    command.add_option("name", options.name, "what the printer is called here")->required();
    command.add_option("--role", options.roles, "label, receipt, a4; several with commas")->required();
    command
        .add_option("--address", options.address,
                    "cups:QUEUE, tcp:HOST[:PORT], device:/dev/usb/lp0, file:/folder")
        ->required();
    command.add_option("--language", options.language, "pdf, zpl, tspl, escpos");
    command.add_option("--dpi", options.dpi, "203, or 300x600 where across and along differ");
    command.add_option("--media", options.media, "mm: 101.6x152.4; one number is endless paper");
    command.add_option("--dx", options.dx, "mm to the right");
    command.add_option("--dy", options.dy, "mm down");
    command.add_option("--sx", options.sx, "percent wider");
    command.add_option("--sy", options.sy, "percent longer");
    command.add_option("--speed", options.speed, "inches a second (zpl, tspl)");
    command.add_option("--darkness", options.darkness, "zpl 0 to 30, tspl 0 to 15");
}

void addNamed(CLI::App& group, Session& session, const char* command, const char* about, bool required,
              Result<Answer> (*run)(Session&, const std::string&)) {
    auto name = std::make_shared<std::string>();
    auto* sub = group.add_subcommand(command, about);
    sub->add_option("name", *name)->required(required);
    sub->callback(
        [&session, name, run] { session.command = [&session, name, run] { return run(session, *name); }; });
}

void addTest(CLI::App& group, Session& session) {
    auto options = std::make_shared<TestOptions>();
    auto* testing = group.add_subcommand("test", "print a test page, or a sample of a paper's layout");
    testing->add_option("name", options->name)->required();
    std::string codes;
    for (const std::string& code : sampleLayouts())
        codes += (codes.empty() ? "" : ", ") + code;
    testing->add_option("--layout", options->layout, codes + "; bag and others by their first word")
        ->check([codes](const std::string& given) {
            return sampleLayoutOf(given).empty() ? "choose one of " + codes : std::string();
        });
    testing->callback(
        [&session, options] { session.command = [&session, options] { return test(session, *options); }; });
}

} // namespace

void addPrinterCommands(CLI::App& app, Session& session) {
    auto* group = app.add_subcommand("printer", "the printers of this counter");
    group->require_subcommand(1);
    auto found = std::make_shared<bool>(false);
    auto* listing = group->add_subcommand("list", "printers set up; --found: queues of this computer");
    listing->add_flag("--found", *found, "the print queues of this computer");
    listing->callback(
        [&session, found] { session.command = [&session, found] { return list(session, *found); }; });
    auto options = std::make_shared<PrinterTexts>();
    auto* adding = group->add_subcommand("add", "set a printer up");
    addPrinterFields(*adding, *options);
    adding->callback(
        [&session, options] { session.command = [&session, options] { return add(session, *options); }; });
    addNamed(*group, session, "remove", "forget a printer", true, &remove);
    addNamed(*group, session, "status", "what the printers say of themselves", false, &status);
    addTest(*group, session);
    auto measured = std::make_shared<Measured>();
    auto* calibrating = group->add_subcommand("calibrate", "correct a printer by a measured test page");
    calibrating->add_option("name", measured->name)->required();
    calibrating->add_option("--line-x", measured->lineX, "mm, length of the line across");
    calibrating->add_option("--line-y", measured->lineY, "mm, length of the line along the feed");
    calibrating->add_option("--cross-x", measured->crossX, "mm from the left edge to the cross");
    calibrating->add_option("--cross-y", measured->crossY, "mm from the upper edge to the cross");
    calibrating->callback([&session, measured] {
        session.command = [&session, measured] { return calibrate(session, *measured); };
    });
}

} // namespace dak::tool
