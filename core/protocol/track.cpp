// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/track.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/trackevents.h"
#include "core/protocol/wire.h"

namespace dak {

std::vector<TrackEvent> readTrackEvents(const message::Node& node) {
    std::vector<TrackEvent> events;
    for (const message::Node& item : node.items("events", wire::kMostNamed))
        events.push_back(
            {item.at("kind").word(), item.office("office"), item.day("day"), item.time("at_ms")});
    return events;
}

void writeTrackEvents(JsonText& json, const std::vector<TrackEvent>& events) {
    using message::put;
    json.key("events").open('[');
    for (const TrackEvent& event : events) {
        json.open('{');
        put(json, "kind", event.kind);
        put(json, "office", event.office);
        put(json, "day", event.day.iso());
        put(json, "at_ms", event.at);
        json.close('}');
    }
    json.close(']');
}

std::string encode(const TrackAnswer& answer) {
    JsonText json;
    json.open('{');
    message::put(json, "article", answer.article).key("conflict").boolean(answer.conflict);
    writeTrackEvents(json, answer.events);
    return std::move(json.close('}')).take();
}

Result<TrackAnswer> decodeTrackAnswer(std::string_view json) {
    return message::readMessage<
        TrackAnswer>("track", json, wire::kMostAnswerBytes, [](const message::Node& node) {
        return TrackAnswer{node.at("article").line(40), node.at("conflict").flag(), readTrackEvents(node)};
    });
}

} // namespace dak
