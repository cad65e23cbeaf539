// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/lockedfields.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace dak {

namespace {

using LockedJson = nlohmann::json;

constexpr std::size_t kMostConditions = 10; // every combination of them is tried

// A field is filled with its own name in brackets that no words file has.
std::string marker(const std::string& field) {
    return "\x02" + field + "\x03";
}

std::vector<std::string> sourcesOf(const LockedJson& json) {
    return json.is_string() ? std::vector<std::string>{json.get<std::string>()}
                            : json.get<std::vector<std::string>>();
}

std::string millimetres(Tenths least) {
    return std::to_string(least / 10) + "." + std::to_string(least % 10);
}

// The fields that conditions on the way to a text ask for, beside its own.
std::vector<std::string> askedBeside(const std::set<std::string>& own,
                                     const std::vector<const Condition*>& conditions) {
    std::set<std::string> asked;
    for (const Condition* condition : conditions)
        for (const std::string& field : condition->fields())
            if (own.count(field) == 0)
                asked.insert(field);
    return {asked.begin(), asked.end()};
}

} // namespace

Result<LockedFields> LockedFields::parse(std::string_view json, std::string_view file, const Words& words) {
    try {
        LockedFields fields;
        const LockedJson documents = LockedJson::parse(json).at("documents");
        for (const auto& [document, list] : documents.items()) {
            std::vector<Locked>& rules = fields.m_documents[document];
            for (const LockedJson& entry : list) {
                Locked locked;
                const bool symbol = entry.contains("bars") || entry.contains("qr");
                const char* key = entry.contains("bars") ? "bars" : symbol ? "qr" : "text";
                for (const std::string& source : sourcesOf(entry.at(key)))
                    locked.texts.push_back(TextTemplate::parse(source, words));
                locked.name = sourcesOf(entry.at(key)).front();
                if (symbol)
                    locked.linear = entry.contains("bars");
                if (entry.contains("when"))
                    locked.when = Condition::parse({entry.at("when").get<std::string>()});
                locked.least = static_cast<Tenths>(std::lround(entry.value("least", 0.0) * 10));
                rules.push_back(std::move(locked));
            }
        }
        return fields;
    } catch (const std::exception& failure) {
        return Error::machine("layout_malformed",
                              {{"file", std::string(file)}, {"why", quotable(failure.what())}});
    }
}

void LockedFields::collect(const LayoutElement& element, std::vector<const Condition*> conditions,
                           std::vector<Place>& places) {
    conditions.push_back(&element.when);
    if (element.kind == LayoutElement::Kind::Symbol)
        places.push_back({conditions, &element.content, 0, isLinear(element.symbology)});
    for (const LayoutParagraph& paragraph : element.paragraphs) {
        Place place{conditions, &paragraph.text, paragraph.leastSize, std::nullopt};
        place.conditions.push_back(&paragraph.when);
        places.push_back(std::move(place));
    }
}

void LockedFields::collect(const LayoutBand& band, std::vector<const Condition*> conditions,
                           std::vector<Place>& places) {
    conditions.push_back(&band.when);
    for (const LayoutElement& element : band.elements)
        collect(element, conditions, places);
    for (const LayoutBand& inner : band.bands)
        collect(inner, conditions, places);
}

std::vector<LockedFields::Place> LockedFields::placesOf(const Layout& layout) {
    std::vector<Place> places;
    for (const LayoutBand& band : layout.bands)
        collect(band, {}, places);
    return places;
}

bool LockedFields::shown(const Locked& locked, const std::vector<Place>& places, const Words& words,
                         const Fields& present) {
    const FieldScope scope{&present, nullptr};
    const std::string* hindiMark = present.text("hindi");
    const bool hindi = hindiMark != nullptr && !hindiMark->empty();
    const auto says = [&](const Place& place) {
        const std::string text = place.text->fill(scope, words, hindi);
        return std::any_of(locked.texts.begin(), locked.texts.end(), [&](const TextTemplate& wanted) {
            const std::string value = wanted.fill(scope, words, hindi);
            return !value.empty() && text.find(value) != std::string::npos;
        });
    };
    if (!locked.when.holds(scope, hindi))
        return true;
    return std::any_of(places.begin(), places.end(), [&](const Place& place) {
        return place.linear == locked.linear && place.least >= locked.least &&
               std::all_of(place.conditions.begin(), place.conditions.end(),
                           [&](const Condition* condition) { return condition->holds(scope, hindi); }) &&
               says(place);
    });
}

bool LockedFields::holds(const Locked& locked, const std::vector<Place>& places, const Words& words) {
    std::set<std::string> own;
    for (const TextTemplate& text : locked.texts)
        for (const std::string& field : text.fields())
            own.insert(field);
    const Fields none;
    std::vector<const Condition*> conditions{&locked.when};
    Fields alone;
    for (const std::string& field : own)
        alone.set(field, marker(field));
    const FieldScope scope{&alone, nullptr};
    for (const Place& place : places)
        for (const TextTemplate& text : locked.texts)
            if (place.text->fill(scope, words, false).find(text.fill(scope, words, false)) !=
                std::string::npos)
                conditions.insert(conditions.end(), place.conditions.begin(), place.conditions.end());
    const std::vector<std::string> asked = askedBeside(own, conditions);
    if (asked.size() > kMostConditions)
        return false;
    for (std::size_t pattern = 0; pattern < std::size_t{1} << asked.size(); ++pattern) {
        Fields present = alone;
        for (std::size_t i = 0; i < asked.size(); ++i)
            present.mark(asked[i], ((pattern >> i) & 1U) != 0);
        if (!shown(locked, places, words, present))
            return false;
    }
    return true;
}

Status LockedFields::check(const Layout& layout, std::string_view file, const Words& words) const {
    const auto found = m_documents.find(layout.document);
    if (found == m_documents.end())
        return Error::machine(
            "layout_malformed",
            {{"file", std::string(file)}, {"why", "there is no document " + quotable(layout.document)}});
    const std::vector<Place> places = placesOf(layout);
    for (const Locked& locked : found->second) {
        if (holds(locked, places, words))
            continue;
        Error error =
            Error::refused("layout_field_locked", {{"file", std::string(file)}, {"field", locked.name}});
        return locked.least > 0 ? error.with("least", millimetres(locked.least)) : error;
    }
    return {};
}

} // namespace dak
