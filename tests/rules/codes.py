# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code that core and the programs report has one sentence in ui/text, and no sentence lacks its code."""

import re
import sys

from tree import SOURCE, Tree, finish, without_comments

CODE = r'"([a-z][a-z0-9]*(?:_[a-z0-9]+)+|usage)"'
MADE = re.compile(r"\bError::(?:refused|usage|machine|unknown)\(")
# A function or lambda that makes an Error of the code it is given: its first parameter is called code.
MAKER = re.compile(r"\b(?:Error\s+(\w+)\s*\(|(\w+)\s*=\s*\[[^\]]*\]\s*\()\s*(?:const\s+)?std::string(?:_view)?&?\s+code\b")
# A code chosen before the error is made: code = "...", code != "..." of a checked list, return "..." of codeOf().
CHOSEN = re.compile(r"\bcode\s*(?:=|!=)\s*" + CODE)
CODE_OF = re.compile(r"\bcodeOf\([^)]*\)\s*\{(.*?)\n\}", re.S)
# Notice{"code", {facts}}, warnings.push_back({"code", {...}}), return {{"code", {{"fact", ...}}}}.
NOTICE = re.compile(r"(?:Notice\s*\{\s*|(?:push_back|emplace_back)\(\s*\{?\s*|\{\s*)" + CODE + r"\s*,\s*\{\s*[{}]")
ROW = re.compile(r"\{\s*" + CODE + r"\s*,\s*QT_TRANSLATE_NOOP\(\s*\"\w+\"\s*,((?:\s*\"(?:\\.|[^\"\\])*\")+)")


def first_argument(text, start):
    """The text from start to the comma or bracket that ends the first argument."""
    depth, in_string = 0, False
    for position in range(start, len(text)):
        char = text[position]
        if char == '"' and text[position - 1] != "\\":
            in_string = not in_string
        elif in_string:
            continue
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            if depth == 0:
                return text[start:position]
            depth -= 1
        elif char == "," and depth == 0:
            return text[start:position]
    return text[start:]


def sources(tree, *tops):
    return {name: without_comments(tree.text(name), keep_strings=True) for name in tree.under(*tops, ends=SOURCE)
            if not name.startswith("ui/text/")}


def makers(texts):
    return {first or second for text in texts.values() for first, second in MAKER.findall(text)}


def reported_errors(texts):
    """{code: files that report it}."""
    found = {}
    calls = re.compile(r"\b(?:" + "|".join(sorted(makers(texts)) or ["(?!)"]) + r")\(")
    for name, text in texts.items():
        codes = set(CHOSEN.findall(text))
        for pattern in (MADE, calls):
            for match in pattern.finditer(text):
                codes.update(re.findall(CODE, first_argument(text, match.end())))
        for body in CODE_OF.findall(text):
            codes.update(re.findall(CODE, body))
        for code in codes:
            found.setdefault(code, set()).add(name)
    return found


def reported_notices(texts):
    found = {}
    for name, text in texts.items():
        for code in NOTICE.findall(text):
            found.setdefault(code, set()).add(name)
    return found


def rows(tree, accept):
    """[(file, code, sentence)] of the tables of words in the files that are accepted."""
    return [(name, code, "".join(re.findall(r'"((?:\\.|[^"\\])*)"', sentence)))
            for name in tree.under("ui", ends=(".cpp",)) if accept(name)
            for code, sentence in ROW.findall(tree.text(name))]


def table_faults(what, reported, table, known_anywhere):
    faults = []
    codes = [code for _, code, _ in table]
    for code, files in sorted(reported.items()):
        if code not in codes:
            faults.append(f"{sorted(files)[0]}: {what} {code} has no words in ui/text")
    for name, code, _ in table:
        if codes.count(code) > 1:
            faults.append(f"{name}: {code} has words twice")
        if code not in known_anywhere:
            faults.append(f"{name}: nothing reports {code}")
    return faults


def sentence_faults(name, code, sentence, reporters):
    faults = []
    if re.sub(r"\{\w+\}", "", sentence.replace("[", "").replace("]", "")).count("{"):
        faults.append(f"{name}: {code}: a brace that is no fact")
    if sentence.count("[") != sentence.count("]") or re.search(r"\[[^\]]*\[", sentence):
        faults.append(f"{name}: {code}: brackets do not pair")
    if sentence.endswith("."):
        faults.append(f"{name}: {code}: ends with a full stop")
    needed = re.findall(r"\{(\w+)\}", re.sub(r"\[[^\]]*\]", "", sentence))
    for fact in set(needed) - {"field"}:
        if reporters and not any(f'"{fact}"' in text for text in reporters):
            faults.append(f"{name}: {code}: no fact {fact} is given where it is reported")
    return faults


def faults_of(tree):
    texts = sources(tree, "core", "app")
    everywhere = "\n".join(sources(tree, "core", "app", "ui").values())
    known = set(re.findall(CODE, everywhere))
    errors = rows(tree, lambda name: re.fullmatch(r"ui/text/(?!notice)\w*sentences\.cpp", name))
    notices = rows(tree, lambda name: name == "ui/text/noticesentences.cpp")
    made, told = reported_errors(texts), reported_notices({n: t for n, t in texts.items() if n.startswith("core/")})
    faults = table_faults("error", made, errors, known) + table_faults("notice", told, notices, known)
    for name, code, sentence in errors + notices:
        reporters = [texts[file] for file in made.get(code, set()) | told.get(code, set())]
        faults += sentence_faults(name, code, sentence, reporters)
    return faults + presenter_faults(tree, errors, notices)


def presenter_faults(tree, errors, notices):
    """What presenters report has words in ui/text or in the table of a page."""
    texts = sources(tree, "ui")
    worded = {code for _, code, _ in errors + notices + rows(tree, lambda name: not name.startswith("ui/text/"))}
    reported = reported_errors(texts) | reported_notices(texts)
    return [f"{sorted(files)[0]}: {code} has no words" for code, files in sorted(reported.items())
            if code not in worded]


if __name__ == "__main__":
    finish("rules.codes", faults_of(Tree(sys.argv[1])))
