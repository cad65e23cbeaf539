// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Receipt of a basket, which is the tax invoice of its articles, and the cancellation that names it.
#include "core/document/compose.h"

#include "core/base/text.h"
#include "core/document/layouts.h"
#include "core/document/paperfields.h"
#include "core/document/typesetter.h"

namespace dak {

namespace {

struct TaxTotals {
    Money taxable;
    Money cgst;
    Money sgst;
    Money utgst;
    Money igst;

    Money tax() const { return cgst + sgst + utgst + igst; }
};

void putTaxLine(Fields& fields, std::string_view name, int basisPoints, Money amount) {
    if (amount.isZero())
        return;
    Fields& line = fields.append("taxes");
    line.set("tax", std::string(name) + (basisPoints > 0 ? " " + percent(basisPoints) : ""));
    line.set("tax_amount", amount.text());
}

void putTaxLines(Fields& fields, const Quote& quote, int sign) {
    const auto signedAmount = [sign](Money amount) { return sign < 0 ? amount.negated() : amount; };
    putTaxLine(fields, "CGST", quote.cgstBasisPoints, signedAmount(quote.cgst));
    putTaxLine(fields, "SGST", quote.sgstBasisPoints, signedAmount(quote.sgst));
    putTaxLine(fields, "UTGST", quote.sgstBasisPoints, signedAmount(quote.utgst));
    putTaxLine(fields, "IGST", quote.igstBasisPoints, signedAmount(quote.igst));
}

// Beside the grade of the edition: what the price stands on that is only provisional.
std::string provisionalText(const Quote& quote, const Words& words, bool hindi) {
    std::string text;
    for (const std::string& part : provisionalParts(quote)) {
        const char* group = words.has("part." + part) ? "part" : "line";
        text += (text.empty() ? "" : ", ") + words.ofCode(group, part, hindi);
    }
    return text;
}

// The price as the quote explained it, line by line; a cancellation shows the exact negation.
void putPrice(Fields& fields, const ArticleAccepted& article, const Words& words, bool hindi, int sign) {
    const Quote& quote = article.quote;
    const auto signedText = [sign](Money amount) { return (sign < 0 ? amount.negated() : amount).text(); };
    for (const QuoteLine& line : quote.lines) {
        Fields& row = fields.append("lines");
        row.set("what", words.ofCode("line", line.code, hindi));
        row.set("rule", line.rule);
        row.set("line_amount", signedText(line.amount));
    }
    putTaxLines(fields, quote, sign);
    fields.set("tariff_sum", signedText(quote.taxable));
    fields.set("gst_sum", signedText(quote.tax()));
    fields.set("article_total", signedText(quote.total));
    fields.set("sac", quote.sac);
    fields.set("supply", stateName(quote.placeOfSupply));
    fields.set("edition", quote.edition);
    fields.set("notification", quote.notification);
    fields.set("grade", quote.grade == "published" ? "" : words.ofCode("grade", quote.grade, hindi));
    fields.set("provisional", provisionalText(quote, words, hindi));
    fields.set("basis", quote.basis.value);
}

void putStudent(Fields& fields, const ArticleAccepted& article) {
    if (!article.student)
        return;
    fields.set("student_id", article.student->id);
    fields.set("student_institution", article.student->institution);
    fields.set("student_valid", article.student->validUntil.printed());
}

void putReceiptArticle(Fields& row, const AcceptedEntry& entry, const Words& words, bool hindi) {
    const ArticleAccepted& article = entry.article;
    putArticle(row, article, words, hindi);
    putAddress(row, "receiver", article.receiver);
    putPrice(row, article, words, hindi, 1);
    putStudent(row, article);
    row.set("line", std::to_string(article.line));
    row.set("customer_gstin", article.customer ? article.customer->text() : std::string());
    row.mark("paid_here", article.paymentMode == "cash");
    row.set("cod_fee", article.quote.codFee.isZero() ? std::string() : rupees(article.quote.codFee));
}

void putItem(Fields& row, const ItemSold& item) {
    row.set("line", std::to_string(item.line));
    row.set("item", item.name);
    row.set("item_price", item.price.text());
    row.set("tariff_sum", item.taxable.text());
    row.set("gst_sum", (item.cgst + item.sgst + item.utgst).text());
    putTaxLine(row, "CGST", 0, item.cgst);
    putTaxLine(row, "SGST", 0, item.sgst);
    putTaxLine(row, "UTGST", 0, item.utgst);
}

TaxTotals taxTotals(const PaidEntry& entry) {
    TaxTotals totals;
    for (const AcceptedEntry& accepted : entry.articles) {
        const Quote& quote = accepted.article.quote;
        if (accepted.article.paymentMode != "cash")
            continue;
        totals.taxable += quote.taxable;
        totals.cgst += quote.cgst;
        totals.sgst += quote.sgst;
        totals.utgst += quote.utgst;
        totals.igst += quote.igst;
    }
    for (const ItemSold& item : entry.items) {
        totals.taxable += item.taxable;
        totals.cgst += item.cgst;
        totals.sgst += item.sgst;
        totals.utgst += item.utgst;
    }
    return totals;
}

void putTotals(Fields& fields, const PaidEntry& entry) {
    const TaxTotals totals = taxTotals(entry);
    fields.set("taxable_total", totals.taxable.text());
    fields.set("tax_total", totals.tax().text());
    for (const auto& [name, amount] : {std::pair{"CGST", totals.cgst},
                                       {"SGST", totals.sgst},
                                       {"UTGST", totals.utgst},
                                       {"IGST", totals.igst}}) {
        if (amount.isZero())
            continue;
        Fields& row = fields.append("tax_totals");
        row.set("tax", name);
        row.set("tax_amount", amount.text());
    }
    const BasketPaid& paid = entry.paid;
    fields.set("total", paid.total.text());
    fields.set("rounding", paid.rounding.isZero() ? std::string() : paid.rounding.text());
    fields.set("rounding_rule", paid.roundingRule);
    fields.set("due", rupees(paid.due));
    fields.set("due_words", paid.due.wordsEnglish());
    fields.set("change", paid.change.text());
}

void putTenders(Fields& fields, const BasketPaid& paid, const Words& words, bool hindi) {
    for (const Tender& tender : paid.tenders) {
        Fields& row = fields.append("tenders");
        row.set("tender", words.ofCode("payment", tender.kind, hindi));
        row.set("tender_reference", tender.reference);
        row.set("tender_amount", tender.amount.text());
    }
}

Fields receiptFields(const Layouts& layouts, const PaidEntry& entry, bool hindi) {
    const Words& words = layouts.words();
    Fields fields;
    putOffice(fields, entry.paid.office);
    putEntry(fields, entry.recorded);
    fields.set("receipt", entry.paid.receipt);
    fields.set("invoice", entry.paid.invoiceSerial);
    if (!entry.articles.empty())
        putAddress(fields, "sender", entry.articles.front().article.sender);
    for (const AcceptedEntry& accepted : entry.articles) {
        Fields& row = fields.append("articles");
        putReceiptArticle(row, accepted, words, hindi);
        // the sender stands once, above, unless a friend's parcel came along in the basket
        if (accepted.article.sender != entry.articles.front().article.sender)
            putAddress(row, "own_sender", accepted.article.sender);
    }
    for (const ItemSold& item : entry.items)
        putItem(fields.append("items"), item);
    putTotals(fields, entry);
    putTenders(fields, entry.paid, words, hindi);
    fields.set("due_words_hindi", hindi ? entry.paid.due.wordsHindi() : std::string());
    return fields;
}

} // namespace

std::string_view receiptSizeCode(ReceiptSize size) {
    return size == ReceiptSize::A5 ? "a5" : size == ReceiptSize::Mm58 ? "58mm" : "80mm";
}

Result<ReceiptSize> parseReceiptSize(std::string_view code) {
    for (const ReceiptSize size : {ReceiptSize::Mm80, ReceiptSize::Mm58, ReceiptSize::A5})
        if (receiptSizeCode(size) == code)
            return size;
    return Error::refused("receipt_size_invalid", {{"field", "size"}, {"given", quotable(code)}});
}

Result<Page> composeReceipt(const Layouts& layouts, const PaidEntry& entry, ReceiptSize size) {
    const bool hindi = inHindi(entry.paid.languages);
    DAK_TRY(const Layout* layout, layouts.find("receipt", receiptSizeCode(size), entry.recorded.entry.day));
    const Fields fields = receiptFields(layouts, entry, hindi);
    return Typesetter(layouts, *layout, hindi).set(fields, "receipt", "receipt " + entry.paid.receipt);
}

Result<Page> composeCancellation(const Layouts& layouts, const Recorded& recorded,
                                 const ArticleCancelled& cancelled, const AcceptedEntry& original) {
    const bool hindi = inHindi(cancelled.languages);
    DAK_TRY(const Layout* layout, layouts.find("cancellation", "80mm", recorded.entry.day));
    Fields fields;
    putOffice(fields, cancelled.office);
    putEntry(fields, recorded);
    putArticle(fields, original.article, layouts.words(), hindi);
    putAddress(fields, "receiver", original.article.receiver);
    putAddress(fields, "sender", original.article.sender);
    putPrice(fields, original.article, layouts.words(), hindi, -1);
    fields.set("receipt", cancelled.receipt);
    fields.set("cancel_receipt", cancelled.cancelReceipt);
    fields.set("reason", cancelled.reason);
    fields.set("refund", rupees(cancelled.refund));
    fields.set("refund_words", cancelled.refund.isNegative() ? "" : cancelled.refund.wordsEnglish());
    fields.set("refund_words_hindi",
               hindi && !cancelled.refund.isNegative() ? cancelled.refund.wordsHindi() : std::string());
    fields.set("original_date", original.recorded.entry.day.printed());
    fields.set("original_time", istTime(original.recorded.entry.at));
    fields.set("original_chain", shortForm(original.recorded.hash));
    return Typesetter(layouts, *layout, hindi)
        .set(fields, "cancellation", "cancellation " + cancelled.cancelReceipt);
}

} // namespace dak
