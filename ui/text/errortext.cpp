// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/errortext.h"

#include "ui/text/codetext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace dak {

namespace {

using Table = std::unordered_map<std::string_view, const char*>;

Table joined(std::initializer_list<std::span<const Sentence>> tables) {
    Table all;
    for (const auto& table : tables) {
        for (const Sentence& sentence : table)
            all.emplace(sentence.code, sentence.text);
    }
    return all;
}

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct Filled {
    QString text;
    bool whole = true; // every fact was given
};

// What was given may be nothing at all: "" says so. Any other fact that is not there leaves a visible gap.
QString gapFor(std::string_view name, const std::vector<Fact>& facts) {
    const bool gaveNothing = name == "given" && std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
                                 return fact.first == "given";
                             });
    return gaveNothing ? QString() : QStringLiteral("\u2026");
}

// A sentence that opens with a path or another fact keeps it as it is; fields have names of their own.
bool opensWithFact(const QString& text) {
    return text.startsWith(QStringLiteral("{")) && !text.startsWith(QStringLiteral("{field}"));
}

// The text with its facts; one that is not given leaves a gap.
Filled filled(const QString& text, const std::vector<Fact>& facts) {
    Filled out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0) {
            out.text += text.mid(at);
            break;
        }
        const std::string name = text.mid(open + 1, close - open - 1).toStdString();
        const std::string_view value = factOf(facts, name);
        out.whole = out.whole && !value.empty();
        out.text += text.mid(at, open - at) + (value.empty() ? gapFor(name, facts) : factText(name, value));
        at = close + 1;
    }
    return out;
}

// What stands before the sentence says whose field it is; without one the sentence stands by itself.
QString withoutField(const QString& text, const std::vector<Fact>& facts) {
    const QString colon = QStringLiteral(": ");
    const bool named = !factOf(facts, "field").empty();
    return named || !text.startsWith(QStringLiteral("{field}"))
               ? text
               : text.mid(text.indexOf(colon) + colon.size());
}

// "...[ ({why})]" loses the part in brackets when the fact is not given.
QString sentenceOf(const QString& translated, const std::vector<Fact>& facts) {
    const QString text = withoutField(translated, facts);
    QString out;
    bool asItIs = false;
    for (qsizetype at = 0; at < text.size();) {
        const bool inBrackets = text[at] == u'[';
        const qsizetype end = text.indexOf(inBrackets ? u']' : u'[', at);
        const qsizetype stop = end < 0 ? text.size() : end;
        const qsizetype first = inBrackets ? at + 1 : at;
        const QString part = text.mid(first, stop - first);
        const Filled piece = filled(part, facts);
        if (out.isEmpty())
            asItIs = opensWithFact(part);
        if (piece.whole || !inBrackets)
            out += piece.text;
        at = inBrackets ? stop + 1 : stop;
    }
    if (!out.isEmpty() && !asItIs)
        out[0] = out[0].toUpper();
    return out;
}

// Whatever is wrong in a line of a list is said with the line: "Line 37: ...".
QString ofLine(std::string_view sentence, const std::vector<Fact>& facts) {
    const std::string_view line = factOf(facts, "line");
    if (line.empty() || sentence.find("{line}") != std::string_view::npos)
        return {};
    return QStringLiteral("%1 %2: ").arg(fieldText("line"), toQt(line));
}

// For a code that has no words: better than nothing, and found by a test.
QString bare(const std::string& code, const std::vector<Fact>& facts) {
    QString text = toQt(code);
    for (const auto& [name, value] : facts)
        text += QStringLiteral("; %1: %2").arg(toQt(name), toQt(value));
    return text;
}

// "100000" becomes "1,00,000"; what is not all digits stays.
std::string grouped(const std::string& digits) {
    if (digits.find_first_not_of("0123456789") != std::string::npos)
        return digits;
    std::string out = digits;
    for (std::size_t right = 3; right < digits.size(); right += 2)
        out.insert(digits.size() - right, ",");
    return out;
}

QString worded(const Table& table, const std::string& code, const std::vector<Fact>& facts) {
    const auto found = table.find(code);
    if (found == table.end())
        return bare(code, facts);
    return ofLine(found->second, facts) +
           sentenceOf(QCoreApplication::translate("Core", found->second), withGroupedGrams(code, facts));
}

} // namespace

std::vector<Fact> withGroupedGrams(std::string_view code, std::vector<Fact> facts) {
    constexpr std::string_view kOfWeights[] = {"weight_out_of_range", "weight_not_carried",
                                               "document_too_heavy", "office_limit_weight",
                                               "weight_over_retail_ceiling"};
    if (std::find(std::begin(kOfWeights), std::end(kOfWeights), code) == std::end(kOfWeights))
        return facts;
    for (auto& [name, value] : facts) {
        if (name == "given" || name == "least" || name == "most")
            value = grouped(value);
    }
    return facts;
}

QString errorText(const Error& error) {
    static const Table table = joined({valueSentences(), tariffSentences(), deskSentences(), bookSentences(),
                                       directorySentences(), paperSentences(), printerSentences(),
                                       syncSentences(), centralSentences(), programSentences()});
    return worded(table, error.code(), error.facts());
}

QString noticeText(const Notice& notice) {
    static const Table table = joined({noticeSentences()});
    if (!table.contains(notice.code)) // why something waits is told as a notice, in the words of the error
        return errorText(Error::refused(notice.code, notice.facts));
    return worded(table, notice.code, notice.facts);
}

} // namespace dak
