// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Indian scripts on paper, dot by dot. The rasters of tests/fixtures/rasters.csv were looked at by eye;
// they hold for one version of the font package and one of Qt, with another the structure is compared
// instead. DAK_WRITE_RASTERS=1 writes the file again, and DAK_SHEETS=FOLDER the pictures to look at (of the
// other scripts always).
#include "core/printing/paperfonts.h"
#include "tests/support/printers.h"
#include "tests/support/samplepapers.h"
#include "tests/support/scanning.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace dak;
using namespace dak::test;

namespace {

struct Script {
    const char* name;
    const char* person;
    const char* line;
};
const Script kGolden[] = {{"devanagari", "श्रीमती मीनाक्षी कृष्णन", "फ्लैट १२, राष्ट्रीय राजमार्ग, पुणे"},
                          {"bengali", "শ্রীমতী মীনাক্ষী বন্দ্যোপাধ্যায়", "১২ রাজা রামমোহন সরণি, কলকাতা"},
                          {"tamil", "திருமதி மீனாட்சி கிருஷ்ணன்", "12 ராஜாஜி சாலை, சென்னை"},
                          {"urdu", "محترمہ میناکشی کرشنن", "مکان ۱۲، جامع مسجد روڈ، دہلی"}};
// Every other script of the languages of the Eighth Schedule that fonts-noto-core has.
const Script kOthers[] = {{"assamese (Bengali script)", "শ্ৰীমতী মীনাক্ষী বৰুৱা", "১২ মহাত্মা গান্ধী পথ, গুৱাহাটী"},
                          {"gujarati", "શ્રીમતી મીનાક્ષી કૃષ્ણન", "૧૨ મહાત્મા ગાંધી માર્ગ, અમદાવાદ"},
                          {"gurmukhi", "ਸ੍ਰੀਮਤੀ ਮੀਨਾਕਸ਼ੀ ਕੌਰ", "੧੨ ਮਾਲ ਰੋਡ, ਅੰਮ੍ਰਿਤਸਰ"},
                          {"kannada", "ಶ್ರೀಮತಿ ಮೀನಾಕ್ಷಿ ಕೃಷ್ಣನ್", "೧೨ ಮಹಾತ್ಮ ಗಾಂಧಿ ರಸ್ತೆ, ಬೆಂಗಳೂರು"},
                          {"malayalam", "ശ്രീമതി മീനാക്ഷി കൃഷ്ണൻ", "12 മഹാത്മാഗാന്ധി റോഡ്, തിരുവനന്തപുരം"},
                          {"odia", "ଶ୍ରୀମତୀ ମୀନାକ୍ଷୀ କୃଷ୍ଣନ", "୧୨ ମହାତ୍ମା ଗାନ୍ଧୀ ମାର୍ଗ, ଭୁବନେଶ୍ୱର"},
                          {"telugu", "శ్రీమతి మీనాక్షి కృష్ణన్", "౧౨ మహాత్మా గాంధీ రోడ్డు, హైదరాబాద్"},
                          {"ol chiki (Santali)", "ᱢᱤᱱᱟᱹᱠᱥᱤ ᱢᱩᱨᱢᱩ", "᱑᱒ ᱥᱟᱱᱛᱟᱲ ᱯᱟᱨᱜᱟᱱᱟ"},
                          {"meetei mayek (Manipuri)", "ꯃꯤꯅꯥꯛꯁꯤ ꯗꯦꯕꯤ", "꯱꯲ ꯏꯝꯐꯥꯜ"},
                          {"sindhi (Arabic script)", "مينا ڪرشنن", "گهر ۱۲، ڳوٺ ٻيلو"},
                          {"kashmiri (Arabic script)", "میناکشی کول", "مکانہٕ ۱۲، سرینگر"},
                          {"marathi, konkani, nepali, bodo, dogri, maithili, sanskrit (Devanagari)",
                           "सौ. मीनाक्षी ळकळे", "बाऱ्हे, डोंगरदऱ्या"}};

AcceptedEntry entryIn(const Script& script) {
    AcceptedEntry entry = sampleCod(8);
    entry.article.receiver =
        sampleAddress({script.person, {script.line}, "9845012345", "Pune", "Maharashtra"}, 411002);
    entry.article.sender =
        sampleAddress({script.person, {script.line}, "9822054321", "Pune", "Maharashtra"}, 411030);
    return entry;
}

PrintedPage withHash(Page page) {
    const Overlay overlay = overlayOf(page);
    return {std::move(page), overlay};
}

std::map<std::string, PrintedPage> goldenPapers() {
    std::map<std::string, PrintedPage> papers;
    for (const Script& script : kGolden) {
        const AcceptedEntry entry = entryIn(script);
        papers.emplace(std::string("label-") + script.name, withHash(labelOf(entry)));
        papers.emplace(std::string("receipt-") + script.name,
                       withHash(mustCompose(
                           composeReceipt(paperLayouts(), samplePaid({entry}, "en+hi"), ReceiptSize::Mm80))));
    }
    return papers;
}

std::string dotsHash(const QImage& raster) {
    std::string bits = std::to_string(raster.width()) + " " + std::to_string(raster.height()) + " ";
    for (int y = 0; y < raster.height(); ++y)
        for (int x = 0; x < raster.width(); ++x)
            bits += raster.pixelIndex(x, y) != 0 ? '1' : '0';
    return hex(sha256(bits));
}

std::string trimmedOutput(const std::string& command) {
    std::string output = outputOf(command);
    while (!output.empty() && output.back() == '\n')
        output.pop_back();
    return output;
}

// What the dots depend on beside us.
std::string toolsNow() {
    return "fonts-noto-core " + trimmedOutput("dpkg-query -W -f '${Version}' fonts-noto-core") + ", Qt " +
           qVersion();
}

std::string rastersFile() {
    return std::string(std::getenv("DAK_SOURCE")) + "/tests/fixtures/rasters.csv";
}

// "tools,TOOLS" and then "paper,hash" lines.
std::map<std::string, std::string> keptRasters() {
    std::map<std::string, std::string> kept;
    std::ifstream file(rastersFile());
    for (std::string line; std::getline(file, line);) {
        const std::size_t comma = line.find(';');
        if (comma != std::string::npos)
            kept[line.substr(0, comma)] = line.substr(comma + 1);
    }
    return kept;
}

// Glyph 0 is the empty box a font draws for what it has not.
int missingGlyphs(const QString& text) {
    PaperFonts fonts;
    QTextLayout layout(text, fonts.of(text, 40, false));
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(100000);
    layout.endLayout();
    int missing = 0;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        if (!paperFamilies().contains(run.rawFont().familyName()))
            ++missing; // another font stood in
        for (const quint32 glyph : run.glyphIndexes())
            missing += glyph == 0 ? 1 : 0;
    }
    return missing;
}

void checkStructure(const PrintedPage& printed, const QImage& raster) {
    const DeviceDots dots(203);
    for (const PageText& text : printed.page.texts) {
        CHECK(missingGlyphs(
                  QString::fromStdString(text.text()).replace(QLatin1Char('\n'), QLatin1Char(' '))) == 0);
        const QRect box = dots.of(text.box).intersected(raster.rect());
        int ink = 0;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                ink += raster.pixelIndex(x, y) != 0 ? 1 : 0;
        INFO(text.text());
        CHECK(ink > 0);
        CHECK(ink < box.width() * box.height());
    }
}

} // namespace

TEST_CASE("labels and receipts in four scripts are dot by dot those that were looked at") {
    const auto papers = goldenPapers();
    const bool writing = std::getenv("DAK_WRITE_RASTERS") != nullptr;
    std::ostringstream written;
    written << "tools;" << toolsNow() << "\n";
    const auto kept = keptRasters();
    const bool sameTools = kept.count("tools") == 1 && kept.at("tools") == toolsNow();
    for (const auto& [name, printed] : papers) {
        INFO(name);
        const auto raster = drawer().raster(printed, 203);
        if (!raster)
            FAIL(raster.error().code() << " " << raster.error().fact("field"));
        written << name << ";" << dotsHash(*raster) << "\n";
        checkStructure(printed, *raster);
        if (writing && std::getenv("DAK_SHEETS") != nullptr)
            CHECK(raster->save(
                QString::fromStdString(std::string(std::getenv("DAK_SHEETS")) + "/" + name + ".png")));
        if (sameTools && !writing)
            CHECK(kept.at(name) == dotsHash(*raster));
    }
    if (writing)
        std::ofstream(rastersFile()) << written.str();
    CHECK(keptRasters().size() == papers.size() + 1);
}

TEST_CASE("every other script of the Eighth Schedule is printed without a missing glyph") {
    for (const Script& script : kOthers) {
        INFO(script.name);
        CHECK(missingGlyphs(QString::fromUtf8(script.person)) == 0);
        CHECK(missingGlyphs(QString::fromUtf8(script.line)) == 0);
        const auto raster = drawer().raster(withHash(labelOf(entryIn(script))), 203);
        if (!raster)
            FAIL(raster.error().code() << " " << raster.error().fact("field"));
        const std::string word =
            std::string(script.name).substr(0, std::string(script.name).find_first_of(" ,"));
        if (std::getenv("DAK_SHEETS") != nullptr)
            CHECK(raster->save(
                QString::fromStdString(std::string(std::getenv("DAK_SHEETS")) + "/other-" + word + ".png")));
    }
    CHECK(missingGlyphs(QStringLiteral("東京")) > 0); // the check can fail
}

TEST_CASE("text of any shape is printed whole or refused by its field before anything is sold") {
    const auto repeated = [](const std::string& text, std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i)
            all += text;
        return all;
    };
    const std::string names[] = {std::string(80, 'W'),
                                 repeated("ௌ", 80),                // wide, no spaces
                                 "e" + repeated("\u0301", 79),     // combining marks on one letter
                                 repeated("ش", 80),                // right to left, one word
                                 repeated("ی ", 40) + "",          // right to left, many words
                                 repeated("\u200d", 40) + "Meena", // joiners that join nothing
                                 repeated("ക്ഷ", 26),
                                 repeated("ᱥ", 80),
                                 "Meena مینا মীনা मीना"};
    for (const std::string& name : names)
        for (const LabelSize size :
             {LabelSize::FourBySix, LabelSize::A6, LabelSize::A7, LabelSize::A4FourUp}) {
            INFO(labelSizeCode(size) << " " << name);
            AcceptedEntry entry = sampleLongest("Meena", "8 Laxmi Road");
            AddressDraft draft = entry.article.receiver.draft();
            draft.name = name;
            const auto receiver = Address::make(draft, entry.article.receiver.pin(), "receiver");
            REQUIRE(receiver);
            const auto page = composeLabel(paperLayouts(), entry, *receiver, size);
            if (!page) {
                CHECK(page.error().code() == "text_does_not_fit");
                CHECK(page.error().fact("field") == "receiver");
                continue;
            }
            const auto raster = drawer().raster(withHash(*page), 203);
            if (!raster)
                FAIL(raster.error().code() << " " << raster.error().fact("field"));
        }
}
