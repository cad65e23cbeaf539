// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl label | receipt | declaration | acknowledgement
#include "app/tool/session.h"

namespace dak::tool {

namespace {

struct PaperOptions {
    std::string number, output;
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
    DAK_TRY(const ArticleNumber number, ArticleNumber::parseScanned(options.number));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->papers().writeLabel(number, options.request, options.output));
    return written(options, "label " + number.text());
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
        command->add_option("number", options->number)->required();
        command->add_option("--format", options->request.format,
                            "pdf, png, pbm, zpl, tspl, escpos (default: by the file's ending)");
        command->add_option("--size", options->request.size, "label: 4x6, a6; receipt: 80mm, a5");
        command->add_option("--dpi", options->request.dpi, "203, 300, 600");
        command->add_option("--output", options->output, "file to write");
        command->add_option("--printer", options->request.printer, "printer to print on");
        if (std::string_view(name) == "label")
            command->add_flag("--code39", options->request.code39, "Code 39 bars, 4x6 only");
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
