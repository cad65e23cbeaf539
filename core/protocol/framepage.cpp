// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/framepage.h"

#include "core/outbox/batch.h"
#include "core/protocol/messagejson.h"
#include "core/protocol/wire.h"

namespace dak {

namespace {

FramePage readFramePage(const message::Node& node) {
    FramePage page;
    for (const message::Node& item : node.items("frames", wire::kMostNamed * 10)) {
        auto frame = unbase64(item.text(kMostBatchBytes / 3 * 4 + 4));
        if (!frame || frame->size() > kMostBatchBytes)
            item.fail("not the base64 of a batch");
        page.frames.push_back(*std::move(frame));
    }
    page.more = node.at("more").flag();
    return page;
}

} // namespace

std::string encode(const FramePage& page) {
    JsonText json;
    json.open('{').key("frames").open('[');
    for (const std::string& frame : page.frames)
        json.text(base64(frame));
    json.close(']').key("more").boolean(page.more).close('}');
    return std::move(json).take();
}

Result<FramePage> decodeFramePage(std::string_view json) {
    return message::readMessage<FramePage>("frames", json, wire::kMostAnswerBytes, readFramePage);
}

} // namespace dak
