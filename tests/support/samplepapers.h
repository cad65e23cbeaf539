// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of paper of the counter, in its extremes: what the printing tests draw and people look at.
#pragma once

#include "core/document/composebag.h"
#include "core/document/layouts.h"
#include "tests/support/sampleentries.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>
#include <string>
#include <vector>

namespace dak::test {

struct SamplePaper {
    std::string name;
    Page page;
    int copy = 0;
};

inline const Layouts& paperLayouts() {
    static const Result<Layouts> layouts =
        Layouts::load(std::string(std::getenv("DAK_SOURCE")) + "/resources/labels");
    if (!layouts)
        FAIL(layouts.error().code() << " " << layouts.error().fact("file") << " "
                                    << layouts.error().fact("why") << layouts.error().fact("field"));
    return *layouts;
}

inline Page mustCompose(Result<Page> page) {
    if (!page)
        FAIL(page.error().code() << " " << page.error().fact("field"));
    return *std::move(page);
}

inline Page labelOf(const AcceptedEntry& entry, LabelSize size = LabelSize::FourBySix, bool code39 = false) {
    return mustCompose(composeLabel(paperLayouts(), entry, entry.article.receiver, size, code39));
}

inline BagLabel sampleBag(bool air) {
    return {.office = sampleOffice(),
            .number = "EBT0000412785",
            .kind = "Parcel TD",
            .air = air,
            .insured = air,
            .toOffice = "Mumbai Parcel Hub",
            .toPin = "400099",
            .via = "Pune RMS",
            .schedule = "Set 2, 19:30",
            .day = Date::of(2026, 11, 20),
            .time = "17:35",
            .articles = 38,
            .grams = 21450,
            .closedBy = "S. Kulkarni",
            .verifiedBy = "R. Deshmukh",
            .languages = "en+hi"};
}

inline AcceptedEntry sampleGem() {
    AcceptedEntry entry = sampleCod(8);
    entry.article.gem = true;
    return entry;
}

// Letters of a script, wide ones among them.
inline std::vector<std::string> hindiLetters() {
    return {"श्री", "ग", "ज्ञा", "न", "म", "हि", "रो", "ड", "ष्ट्र", "औ"};
}
inline std::vector<std::string> malayalamLetters() {
    return {"ഞ", "ഔ", "ണ", "ക്ഷ", "ത", "ൗ", "ഊ", "മ", "ഷ"};
}

inline AcceptedEntry longestHindi() {
    const std::string line = "श्री ज्ञानेश्वर महाराज नगर, राष्ट्रीय राजमार्ग क्रमांक ४, औद्योगिक क्षेत्र, पुणे";
    return sampleLongest(line, line);
}

inline std::vector<SamplePaper> samplePapers() {
    const Layouts& layouts = paperLayouts();
    AcceptedEntry hindi = sampleAccepted();
    hindi.article.languages = "en+hi";
    hindi.article.receiver = sampleAddress(
        {"मीना कृष्णन", {"फ्लैट १२, रोज़ गार्डन्स", "पाँचवाँ ब्लॉक, कोरमंगला"}, "9845012345", "बेंगलुरु", "कर्नाटक"}, 560034);
    const std::string wide(80, 'W');
    const std::string latin =
        "Flat No. 1204, Shree Gajanan Maharaj Co-operative Housing Society, Phase II, Wing";
    AcceptedEntry latinLongest = sampleLongest("Dr. Venkata Satyanarayana Subrahmanyam Bhattacharya-"
                                               "Chattopadhyay, Research Offi",
                                               latin.substr(0, 80));
    AcceptedEntry bothIn = sampleStudent();
    bothIn.article.office.training = false;
    PaidEntry basket = samplePaid({sampleAccepted(), bothIn, sampleArmy()});
    addBox(basket);
    AcceptedEntry provisional = sampleStudent();
    std::vector<SamplePaper> papers{
        {"label-retail", labelOf(sampleAccepted()), 0},
        {"label-cod", labelOf(sampleCod(8)), 0},
        {"label-cod-duplicate", labelOf(sampleCod(8)), 2},
        {"label-army", labelOf(sampleArmy()), 0},
        {"label-student", labelOf(sampleStudent()), 0},
        {"label-hindi", labelOf(hindi), 0},
        {"label-code39", labelOf(sampleAccepted(), LabelSize::FourBySix, true), 0},
        {"label-longest", labelOf(latinLongest), 0},
        {"label-longest-hindi", labelOf(longestHindi()), 0},
        {"label-widest", labelOf(sampleLongest(wide, wide)), 0},
        {"label-a6-retail", labelOf(sampleAccepted(), LabelSize::A6), 0},
        {"label-a6-cod", labelOf(sampleCod(), LabelSize::A6), 0},
        {"label-a6-widest", labelOf(sampleLongest(wide, wide), LabelSize::A6), 0},
        {"label-gem", labelOf(sampleGem()), 0},
        {"label-a6-gem", labelOf(sampleGem(), LabelSize::A6), 0},
        {"label-a7-retail", labelOf(sampleAccepted(), LabelSize::A7), 0},
        {"label-a7-hindi", labelOf(hindi, LabelSize::A7), 0},
        {"label-a7-cod", labelOf(sampleCod(8), LabelSize::A7), 1},
        {"label-a7-gem", labelOf(sampleGem(), LabelSize::A7), 0},
        {"label-a4-4up", labelOf(sampleCod(8), LabelSize::A4FourUp), 0},
        {"label-a4-4up-widest", labelOf(sampleLongest(wide, wide), LabelSize::A4FourUp), 0},
        {"bag-air", mustCompose(composeBagLabel(layouts, sampleBag(true))), 0},
        {"bag-surface", mustCompose(composeBagLabel(layouts, sampleBag(false))), 0},
        {"receipt-58mm",
         mustCompose(composeReceipt(layouts, samplePaid({sampleAccepted()}), ReceiptSize::Mm58)), 0},
        {"receipt-58mm-hindi",
         mustCompose(composeReceipt(layouts, samplePaid({hindi}, "en+hi"), ReceiptSize::Mm58)), 0},
        {"receipt-58mm-basket", mustCompose(composeReceipt(layouts, basket, ReceiptSize::Mm58)), 1},
        {"receipt-80mm",
         mustCompose(composeReceipt(layouts, samplePaid({sampleAccepted()}), ReceiptSize::Mm80)), 0},
        {"receipt-80mm-hindi",
         mustCompose(composeReceipt(layouts, samplePaid({hindi}, "en+hi"), ReceiptSize::Mm80)), 0},
        {"receipt-80mm-basket", mustCompose(composeReceipt(layouts, basket, ReceiptSize::Mm80)), 1},
        {"receipt-a5", mustCompose(composeReceipt(layouts, samplePaid({sampleAccepted()}), ReceiptSize::A5)),
         0},
        {"receipt-a5-hindi",
         mustCompose(composeReceipt(layouts, samplePaid({hindi}, "en+hi"), ReceiptSize::A5)), 0},
        {"receipt-a5-basket", mustCompose(composeReceipt(layouts, basket, ReceiptSize::A5)), 0},
        {"receipt-training",
         mustCompose(composeReceipt(layouts, samplePaid({sampleStudent()}), ReceiptSize::Mm80)), 0},
        {"receipt-longest",
         mustCompose(
             composeReceipt(layouts, samplePaid({latinLongest, longestHindi()}, "en+hi"), ReceiptSize::Mm80)),
         0},
        {"cdf1", mustCompose(composeDeclaration(layouts, sampleAccepted())), 0},
        {"cdf1-hindi", mustCompose(composeDeclaration(layouts, hindi)), 0},
        {"cdf1-longest", mustCompose(composeDeclaration(layouts, longestHindi())), 0},
        {"cdf1-widest", mustCompose(composeDeclaration(layouts, sampleLongest(wide, wide))), 0},
        {"acknowledgement", mustCompose(composeAcknowledgement(layouts, sampleCod())), 0},
        {"acknowledgement-widest", mustCompose(composeAcknowledgement(layouts, sampleLongest(wide, wide))),
         0},
        {"cancellation",
         mustCompose(composeCancellation(layouts, sampleRecorded("article_cancelled", 57),
                                         sampleCancelled(hindi), hindi)),
         0},
        {"day-report",
         mustCompose(composeDayReport(layouts, sampleRecorded("day_closed", 119), sampleDayClosed())), 0}};
    return papers;
}

// One paper of each layout with symbols, for the slow programs of others; all of them with DAK_LONG=1.
inline std::vector<SamplePaper> scannedPapers() {
    static const std::set<std::string> kOfEachLayout{"label-cod-duplicate", "label-code39", "label-a6-cod",
                                                     "cdf1", "acknowledgement"};
    std::vector<SamplePaper> papers;
    for (SamplePaper& paper : samplePapers())
        if (!paper.page.symbols.empty() &&
            (kOfEachLayout.count(paper.name) == 1 || std::getenv("DAK_LONG") != nullptr))
            papers.push_back(std::move(paper));
    return papers;
}

} // namespace dak::test
