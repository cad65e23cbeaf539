// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/composebag.h"

#include "core/document/layouts.h"
#include "core/document/paperfields.h"
#include "core/document/typesetter.h"

namespace dak {

Result<Page> composeBagLabel(const Layouts& layouts, const BagLabel& bag) {
    const bool hindi = inHindi(bag.languages);
    DAK_TRY(const Layout* layout, layouts.find("bag", "4x6", bag.day));
    Fields fields;
    putOffice(fields, bag.office);
    fields.set("bag", bag.number);
    fields.set("bag_kind", bag.kind);
    fields.mark("air", bag.air);
    fields.mark("insured", bag.insured);
    fields.set("to_office", bag.toOffice);
    fields.set("to_pin", bag.toPin);
    fields.set("via", bag.via);
    fields.set("schedule", bag.schedule);
    fields.set("date", bag.day.printed());
    fields.set("time", bag.time);
    fields.set("articles", std::to_string(bag.articles));
    fields.set("weight", grams(bag.grams));
    fields.set("closed_by", bag.closedBy);
    fields.set("verified_by", bag.verifiedBy);
    return Typesetter(layouts, *layout, hindi).set(fields, "bag", "bag " + bag.number);
}

} // namespace dak
