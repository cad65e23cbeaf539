// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tool/quotejson.h"

#include "ui/text/errortext.h"

namespace dak::tool {

Json noticesJson(const std::vector<Notice>& notices) {
    Json out = Json::array();
    for (const Notice& notice : notices) {
        Json item{{"code", notice.code}};
        for (const auto& [name, value] : notice.facts)
            item[name] = value;
        item["message"] = noticeText(notice).toStdString();
        out.push_back(std::move(item));
    }
    return out;
}

std::string noticesText(const std::vector<Notice>& notices) {
    std::string out;
    for (const Notice& notice : notices)
        out += "note: " + noticeText(notice).toStdString() + "\n";
    return out;
}

Json quoteJson(const Quote& quote) {
    Json lines = Json::array();
    for (const QuoteLine& line : quote.lines)
        lines.push_back({{"code", line.code}, {"amount_paise", line.amount.paise()}, {"rule", line.rule}});
    Json basis{{"kind", quote.basis.kind}, {"value", quote.basis.value}, {"source", quote.basis.source}};
    if (quote.basis.km)
        basis["km"] = *quote.basis.km;
    return {{"product", quote.product.code()},
            {"edition", quote.edition},
            {"notification", quote.notification},
            {"grade", quote.grade},
            {"provisional", provisionalParts(quote)},
            {"weight_g", quote.weight.grams()},
            {"volumetric_g", quote.volumetricGrams ? Json(*quote.volumetricGrams) : Json(nullptr)},
            {"chargeable_g", quote.chargeableGrams},
            {"basis", std::move(basis)},
            {"lines", std::move(lines)},
            {"taxable_paise", quote.taxable.paise()},
            {"cgst_paise", quote.cgst.paise()},
            {"sgst_paise", quote.sgst.paise()},
            {"utgst_paise", quote.utgst.paise()},
            {"igst_paise", quote.igst.paise()},
            {"total_paise", quote.total.paise()},
            {"cod_fee_paise", quote.codFee.paise()},
            {"rounding", roundingCode(quote.rounding)},
            {"place_of_supply", quote.placeOfSupply},
            {"transmission", quote.transmission},
            {"warnings", noticesJson(quote.warnings)}};
}

Json leavesJson(const std::optional<Departure>& departure) {
    if (!departure)
        return nullptr;
    return {{"on", departure->day.iso()},
            {"closes", departure->closes},
            {"leaves", departure->leaves.empty() ? Json(nullptr) : Json(departure->leaves)},
            {"grade", departure->grade}};
}

std::string leavesText(const std::optional<Departure>& departure) {
    if (!departure)
        return "dispatch times not loaded";
    std::string text = "leaves " + departure->day.printed();
    if (!departure->leaves.empty())
        text += " " + departure->leaves;
    return text + ", if accepted before " + departure->closes +
           (departure->grade == "provisional" ? " (provisional)" : "");
}

// "; provisional: zone, insurance": the grade of the edition is not that of all it is used with.
std::string provisionalText(const Quote& quote) {
    std::string text;
    for (const std::string& part : provisionalParts(quote))
        text += (text.empty() ? "; provisional: " : ", ") + part;
    return text;
}

std::string quoteText(const Quote& quote) {
    const auto row = [](const std::string& what, Money amount) {
        return amount.isZero() ? std::string() : what + "  \u20B9 " + amount.text() + "\n";
    };
    std::string out = quote.product.code() + ", " + std::to_string(quote.chargeableGrams) + " g charged, " +
                      quote.basis.value + " (" + quote.basis.source + ")\n";
    for (const QuoteLine& line : quote.lines)
        out += line.code + "  \u20B9 " + line.amount.text() + "  " + line.rule + "\n";
    out += row("CGST", quote.cgst) + row("SGST", quote.sgst) + row("UTGST", quote.utgst) +
           row("IGST", quote.igst);
    out += "total  \u20B9 " + quote.total.text() + "\n";
    out += row("COD fee, billed monthly, before GST", quote.codFee);
    out += "edition " + quote.edition + ", " + quote.notification + ", " + quote.grade +
           provisionalText(quote) + "\n";
    return out + noticesText(quote.warnings);
}

} // namespace dak::tool
