// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/state.h"

#include "core/base/text.h"

#include <array>
#include <string>

namespace dak {

namespace {

constexpr std::array<State, 36> kStates{{
    {"01", "Jammu and Kashmir", "जम्मू और कश्मीर", false},
    {"02", "Himachal Pradesh", "हिमाचल प्रदेश", false},
    {"03", "Punjab", "पंजाब", false},
    {"04", "Chandigarh", "चंडीगढ़", true},
    {"05", "Uttarakhand", "उत्तराखंड", false},
    {"06", "Haryana", "हरियाणा", false},
    {"07", "Delhi", "दिल्ली", false},
    {"08", "Rajasthan", "राजस्थान", false},
    {"09", "Uttar Pradesh", "उत्तर प्रदेश", false},
    {"10", "Bihar", "बिहार", false},
    {"11", "Sikkim", "सिक्किम", false},
    {"12", "Arunachal Pradesh", "अरुणाचल प्रदेश", false},
    {"13", "Nagaland", "नागालैंड", false},
    {"14", "Manipur", "मणिपुर", false},
    {"15", "Mizoram", "मिज़ोरम", false},
    {"16", "Tripura", "त्रिपुरा", false},
    {"17", "Meghalaya", "मेघालय", false},
    {"18", "Assam", "असम", false},
    {"19", "West Bengal", "पश्चिम बंगाल", false},
    {"20", "Jharkhand", "झारखंड", false},
    {"21", "Odisha", "ओडिशा", false},
    {"22", "Chhattisgarh", "छत्तीसगढ़", false},
    {"23", "Madhya Pradesh", "मध्य प्रदेश", false},
    {"24", "Gujarat", "गुजरात", false},
    {"26", "Dadra and Nagar Haveli and Daman and Diu", "दादरा और नगर हवेली और दमन और दीव", true},
    {"27", "Maharashtra", "महाराष्ट्र", false},
    {"29", "Karnataka", "कर्नाटक", false},
    {"30", "Goa", "गोवा", false},
    {"31", "Lakshadweep", "लक्षद्वीप", true},
    {"32", "Kerala", "केरल", false},
    {"33", "Tamil Nadu", "तमिलनाडु", false},
    {"34", "Puducherry", "पुदुच्चेरी", false},
    {"35", "Andaman and Nicobar Islands", "अंडमान और निकोबार द्वीप समूह", true},
    {"36", "Telangana", "तेलंगाना", false},
    {"37", "Andhra Pradesh", "आंध्र प्रदेश", false},
    {"38", "Ladakh", "लद्दाख", true},
}};

struct Alias {
    std::string_view name;
    std::string_view code;
};
constexpr std::array<Alias, 17> kAliases{{
    {"orissa", "21"},
    {"uttaranchal", "05"},
    {"pondicherry", "34"},
    {"nct of delhi", "07"},
    {"new delhi", "07"},
    {"the dadra and nagar haveli and daman and diu", "26"},
    {"dadra and nagar haveli", "26"},
    {"daman and diu", "26"},
    {"daman diu", "26"},
    {"dadra nagar haveli", "26"},
    {"andaman and nicobar", "35"},
    {"andaman nicobar islands", "35"},
    {"chattisgarh", "22"},
    {"tamilnadu", "33"},
    {"telengana", "36"},
    {"jammu kashmir", "01"},
    {"union territory of ladakh", "38"},
}};

// Lower case, "&" as "and", single spaces: how names are compared.
std::string folded(std::string_view name) {
    std::string out;
    for (const char c : lowerAscii(name)) {
        if (c == '&')
            out += "and";
        else if (c != ' ')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return trimmed(out);
}

} // namespace

std::span<const State> allStates() {
    return kStates;
}

const State* stateByCode(std::string_view code) {
    for (const State& state : kStates) {
        if (state.code == code)
            return &state;
    }
    return nullptr;
}

const State* stateByName(std::string_view name) {
    const std::string wanted = folded(name);
    for (const State& state : kStates) {
        if (folded(state.name) == wanted)
            return &state;
    }
    for (const Alias& alias : kAliases) {
        if (alias.name == wanted)
            return stateByCode(alias.code);
    }
    return nullptr;
}

} // namespace dak
