// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/desktext.h"

#include "ui/text/codetext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace dak::ui {

namespace {

struct Words {
    const char* code;
    const char* text;
};

// The desks' own codes; everything else is core's. {fact} is the fact of that name.
constexpr Words kErrors[] = {
    {"pin_missing",
     QT_TRANSLATE_NOOP("Desk", "The PIN is missing: type its six digits, or the name of a place")},
    {"weight_missing", QT_TRANSLATE_NOOP("Desk", "The weight is missing: type the grams, then the letter of "
                                                 "the contents")},
    {"weight_not_carried",
     QT_TRANSLATE_NOOP("Desk",
                       "No product carries {given} g, at most {most} g: weigh again, or make two parcels")},
    {"cash_missing",
     QT_TRANSLATE_NOOP("Desk", "The cash is missing: type what was given, or F9 for exact cash")},
    {"cash_short", QT_TRANSLATE_NOOP("Desk", "₹ {given} was given, ₹ {due} is due: take ₹ {missing} more")},
    {"contents_missing", QT_TRANSLATE_NOOP("Desk", "What is in it? One letter after the weight")},
    {"contents_letter_unknown",
     QT_TRANSLATE_NOOP("Desk", "\"{given}\" stands for no contents: see the letters below")},
    {"contents_refused", QT_TRANSLATE_NOOP("Desk", "This is not carried by post")},
    {"size_missing", QT_TRANSLATE_NOOP("Desk", "Six digits, a box letter, or - when it cannot be measured")},
    {"box_letter_unknown", QT_TRANSLATE_NOOP("Desk", "\"{given}\" is no box of this office")},
    {"student_id_missing", QT_TRANSLATE_NOOP("Desk", "The number on the student's card")},
    {"student_institution_missing", QT_TRANSLATE_NOOP("Desk", "The school or college on the card")},
    {"batch_place_invalid",
     QT_TRANSLATE_NOOP("Desk", "The list has no label {given}: write 1 to {most}, or leave it empty")},
    {"batch_faulty", QT_TRANSLATE_NOOP("Desk", "Nothing is printed yet. Lines to mend in the list: {count}")},
    {"article_in_hand",
     QT_TRANSLATE_NOOP("Desk", "An article is half typed: F2 accepts it, Ctrl+Del clears it. "
                               "Then hold the basket")},
    {"basket_in_hand", QT_TRANSLATE_NOOP("Desk", "Pay or hold the basket on the desk first")},
    {"receipt_not_shown", QT_TRANSLATE_NOOP("Desk", "The number on the original receipt")},
    {"label_of_other_article",
     QT_TRANSLATE_NOOP("Desk", "This is the label of {given}. Scan back the label of {expected}")},
};

constexpr Words kNotices[] = {
    {"desk_accepted",
     QT_TRANSLATE_NOOP("Desk", "{article} accepted, ₹ {amount}. Put its label on before the next parcel")},
    {"desk_booked", QT_TRANSLATE_NOOP("Desk", "{article} booked and paid. Put its label on")},
    {"desk_held", QT_TRANSLATE_NOOP("Desk", "Basket held under the name {name}")},
    {"desk_recalled", QT_TRANSLATE_NOOP("Desk", "The basket of {name} is back on the desk")},
    {"desk_last_sale",
     QT_TRANSLATE_NOOP("Desk",
                       "The last sale in the book is receipt {receipt}, ₹ {amount}, at {time}, articles: "
                       "{count}. What is not in the book was not booked")},
    {"desk_none_waiting", QT_TRANSLATE_NOOP("Desk", "No basket waits")},
    {"desk_box_sold", QT_TRANSLATE_NOOP("Desk", "{box} sold, ₹ {amount}")},
    {"desk_removed", QT_TRANSLATE_NOOP("Desk", "Line {line} taken out: {label}")},
    {"desk_discarded", QT_TRANSLATE_NOOP("Desk", "The desk is clear")},
    {"size_of_box", QT_TRANSLATE_NOOP("Desk", "Size of {box}; Alt+B sells a box")},
    {"size_of_roll", QT_TRANSLATE_NOOP("Desk", "A roll: length x diameter")},
    {"nothing_to_look_up", QT_TRANSLATE_NOOP("Desk", "Nothing to look up in this field")},
    {"army_post", QT_TRANSLATE_NOOP("Desk", "Army Postal Service: no place is shown or printed")},
    {"known_at_other_pin", QT_TRANSLATE_NOOP("Desk", "Known at PIN {pin}: type the street")},
    {"student_expired", QT_TRANSLATE_NOOP("Desk", "The student card {id} has expired")},
    {"no_last_sender", QT_TRANSLATE_NOOP("Desk", "There is no last sender yet")},
    {"ready_printer", QT_TRANSLATE_NOOP("Desk", "Papers go to {where}")},
    {"ready_scale", QT_TRANSLATE_NOOP("Desk", "No scale: weight is typed")},
    {"ready_numbers", QT_TRANSLATE_NOOP("Desk", "{product}: {left} numbers left")},
    {"ready_no_numbers", QT_TRANSLATE_NOOP("Desk", "{product}: no numbers")},
    {"ready_tariff", QT_TRANSLATE_NOOP("Desk", "{editions} tariffs are valid today")},
    {"ready_read_only", QT_TRANSLATE_NOOP("Desk", "The book can only be read: nothing is booked")},
    {"ready_day", QT_TRANSLATE_NOOP("Desk", "The day is not open: Ctrl+6")},
    {"find_cancelled", QT_TRANSLATE_NOOP("Desk", "{article} is cancelled. Give back ₹ {amount}")},
    {"find_corrected",
     QT_TRANSLATE_NOOP("Desk", "{article} is corrected. Put the new label on and destroy the old one")},
    {"find_spoiled", QT_TRANSLATE_NOOP("Desk", "{article} is written off as spoiled")},
    {"ready_unprinted", QT_TRANSLATE_NOOP("Desk", "Paid but not printed: {document}, Ctrl+P")},
    {"ready_unprinted_many",
     QT_TRANSLATE_NOOP("Desk", "Paid but not printed: {count}, first {document}, Ctrl+P")},
    {"ready_no_printer", QT_TRANSLATE_NOOP("Desk", "No printer for labels is set up: Ctrl+P")},
    {"printer_waits", QT_TRANSLATE_NOOP("Desk", "{printer} waits: {condition}")},
    {"papers_sent", QT_TRANSLATE_NOOP("Desk", "Papers on their way to the printer: {count}")},
    {"paper_seen", QT_TRANSLATE_NOOP("Desk", "{document} is there")},
    {"queues_found", QT_TRANSLATE_NOOP("Desk", "Print queues of this computer: {count}")},
    {"printer_saved", QT_TRANSLATE_NOOP("Desk", "{printer} is kept")},
    {"printer_removed", QT_TRANSLATE_NOOP("Desk", "{printer} is removed")},
    {"printer_corrected",
     QT_TRANSLATE_NOOP("Desk", "{printer} is corrected: print the test page once more and measure")},
    {"test_page_done", QT_TRANSLATE_NOOP("Desk", "The test page is at {printer}")},
    {"batch_looking", QT_TRANSLATE_NOOP("Desk", "The list is compared with the book: {count} labels")},
    {"batch_at", QT_TRANSLATE_NOOP("Desk", "{place} of {all}: {article}")},
    {"batch_stopping", QT_TRANSLATE_NOOP("Desk", "Stops after the label that is printed now")},
    {"batch_done", QT_TRANSLATE_NOOP("Desk", "The list of {all} labels is done. Printed now: {printed}")},
    {"batch_stopped", QT_TRANSLATE_NOOP("Desk", "Stopped at label {place} of {all}: {article}")},
    {"batch_cancelled", QT_TRANSLATE_NOOP("Desk", "You stopped it before label {place} of {all}: {article}")},
    {"batch_printed", QT_TRANSLATE_NOOP("Desk", "Printed: {printed}")},
    {"batch_duplicates", QT_TRANSLATE_NOOP("Desk", "Of these as DUPLICATE: {count}")},
    {"batch_skipped", QT_TRANSLATE_NOOP("Desk", "Were out already and not printed again: {count}")},
    {"batch_rest", QT_TRANSLATE_NOOP("Desk", "F8 prints the rest. What is out already is not printed again")},
    {"batch_jam",
     QT_TRANSLATE_NOOP("Desk", "{article} may be out: look at the printer. F8 goes on from label "
                               "{place} and prints it as DUPLICATE. If it is there, empty the "
                               "field \"From label\" first")},
    {"find_asking", QT_TRANSLATE_NOOP("Desk", "Asking the centre")},
    {"find_from_centre", QT_TRANSLATE_NOOP("Desk", "From the centre, {time}")},
    {"find_told", QT_TRANSLATE_NOOP("Desk", "As the centre told it on {on} at {time}")},
    {"find_kept_minutes",
     QT_TRANSLATE_NOOP("Desk", "As the centre knew it {count} min ago, on {on} at {time}")},
    {"find_kept_hours", QT_TRANSLATE_NOOP("Desk", "As the centre knew it {count} h ago, on {on} at {time}")},
    {"find_kept_days",
     QT_TRANSLATE_NOOP("Desk", "As the centre knew it {count} days ago, on {on} at {time}")},
    {"find_here_only",
     QT_TRANSLATE_NOOP("Desk", "Not joined to a centre: only articles of this counter can be found")},
    {"find_unknown_there", QT_TRANSLATE_NOOP("Desk", "The centre does not know this number yet")},
    {"find_offline", QT_TRANSLATE_NOOP("Desk", "The centre is not reached now: look again later")},
    {"ready_fenced",
     QT_TRANSLATE_NOOP("Desk", "Locked by the centre: nothing new is booked, call your supervisor")},
    {"sync_clock_fast",
     QT_TRANSLATE_NOOP("Desk", "This clock is {minutes} min ahead of the centre's: set it")},
    {"sync_clock_slow", QT_TRANSLATE_NOOP("Desk", "This clock is {minutes} min behind the centre's: set it")},
    {"sync_not_enrolled", QT_TRANSLATE_NOOP("Desk", "Not joined to a centre yet")},
    {"sync_alone", QT_TRANSLATE_NOOP("Desk", "All is kept here, and can be taken out on a stick")},
    {"sync_asking", QT_TRANSLATE_NOOP("Desk", "Asking the centre what it has")},
    {"sync_recovering", QT_TRANSLATE_NOOP("Desk", "Fetching what the centre has of this counter")},
    {"sync_sending", QT_TRANSLATE_NOOP("Desk", "Sending")},
    {"sync_receiving", QT_TRANSLATE_NOOP("Desk", "Receiving")},
    {"sync_all_sent", QT_TRANSLATE_NOOP("Desk", "The centre has everything")},
    {"sync_waiting", QT_TRANSLATE_NOOP("Desk", "Entries that wait for the centre: {count}")},
    {"sync_never", QT_TRANSLATE_NOOP("Desk", "The centre has not answered yet")},
    {"sync_last", QT_TRANSLATE_NOOP("Desk", "The centre answered last on {on} at {time}")},
    {"sync_exported",
     QT_TRANSLATE_NOOP("Desk", "Batches written: {count}. Bring them to the centre; they wait "
                               "here until their receipts come")},
    {"sync_imported", QT_TRANSLATE_NOOP("Desk", "Receipts taken in: {count}")},
    {"statement_none", QT_TRANSLATE_NOOP("Desk", "{day}: closed here, not confirmed")},
    {"statement_agrees", QT_TRANSLATE_NOOP("Desk", "{day}: confirmed, the centre has the same to the paisa")},
    {"statement_unpacking", QT_TRANSLATE_NOOP("Desk", "{day}: closed here, not confirmed. The centre has yet "
                                                      "to read {count} batches")},
    {"statement_differs",
     QT_TRANSLATE_NOOP("Desk",
                       "{day}: the centre counts otherwise. Nothing was changed in your book: show this "
                       "to your supervisor")},
    {"statement_asks",
     QT_TRANSLATE_NOOP("Desk",
                       "{day}: the centre has the same to the paisa, and asks about something. Nothing was "
                       "changed in your book: show this to your supervisor")},
    {"statement_close_parked",
     QT_TRANSLATE_NOOP("Desk",
                       "{day}: closed here, not confirmed. The centre has the close and does not count it")},
    {"statement_close",
     QT_TRANSLATE_NOOP("Desk",
                       "The close is entry {entry}: {parked}. Nothing is lost, and nothing is to be closed "
                       "or sent again: show this to your supervisor, the centre has to settle it")},
    {"statement_parked",
     QT_TRANSLATE_NOOP("Desk", "Entries the centre keeps but does not count yet ({count}): {entries}")},
    {"statement_conflicts",
     QT_TRANSLATE_NOOP("Desk", "Numbers that another booking has too ({count}): {articles}")},
    {"ready_baskets", QT_TRANSLATE_NOOP("Desk", "Unpaid baskets that wait: {count}, F7")},
};

// A fact that has a Hindi name beside it ("box", "box_hindi") is said in the language of the screen.
QString filled(QString text, const std::vector<Fact>& facts) {
    for (const auto& [name, value] : facts) {
        const std::string hindi(factOf(facts, name + "_hindi"));
        text.replace(u'{' + u8(name) + u'}', hindi.empty() ? factText(name, value) : named(value, hindi));
    }
    return text;
}

template <std::size_t n>
QString wordsOf(const Words (&table)[n], const std::string& code, const std::vector<Fact>& facts) {
    const auto* found = std::find_if(std::begin(table), std::end(table),
                                     [&code](const Words& words) { return code == words.code; });
    if (found == std::end(table))
        return {};
    return filled(QCoreApplication::translate("Desk", found->text), withGroupedGrams(code, facts));
}

// The rules of postage in the clerk's language; any other stands as the tariff writes it.
QString ruleText(const QString& rule) {
    static const QRegularExpression kBand(QStringLiteral("^up to ([^,]+)(?:, (.+))?$"));
    static const QRegularExpression kSteps(
        QStringLiteral("^(\\d+) x started (.+) above (.+) at ([\\d.,]+)$"));
    if (const auto band = kBand.match(rule); band.hasMatch()) {
        const QString most = QCoreApplication::translate("Desk", "up to %1").arg(band.captured(1));
        const QString column = band.captured(2);
        const QString distance = kBand.match(column).captured(1);
        if (column.isEmpty())
            return most;
        return most + QStringLiteral(", ") +
               (distance.isEmpty() ? zoneText(column.toStdString())
                                   : QCoreApplication::translate("Desk", "up to %1").arg(distance));
    }
    if (const auto steps = kSteps.match(rule); steps.hasMatch())
        return QCoreApplication::translate("Desk", "%1 × %2 begun above %3, each ₹ %4")
            .arg(steps.captured(1), steps.captured(2), steps.captured(3), steps.captured(4));
    return rule;
}

// "today", "tomorrow", "Monday 30-11-2026"
QString dayText(const Departure& departure, int daysAhead) {
    if (daysAhead < 2)
        return daysAhead == 0 ? QCoreApplication::translate("Desk", "today")
                              : QCoreApplication::translate("Desk", "tomorrow");
    const QDate day = QDate::fromString(u8(departure.day.iso()), Qt::ISODate);
    return QLocale().dayName(day.dayOfWeek()) + u' ' + u8(departure.day.printed());
}

} // namespace

QString u8(const std::string& text) {
    return QString::fromStdString(text);
}

QString u8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString bound(QString text) {
    return text.replace(QStringLiteral("₹ "), QStringLiteral("₹\u00A0"));
}

QString rupees(Money amount) {
    if (amount < Money())
        return QStringLiteral("−₹\u00A0") + u8(amount.negated().text());
    return QStringLiteral("₹\u00A0") + u8(amount.text());
}

QString sideOf(Money amount) {
    return amount < Money() ? QCoreApplication::translate("Desk", "%1 Cr").arg(rupees(amount.negated()))
                            : rupees(amount);
}

QString deskText(const Error& error) {
    const QString own = wordsOf(kErrors, error.code(), error.facts());
    return bound(own.isEmpty() ? errorText(error) : own);
}

QString atField(const Error& error) {
    std::vector<Fact> facts = error.facts();
    std::erase_if(facts, [](const Fact& fact) { return fact.first == "field"; });
    return deskText(Error::refused(error.code(), std::move(facts)));
}

QString deskText(const Notice& notice) {
    const QString own = wordsOf(kNotices, notice.code, notice.facts);
    return bound(own.isEmpty() ? noticeText(notice) : own);
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
    const bool zone = quote.basis.kind == "zone" || quote.basis.value == "local";
    QString text = zone ? zoneText(quote.basis.value) : u8(quote.basis.value);
    if (quote.basis.source.starts_with("estimate"))
        text = QCoreApplication::translate("Desk", "%1 (estimate)").arg(text);
    if (quote.chargeableGrams == quote.weight.grams())
        return text;
    const QString charged = u8(Weight::fromGrams(quote.chargeableGrams).text());
    return text.isEmpty() ? charged : text + QStringLiteral(" · ") + charged;
}

QString whyText(const QuoteLine& line) {
    const QString what = lineText(line.code);
    return line.rule.empty() ? what : what + QStringLiteral(": ") + bound(ruleText(u8(line.rule)));
}

QString leavingText(const Leaving& leaving) {
    if (leaving.problem)
        return QStringLiteral("▲ ") + deskText(*leaving.problem);
    if (!leaving.departure)
        return QCoreApplication::translate("Desk", "Dispatch times not loaded");
    const Departure& departure = *leaving.departure;
    const QString day = dayText(departure, leaving.daysAhead);
    QString text =
        departure.leaves.empty()
            ? QCoreApplication::translate("Desk", "Leaves %1").arg(day)
            : QCoreApplication::translate("Desk", "Leaves %1 at %2").arg(day, u8(departure.leaves));
    if (leaving.daysAhead == 0)
        text += QStringLiteral(", ") +
                QCoreApplication::translate("Desk", "if accepted before %1").arg(u8(departure.closes));
    if (departure.grade == "provisional")
        text += QStringLiteral(" (▲\u00A0%1)").arg(QCoreApplication::translate("Desk", "provisional"));
    return text;
}

QString editionText(const Quote& quote) {
    QString text = QCoreApplication::translate("Desk", "Tariff %1").arg(u8(quote.notification));
    if (quote.grade == "provisional")
        text += QStringLiteral(" · ▲ ") + QCoreApplication::translate("Desk", "provisional rate");
    return text;
}

} // namespace dak::ui
