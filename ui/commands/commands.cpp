// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/commands.h"

#include "core/base/check.h"
#include "ui/commands/keycode.h"

#include <QKeyEvent>

#include <algorithm>

namespace dak::ui {

namespace {

using enum CommandId;
using enum CommandPlace;

constexpr Command kCommands[] = {
    {Keys, Everywhere, QT_TRANSLATE_NOOP("Commands", "Keys of this screen"),
     QT_TRANSLATE_NOOP("Commands", "Keys"), "F1"},
    {NextArticle, Book,
     QT_TRANSLATE_NOOP("Commands", "Accept this article and start the next of the same sender"),
     QT_TRANSLATE_NOOP("Commands", "Next article"), "F2; Num++"},
    {LastSender, Book, QT_TRANSLATE_NOOP("Commands", "Repeat the last sender"),
     QT_TRANSLATE_NOOP("Commands", "Last sender"), "F3"},
    {LookUp, Book, QT_TRANSLATE_NOOP("Commands", "Look up in this field"),
     QT_TRANSLATE_NOOP("Commands", "Look up"), "F4"},
    {Compare, Book, QT_TRANSLATE_NOOP("Commands", "Compare products at large"),
     QT_TRANSLATE_NOOP("Commands", "Compare"), "F5"},
    {Hold, Book, QT_TRANSLATE_NOOP("Commands", "Hold the basket under a name"),
     QT_TRANSLATE_NOOP("Commands", "Hold"), "F6"},
    {Recall, Book, QT_TRANSLATE_NOOP("Commands", "Recall a basket that waits"),
     QT_TRANSLATE_NOOP("Commands", "Recall"), "F7"},
    {AcceptAndPay, Book, QT_TRANSLATE_NOOP("Commands", "Accept and pay"),
     QT_TRANSLATE_NOOP("Commands", "Pay"), "F8"},
    {ExactCash, Book, QT_TRANSLATE_NOOP("Commands", "Accept and pay with exact cash"),
     QT_TRANSLATE_NOOP("Commands", "Exact cash"), "F9"},
    {Reprint, Everywhere, QT_TRANSLATE_NOOP("Commands", "Print a label again: scan the article"),
     QT_TRANSLATE_NOOP("Commands", "Reprint"), "F11"},
    {Lock, Everywhere, QT_TRANSLATE_NOOP("Commands", "Lock the screen"),
     QT_TRANSLATE_NOOP("Commands", "Lock"), "F12"},
    {Back, Everywhere, QT_TRANSLATE_NOOP("Commands", "One level back; nothing typed is lost"), nullptr,
     "Esc"},
    {Product1, Book, QT_TRANSLATE_NOOP("Commands", "Choose product 1"), nullptr, "Alt+1"},
    {Product2, Book, QT_TRANSLATE_NOOP("Commands", "Choose product 2"), nullptr, "Alt+2"},
    {Product3, Book, QT_TRANSLATE_NOOP("Commands", "Choose product 3"), nullptr, "Alt+3"},
    {Product4, Book, QT_TRANSLATE_NOOP("Commands", "Choose product 4"), nullptr, "Alt+4"},
    {Registration, Book, QT_TRANSLATE_NOOP("Commands", "Registration"), nullptr, "Alt+R"},
    {Otp, Book, QT_TRANSLATE_NOOP("Commands", "Delivery on OTP"), nullptr, "Alt+O"},
    {Ack, Book, QT_TRANSLATE_NOOP("Commands", "Acknowledgement"), nullptr, "Alt+A"},
    {Pod, Book, QT_TRANSLATE_NOOP("Commands", "Proof of delivery"), nullptr, "Alt+P"},
    {Insure, Book, QT_TRANSLATE_NOOP("Commands", "Insure"), nullptr, "Alt+I"},
    {Cod, Book, QT_TRANSLATE_NOOP("Commands", "Cash on delivery"), nullptr, "Alt+C"},
    {Value, Book, QT_TRANSLATE_NOOP("Commands", "Declared value"), nullptr, "Alt+V"},
    {Gstin, Book, QT_TRANSLATE_NOOP("Commands", "Customer's GSTIN"), nullptr, "Alt+G"},
    {Student, Book, QT_TRANSLATE_NOOP("Commands", "Student"), nullptr, "Alt+S"},
    {PostalService, Book, QT_TRANSLATE_NOOP("Commands", "On Postal Service"), nullptr, "Alt+T"},
    {Gem, Book, QT_TRANSLATE_NOOP("Commands", "Order of the Government e-Marketplace (GeM)"), nullptr,
     "Alt+E"},
    {Number, Book, QT_TRANSLATE_NOOP("Commands", "Number of a sticker"), nullptr, "Alt+N"},
    {Count, Book, QT_TRANSLATE_NOOP("Commands", "How many parcels the sender brought"), nullptr, "Alt+M"},
    {SellBox, Book, QT_TRANSLATE_NOOP("Commands", "Sell a box"), nullptr, "Alt+B"},
    {Basket, Book, QT_TRANSLATE_NOOP("Commands", "Go to the lines of the basket"), nullptr, "Ctrl+B"},
    {RemoveLine, Book, QT_TRANSLATE_NOOP("Commands", "Take a line out of the basket"), nullptr, "Del"},
    {Discard, Book, QT_TRANSLATE_NOOP("Commands", "Discard an unpaid basket, with a reason"), nullptr,
     "Ctrl+Del"},
    {Upi, Book, QT_TRANSLATE_NOOP("Commands", "Pay by UPI (in the pay panel)"), nullptr, "U"},
    {Yes, Book, QT_TRANSLATE_NOOP("Commands", "Yes, to a question of the desk"), nullptr, "Y"},
    {No, Book, QT_TRANSLATE_NOOP("Commands", "No, to a question of the desk"), nullptr, "N"},
    {CancelArticle, Find, QT_TRANSLATE_NOOP("Commands", "Cancel this article and give the money back"),
     QT_TRANSLATE_NOOP("Commands", "Cancel article"), "F6"},
    {AmendArticle, Find, QT_TRANSLATE_NOOP("Commands", "Correct name, line or mobile before dispatch"),
     QT_TRANSLATE_NOOP("Commands", "Correct"), "F7"},
    {SpoilNumber, Find, QT_TRANSLATE_NOOP("Commands", "Write a number off as spoiled"),
     QT_TRANSLATE_NOOP("Commands", "Spoiled"), "F8"},
    {OpenDay, Day, QT_TRANSLATE_NOOP("Commands", "Open the day"),
     QT_TRANSLATE_NOOP("Commands", "Open the day"), "F2"},
    {CloseDay, Day, QT_TRANSLATE_NOOP("Commands", "Close the day"),
     QT_TRANSLATE_NOOP("Commands", "Close the day"), "F8"},
    {SendNow, Day, QT_TRANSLATE_NOOP("Commands", "Send what waits to the centre now"),
     QT_TRANSLATE_NOOP("Commands", "Send now"), "F9"},
    {ExportBatches, Day, QT_TRANSLATE_NOOP("Commands", "Write what waits onto a stick"),
     QT_TRANSLATE_NOOP("Commands", "To a stick"), "F6"},
    {ImportReceipts, Day, QT_TRANSLATE_NOOP("Commands", "Take the centre's receipts in from a stick"),
     QT_TRANSLATE_NOOP("Commands", "Receipts"), "F7"},
    {PrintWaiting, Printers, QT_TRANSLATE_NOOP("Commands", "Print all that surely is not out"),
     QT_TRANSLATE_NOOP("Commands", "Print what waits"), "F2"},
    {PrintAgain, Printers, QT_TRANSLATE_NOOP("Commands", "Print the chosen paper again"),
     QT_TRANSLATE_NOOP("Commands", "Print again"), "F3"},
    {CameOut, Printers, QT_TRANSLATE_NOOP("Commands", "The chosen paper is there: I looked"),
     QT_TRANSLATE_NOOP("Commands", "It is there"), "F4"},
    {FindQueues, Printers, QT_TRANSLATE_NOOP("Commands", "Look for the print queues of this computer"),
     QT_TRANSLATE_NOOP("Commands", "Find queues"), "F5"},
    {TestPage, Printers, QT_TRANSLATE_NOOP("Commands", "Print a test page with rulers"),
     QT_TRANSLATE_NOOP("Commands", "Test page"), "F6"},
    {CorrectPrinter, Printers, QT_TRANSLATE_NOOP("Commands", "Correct the printer by what you measured"),
     QT_TRANSLATE_NOOP("Commands", "Correct by ruler"), "F7"},
    {SavePrinter, Printers, QT_TRANSLATE_NOOP("Commands", "Keep this printer"),
     QT_TRANSLATE_NOOP("Commands", "Keep printer"), "F8"},
    {RemovePrinter, Printers, QT_TRANSLATE_NOOP("Commands", "Remove the chosen printer"), nullptr,
     "Ctrl+Del"},
    {LabelList, Printers, QT_TRANSLATE_NOOP("Commands", "Print the labels of a list"),
     QT_TRANSLATE_NOOP("Commands", "List of labels"), "F9"},
    {ListFromFile, Labels, QT_TRANSLATE_NOOP("Commands", "Read the list from a file"),
     QT_TRANSLATE_NOOP("Commands", "From a file"), "F5"},
    {StopList, Labels, QT_TRANSLATE_NOOP("Commands", "Stop after the label that is printed now"),
     QT_TRANSLATE_NOOP("Commands", "Stop"), "F6"},
    {PrintList, Labels, QT_TRANSLATE_NOOP("Commands", "Print the list in its order, or go on with it"),
     QT_TRANSLATE_NOOP("Commands", "Print the list"), "F8"},
    {DeskBook, Everywhere, QT_TRANSLATE_NOOP("Commands", "Book"), nullptr, "Ctrl+1"},
    {DeskDay, Everywhere, QT_TRANSLATE_NOOP("Commands", "Day"), nullptr, "Ctrl+6"},
    {DeskFind, Everywhere, QT_TRANSLATE_NOOP("Commands", "Find"), nullptr, "Ctrl+7"},
    {DeskPrinters, Everywhere, QT_TRANSLATE_NOOP("Commands", "Printers"), nullptr, "Ctrl+P"},
    {NextPart, Everywhere, QT_TRANSLATE_NOOP("Commands", "Next field; completes a street"), nullptr, "Tab"},
    {Language, Everywhere, QT_TRANSLATE_NOOP("Commands", "Hindi or English"), nullptr, "Ctrl+L"},
    {Larger, Everywhere, QT_TRANSLATE_NOOP("Commands", "Larger letters"), nullptr, "Ctrl++; Ctrl+="},
    {Smaller, Everywhere, QT_TRANSLATE_NOOP("Commands", "Smaller letters"), nullptr, "Ctrl+-"},
    {NormalSize, Everywhere, QT_TRANSLATE_NOOP("Commands", "Letters of ordinary size"), nullptr, "Ctrl+0"},
};

QString translated(const char* text) {
    return QCoreApplication::translate("Commands", text);
}

} // namespace

std::span<const Command> allCommands() {
    return kCommands;
}

const Command& command(CommandId id) {
    const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                     [id](const Command& each) { return each.id == id; });
    check(found != std::end(kCommands), "a command that is not in the table");
    return *found;
}

QList<QKeySequence> keysOf(CommandId id) {
    return QKeySequence::listFromString(QLatin1StringView(command(id).key));
}

QString keyText(CommandId id) {
    return keysOf(id).constFirst().toString(QKeySequence::PortableText);
}

QString textOf(CommandId id) {
    return translated(command(id).text);
}

QString labelOf(CommandId id) {
    const char* label = command(id).label;
    return label == nullptr ? QString() : translated(label);
}

bool matches(const QKeyEvent& event, CommandId id) {
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QChar latin = latinCharacter(event).toUpper();
    const bool letter = latin >= u'A' && latin <= u'Z';
    const int pressed = static_cast<int>(modifiers) | (letter ? latin.unicode() : event.key());
    for (const QKeySequence& sequence : keysOf(id)) {
        if (sequence[0].toCombined() == pressed)
            return true;
    }
    return false;
}

} // namespace dak::ui
