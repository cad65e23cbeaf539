// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/textmeasure.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace dak {

namespace {

constexpr int kUnknownAdvance = 1000;
constexpr std::size_t kBlock = 256;
constexpr char32_t kRupeeSign = U'\u20B9';
constexpr char32_t kLastCharacter = 0x10FFFF;
constexpr int kDottedCircle = 700;
constexpr int kNeverFits = 100'000; // lines
constexpr int kMostMarks = 4;       // on a letter; more would pile up over what stands above
// Hinted dots are up to two percent wider than the outlines they came from.
constexpr std::int64_t kUsablePerMille = 980;
constexpr int kJoinedPercent = 70; // of the width of Arabic letters that stand alone

// The next code point of valid UTF-8; moves `at` behind it.
char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    static constexpr std::array<unsigned char, 5> kLeadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = lead & kLeadMask[length];
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
        value = (value << 6) | (byte(at + i) & 0x3F);
    at += length;
    return value;
}

bool isTall(char32_t character) {
    return character >= 0x600 && character <= 0x77F; // Arabic: Urdu, Sindhi, Kashmiri
}

// A vowel sign of the Indian scripts, which the font sets on a dotted circle when it has no letter.
bool isVowelSign(char32_t character) {
    const char32_t inBlock = character & 0x7F;
    return character >= 0x900 && character < 0xD80 &&
           ((inBlock >= 0x3E && inBlock <= 0x4C) || inBlock == 0x57);
}

bool isStackingMark(char32_t character) {
    return (character >= 0x300 && character <= 0x36F) || (character >= 0x610 && character <= 0x61A) ||
           (character >= 0x64B && character <= 0x65F) || (character >= 0x6D6 && character <= 0x6ED);
}

bool hasTall(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (isTall(nextCodePoint(text, at)))
            return true;
    return false;
}

char32_t codePointOf(const std::string& hexadecimal) {
    std::uint32_t value = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, 16);
    return static_cast<char32_t>(value);
}

// Fills lines word by word, as the renderer does: a word longer than a line is broken anywhere.
class LineFiller {
public:
    explicit LineFiller(std::int64_t room) : m_room(room) {}

    void add(std::int64_t width) {
        m_word += width;
        if (m_line + m_word <= m_room)
            return;
        if (m_line > 0)
            breakLine();
        if (m_word > m_room) {
            breakLine();
            m_word = width;
        }
    }
    void space(std::int64_t width) {
        m_line += m_word + width;
        m_word = 0;
    }
    void newLine() {
        breakLine();
        m_word = 0;
    }
    int lines() const { return m_lines; }

private:
    void breakLine() {
        ++m_lines;
        m_line = 0;
    }

    std::int64_t m_room;
    std::int64_t m_line = 0; // of the words before this one
    std::int64_t m_word = 0;
    int m_lines = 1;
};

} // namespace

Result<TextMeasure> TextMeasure::parse(std::string_view json, std::string_view file) {
    try {
        TextMeasure measure;
        const auto blocks = nlohmann::json::parse(json).at("widths");
        for (const auto& [start, widths] : blocks.items()) {
            char32_t character = codePointOf(start);
            for (const auto& pair : widths)
                measure.add(character++, {pair.at(0).get<std::int16_t>(), pair.at(1).get<std::int16_t>()});
        }
        return measure;
    } catch (const std::exception& failure) {
        return Error::machine("layout_malformed",
                              {{"file", std::string(file)}, {"why", quotable(failure.what())}});
    }
}

void TextMeasure::add(char32_t character, Advance advance) {
    if (character > kLastCharacter)
        throw std::out_of_range("no such character");
    const std::size_t block = character / kBlock;
    if (block >= m_blocks.size())
        m_blocks.resize(block + 1);
    if (m_blocks[block].empty())
        m_blocks[block].resize(kBlock);
    m_blocks[block][character % kBlock] = advance;
}

const TextMeasure::Advance* TextMeasure::find(char32_t character) const {
    const std::size_t block = character / kBlock;
    if (block >= m_blocks.size() || m_blocks[block].empty())
        return nullptr;
    const Advance& advance = m_blocks[block][character % kBlock];
    return advance.regular == kUnlisted ? nullptr : &advance;
}

int TextMeasure::advance(char32_t character, bool bold) const {
    const Advance* found = find(character);
    if (found == nullptr)
        return kUnknownAdvance;
    return std::max<int>(0, bold ? found->bold : found->regular);
}

std::optional<std::string> TextMeasure::firstUnprintable(std::string_view text) const {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = nextCodePoint(text, at);
        if (character == U'\n')
            continue;
        const Advance* found = find(character);
        if (found != nullptr && found->regular >= 0)
            continue;
        std::array<char, 8> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                       static_cast<std::uint32_t>(character), 16);
        std::string name = upperAscii(std::string_view(digits.data(), end.ptr));
        return "U+" + std::string(name.size() < 4 ? 4 - name.size() : 0, '0') + name;
    }
    return std::nullopt;
}

int TextMeasure::lines(const PageParagraph& paragraph, Tenths width) const {
    return linesOf(paragraph, width, false);
}

int TextMeasure::linesOf(const PageParagraph& paragraph, Tenths width, bool atLeast) const {
    LineFiller filler(std::int64_t{width} * kUsablePerMille);
    int marks = 0;            // one above the other
    std::int64_t cluster = 0; // a letter and its vowel signs, which no line end parts
    char32_t before = 0;
    for (std::size_t at = 0; at < paragraph.text.size();) {
        const char32_t character = nextCodePoint(paragraph.text, at);
        const char32_t previous = std::exchange(before, character);
        if (character == U'\n') {
            filler.newLine();
            continue;
        }
        std::int64_t room = std::int64_t{advance(character, paragraph.bold)} * paragraph.size;
        if (isTall(character) && atLeast)
            room = room * kJoinedPercent / 100;
        if (isVowelSign(character) && cluster == 0)
            room += std::int64_t{kDottedCircle} * paragraph.size;
        cluster = character == U' ' ? 0 : isVowelSign(character) ? cluster + room : room;
        marks = isStackingMark(character) ? marks + 1 : 0;
        if (atLeast && (cluster > std::int64_t{width} * kUsablePerMille || marks > kMostMarks))
            return kNeverFits;
        if (character == U' ' && previous != kRupeeSign) // its figure stays with it
            filler.space(room);
        else
            filler.add(room);
    }
    return filler.lines();
}

Tenths TextMeasure::height(const PageParagraph& paragraph, Tenths width) const {
    return lines(paragraph, width) * lineHeight(paragraph.size, hasTall(paragraph.text));
}

Tenths TextMeasure::leastHeight(const PageParagraph& paragraph, Tenths width) const {
    PageParagraph least = paragraph;
    least.size = paragraph.leastSize;
    return linesOf(least, width, true) * lineHeight(least.size, hasTall(least.text));
}

Tenths TextMeasure::lineHeight(Tenths size, bool tall) {
    return (size * (tall ? 212 : 136) + 99) / 100;
}

} // namespace dak
