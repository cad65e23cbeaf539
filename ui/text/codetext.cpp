// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codetext.h"

#include "core/base/clock.h"
#include "ui/text/codenames.h"

#include <algorithm>

namespace dak {

namespace {

// The kinds of papers, each with its own number.
constexpr CodeName kPapers[] = {
    {"acknowledgement", QT_TRANSLATE_NOOP("Names", "Acknowledgement card of %1")},
    {"bag-label", QT_TRANSLATE_NOOP("Names", "Label of the bag %1")},
    {"cancellation", QT_TRANSLATE_NOOP("Names", "Cancellation %1")},
    {"cdf1", QT_TRANSLATE_NOOP("Names", "Declaration of %1")},
    {"day-report", QT_TRANSLATE_NOOP("Names", "Day report of %1")},
    {"label", QT_TRANSLATE_NOOP("Names", "Label of %1")},
    {"receipt", QT_TRANSLATE_NOOP("Names", "Receipt %1")},
};

constexpr CodeName kLines[] = {
    {"base", QT_TRANSLATE_NOOP("Names", "Postage")},
    {"increment", QT_TRANSLATE_NOOP("Names", "Further weight")},
    {"registration", QT_TRANSLATE_NOOP("Names", "Registration")},
    {"otp", QT_TRANSLATE_NOOP("Names", "Delivery on OTP")},
    {"pod", QT_TRANSLATE_NOOP("Names", "Proof of delivery")},
    {"ack", QT_TRANSLATE_NOOP("Names", "Acknowledgement")},
    {"insurance", QT_TRANSLATE_NOOP("Names", "Insurance")},
    {"student-discount", QT_TRANSLATE_NOOP("Names", "Student discount")},
};

constexpr CodeName kZones[] = {
    {"local", QT_TRANSLATE_NOOP("Names", "local")},
    {"within-state", QT_TRANSLATE_NOOP("Names", "within the state")},
    {"zone-metro", QT_TRANSLATE_NOOP("Names", "zone or metro")},
    {"other-states", QT_TRANSLATE_NOOP("Names", "other states")},
};

constexpr CodeName kProducts[] = {
    {"speed-post-document", QT_TRANSLATE_NOOP("Names", "Speed Post Document")},
    {"speed-post-parcel", QT_TRANSLATE_NOOP("Names", "Speed Post Parcel")},
    {"india-post-parcel", QT_TRANSLATE_NOOP("Names", "India Post Parcel")},
    {"gyan-post", QT_TRANSLATE_NOOP("Names", "Gyan Post")},
    {"book-post", QT_TRANSLATE_NOOP("Names", "Book Post")},
    {"speed-post-24", QT_TRANSLATE_NOOP("Names", "24 Speed Post")},
    {"speed-post-48", QT_TRANSLATE_NOOP("Names", "48 Speed Post")},
};

constexpr CodeName kContents[] = {
    {"document", QT_TRANSLATE_NOOP("Names", "documents")},
    {"clothes", QT_TRANSLATE_NOOP("Names", "clothes")},
    {"books", QT_TRANSLATE_NOOP("Names", "books")},
    {"cosmetics", QT_TRANSLATE_NOOP("Names", "cosmetics")},
    {"food", QT_TRANSLATE_NOOP("Names", "food")},
    {"electronics", QT_TRANSLATE_NOOP("Names", "electronics")},
    {"medicine", QT_TRANSLATE_NOOP("Names", "medicine")},
    {"jewellery", QT_TRANSLATE_NOOP("Names", "jewellery")},
    {"other", QT_TRANSLATE_NOOP("Names", "other goods")},
};

constexpr CodeName kCustomers[] = {
    {"retail", QT_TRANSLATE_NOOP("Names", "retail")},
    {"contractual", QT_TRANSLATE_NOOP("Names", "contract")},
};

constexpr CodeName kAccounts[] = {
    {"cash", QT_TRANSLATE_NOOP("Names", "Cash in the drawer")},
    {"float", QT_TRANSLATE_NOOP("Names", "Cash received")},
    {"unpaid", QT_TRANSLATE_NOOP("Names", "Accepted, unpaid")},
    {"postage", QT_TRANSLATE_NOOP("Names", "Postage")},
    {"add-on-fees", QT_TRANSLATE_NOOP("Names", "Add-on fees")},
    {"sales", QT_TRANSLATE_NOOP("Names", "Sales")},
    {"cgst-payable", QT_TRANSLATE_NOOP("Names", "CGST payable")},
    {"sgst-payable", QT_TRANSLATE_NOOP("Names", "SGST payable")},
    {"utgst-payable", QT_TRANSLATE_NOOP("Names", "UTGST payable")},
    {"igst-payable", QT_TRANSLATE_NOOP("Names", "IGST payable")},
    {"cash-rounding", QT_TRANSLATE_NOOP("Names", "Cash rounding")},
    {"cash-difference", QT_TRANSLATE_NOOP("Names", "Cash difference")},
    {"disputed", QT_TRANSLATE_NOOP("Names", "Difference disputed")},
    {"handed-over", QT_TRANSLATE_NOOP("Names", "Cash handed over")},
};

constexpr CodeName kStates[] = {
    {"unpaid", QT_TRANSLATE_NOOP("Names", "unpaid")},
    {"paid", QT_TRANSLATE_NOOP("Names", "paid")},
    {"removed", QT_TRANSLATE_NOOP("Names", "taken out")},
    {"cancelled", QT_TRANSLATE_NOOP("Names", "cancelled")},
    {"open", QT_TRANSLATE_NOOP("Names", "open")},
    {"held", QT_TRANSLATE_NOOP("Names", "held")},
    {"discarded", QT_TRANSLATE_NOOP("Names", "discarded")},
};

constexpr CodeName kConditions[] = {
    {"ready", QT_TRANSLATE_NOOP("Names", "ready")},
    {"busy", QT_TRANSLATE_NOOP("Names", "printing")},
    {"paper_out", QT_TRANSLATE_NOOP("Names", "out of paper")},
    {"ribbon_out", QT_TRANSLATE_NOOP("Names", "out of ribbon")},
    {"head_open", QT_TRANSLATE_NOOP("Names", "open")},
    {"paused", QT_TRANSLATE_NOOP("Names", "paused")},
    {"jammed", QT_TRANSLATE_NOOP("Names", "jammed")},
    {"offline", QT_TRANSLATE_NOOP("Names", "off line")},
    {"unreachable", QT_TRANSLATE_NOOP("Names", "does not answer")},
    {"queue_missing", QT_TRANSLATE_NOOP("Names", "its queue is gone")},
    {"spooler_down", QT_TRANSLATE_NOOP("Names", "the print service does not answer")},
    {"unknown", QT_TRANSLATE_NOOP("Names", "says nothing about itself")},
};

constexpr CodeName kKinds[] = {
    {"office_opened", QT_TRANSLATE_NOOP("Names", "Office set up")},
    {"numbers_loaded", QT_TRANSLATE_NOOP("Names", "Numbers loaded")},
    {"number_spoiled", QT_TRANSLATE_NOOP("Names", "Number spoiled")},
    {"day_opened", QT_TRANSLATE_NOOP("Names", "Day opened")},
    {"day_closed", QT_TRANSLATE_NOOP("Names", "Day closed")},
    {"basket_opened", QT_TRANSLATE_NOOP("Names", "Basket begun")},
    {"article_accepted", QT_TRANSLATE_NOOP("Names", "Article accepted")},
    {"article_removed", QT_TRANSLATE_NOOP("Names", "Article taken out")},
    {"article_cancelled", QT_TRANSLATE_NOOP("Names", "Article cancelled")},
    {"article_amended", QT_TRANSLATE_NOOP("Names", "Address amended")},
    {"item_sold", QT_TRANSLATE_NOOP("Names", "Box sold")},
    {"item_removed", QT_TRANSLATE_NOOP("Names", "Box taken out")},
    {"basket_held", QT_TRANSLATE_NOOP("Names", "Basket held")},
    {"basket_recalled", QT_TRANSLATE_NOOP("Names", "Basket recalled")},
    {"basket_discarded", QT_TRANSLATE_NOOP("Names", "Basket discarded")},
    {"basket_paid", QT_TRANSLATE_NOOP("Names", "Basket paid")},
    {"document_reprinted", QT_TRANSLATE_NOOP("Names", "Paper printed again")},
    {"book_restored", QT_TRANSLATE_NOOP("Names", "Book restored")},
    {"upi", QT_TRANSLATE_NOOP("Names", "UPI")}, // of a payment
};

// Why a book can only be read, and what a zone was taken from.
constexpr CodeName kGrounds[] = {
    {"book_damaged", QT_TRANSLATE_NOOP("Names", "it is damaged")},
    {"folder_read_only", QT_TRANSLATE_NOOP("Names", "it may not be written")},
    {"local PIN set", QT_TRANSLATE_NOOP("Names", "list of local PINs")},
    {"state table", QT_TRANSLATE_NOOP("Names", "table of states")},
    {"metro list", QT_TRANSLATE_NOOP("Names", "list of metros")},
};

constexpr CodeName kRowReasons[] = {
    {"row_too_long", QT_TRANSLATE_NOOP("Names", "the row is too long")},
    {"nul_byte", QT_TRANSLATE_NOOP("Names", "the row holds a NUL byte")},
    {"not_utf8", QT_TRANSLATE_NOOP("Names", "the row is not UTF-8")},
    {"quotes_unbalanced", QT_TRANSLATE_NOOP("Names", "a quotation mark is missing")},
    {"cells_wrong_count", QT_TRANSLATE_NOOP("Names", "the number of cells is wrong")},
    {"json_invalid", QT_TRANSLATE_NOOP("Names", "the row is no JSON")},
    {"control_character", QT_TRANSLATE_NOOP("Names", "the row holds a control character")},
    {"text_too_long", QT_TRANSLATE_NOOP("Names", "a text is too long")},
    {"pin_invalid", QT_TRANSLATE_NOOP("Names", "the PIN is none")},
    {"pin_army", QT_TRANSLATE_NOOP("Names", "the PIN belongs to the Army Postal Service")},
    {"name_missing", QT_TRANSLATE_NOOP("Names", "the office's name is missing")},
    {"type_unknown", QT_TRANSLATE_NOOP("Names", "the office's type is unknown")},
    {"delivery_unknown", QT_TRANSLATE_NOOP("Names", "whether it delivers is unknown")},
};

constexpr CodeName kFaults[] = {
    {"certificate_expired", QT_TRANSLATE_NOOP("Names", "its certificate has expired")},
    {"certificate_not_yet",
     QT_TRANSLATE_NOOP("Names", "its certificate is not valid yet, or the clock of this "
                                "machine is wrong")},
    {"certificate_host", QT_TRANSLATE_NOOP("Names", "its certificate is for another name")},
    {"certificate_bad", QT_TRANSLATE_NOOP("Names", "its certificate is not good")},
    {"handshake", QT_TRANSLATE_NOOP("Names", "it does not speak TLS 1.3 as it should")},
};

constexpr CodeName kBatches[] = {
    {"sealed", QT_TRANSLATE_NOOP("Names", "waits")},
    {"sent", QT_TRANSLATE_NOOP("Names", "being sent")},
    {"unknown", QT_TRANSLATE_NOOP("Names", "sent, no answer: is asked")},
    {"custody", QT_TRANSLATE_NOOP("Names", "the centre has it")},
    {"archived", QT_TRANSLATE_NOOP("Names", "archived")},
    {"parked", QT_TRANSLATE_NOOP("Names", "the centre has a question")},
    {"refused", QT_TRANSLATE_NOOP("Names", "refused: kept here")},
};

constexpr CodeName kParked[] = {
    {"kind_unknown", QT_TRANSLATE_NOOP("Names", "It does not know this kind of entry yet")},
    {"record_malformed", QT_TRANSLATE_NOOP("Names", "It cannot read what the entry says")},
    {"entry_malformed", QT_TRANSLATE_NOOP("Names", "It cannot read the entry")},
    {"amount_too_large", QT_TRANSLATE_NOOP("Names", "An amount of the entry is beyond all measure")},
    {"office_other", QT_TRANSLATE_NOOP("Names", "The entry names another office than this counter's")},
    {"unbalanced", QT_TRANSLATE_NOOP("Names", "The amounts of the entry do not sum to zero")},
    {"account_unknown", QT_TRANSLATE_NOOP("Names", "It does not know an account of the entry yet")},
    {"role_unknown", QT_TRANSLATE_NOOP("Names", "It does not know the role that the entry names yet")},
    {"operation_reused", QT_TRANSLATE_NOOP("Names", "It has another entry of the same action")},
    {"date_invalid", QT_TRANSLATE_NOOP("Names", "The entry has a date that cannot be")},
    {"text_invalid", QT_TRANSLATE_NOOP("Names", "A text of the entry cannot be read")},
    {"uuid_invalid", QT_TRANSLATE_NOOP("Names", "The number of the action cannot be read")},
    {"frame_unreadable", QT_TRANSLATE_NOOP("Names", "Its copy of the batch cannot be read any more")},
};

QString faultText(std::string_view code) {
    return named(kFaults, code);
}

QString contentsText(std::string_view code) {
    return named(kContents, code);
}

QString customerText(std::string_view code) {
    return named(kCustomers, code);
}

QString groundText(std::string_view code) {
    return named(kGrounds, code);
}

QString dayText(std::string_view iso) {
    const auto day = Date::parse(iso);
    return day ? plain(day->printed()) : plain(iso);
}

struct FactName {
    std::string_view name;
    QString (*text)(std::string_view);
};

constexpr FactName kFacts[] = {
    {"field", fieldText},
    {"part", fieldText},
    {"product", productText},
    {"instead", productText},
    {"zone", zoneText},
    {"addon", lineText},
    {"account", accountText},
    {"state", stateText},
    {"only", contentsText},
    {"contents", contentsText},
    {"customer", customerText},
    {"kind", kindText},
    {"on", dayText},
    {"first", dayText},
    {"day", dayText},
    {"today", dayText},
    {"last", dayText},
    {"valid", dayText},
    {"fault", faultText},
    {"condition", conditionText},
    {"document", paperText},
    {"parked", parkedText},
    {"reason", groundText},
    {"source", groundText},
};

} // namespace

QString lineText(std::string_view line) {
    return named(kLines, line);
}

QString zoneText(std::string_view zone) {
    return named(kZones, zone);
}

QString productText(std::string_view product) {
    return named(kProducts, product);
}

QString accountText(std::string_view account) {
    return named(kAccounts, account);
}

QString stateText(std::string_view state) {
    return named(kStates, state);
}

QString conditionText(std::string_view condition) {
    return named(kConditions, condition);
}

QString kindText(std::string_view kind) {
    return named(kKinds, kind);
}

QString batchText(std::string_view state) {
    return named(kBatches, state);
}

QString parkedText(std::string_view code) {
    return named(kParked, code);
}

QString rowReasonText(std::string_view reason) {
    return named(kRowReasons, reason);
}

QString paperText(std::string_view document) {
    const std::size_t space = document.find(' ');
    const std::string_view kind = document.substr(0, space);
    const QString words = named(kPapers, kind);
    if (space == std::string_view::npos || words == plain(kind))
        return plain(document);
    return words.arg(dayText(document.substr(space + 1)));
}

QString factText(std::string_view name, std::string_view value) {
    const auto* const found = std::find_if(std::begin(kFacts), std::end(kFacts),
                                           [&](const FactName& fact) { return fact.name == name; });
    return found == std::end(kFacts) ? plain(value) : found->text(value);
}

} // namespace dak
