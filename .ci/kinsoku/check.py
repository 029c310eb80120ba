#!/usr/bin/env python3
"""Reads finished PDFs and finds what Japanese line composition forbids.

It knows nothing of the program: where characters stand it learns from `pdftotext -bbox-layout`, and which of them may not begin
or end a line from the tables below, typed by code point from W3C JLREQ, appendix A.

  check.py letters FILE...                    letters: 45 em of 10.5 pt in the middle of A4; paragraphs told by their indents
  check.py texts LEFT_PT EM_PT MEASURE FILE   one paragraph a page
  check.py faulty KINDS FILE                  bad pages: each must show the kind of fault named for it, in order, or none
  check.py naive LEFT_PT EM_PT MEASURE FILE   texts cut without any rule: half the pages must be bad at least, and every kind be seen;
                                              at 45 em they are read as letters are

Exit code 1 on a fault, or for `faulty` and `naive` on one that was not seen.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass

EDGE_TOLERANCE_PT = 0.5
A4_WIDTH_PT = 595.28
LETTER_EM_PT = 10.5
LETTER_MEASURE = 45
WIDEST_GAP_EM = 1.6      # further apart, two words are cells of a table or stand at the two ends of a line
WIDEST_PITCH_EM = 2.0    # further apart, two lines are two paragraphs
DEEPEST_INDENT = 4
SHORT_ITEM_EM = 5
EARLY_EM = 1.5           # by so much shorter than the measure, a line is its paragraph's last: full ones end at most 1 em before it


def characters(codes):
    """Of a list of code points, with the full-width form of each ASCII one."""
    points = [int(code, 16) for code in codes.split()]
    wide = [point + 0xFEE0 for point in points if 0x21 <= point <= 0x7E]
    return {chr(point) for point in points + wide}


# JLREQ appendix A, by class; after each, forms it leaves to the reader: half-width ones, and those cp932 has for them.
CL01_OPENING = characters('2018 201C 0028 3014 005B 007B 3008 300A 300C 300E 3010 2985 3018 3016 00AB 301D FF62')
CL02_CLOSING = characters('2019 201D 0029 3015 005D 007D 3009 300B 300D 300F 3011 2986 3019 3017 00BB 301F FF63')
CL03_HYPHENS = characters('2010 301C 30A0 2013 FF5E')
CL04_DIVIDING = characters('0021 003F 203C 2047 2048 2049')
CL05_MIDDLE_DOTS = characters('30FB 003A 003B FF65')
CL06_FULL_STOPS = characters('3002 002E FF61')
CL07_COMMAS = characters('3001 002C FF64')
CL08_INSEPARABLE = characters('2014 2015 2026 2025 3033 3034 3035')
CL09_ITERATION = characters('30FD 30FE 309D 309E 3005 303B')
CL10_LONG_VOWEL = characters('30FC FF70')
CL11_SMALL_KANA = characters(
    '3041 3043 3045 3047 3049 30A1 30A3 30A5 30A7 30A9 3063 3083 3085 3087 308E 3095 3096 30C3 30E3 30E5 30E7 30EE 30F5 30F6 '
    '31F0 31F1 31F2 31F3 31F4 31F5 31F6 31F7 31F8 31F9 31FA 31FB 31FC 31FD 31FE 31FF '
    'FF67 FF68 FF69 FF6A FF6B FF6C FF6D FF6E FF6F')
CL12_PREFIXED = characters('00A5 0024 00A3 0023 20AC 2116 FFE5 FFE1')
CL13_POSTFIXED = characters(
    '00B0 2032 2033 2103 00A2 0025 2030 33CB 2113 3303 330D 3314 3318 3322 3323 3326 3327 332B 3336 333B 3349 334A 334D 3351 '
    '3357 338E 338F 339C 339D 339E 33A1 33C4 FFE0')

NEVER_FIRST = (CL02_CLOSING | CL03_HYPHENS | CL04_DIVIDING | CL05_MIDDLE_DOTS | CL06_FULL_STOPS | CL07_COMMAS | CL09_ITERATION
               | CL10_LONG_VOWEL | CL11_SMALL_KANA | CL13_POSTFIXED)
NEVER_LAST = CL01_OPENING | CL12_PREFIXED
BLANK_AFTER = {c for c in CL02_CLOSING | CL06_FULL_STOPS | CL07_COMMAS if ord(c) >= 0x2018 and not 0xFF61 <= ord(c) <= 0xFF9F}
BLANK_BEFORE = {c for c in CL01_OPENING if ord(c) >= 0x2018 and not 0xFF61 <= ord(c) <= 0xFF9F}
PUNCTUATION = NEVER_FIRST - CL09_ITERATION - CL10_LONG_VOWEL - CL11_SMALL_KANA | NEVER_LAST

D = '[0-9０-９]'
NUMBER = f'{D}+(?:[,，.．]{D}+)*'
UNIT = ('(?:[千百万億]+円?|円|年度|年|[かカヶ]月|月|週間|日間|日|時間|時|分|回|件|名|人|通|枚|部|冊|歳|条|項|号室|号|階|番地|番|丁目'
        '|％|%|℃|㎡|㎝|㎞|㎏|度|点|社|か所|割|倍)')
ERA = '(?:昭和|平成|令和)'
WHOLE = {
    'date': re.compile(f'{ERA}?(?:{D}+|元)年(?:{D}+月(?:{D}+日)?)?|{D}+月{D}+日|{D}{{4}}[/／]{D}{{1,2}}[/／]{D}{{1,2}}'),
    'telephone': re.compile(f'[0０]{D}{{1,4}}(?:[-‐－−]{D}{{2,4}}[-‐－−]{D}{{3,4}}|[(（]{D}{{2,4}}[)）]{D}{{3,4}}|[-‐－−]{D}{{6}})'),
    'number': re.compile(f'[第約]?[￥¥＄$〒№＃]?{NUMBER}(?:[-－:：]{D}+)*{UNIT}?'),
}
URL = re.compile(r'https?://([!-.0-~]+)[!-~]*')
URL_BREAKS_AFTER = '/?&='
NAIVE_KINDS = {'line-start', 'line-end', 'number', 'date', 'telephone', 'url-host', 'url', 'inseparable', 'single-character'}


@dataclass
class Line:
    """A stretch of one baseline. `left` is where its ink may begin; its ink ends between `right_ink` and `right`."""
    text: str
    left: float
    right_ink: float
    right: float
    baseline: float
    em: float


@dataclass
class Fault:
    page: int
    kind: str
    text: str


def pages_of(pdf):
    with tempfile.NamedTemporaryFile(suffix='.html') as layout:
        subprocess.run(['pdftotext', '-bbox-layout', pdf, layout.name], check=True)
        root = ElementTree.parse(layout.name).getroot()
    prefix = root.tag[:root.tag.index('}') + 1]
    for page in root.iter(prefix + 'page'):
        yield lines_of([word_of(word) for word in page.iter(prefix + 'word')])


def word_of(word):
    left, top, right, bottom = (float(word.get(key)) for key in ('xMin', 'yMin', 'xMax', 'yMax'))
    return (round(bottom, 1), left, right, bottom - top, word.text or '')


def lines_of(words):
    """Words of one baseline joined, unless they stand far apart; from top to bottom."""
    lines, row = [], []
    for word in sorted(words):
        if row and (word[0] != row[-1][0] or word[1] - row[-1][2] > WIDEST_GAP_EM * word[3]):
            lines.append(line_of(row))
            row = []
        row.append(word)
    return lines + ([line_of(row)] if row else [])


def line_of(row):
    text = ''
    for _, _, _, _, word in row:
        # A gap between two Latin words is a space; between Latin and Japanese it is the quarter em of the setting.
        text += (' ' if text and text[-1].isascii() and word[0].isascii() else '') + word
    em = row[0][3]
    left, right = row[0][1], row[-1][2]
    return Line(text=text, left=left + (em / 2 if text[0] in BLANK_BEFORE else 0), right=right, baseline=row[0][0], em=em,
                right_ink=right - (em / 2 if text[-1] in BLANK_AFTER else 0))


def edge_faults(line, begins_item):
    first, last = line.text[0], line.text[-1]
    if first in NEVER_FIRST and not (begins_item and first == '・'):
        yield 'line-start', line.text
    if last in NEVER_LAST:
        yield 'line-end', line.text


def is_flush(line, edge):
    return line.right_ink - EDGE_TOLERANCE_PT <= edge <= line.right + EDGE_TOLERANCE_PT


def paragraph_faults(lines, edges):
    """Of the lines of one paragraph; `edges` are the right edges it may be flush with, all its lines with the same one."""
    for earlier, later in zip(lines, lines[1:]):
        if earlier.text[-1] == later.text[0] and later.text[0] in CL08_INSEPARABLE:
            yield 'inseparable', earlier.text
    *full, last = lines
    if full and not any(all(is_flush(line, edge) for line in full) for edge in edges):
        ragged = next((line for line in full if not is_flush(line, edges[0])), full[0])
        yield 'right-edge', ragged.text
    for line in lines[2:]:
        if abs(line.left - lines[1].left) > EDGE_TOLERANCE_PT:
            yield 'left-edge', line.text
    if full and len([c for c in last.text if c not in PUNCTUATION]) <= 1:
        yield 'single-character', last.text
    yield from split_faults(lines)


def split_faults(lines):
    text = ''.join(line.text for line in lines)
    breaks, offset = set(), 0
    for line in lines[:-1]:
        offset += len(line.text)
        breaks.add(offset)
    addresses = list(URL.finditer(text))
    for match in addresses:
        for at in sorted(breaks & set(range(match.start() + 1, match.end()))):
            if match.start(1) < at < match.end(1):
                yield 'url-host', match[0]
            elif text[at - 1] not in URL_BREAKS_AFTER:
                yield 'url', match[0]
    for kind, pattern in WHOLE.items():
        for match in pattern.finditer(text):
            if any(address.start() <= match.start() < address.end() for address in addresses):
                continue
            if breaks & set(range(match.start() + 1, match.end())):
                yield kind, match[0]


def letter_paragraphs(lines, left):
    """Lines of the letter's body joined by their indents, in em; what stands elsewhere is a paragraph of its own."""
    paragraphs, rests = [], set()
    for line in lines:
        indent = round((line.left - left) / LETTER_EM_PT)
        on_grid = (abs(line.left - left - indent * LETTER_EM_PT) <= EDGE_TOLERANCE_PT and 0 <= indent <= DEEPEST_INDENT
                   and abs(line.em - LETTER_EM_PT) < 0.1)
        if not on_grid:
            paragraphs.append(([line], False))
            continue
        before = next((found[-1] for found, body in reversed(paragraphs) if body), None)
        pitch = line.baseline - before.baseline if before else 0
        if before and indent in rests and 0 < pitch <= WIDEST_PITCH_EM * line.em and not begins_list(line, before, left):
            next(found for found, body in reversed(paragraphs) if body).append(line)
            rests = {indent}
            continue
        paragraphs.append(([line], True))
        rests = rest_indents(line, indent, left)
    return paragraphs


ITEM = re.compile(f'・|\\({D}+\\)')


def begins_list(line, before, left):
    """An item can begin where the second line of the paragraph above would: that has ended when its last line ends early."""
    return ITEM.match(line.text) is not None and before.right < left + (LETTER_MEASURE - EARLY_EM) * LETTER_EM_PT


def rest_indents(line, indent, left):
    """Where the second line of a paragraph that begins with this one may stand; a heading is its one line."""
    if re.match('[１-９]', line.text) and indent == 0:
        return set()
    item = ITEM.match(line.text)
    if not item:
        return {max(indent - 1, 0)}
    # What stands where an item's second line would can be the next paragraph: an item that ends early has no second line.
    is_full = line.right > left + (LETTER_MEASURE - SHORT_ITEM_EM) * LETTER_EM_PT
    return {indent + (1 if item[0] == '・' else 2)} if is_full else set()


def check_letters(pdf):
    left = (A4_WIDTH_PT - LETTER_MEASURE * LETTER_EM_PT) / 2
    right = left + LETTER_MEASURE * LETTER_EM_PT
    for number, lines in enumerate(pages_of(pdf), 1):
        for paragraph, is_body in letter_paragraphs(lines, left):
            yield number, paragraph, faults_of(paragraph, [right, right - LETTER_EM_PT] if is_body else [], number)


def check_texts(pdf, left, em, measure):
    for number, lines in enumerate(pages_of(pdf), 1):
        if lines:
            yield number, lines, faults_of(lines, [left + em * measure], number)


def faults_of(paragraph, edges, page):
    found = [fault for index, line in enumerate(paragraph) for fault in edge_faults(line, index == 0)]
    found += paragraph_faults(paragraph, edges) if edges else []
    return [Fault(page, kind, text) for kind, text in found]


def report(pdf, checked):
    """Says what was looked at, so that nothing passes because nothing was seen."""
    checked = list(checked)
    faults = [fault for _, _, found in checked for fault in found]
    full = sum(len(lines) - 1 for _, lines, _ in checked)
    print(f'{pdf}: {len(checked)} paragraphs, {full} lines that are not last ones, {len(faults)} faults'
          + ''.join(f', {kind} {count}' for kind, count in Counter(fault.kind for fault in faults).items()))
    for fault in faults[:20]:
        print(f'  page {fault.page}: {fault.kind}: {fault.text}')
    return faults if full else [Fault(0, 'nothing-seen', '')]


def main(mode, *arguments):
    if mode == 'letters':
        return any([report(pdf, check_letters(pdf)) for pdf in arguments])
    if mode == 'texts':
        left, em, measure, pdf = arguments
        return bool(report(pdf, check_texts(pdf, float(left), float(em), float(measure))))
    if mode == 'naive':
        left, em, measure, pdf = arguments
        is_letter = float(measure) == LETTER_MEASURE
        checked = check_letters(pdf) if is_letter else check_texts(pdf, float(left), float(em), float(measure))
        pages = {}
        for number, _, found in checked:
            pages.setdefault(number, set()).update(fault.kind for fault in found)
        pages = list(pages.values())
        bad = sum(map(bool, pages))
        missed = NAIVE_KINDS - set().union(*pages)
        print(f'{pdf}: {bad} of {len(pages)} pages without rules seen as bad, kinds not seen: {sorted(missed)}')
        return bool(missed) or bad * 2 < len(pages)
    expected, pdf = arguments
    left = (A4_WIDTH_PT - LETTER_MEASURE * LETTER_EM_PT) / 2
    seen = {number: {fault.kind for fault in found} for number, _, found in check_texts(pdf, left, LETTER_EM_PT, 20)}
    missed = [(page, kind) for page, kind in enumerate(expected.split(','), 1)
              if (seen.get(page) if kind == 'none' else kind not in seen.get(page, set()))]
    print(f'{pdf}: {len(seen)} bad pages, {len(missed)} not seen as such')
    for page, kind in missed:
        print(f'  page {page}: {kind} expected, found {sorted(seen.get(page, set()))}')
    return bool(missed)


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
