#!/usr/bin/env python3
"""Measures and reads the customer barcodes of a finished run, as a scanner would: from its letters rendered at 600 dpi.

  barcode.py RUN

Of every letter's first page: bars, spaces, pitch and heights against Japan Post's tolerances (post.md section 1); 2 mm clear on all sides, within what the window always shows; the symbols against the postal code and the number in
manifest.csv. A letter without a number there must have no bars. It knows nothing of the program, and is itself checked: the first
barcode is damaged in several ways, each of which must be seen. Exit code 1 on a fault, or on one that was not seen.
"""
import csv
import re
import subprocess
import sys
from pathlib import Path

DPI = 600
MM = DPI / 25.4
# What is rendered, and what the window always shows (contract, section 5): left, top, right, bottom.
CROP_MM = (18, 8, 101, 56)
VISIBLE_MM = (24, 14, 95, 50)
CLEAR_MM = 2
# At 10 points.
# Of the whole: 66 pitches of 1.2 and a bar.
WIDTH, LONG, TIMING, PITCH, BAR, SPACE = (79.7, 79.9), (3.4, 3.6), (1.05, 1.35), (0.95, 1.3), (0.5, 0.7), (0.45, 0.6)
SIZES_PT = [size / 2 for size in range(16, 24)]
SYMBOLS = dict(zip(
    '0 1 2 3 4 5 6 7 8 9 - CC1 CC2 CC3 CC4 CC5 CC6 CC7 CC8'.split(),
    '144 114 132 312 123 141 321 213 231 411 414 324 342 234 432 243 423 441 111'.split()))
INK = re.compile(b'\x01+')
BLACK = bytes(level < 128 for level in range(256))


class Fault(Exception):
    pass


def pages(pdf, first, last):
    """The odd pages of a print file, each as rows of 0 and 1, cropped."""
    left, top, right, bottom = (round(mm * MM) for mm in CROP_MM)
    crop = ['-x', left, '-y', top, '-W', right - left, '-H', bottom - top]
    command = ['pdftoppm', '-r', DPI, '-gray', '-o', '-f', first, '-l', last, *crop, pdf]
    with subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE) as process:
        for page in range(first, last + 1, 2):
            kind, size = process.stdout.readline(), process.stdout.readline()
            width, height = (int(number) for number in size.split())
            if kind != b'P5\n' or process.stdout.readline() != b'255\n':
                raise SystemExit(f'{pdf}: pdftoppm gives no gray pictures')
            pixels = process.stdout.read(width * height).translate(BLACK)
            yield page, [pixels[row * width:(row + 1) * width] for row in range(height)]


def barcode_rows(rows):
    """The rows that cross a barcode's timing band: thirty pieces of ink or more, no wider than a bar and as far apart as bars."""
    widest, (nearest, furthest) = BAR[1] * 1.15 * MM + 1, (PITCH[0] * 0.8 * MM - 1, PITCH[1] * 1.15 * MM + 1)
    for number, row in enumerate(rows):
        inked = [match.span() for match in INK.finditer(row)]
        together = 1
        for before, after in zip(inked, inked[1:]):
            is_next = nearest <= after[0] - before[0] <= furthest and after[1] - after[0] <= widest
            together = together + 1 if is_next else 1
            if together == 30:
                yield number, inked
                break


def read(rows):
    """The symbols of the barcode on a page, measured; None without one."""
    found = list(barcode_rows(rows))
    if not found:
        return None
    middle, bars = found[len(found) // 2]
    if len(bars) != 67:
        raise Fault(f'{len(bars)} bars')
    left, right = bars[0][0], bars[-1][1]
    size = min(SIZES_PT, key=lambda size: abs(sum(WIDTH) / 2 * size / 10 * MM - (right - left)))
    within('width', right - left, WIDTH, size, 1)
    extents = [extent(rows, (start + end) // 2, middle) for start, end in bars]
    top, bottom = min(above for above, _ in extents), max(below for _, below in extents)
    for (start, end), (next_start, _) in zip(bars, bars[1:]):
        within('pitch', next_start - start, PITCH, size)
        within('space', next_start - end, SPACE, size)
    kinds = ''
    for (start, end), (above, below) in zip(bars, extents):
        within('bar', end - start, BAR, size)
        kind = {(True, True): '1', (True, False): '2', (False, True): '3', (False, False): '4'}[above - top < 5, bottom - below < 5]
        within('height of a long bar', below - above, LONG, size) if kind == '1' else None
        within('timing bar', below - above, TIMING, size) if kind == '4' else None
        if any(column_at(rows, x, above, below).count(1) != below - above for x in (start + 1, end - 2)):
            raise Fault('a bar is not whole')
        kinds += kind
    clear(rows, (left, top, right, bottom), bars, extents)
    return symbols_of(kinds)


def within(what, pixels, bounds, size, give=0):
    """In pixels, of which the whole width may be one off."""
    least, most = (bound * size / 10 * MM for bound in bounds)
    if not least - give <= pixels <= most + give:
        raise Fault(f'{what} of {pixels / MM:.3f} mm at {size} points')


def column_at(rows, x, above, below):
    return bytes(rows[y][x] for y in range(above, below))


def extent(rows, x, middle):
    above = below = middle
    while rows[above - 1][x]:
        above -= 1
    while rows[below][x]:
        below += 1
    return above, below


def clear(rows, box, bars, extents):
    """Nothing but the bars within 2 mm, and all of that within the window's own 2 mm."""
    margin = round(CLEAR_MM * MM) - 1
    left, top, right, bottom = box
    inside = [(edge + CROP_MM[index % 2] * MM) / MM for index, edge in enumerate(box)]
    if any(sign * (edge - bound) < -1 / MM for edge, bound, sign in zip(inside, VISIBLE_MM, (1, 1, -1, -1))):
        raise Fault(f'outside what the window always shows: {", ".join(f"{edge:.2f}" for edge in inside)} mm')
    around = [bytearray(row[left - margin:right + margin]) for row in rows[top - margin:bottom + margin]]
    for (start, end), (above, below) in zip(bars, extents):
        for y in range(above - top + margin - 1, below - top + margin + 1):
            around[y][start - left + margin - 1:end - left + margin + 1] = bytes(end - start + 2)
    if any(any(row) for row in around):
        raise Fault('ink beside the bars, within 2 mm of them')


def symbols_of(kinds):
    names = {bars: name for name, bars in SYMBOLS.items()}
    if kinds[:2] != '13' or kinds[-2:] != '31':
        raise Fault('no start or stop')
    symbols = [names.get(kinds[at:at + 3]) for at in range(2, 65, 3)]
    if None in symbols or sum(list(SYMBOLS).index(symbol) for symbol in symbols) % 19 != 0:
        raise Fault('the check symbol does not fit')
    return symbols[:-1]


def expected(code, number):
    """Twenty symbols, by the manual's rules for letters, filler and cut (zipmanual 20)."""
    symbols = []
    for character in number:
        letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.find(character)
        symbols += [character] if letter < 0 else [f'CC{letter // 10 + 1}', str(letter % 10)]
    return list(code.replace('-', '')) + (symbols + ['CC4'] * 13)[:13]


def judge(rows, letter):
    symbols = read(rows)
    number = letter['住所表示番号']
    if number == '' and symbols is not None:
        raise Fault('a barcode, and no number in the manifest')
    if number != '' and symbols != expected(letter['郵便番号'], number):
        raise Fault('no barcode' if symbols is None else 'not what the manifest says')


def unseen(rows, letter):
    """Names of the damages to this page that are not seen, and how many were tried."""
    found = list(barcode_rows(rows))
    middle, bars = found[len(found) // 2]
    top, bottom = found[0][0], found[-1][0]
    (second, end), (third, _) = bars[20], bars[21]
    damages = {
        'a bar gone': (middle - 60, middle + 60, second, end, 0),
        'a bar longer': (top - 30, bottom + 30, *next(bar for bar in bars if not rows[top - 5][bar[0] + 3] or not rows[bottom + 6][bar[0] + 3]), 1),
        'a bar wider': (top, bottom, end, third - 3, 1),
        'a bar torn': (middle, middle + 3, second, end, 0),
        'dirt above': (top - 60, top - 59, 700, 702, 1),
        'dirt at the left': (middle, middle + 6, bars[0][0] - 40, bars[0][0] - 34, 1),
    }
    others = {'another number': {'住所表示番号': letter['住所表示番号'][:-1] + ('1' if letter['住所表示番号'][-1] != '1' else '2')},
              'another code': {'郵便番号': '999-' + letter['郵便番号'][4:]}, 'no number': {'住所表示番号': ''}}
    cases = [(name, damaged(rows, *damage), letter) for name, damage in damages.items()]
    cases += [(name, rows, {**letter, **change}) for name, change in others.items()]
    cases += [('no barcode', [bytes(len(row)) for row in rows], letter)]
    cases += [('moved to the left', [row[12:] + bytes(12) for row in rows], letter)]
    return [name for name, picture, said in cases if not is_fault(picture, said)], len(cases)


def damaged(rows, top, bottom, left, right, ink):
    return [row[:left] + bytes([ink]) * (right - left) + row[right:] if top <= y < bottom else row for y, row in enumerate(rows)]


def is_fault(rows, letter):
    try:
        judge(rows, letter)
    except Fault:
        return True
    return False


def main(run):
    with open(run / 'manifest.csv', encoding='utf-8-sig', newline='') as file:
        letters = list(csv.DictReader(file))
    faults, with_barcode = [], 0
    for lot in sorted({letter['ロット'] for letter in letters}):
        of_page = {int(letter['開始頁']): letter for letter in letters if letter['ロット'] == lot}
        for page, rows in pages(run / 'letters' / f'{lot}.pdf', 1, max(of_page)):
            if page not in of_page:
                continue
            letter = of_page[page]
            try:
                judge(rows, letter)
            except Fault as fault:
                faults.append(f'{lot}.pdf page {page}: {fault}')
                continue
            if letter['住所表示番号'] == '':
                continue
            with_barcode += 1
            if with_barcode == 1:
                missed, count = unseen(rows, letter)
                faults += [f'not seen on a damaged page: {name}' for name in missed]
                print(f'{count - len(missed)} of {count} damages seen')
    print(*faults, sep='\n', end='\n' if faults else '')
    print(f'{len(letters)} letters, {with_barcode} barcodes measured and read')
    if with_barcode == 0:
        print('no barcode to measure')
    return 1 if faults or with_barcode == 0 else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1])))
