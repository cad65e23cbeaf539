// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/text/sentencecases.h"
#include "ui/text/codetext.h"
#include "ui/text/errortext.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include <memory>

namespace {

// The program in Hindi for as long as it lives, from the file that the build made.
class InHindi {
public:
    InHindi() : m_application(m_count, m_arguments) {
        const QString folder = qEnvironmentVariable("DAK_SHARE") + QStringLiteral("/translations");
        REQUIRE(m_translator.load(QStringLiteral("dak_hi"), folder));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~InHindi() { QCoreApplication::removeTranslator(&m_translator); }
    InHindi(const InHindi&) = delete;
    InHindi& operator=(const InHindi&) = delete;

private:
    int m_count = 1;
    char m_name[5] = "test";
    char* m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
    QTranslator m_translator;
};

bool hasDevanagari(const QString& text) {
    static const QRegularExpression letters(QStringLiteral("[\\x{0900}-\\x{097F}]"));
    return text.contains(letters);
}

} // namespace

TEST_CASE("what core reports is said in Hindi") {
    const InHindi hindi;
    const dak::Error mobile =
        dak::Error::refused("mobile_invalid", {{"field", "receiver"}, {"given", "12345"}});
    CHECK(dak::errorText(mobile) ==
          QStringLiteral("पाने वाला: \"12345\" मोबाइल नंबर नहीं है: दस अंक लिखें, पहला 6 से 9, या ख़ाली छोड़ें"));
    const dak::Error used = dak::Error::refused("numbers_used_up", {{"product", "india-post-parcel"}});
    CHECK(dak::errorText(used) ==
          QStringLiteral("इंडिया पोस्ट पार्सल की वस्तु संख्याएँ समाप्त हो गईं: अपने डाकघर से रेंज माँगें"));
    CHECK(dak::stateText("paid") == QStringLiteral("भुगतान हो चुका"));
    CHECK(dak::noticeText({"disk_low", {{"free_mb", "90"}}}).startsWith(QStringLiteral("डिस्क पर केवल 90 MB")));
}

TEST_CASE("every sentence says all its facts in Hindi too") {
    const InHindi hindi;
    for (const dak::Sentence& sentence : dak::test::allSentences()) {
        INFO(sentence.code);
        const std::vector<dak::Fact> facts = dak::test::factsOf(sentence.text);
        const QString text = dak::errorText(dak::Error::refused(std::string(sentence.code), facts));
        CHECK(hasDevanagari(text));
        CHECK_FALSE(text.contains(QRegularExpression(QStringLiteral("[\\[\\]{}]"))));
        for (const auto& [name, value] : facts)
            CHECK(text.contains(QString::fromStdString(value)));
        CHECK(hasDevanagari(dak::errorText(dak::Error::refused(std::string(sentence.code)))));
    }
}

TEST_CASE("without a translator the same words are English") {
    CHECK(dak::stateText("paid") == u"paid");
    CHECK_FALSE(hasDevanagari(dak::errorText(dak::Error::refused("basket_empty"))));
}
