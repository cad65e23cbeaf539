// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kSync[] = {
    {"message_malformed",
     QT_TRANSLATE_NOOP("Core",
                       "What was received ({message}) cannot be read: {why}. Nothing was taken from it, "
                       "tell your supervisor if it happens again")},
    {"receipt_signature",
     QT_TRANSLATE_NOOP("Core", "The receipt[ of batch {batch}] is not signed by the centre of this counter: "
                               "nothing was marked as received, keep it and tell your supervisor")},
    {"statement_signature",
     QT_TRANSLATE_NOOP("Core",
                       "The statement[ of {day}] is not signed by the centre of this counter: the day "
                       "stays unconfirmed, tell your supervisor")},
    {"change_signature",
     QT_TRANSLATE_NOOP("Core", "Change[ {version}] is not signed by the centre of this counter: it was not "
                               "taken in, tell your supervisor")},
    {"change_unknown",
     QT_TRANSLATE_NOOP("Core", "The centre sent \"{kind}\", which this program does not know: it was left "
                               "aside, install the newer program")},
    {"enrolment_signature",
     QT_TRANSLATE_NOOP("Core", "The enrolment is not signed by the centre that the code names: nothing was "
                               "changed, ask for a new code")},
    {"enrolment_code_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "\"{given}\" is no enrolment code: write its 32 letters and digits as they were "
                       "given to you")},
    {"cursor_invalid",
     QT_TRANSLATE_NOOP("Core", "\"{given}\" is no place in the list of changes: write it as 12.5")},
};

} // namespace

std::span<const Sentence> syncSentences() {
    return kSync;
}

} // namespace dak
