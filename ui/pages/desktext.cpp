// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/desktext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dak::ui {

namespace {

struct Words {
    const char* code;
    const char* text; // %name% is the fact of that name
};

// The desks' own codes; everything else is core's.
constexpr Words kErrors[] = {
    {"contents_missing", QT_TRANSLATE_NOOP("Desk", "What is in it? One letter after the weight")},
    {"contents_letter_unknown",
     QT_TRANSLATE_NOOP("Desk", "\"%given%\" stands for no contents: see the letters below")},
    {"size_missing",
     QT_TRANSLATE_NOOP("Desk", "Size: six digits, a box letter, or - when it cannot be measured")},
    {"box_letter_unknown", QT_TRANSLATE_NOOP("Desk", "\"%given%\" is no box of this office")},
    {"student_id_missing", QT_TRANSLATE_NOOP("Desk", "The number on the student's card")},
    {"student_institution_missing", QT_TRANSLATE_NOOP("Desk", "The school or college on the card")},
    {"basket_in_hand", QT_TRANSLATE_NOOP("Desk", "Pay or hold the basket on the desk first")},
    {"label_of_other_article",
     QT_TRANSLATE_NOOP("Desk", "This is the label of %given%. Scan back the label of %expected%")},
    {"scan_unknown", QT_TRANSLATE_NOOP("Desk", "This code is not known here: %given%")},
};

constexpr Words kNotices[] = {
    {"desk_accepted",
     QT_TRANSLATE_NOOP("Desk", "%article% accepted, ₹ %amount%. Put its label on before the next parcel")},
    {"desk_held", QT_TRANSLATE_NOOP("Desk", "Basket held under the name %name%")},
    {"desk_recalled", QT_TRANSLATE_NOOP("Desk", "Basket of %name% is back on the desk")},
    {"desk_box_sold", QT_TRANSLATE_NOOP("Desk", "%box% sold, ₹ %amount%")},
    {"desk_removed", QT_TRANSLATE_NOOP("Desk", "Line %line% taken out: %label%")},
    {"desk_discarded", QT_TRANSLATE_NOOP("Desk", "The desk is clear")},
    {"size_not_measured", QT_TRANSLATE_NOOP("Desk", "Not measured: listed for the supervisor")},
    {"size_of_box", QT_TRANSLATE_NOOP("Desk", "%box%")},
    {"size_of_roll", QT_TRANSLATE_NOOP("Desk", "A roll: length x diameter")},
    {"nothing_to_look_up", QT_TRANSLATE_NOOP("Desk", "Nothing to look up in this field")},
    {"army_post", QT_TRANSLATE_NOOP("Desk", "Army Postal Service: rank and name, unit; no place")},
    {"known_at_other_pin", QT_TRANSLATE_NOOP("Desk", "Known at PIN %pin%: the street is to be typed")},
    {"student_expired", QT_TRANSLATE_NOOP("Desk", "The student card %id% has expired")},
    {"no_last_sender", QT_TRANSLATE_NOOP("Desk", "There is no last sender yet")},
};

QString filled(QString text, const std::vector<Fact>& facts) {
    for (const auto& [name, value] : facts)
        text.replace(u'%' + u8(name) + u'%', u8(value));
    return text;
}

template <std::size_t n>
QString wordsOf(const Words (&table)[n], const std::string& code, const std::vector<Fact>& facts) {
    const auto* found = std::find_if(std::begin(table), std::end(table),
                                     [&code](const Words& words) { return code == words.code; });
    if (found == std::end(table))
        return {};
    return filled(QCoreApplication::translate("Desk", found->text), facts);
}

QString zoneText(const std::string& code) {
    if (code == "local")
        return QCoreApplication::translate("Desk", "local");
    if (code == "within-state")
        return QCoreApplication::translate("Desk", "within the state");
    if (code == "zone-metro")
        return QCoreApplication::translate("Desk", "zone or metro");
    if (code == "other-states")
        return QCoreApplication::translate("Desk", "other states");
    return u8(code);
}

} // namespace

QString u8(const std::string& text) {
    return QString::fromStdString(text);
}

QString u8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString rupees(Money amount) {
    return QStringLiteral("₹ ") + u8(amount.text());
}

QString deskText(const Error& error) {
    const QString own = wordsOf(kErrors, error.code(), error.facts());
    return own.isEmpty() ? errorText(error) : own;
}

QString deskText(const Notice& notice) {
    const QString own = wordsOf(kNotices, notice.code, notice.facts);
    return own.isEmpty() ? noticeText(notice) : own;
}

QString named(const std::string& english, const std::string& hindi) {
    const bool inHindi = QLocale().language() == QLocale::Hindi;
    return u8(inHindi && !hindi.empty() ? hindi : english);
}

QString nameOf(const ProductInfo& product) {
    return named(product.name, product.nameHindi);
}

QString nameOf(const ContentsInfo& contents) {
    return named(contents.name, contents.nameHindi);
}

QString nameOf(const BoxInfo& box) {
    return named(box.name, box.nameHindi);
}

QString basisText(const Quote& quote) {
    QString text = quote.basis.kind == "zone" ? zoneText(quote.basis.value) : u8(quote.basis.value);
    if (quote.basis.value == "local")
        text = zoneText("local");
    if (quote.basis.source.starts_with("estimate"))
        text = QCoreApplication::translate("Desk", "%1 (estimate)").arg(text);
    if (text.isEmpty())
        return u8(Weight::fromGrams(quote.chargeableGrams).text());
    return text + QStringLiteral(" · ") + u8(Weight::fromGrams(quote.chargeableGrams).text());
}

QString lineText(const QuoteLine& line) {
    static constexpr Words kLines[] = {
        {"base", QT_TRANSLATE_NOOP("Desk", "Postage")},
        {"increment", QT_TRANSLATE_NOOP("Desk", "Further weight")},
        {"registration", QT_TRANSLATE_NOOP("Desk", "Registration")},
        {"otp", QT_TRANSLATE_NOOP("Desk", "Delivery on OTP")},
        {"pod", QT_TRANSLATE_NOOP("Desk", "Proof of delivery")},
        {"ack", QT_TRANSLATE_NOOP("Desk", "Acknowledgement")},
        {"insurance", QT_TRANSLATE_NOOP("Desk", "Insurance")},
        {"student-discount", QT_TRANSLATE_NOOP("Desk", "Student discount")},
    };
    const QString what = wordsOf(kLines, line.code, {});
    const QString rule = u8(line.rule);
    if (rule.isEmpty())
        return what.isEmpty() ? u8(line.code) : what;
    return (what.isEmpty() ? u8(line.code) : what) + QStringLiteral(": ") + rule;
}

QString editionText(const Quote& quote) {
    QString text = QCoreApplication::translate("Desk", "Tariff %1").arg(u8(quote.notification));
    if (quote.grade == "provisional")
        text += QStringLiteral(" · ▲ ") + QCoreApplication::translate("Desk", "provisional rate");
    return text;
}

} // namespace dak::ui
