// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a printer would put on paper of our bytes: read by rules written from the manuals, not from the
// encoders. Anything they do not know ends the reading with std::runtime_error.
#pragma once

#include "core/printing/language/monoraster.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dak::test {

// The commands beside the picture, by name: {"^PW", "812"}, {"SPEED", "4"}.
struct DecodedPage {
    MonoRaster raster;
    std::map<std::string, std::string> commands;
    std::vector<std::size_t> bandBytes; // of each picture the page came in
};

// Data of a ^GFA field: hexadecimal digits with Zebra's run lengths.
[[nodiscard]] std::string rowsOfGraphicField(std::string_view data, std::size_t bytesPerRow);
// As wide as asked: ZPL, TSPL and ESC/POS count bytes, not dots.
[[nodiscard]] DecodedPage decodeZpl(std::string_view bytes, int width);
[[nodiscard]] DecodedPage decodeTspl(std::string_view bytes, int width);
[[nodiscard]] DecodedPage decodeEscPos(std::string_view bytes, int width);

} // namespace dak::test
