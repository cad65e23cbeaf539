// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/articlerequest.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace dak {

namespace {

using Json = nlohmann::ordered_json;

Json partyJson(const AddressDraft& draft) {
    return {draft.name, draft.lines, draft.mobile, draft.locality, draft.state};
}

template <typename T, typename Text>
Json optionalJson(const std::optional<T>& value, Text text) {
    return value ? Json(text(*value)) : Json(nullptr);
}

} // namespace

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

std::string canonical(const ArticleRequest& request) {
    const auto pin = [](const Pincode& value) { return value.number(); };
    const auto text = [](const auto& value) { return value.text(); };
    const auto paise = [](const Money& value) { return value.paise(); };
    Json json = Json::array();
    json.push_back(request.product.code());
    json.push_back(request.to.number());
    json.push_back(optionalJson(request.from, pin));
    json.push_back(optionalJson(request.senderPin, pin));
    json.push_back(request.weight.grams());
    json.push_back(request.weightTyped);
    json.push_back(optionalJson(request.size, text));
    json.push_back(optionalJson(request.roll, text));
    json.push_back(request.contents);
    json.push_back(request.contentsText);
    json.push_back(optionalJson(request.value, paise));
    json.push_back({request.contractual, request.merchandise, request.onPostalService, request.gem});
    json.push_back(optionalJson(request.customer, text));
    json.push_back(optionalJson(request.zone, [](Zone zone) { return std::string(zoneCode(zone)); }));
    json.push_back(optionalJson(request.km, [](int km) { return km; }));
    const AddOns& addOns = request.addOns;
    json.push_back({addOns.registration, addOns.otp, addOns.ack, addOns.pod});
    json.push_back(optionalJson(addOns.insured, paise));
    json.push_back(optionalJson(addOns.cod, paise));
    json.push_back(optionalJson(request.student, [](const Student& student) {
        return Json{student.id, student.institution, student.validUntil.iso()};
    }));
    json.push_back(roundingCode(request.rounding));
    json.push_back(partyJson(request.receiver));
    json.push_back(partyJson(request.sender));
    json.push_back(optionalJson(request.number, text));
    json.push_back(request.numberReason);
    json.push_back(request.reference);
    if (request.count) // a key that was used before there was a count keeps its answer
        json.push_back(*request.count);
    // Text that is not UTF-8 is refused later; here it must only not stop the hash.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace dak
