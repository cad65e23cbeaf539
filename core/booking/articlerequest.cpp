// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/articlerequest.h"

#include "core/base/fieldtext.h"
#include "core/base/jsontext.h"
#include "core/base/text.h"

#include <charconv>

namespace dak {

namespace {

void addParty(JsonText& json, const AddressDraft& draft) {
    json.open('[').text(draft.name).open('[');
    for (const std::string& line : draft.lines)
        json.text(line);
    json.close(']').text(draft.mobile).text(draft.locality).text(draft.state).close(']');
}

void booleans(JsonText& json, std::initializer_list<bool> values) {
    json.open('[');
    for (const bool value : values)
        json.boolean(value);
    json.close(']');
}

template <typename T, typename Add>
void orNull(JsonText& json, const std::optional<T>& value, Add add) {
    if (value)
        add(*value);
    else
        json.null();
}

} // namespace

Status checkArticleText(ArticleText which, std::string_view text) {
    constexpr std::size_t kMostReference = 40;
    constexpr std::size_t kMostReason = 200;
    switch (which) {
    case ArticleText::Contents:
        return checkFieldText("contents", text, Address::kMostCharacters);
    case ArticleText::Reference:
        return checkFieldText("reference", text, kMostReference);
    case ArticleText::NumberReason:
        return checkFieldText("number-reason", text, kMostReason);
    case ArticleText::StudentId:
        return checkFieldText("student-id", text, kMostReference);
    default:
        return checkFieldText("student-institution", text, Address::kMostCharacters);
    }
}

Result<int> parseArticleCount(std::string_view text) {
    const std::string digits = trimmed(text);
    int count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size() || count < 1 || count > kMostArticles)
        return Error::refused("count_invalid",
                              {{"given", quotable(text)}, {"most", std::to_string(kMostArticles)}});
    return count;
}

QuoteRequest priceQuestion(const ArticleRequest& request, Place from, Place to, Date day,
                           const std::string& officeKind) {
    return {.product = request.product,
            .from = std::move(from),
            .to = std::move(to),
            .weight = request.weight,
            .size = request.size,
            .roll = request.roll,
            .contents = request.contents,
            .contentsText = request.contentsText,
            .value = request.value,
            .contractual = request.contractual,
            .merchandise = request.merchandise,
            .customer = request.customer,
            .zone = request.zone,
            .km = request.km,
            .addOns = request.addOns,
            .student = request.student.has_value(),
            .onPostalService = request.onPostalService,
            .on = day,
            .rounding = request.rounding,
            .officeKind = officeKind};
}

Result<Place> placeOf(const PincodeDirectory& directory, Pincode pin, const char* field,
                      const ArticleRequest& request) {
    auto place = directory.place(pin);
    const bool basisGiven = request.zone || request.km;
    if (!place && place.error().code() == "pin_unknown" && basisGiven)
        return Place{pin, {}, {}, std::nullopt};
    if (!place && place.error().kind() == ErrorKind::Refused)
        return place.error().with("field", field);
    return place;
}

// Text that is not UTF-8 is refused later; here it only must not stop the hash.
std::string canonical(const ArticleRequest& request) {
    JsonText json;
    const auto text = [&json](const auto& value) { json.text(value.text()); };
    const auto pin = [&json](const Pincode& value) { json.number(value.number()); };
    const auto paise = [&json](const Money& value) { json.number(value.paise()); };
    const AddOns& addOns = request.addOns;
    json.open('[').text(request.product.code()).number(request.to.number());
    orNull(json, request.from, pin);
    orNull(json, request.senderPin, pin);
    json.number(request.weight.grams()).boolean(request.weightTyped);
    orNull(json, request.size, text);
    orNull(json, request.roll, text);
    json.text(request.contents).text(request.contentsText);
    orNull(json, request.value, paise);
    booleans(json, {request.contractual, request.merchandise, request.onPostalService, request.gem});
    orNull(json, request.customer, text);
    orNull(json, request.zone, [&json](Zone zone) { json.text(zoneCode(zone)); });
    orNull(json, request.km, [&json](int km) { json.number(km); });
    booleans(json, {addOns.registration, addOns.otp, addOns.ack, addOns.pod});
    orNull(json, addOns.insured, paise);
    orNull(json, addOns.cod, paise);
    orNull(json, request.student, [&json](const Student& student) {
        json.open('[').text(student.id).text(student.institution).text(student.validUntil.iso()).close(']');
    });
    json.text(roundingCode(request.rounding));
    addParty(json, request.receiver);
    addParty(json, request.sender);
    orNull(json, request.number, text);
    json.text(request.numberReason).text(request.reference);
    if (request.count) // a key that was used before there was a count keeps its answer
        json.number(*request.count);
    return std::move(json.close(']')).take();
}

} // namespace dak
