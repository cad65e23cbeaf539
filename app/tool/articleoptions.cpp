// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tool/articleoptions.h"

#include "core/base/text.h"

namespace dak::tool {

namespace {

constexpr std::int64_t kMostKilometres = 10'000;

// Parses a text option into an optional value; the field's name is the option's.
template <typename T, typename Parse>
Status parseInto(std::optional<T>& target, const std::string& text, const char* field, Parse parse) {
    if (text.empty())
        return {};
    auto value = parse(text);
    if (!value)
        return value.error().with("field", field);
    target = *std::move(value);
    return {};
}

Result<Weight> weightOf(const std::string& text) {
    if (text.empty())
        return Error::usage("option_missing", {{"field", "weight"}});
    return Weight::parse(text);
}

Result<int> kilometres(const std::string& text) {
    const auto km = parseDigits(asciiDigits(text));
    if (!km || *km > kMostKilometres)
        return Error::refused("km_invalid", {{"field", "km"},
                                             {"given", quotable(text)},
                                             {"least", "0"},
                                             {"most", std::to_string(kMostKilometres)}});
    return static_cast<int>(*km);
}

Result<Money> wholeRupees(const std::string& text) {
    DAK_TRY(const Money money, Money::parse(text));
    if (!money.isWholeRupees())
        return Error::refused("rupees_not_whole", {{"given", quotable(text)}});
    return money;
}

Status parseAddOns(ArticleRequest& request, const ArticleOptions& options) {
    request.addOns.registration = options.registration;
    request.addOns.otp = options.otp;
    request.addOns.ack = options.ack;
    request.addOns.pod = options.pod;
    DAK_TRY_STATUS(parseInto(request.addOns.insured, options.insure, "insure", wholeRupees));
    return parseInto(request.addOns.cod, options.cod, "cod", wholeRupees);
}

void splitContents(ArticleRequest& request, const std::string& contents) {
    const std::size_t colon = contents.find(':');
    request.contents = contents.substr(0, colon);
    if (colon != std::string::npos)
        request.contentsText = trimmed(contents.substr(colon + 1));
}

Result<Student> studentOf(const ArticleOptions& options) {
    if (options.studentValid.empty())
        return Error::refused("student_incomplete", {{"field", "student"}});
    const auto valid = Date::parse(options.studentValid);
    if (!valid)
        return valid.error().with("field", "student-valid");
    return Student{options.studentId, options.studentInstitution, *valid};
}

Status checkContentsText(const ArticleRequest& request) {
    return checkArticleText(ArticleText::Contents, request.contentsText);
}

} // namespace

void addQuoteOptions(CLI::App& command, ArticleOptions& options, bool productRequired) {
    auto* product = command.add_option("--product", options.product, "speed-post-parcel, ...");
    if (productRequired)
        product->required();
    else
        options.product = "speed-post-parcel"; // asked for one, answered for all
    command.add_option("--from", options.from, "PIN where it is handed over (default: the office's)");
    command.add_option("--to", options.to, "PIN of the receiver")->required();
    command.add_option("--weight", options.weight, "grams")->required();
    command.add_option("--size", options.size, "centimetres LxBxH");
    command.add_option("--roll", options.roll, "centimetres LxD");
    command.add_option("--contents", options.contents, "CODE[:TEXT], e.g. clothes or other:toys");
    command.add_option("--value", options.value, "declared value in rupees");
    command.add_flag("--contractual", options.contractual, "price of a contract customer");
    command.add_flag("--merchandise", options.merchandise, "declared merchandise");
    command.add_flag("--postal-service", options.postalService, "on postal service, no postage");
    command.add_option("--gstin", options.gstin, "customer's GSTIN");
    command.add_option("--zone", options.zone, "local, within-state, zone-metro, other-states");
    command.add_option("--km", options.km, "distance for products with km slabs");
    command.add_flag("--registration", options.registration, "delivery to the addressee in person");
    command.add_flag("--otp", options.otp, "delivery against OTP");
    command.add_flag("--ack", options.ack, "acknowledgement card");
    command.add_flag("--pod", options.pod, "proof of delivery");
    command.add_option("--insure", options.insure, "insured value in whole rupees");
    command.add_option("--cod", options.cod, "cash to collect on delivery, whole rupees");
    command.add_flag("--student", options.student, "student discount");
    command.add_option("--rounding", options.rounding, "component, total, none");
}

void addBookingOptions(CLI::App& command, ArticleOptions& options) {
    command.add_option("--receiver", options.receiver, "\"Name; line; ...; mobile\"")->required();
    command.add_option("--sender", options.sender, "\"Name; line; ...; mobile\"")->required();
    command.add_option("--sender-pin", options.senderPin, "PIN of the sender (default: the office's)");
    command.add_option("--student-id", options.studentId, "number of the student's identity card");
    command.add_option("--student-institution", options.studentInstitution, "who issued it");
    command.add_option("--student-valid", options.studentValid, "valid until, ISO date");
    command.add_option("--number", options.number, "number of a pre-printed sticker");
    command.add_option("--number-reason", options.numberReason, "why a wrong check digit is right");
    command.add_flag("--gem", options.gem, "an order of the Government e-Marketplace: the label says GeM");
    command.add_option("--reference", options.reference, "the sender's own reference");
    command.add_option("--of", options.of, "how many articles the sender brought: the label says 3/8");
}

Result<ArticleRequest> parseQuote(const ArticleOptions& options) {
    DAK_TRY(const Product product, Product::parse(options.product));
    auto to = Pincode::parse(options.to);
    if (!to)
        return to.error().with("field", "to");
    DAK_TRY(const Weight weight, weightOf(options.weight));
    ArticleRequest request{.product = product, .to = *to, .weight = weight};
    DAK_TRY_STATUS(parseInto(request.from, options.from, "from", Pincode::parse));
    DAK_TRY_STATUS(parseInto(request.size, options.size, "size", Dimensions::parse));
    DAK_TRY_STATUS(parseInto(request.roll, options.roll, "roll", Roll::parse));
    DAK_TRY_STATUS(parseInto(request.value, options.value, "value", Money::parse));
    DAK_TRY_STATUS(parseInto(request.customer, options.gstin, "gstin", Gstin::parse));
    DAK_TRY_STATUS(parseInto(request.zone, options.zone, "zone", parseZone));
    DAK_TRY_STATUS(parseInto(request.km, options.km, "km", kilometres));
    DAK_TRY_STATUS(parseAddOns(request, options));
    splitContents(request, options.contents);
    DAK_TRY_STATUS(checkContentsText(request));
    request.contractual = options.contractual;
    request.merchandise = options.merchandise;
    request.onPostalService = options.postalService;
    DAK_TRY(request.rounding, parseRounding(options.rounding));
    return request;
}

Result<ArticleRequest> parseBooking(const ArticleOptions& options) {
    DAK_TRY(ArticleRequest request, parseQuote(options));
    DAK_TRY(request.receiver, Address::splitParts(options.receiver, "receiver"));
    DAK_TRY(request.sender, Address::splitParts(options.sender, "sender"));
    DAK_TRY_STATUS(parseInto(request.senderPin, options.senderPin, "sender-pin", Pincode::parse));
    if (!options.studentId.empty() || !options.studentInstitution.empty() || options.student) {
        DAK_TRY(request.student, studentOf(options));
    }
    DAK_TRY_STATUS(parseInto(request.number, options.number, "number", ArticleNumber::parseScanned));
    DAK_TRY_STATUS(parseInto(request.count, options.of, "count", parseArticleCount));
    request.gem = options.gem;
    request.numberReason = trimmed(options.numberReason);
    request.reference = trimmed(options.reference);
    DAK_TRY_STATUS(checkArticleText(ArticleText::Reference, request.reference));
    return request;
}

} // namespace dak::tool
