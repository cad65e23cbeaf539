// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl label | receipt | declaration | acknowledgement
#include "app/tool/session.h"

#include <vector>

namespace dak::tool {

namespace {

struct PaperOptions {
    std::string number, output, start = "1";
    std::vector<std::string> numbers; // of label
    PaperRequest request;
};

Status checkOutput(const PaperOptions& options) {
    if (options.output.empty() && options.request.printer.empty())
        return Error::usage("option_missing", {{"field", "output"}});
    return {};
}

Answer written(const PaperOptions& options, const std::string& what) {
    if (!options.request.printer.empty())
        return {{{"document", what}, {"printer", options.request.printer}},
                what + " went to " + options.request.printer + "\n",
                0};
    return {{{"document", what}, {"output", options.output}}, what + " is in " + options.output + "\n", 0};
}

Result<Answer> label(Session& session, const PaperOptions& options) {
    DAK_TRY_STATUS(checkOutput(options));
    PaperRequest request = options.request;
    DAK_TRY(request.start, parseLabelStart(options.start));
    std::vector<ArticleNumber> numbers;
    std::string named;
    for (const std::string& given : options.numbers) {
        DAK_TRY(const ArticleNumber number, ArticleNumber::parseScanned(given));
        named += (named.empty() ? "" : " ") + number.text();
        numbers.push_back(number);
    }
    const bool onSheet = request.size == labelSizeCode(LabelSize::A4FourUp);
    if (!onSheet && (numbers.size() > 1 || request.start > 1))
        return Error::refused("label_sheet_only", {{"field", numbers.size() > 1 ? "number" : "start"}});
    DAK_TRY(Counter * counter, session.counter());
    Papers papers = counter->papers();
    DAK_TRY_STATUS(onSheet ? papers.writeLabelSheet(numbers, request, options.output)
                           : papers.writeLabel(numbers.front(), request, options.output));
    return written(options, (numbers.size() > 1 ? "labels " : "label ") + named);
}

// By article or by receipt number.
Result<Answer> receipt(Session& session, const PaperOptions& options) {
    DAK_TRY_STATUS(checkOutput(options));
    DAK_TRY(Counter * counter, session.counter());
    std::string receiptNumber = options.number;
    if (const auto number = ArticleNumber::parseScanned(options.number)) {
        DAK_TRY(const auto view, counter->bookingQueries().article(*number));
        if (!view)
            return Error::refused("article_unknown", {{"field", "number"}, {"article", number->text()}});
        if (!view->receipt)
            return Error::refused("article_not_paid", {{"field", "number"}, {"article", number->text()}});
        if (view->state == ArticleState::Cancelled) {
            DAK_TRY_STATUS(counter->papers().writeCancellation(*number, options.request, options.output));
            return written(options, "cancellation " + number->text());
        }
        receiptNumber = *view->receipt;
    }
    DAK_TRY_STATUS(counter->papers().writeReceipt(receiptNumber, options.request, options.output));
    return written(options, "receipt " + receiptNumber);
}

Result<Answer> declaration(Session& session, const PaperOptions& options) {
    DAK_TRY_STATUS(checkOutput(options));
    DAK_TRY(const ArticleNumber number, ArticleNumber::parseScanned(options.number));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->papers().writeDeclaration(number, options.request, options.output));
    return written(options, "declaration " + number.text());
}

Result<Answer> acknowledgement(Session& session, const PaperOptions& options) {
    DAK_TRY_STATUS(checkOutput(options));
    DAK_TRY(const ArticleNumber number, ArticleNumber::parseScanned(options.number));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->papers().writeAcknowledgement(number, options.request, options.output));
    return written(options, "acknowledgement " + number.text());
}

} // namespace

void addPaperCommands(CLI::App& app, Session& session) {
    using Run = Result<Answer> (*)(Session&, const PaperOptions&);
    const auto add = [&](const char* name, const char* about, Run run) {
        auto options = std::make_shared<PaperOptions>();
        auto* command = app.add_subcommand(name, about);
        const bool isLabel = std::string_view(name) == "label";
        if (isLabel)
            command->add_option("number", options->numbers, "several only with --size a4-4up")->required();
        else
            command->add_option("number", options->number)->required();
        command->add_option("--format", options->request.format,
                            "pdf, png, pbm, zpl, tspl, escpos (default: by the file's ending)");
        command->add_option("--size", options->request.size,
                            "label: 4x6, a6, a7, a4-4up; receipt: 80mm, 58mm, a5");
        command->add_option("--dpi", options->request.dpi, "203, 300, 600");
        command->add_option("--output", options->output, "file to write");
        command->add_option("--printer", options->request.printer, "printer to print on");
        if (isLabel) {
            command->add_flag("--code39", options->request.code39, "Code 39 bars, 4x6 only");
            command->add_option("--start", options->start, "a4-4up: first free quarter of the sheet, 1 to 4");
        }
        command->callback([&session, options, run] {
            session.command = [&session, options, run] { return run(session, *options); };
        });
    };
    add("label", "the label of an article; a second one is marked DUPLICATE", label);
    add("receipt", "the receipt of an article; a cancelled one's cancellation", receipt);
    add("declaration", "CDF-1 of a parcel, filled in for signature", declaration);
    add("acknowledgement", "the acknowledgement card of an article", acknowledgement);
}

} // namespace dak::tool
