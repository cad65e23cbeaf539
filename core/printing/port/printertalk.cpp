// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/printertalk.h"

#include "core/printing/language/escposstatus.h"
#include "core/printing/language/tsplstatus.h"
#include "core/printing/language/zplstatus.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::size_t kMostAnswer = 4096;
constexpr int kMostSilences = 3; // an answer that trickles has so many times the silence, not for ever

// Sends a question and hears until `isWhole` or silence; `heard` begins with what was there.
template <typename IsWhole>
bool askAndHear(ByteLink& link, const Patience& patience, std::string_view question, std::string& heard,
                const IsWhole& isWhole) {
    if (link.write(question, patience.silence) < question.size())
        return false;
    const auto until = std::chrono::steady_clock::now() + kMostSilences * patience.silence;
    while (!isWhole()) {
        const std::string piece = link.read(patience.silence);
        heard += piece;
        if (piece.empty() || heard.size() > kMostAnswer || std::chrono::steady_clock::now() > until)
            return isWhole();
    }
    return true;
}

class ZplTalk final : public PrinterTalk {
public:
    std::optional<PrinterAnswer> ask(ByteLink& link, const Patience& patience) override {
        std::string heard;
        std::optional<ZplStatus> status;
        const auto isWhole = [&] {
            status = parseZplStatus(heard);
            return status.has_value();
        };
        if (!askAndHear(link, patience, kZplAskStatus, heard, isWhole))
            return std::nullopt;
        return PrinterAnswer{conditionOf(*status), !status->isIdle(), false};
    }
    // The question stands behind the job in the same stream: an idle answer has the job behind it. Twice, as
    // a printer between reading and printing a page says the same.
    int quietAnswers(const Patience&) const override { return 2; }
    Delivery quietMeans() const override { return Delivery::Printed; }

private:
    static PrinterStatus conditionOf(const ZplStatus& status) {
        if (status.headOpen)
            return {PrinterCondition::HeadOpen, "head open"};
        if (status.paperOut)
            return {PrinterCondition::PaperOut, "paper out"};
        if (status.ribbonOut)
            return {PrinterCondition::RibbonOut, "ribbon out"};
        if (status.tooHot || status.tooCold)
            return {PrinterCondition::Paused, status.tooHot ? "head too hot" : "head too cold"};
        if (status.paused)
            return {PrinterCondition::Paused, "pause"};
        return {status.isIdle() ? PrinterCondition::Ready : PrinterCondition::Busy, {}};
    }
};

class TsplTalk final : public PrinterTalk {
public:
    std::optional<PrinterAnswer> ask(ByteLink& link, const Patience& patience) override {
        std::string heard;
        if (!askAndHear(link, patience, kTsplAskStatus, heard, [&heard] { return !heard.empty(); }))
            return std::nullopt;
        const TsplStatus status = *parseTsplStatus(heard);
        const bool done = m_hasWorked && !status.printing && canPrint(conditionOf(status).condition);
        m_hasWorked = m_hasWorked || status.printing;
        return PrinterAnswer{conditionOf(status), status.printing, done};
    }

private:
    static PrinterStatus conditionOf(const TsplStatus& status) {
        if (status.headOpen)
            return {PrinterCondition::HeadOpen, "head open"};
        if (status.jammed)
            return {PrinterCondition::Jammed, "paper jam"};
        if (status.paperOut)
            return {PrinterCondition::PaperOut, "paper out"};
        if (status.ribbonOut)
            return {PrinterCondition::RibbonOut, "ribbon out"};
        if (status.paused || status.otherError)
            return {PrinterCondition::Paused, status.paused ? "pause" : "error"};
        return {status.printing ? PrinterCondition::Busy : PrinterCondition::Ready, {}};
    }

    bool m_hasWorked = false; // it was seen printing
};

class EscPosTalk final : public PrinterTalk {
public:
    // Dots may look like a question, which these printers answer in the middle of a picture: what has come in
    // by itself says only whether the job's turn came, else each later answer would be taken for the one
    // before.
    std::optional<PrinterAnswer> ask(ByteLink& link, const Patience& patience) override {
        const std::string unasked = link.read(std::chrono::milliseconds(0));
        std::string heard;
        std::optional<EscPosStatus> status;
        const auto isWhole = [&] {
            status = parseEscPosStatus(heard);
            return status.has_value();
        };
        if (!askAndHear(link, patience, kEscPosAskStatus, heard, isWhole))
            return std::nullopt;
        const std::string all = unasked + heard;
        const bool done = std::any_of(all.begin(), all.end(), answersTurn);
        return PrinterAnswer{conditionOf(*status), false, done};
    }
    std::string_view afterJob() const override { return kEscPosAskTurn; }

private:
    static PrinterStatus conditionOf(const EscPosStatus& status) {
        if (status.coverOpen)
            return {PrinterCondition::HeadOpen, "cover open"};
        if (status.paperOut)
            return {PrinterCondition::PaperOut, "paper end"};
        if (status.cutterFailed)
            return {PrinterCondition::Jammed, "cutter"};
        if (status.failed || status.waitsForPerson || status.offline)
            return {status.failed ? PrinterCondition::Jammed : PrinterCondition::Paused,
                    status.failed ? "error" : "off line"};
        return {PrinterCondition::Ready, status.paperLow ? "paper near its end" : ""};
    }
};

} // namespace

std::unique_ptr<PrinterTalk> talkOf(PrinterLanguage language) {
    if (language == PrinterLanguage::Zpl)
        return std::make_unique<ZplTalk>();
    if (language == PrinterLanguage::Tspl)
        return std::make_unique<TsplTalk>();
    check(language == PrinterLanguage::EscPos, "a PDF printer is not talked to");
    return std::make_unique<EscPosTalk>();
}

} // namespace dak
