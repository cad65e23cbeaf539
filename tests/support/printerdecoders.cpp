// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/printerdecoders.h"

#include <algorithm>
#include <stdexcept>

namespace dak::test {

namespace {

int digitOf(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    throw std::runtime_error("no hexadecimal digit");
}

std::string packed(const std::string& digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes += static_cast<char>(digitOf(digits[i]) * 16 + digitOf(digits[i + 1]));
    return bytes;
}

// Reads a stream from its beginning.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    bool atEnd() const { return m_rest.empty(); }
    char next() { return take(1).front(); }
    std::string take(std::size_t count) {
        if (count > m_rest.size())
            throw std::runtime_error("the bytes end early");
        const std::string taken(m_rest.substr(0, count));
        m_rest.remove_prefix(count);
        return taken;
    }
    // Up to a mark, which goes too.
    std::string until(std::string_view mark) {
        const std::size_t at = m_rest.find(mark);
        if (at == std::string_view::npos)
            throw std::runtime_error("no end of a command");
        const std::string taken = take(at);
        take(mark.size());
        return taken;
    }
    bool skip(std::string_view text) {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

void append(DecodedPage& page, const std::string& rows, std::size_t perRow) {
    page.bandBytes.push_back(rows.size());
    page.raster.bits += rows;
    page.raster.height += static_cast<int>(rows.size() / perRow);
}

void readGraphicField(DecodedPage& page, Reader& reader, int top) {
    if (top != page.raster.height)
        throw std::runtime_error("a band is not below the one above");
    const std::size_t count = std::stoul(reader.until(","));
    if (std::stoul(reader.until(",")) != count)
        throw std::runtime_error("the counts of a field differ");
    const std::size_t perRow = std::stoul(reader.until(","));
    if (perRow != page.raster.bytesPerRow())
        throw std::runtime_error("a band is not as wide as the page");
    const std::string rows = rowsOfGraphicField(reader.until("^FS"), perRow);
    if (rows.size() != count)
        throw std::runtime_error("a field has not the bytes it says");
    append(page, rows, perRow);
}

} // namespace

std::string rowsOfGraphicField(std::string_view data, std::size_t bytesPerRow) {
    std::string all;
    std::string row;
    std::string above;
    std::size_t count = 0;
    const auto end = [&] {
        above = row;
        all += packed(row);
        row.clear();
    };
    for (const char c : data) {
        if (c == ',' || c == '!') {
            row.append(bytesPerRow * 2 - row.size(), c == ',' ? '0' : 'F');
        } else if (c == ':') {
            row = above;
        } else if (c >= 'G' && c <= 'Y') {
            count += static_cast<std::size_t>(c - 'G' + 1);
            continue;
        } else if (c >= 'g' && c <= 'z') {
            count += static_cast<std::size_t>(c - 'g' + 1) * 20;
            continue;
        } else {
            digitOf(c);
            row.append(std::max<std::size_t>(1, count), c);
            count = 0;
        }
        if (row.size() > bytesPerRow * 2)
            throw std::runtime_error("a row is too long");
        if (row.size() == bytesPerRow * 2)
            end();
    }
    if (!row.empty() || count != 0)
        throw std::runtime_error("the last row is not whole");
    return all;
}

DecodedPage decodeZpl(std::string_view bytes, int width) {
    for (const char c : bytes)
        if ((c < ' ' && c != '\n') || c > '~')
            throw std::runtime_error("ZPL is ASCII");
    DecodedPage page;
    page.raster.width = width;
    Reader reader(bytes);
    bool open = false;
    int top = 0;
    while (!reader.atEnd()) {
        if (reader.skip("\n"))
            continue;
        if (reader.skip("^GFA,")) {
            readGraphicField(page, reader, top);
            continue;
        }
        const std::string name = reader.take(3);
        const std::size_t end = std::min(reader.rest().find_first_of("^~\n"), reader.rest().size());
        const std::string value = reader.take(end);
        if (name == "^XA" || name == "^XZ") {
            if (open == (name == "^XA"))
                throw std::runtime_error("one ^XA to ^XZ");
            open = !open;
        }
        if (name == "^FO")
            top = std::stoi(value.substr(value.find(',') + 1));
        if (!page.commands.emplace(name, value).second && name != "^FO")
            throw std::runtime_error(name + " twice");
    }
    if (open)
        throw std::runtime_error("no ^XZ");
    return page;
}

DecodedPage decodeTspl(std::string_view bytes, int width) {
    DecodedPage page;
    page.raster.width = width;
    Reader reader(bytes);
    while (!reader.atEnd()) {
        if (reader.skip("BITMAP 0,0,")) {
            const std::size_t perRow = std::stoul(reader.until(","));
            const std::size_t rows = std::stoul(reader.until(","));
            if (perRow != page.raster.bytesPerRow() || !reader.skip("0,"))
                throw std::runtime_error("a picture of another width or mode");
            std::string picture = reader.take(perRow * rows);
            for (char& byte : picture)
                byte = static_cast<char>(~byte);
            append(page, picture, perRow);
        }
        const std::string line = reader.until("\r\n");
        const std::size_t space = line.find(' ');
        if (!line.empty())
            page.commands[line.substr(0, space)] = space == std::string::npos ? "" : line.substr(space + 1);
    }
    return page;
}

DecodedPage decodeEscPos(std::string_view bytes, int width) {
    DecodedPage page;
    page.raster.width = width;
    Reader reader(bytes);
    if (!reader.skip("\x1B@"))
        throw std::runtime_error("not begun afresh");
    const auto number = [&reader] {
        const auto low = static_cast<unsigned char>(reader.next());
        return static_cast<std::size_t>(low + 256 * static_cast<unsigned char>(reader.next()));
    };
    while (reader.skip(std::string_view("\x1Dv0\0", 4))) {
        const std::size_t perRow = number();
        const std::size_t rows = number();
        if (perRow != page.raster.bytesPerRow())
            throw std::runtime_error("a band of another width");
        append(page, reader.take(perRow * rows), perRow);
    }
    page.commands["GS"] = reader.take(reader.rest().size());
    return page;
}

} // namespace dak::test
