// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/product.h"

#include "core/base/text.h"

namespace dak {

Result<Product> Product::parse(std::string_view code) {
    const bool shaped =
        !code.empty() && code.size() <= 40 &&
        code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
    if (!shaped)
        return Error::refused("product_invalid", {{"field", "product"}, {"given", quotable(code)}});
    return Product(std::string(code));
}

} // namespace dak
