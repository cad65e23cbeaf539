// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/paperfields.h"

#include "core/base/text.h"
#include "core/pincode/state.h"

#include <algorithm>

namespace dak {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty())
            continue;
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

std::string sizeText(const ArticleAccepted& article) {
    if (article.size) {
        const Dimensions& size = *article.size;
        return std::to_string(size.length()) + " × " + std::to_string(size.breadth()) + " × " +
               std::to_string(size.height()) + " cm";
    }
    if (article.roll)
        return "Ø " + std::to_string(article.roll->diameter()) + " × " +
               std::to_string(article.roll->length()) + " cm";
    return {};
}

bool hasException(const ArticleAccepted& article, std::string_view code) {
    return std::find(article.exceptions.begin(), article.exceptions.end(), code) != article.exceptions.end();
}

void putValue(Fields& fields, const std::string& name, const std::optional<Money>& amount, bool hindi) {
    fields.set(name, amount ? rupeesShort(*amount) : std::string());
    fields.set(name + "_words", amount ? amount->wordsEnglish() : std::string());
    fields.set(name + "_words_hindi", amount && hindi ? amount->wordsHindi() : std::string());
}

void putMarks(Fields& fields, const ArticleAccepted& article, const Words& words, bool hindi) {
    const AddOns& addOns = article.addOns;
    fields.set("marks", joined({addOns.registration ? "REG" : "", addOns.otp ? "OTP" : "",
                                addOns.ack ? "ACK" : "", addOns.pod ? "POD" : ""},
                               "   "));
    fields.mark("reg", addOns.registration);
    fields.mark("otp", addOns.otp);
    fields.mark("ack", addOns.ack);
    fields.mark("pod", addOns.pod);
    fields.mark("gem", article.gem);
    const std::string handling = "handling." + article.contents;
    fields.set("handling", joined({article.student ? words.word("student_mail", hindi) : "",
                                   article.onPostalService ? words.word("on_postal_service", hindi) : "",
                                   words.has(handling) ? words.word(handling, hindi) : ""},
                                  " · "));
}

void putWeights(Fields& fields, const ArticleAccepted& article) {
    const Quote& quote = article.quote;
    fields.set("actual", grams(article.weight.grams()));
    fields.set("volumetric", quote.volumetricGrams ? grams(*quote.volumetricGrams) : std::string());
    fields.set("charged", grams(quote.chargeableGrams));
    fields.mark("typed", article.weightTyped);
    fields.set("size", sizeText(article));
    fields.mark("size_not_measured", hasException(article, "size_not_measured"));
    fields.mark("contents_not_declared", hasException(article, "contents_not_declared"));
}

} // namespace

bool inHindi(std::string_view languages) {
    return languages.find("hi") != std::string_view::npos;
}

std::string rupees(Money amount) {
    return amount.isNegative() ? "-₹ " + amount.negated().text() : "₹ " + amount.text();
}

std::string rupeesShort(Money amount) {
    return amount.isNegative() ? "-₹ " + amount.negated().shortText() : "₹ " + amount.shortText();
}

std::string grams(std::int64_t count) {
    return Money::fromRupees(count).shortText() + " g"; // the same Indian grouping
}

std::string percent(int basisPoints) {
    return Money::fromPaise(basisPoints).shortText() + " %"; // hundredths, as paise are
}

std::string stateName(std::string_view code) {
    const State* state = stateByCode(code);
    return state == nullptr ? std::string(code) : std::string(code) + " " + std::string(state->name);
}

std::string spacedHex(const Sha256& hash) {
    const std::string digits = upperAscii(hex(hash));
    std::string text;
    for (std::size_t i = 0; i < digits.size(); i += 4)
        text += (i == 0 ? "" : " ") + digits.substr(i, 4);
    return text;
}

void putOffice(Fields& fields, const Office& office) {
    fields.set("office", office.name);
    fields.set("office_pin", office.pin.text());
    fields.set("office_id", office.id);
    fields.set("office_state", stateName(office.state));
    fields.set("counter", std::to_string(office.counter));
    fields.set("gstin", office.gstin ? office.gstin->text() : std::string());
    fields.mark("training", office.training);
}

void putEntry(Fields& fields, const Recorded& recorded) {
    const Entry& entry = recorded.entry;
    fields.set("date", entry.day.printed());
    const Date recordedOn = istDate(entry.at); // a late close keeps its own business day
    fields.set("time",
               istTime(entry.at) + (recordedOn == entry.day ? "" : " (" + recordedOn.printed() + ")"));
    fields.set("operator", entry.actor.id);
    fields.set("entry_no", std::to_string(recorded.no));
    fields.set("chain", shortForm(recorded.hash));
}

void putAddress(Fields& fields, const std::string& prefix, const Address& address) {
    fields.set(prefix + "_name", address.name());
    fields.set(prefix + "_lines", joined(address.lines(), "\n"));
    fields.set(prefix + "_lines_inline", joined(address.lines(), ", "));
    const bool army = address.isArmy();
    fields.set(prefix + "_place", army ? std::string() : joined({address.locality(), address.state()}, ", "));
    fields.set(prefix + "_pin", address.pin().text());
    fields.set(prefix + "_mobile", address.mobile() ? address.mobile()->text() : std::string());
    fields.mark(prefix + "_army", army);
}

void putArticle(Fields& fields, const ArticleAccepted& article, const Words& words, bool hindi) {
    fields.set("article", article.number.text());
    fields.set("article_grouped", article.number.grouped());
    fields.set("service", article.productName);
    fields.set("service_upper", upperAscii(article.productName));
    fields.set("service_hindi", hindi ? article.productNameHindi : std::string());
    const std::string& transmission = article.quote.transmission;
    fields.set("transmission", transmission.empty() ? "" : words.ofCode("transmission", transmission, hindi));
    fields.mark("air", transmission == "air");
    putWeights(fields, article);
    putMarks(fields, article, words, hindi);
    putValue(fields, "cod", article.addOns.cod, hindi);
    putValue(fields, "insured", article.addOns.insured, hindi);
    putValue(fields, "value", article.value, hindi);
    fields.set("contents", article.contents.empty() ? "" : words.ofCode("contents", article.contents, hindi));
    fields.set("contents_text", article.contentsText);
    fields.set("reference", article.reference);
    fields.set("amount", rupees(article.quote.total));
    fields.set("payment", words.ofCode("payment", article.paymentMode, hindi));
}

} // namespace dak
