// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The events of an article as a track answer and a change write them. For the codecs of this folder only.
#pragma once

#include "core/protocol/messagejson.h"
#include "core/protocol/track.h"

#include <vector>

namespace dak {

[[nodiscard]] std::vector<TrackEvent> readTrackEvents(const message::Node& node); // throws MessageFault
void writeTrackEvents(JsonText& json, const std::vector<TrackEvent>& events);

} // namespace dak
