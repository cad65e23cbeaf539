// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names no paper can carry are refused before the money, and those of any Indian script come out.
#include "core/booking/bookarticle.h"
#include "tests/journeys/paper/paperdesk.h"
#include "tests/journeys/paper/zplroll.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

TEST_CASE("a name that cannot be printed is refused by its field, and nothing is sold or waits for paper") {
    ZplRoll roll(1000);
    PaperDesk desk(labelPrinter(roll.address()));
    const std::vector<NumberRange> ranges = *desk.counter->book().numbers().ranges();
    const auto range = std::ranges::find(ranges, aParcel().product, &NumberRange::product);
    const ArticleNumber first = ArticleNumber::issue(range->prefix, range->next);
    const struct {
        std::string name;
        const char* code;
        const char* said;
    } cases[] = {{std::string(400, 'a'), "text_too_long", "80"},
                 {"Meena \U0001F600", "character_not_printable", "U+1F600"},
                 {"東京", "character_not_printable", "U+6771"},
                 {"שלום", "character_not_printable", "U+05E9"},
                 {"Meena\nKrishnan", "text_has_controls", ""},
                 {"Meena \xFF", "text_not_utf8", ""},
                 {"  ", "name_missing", ""}};
    for (const auto& row : cases) {
        INFO(row.code);
        ArticleRequest request = aParcel();
        request.receiver.name = row.name;
        const auto sold = BookArticle(desk.counter.desk()).run(desk.counter.id(), request, cash(1000));
        REQUIRE_FALSE(sold);
        CHECK(sold.error().code() == row.code);
        CHECK(sold.error().fact("field").find("receiver") != std::string::npos);
        const std::string sentence = sentenceOf(sold.error());
        INFO(sentence);
        CHECK(sentence.find(row.said) != std::string::npos);
    }
    CHECK(desk.counter.nothingPosted());
    CHECK(desk.counter->book().prints().open()->empty());
    CHECK(roll.taken().empty());
    const std::string label = desk.sell();
    CHECK(desk.print(label).state == PrintState::Printed); // the first number was not spent on them
    CHECK(label == "label " + first.text());
}

TEST_CASE("names of right-to-left and Indian scripts are sold, printed and corrected like any other") {
    ZplRoll roll(1000);
    PaperDesk desk(labelPrinter(roll.address()));
    for (const char* name : {"محمد اقبال", "مينا ڪرشنن", "মীনাক্ষী বৰুৱা", "મીનાક્ષી કૃષ્ણન", "ਮੀਨਾਕਸ਼ੀ ਕੌਰ", "మీనాక్షి",
                             "ಮೀನಾಕ್ಷಿ", "മീനാക്ഷി", "ମୀନାକ୍ଷୀ", "ᱢᱤᱱᱟᱹᱠᱥᱤ", "Meena محمد মীনা"}) {
        INFO(name);
        ArticleRequest request = aParcel();
        request.receiver.name = name;
        const auto sold = BookArticle(desk.counter.desk()).run(desk.counter.id(), request, cash(1000));
        REQUIRE(sold);
        CHECK(desk.print("label " + sold->accepted.article.number.text()).state == PrintState::Printed);
    }
}
