#!/usr/bin/env python3
"""How the sample letters look, held against committed pictures: both pages, and three address blocks.

  goldens.py RUN             compares; a picture of what differs is kept, and its path is in the message
  goldens.py --write RUN     rewrites the pictures, to be looked at before they are committed

60 dpi, 16 grays: enough to see that something moved, small enough to keep. RUN is the folder of a run of the sample export.
"""
import csv
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

GOLDENS = Path(__file__).parent / 'goldens'
DPI = 60
# Of the window's zone: 24 to 95 mm and 14 to 50 mm, with a little around it, in pixels.
BLOCK = [round(mm / 25.4 * DPI) for mm in (20, 10, 100, 52)]
# Renderers differ in how they smooth an edge: a pixel counts when it is more than a quarter of the way to the opposite off.
FAR_OFF = 4
MOST_PIXELS = 0.0005


def pictures(run):
    """Each picture's name, and page and crop it is of."""
    with open(run / 'manifest.csv', encoding='utf-8-sig', newline='') as file:
        letters = [letter for letter in csv.DictReader(file) if letter['ロット'] == '0001']
    organisations = [letter for letter in letters if letter['敬称'] == '御中']
    people = [letter for letter in letters if letter['敬称'] != '御中']
    chosen = {
        'block-short': min(people, key=length),
        'block-longest': max(people, key=length),
        'block-organisation': max(organisations, key=length),
    }
    yield 'page-1', 1, None
    yield 'page-2', 2, None
    for name, letter in chosen.items():
        yield name, int(letter['開始頁']), BLOCK


def length(letter):
    return len(letter['住所'] + letter['宛名'])


def render(pdf, page, crop):
    """Width and rows of levels from 0, black, to 15."""
    out = subprocess.run(['pdftoppm', '-r', str(DPI), '-gray', '-f', str(page), '-l', str(page), pdf], check=True, capture_output=True).stdout
    _, width, height, _ = out[:64].split(maxsplit=4)[:4]
    width, height = int(width), int(height)
    pixels = out[len(out) - width * height:]
    left, top, right, bottom = crop or (0, 0, width, height)
    return [[pixels[row * width + column] >> 4 for column in range(left, right)] for row in range(top, bottom)]


def write_png(path, rows):
    """Four bits a pixel, rows unfiltered."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    padded = [row + [15] * (len(row) % 2) for row in rows]
    packed = b''.join(b'\0' + bytes(high << 4 | low for high, low in zip(row[::2], row[1::2])) for row in padded)
    header = struct.pack('>IIBBBBB', len(rows[0]), len(rows), 4, 0, 0, 0, 0)
    path.write_bytes(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(packed, 9)) + chunk(b'IEND', b''))


def read_png(path):
    """What write_png wrote."""
    data = path.read_bytes()
    width, height = struct.unpack('>II', data[16:24])
    start = data.index(b'IDAT')
    packed = zlib.decompress(data[start + 4:start + 4 + struct.unpack('>I', data[start - 4:start])[0]])
    stride = 1 + (width + 1) // 2
    rows = [packed[row * stride + 1:(row + 1) * stride] for row in range(height)]
    return [[level for byte in row for level in (byte >> 4, byte & 15)][:width] for row in rows]


def share_far_off(seen, golden):
    """The share of pixels that are far off; None where even the sizes differ."""
    if (len(seen), len(seen[0])) != (len(golden), len(golden[0])):
        return None
    off = sum(abs(a - b) > FAR_OFF for row, other in zip(seen, golden) for a, b in zip(row, other))
    return off / (len(seen) * len(seen[0]))


def beside(seen, golden):
    return [row + other + [15 - abs(a - b) for a, b in zip(row, other)] for row, other in zip(seen, golden)]


def main(*arguments):
    write = arguments[0] == '--write'
    run = Path(arguments[-1])
    kept = None if write else Path(tempfile.mkdtemp(prefix='oshirase-goldens-'))
    failed = False
    for name, page, crop in pictures(run):
        seen, path = render(run / 'letters/0001.pdf', page, crop), GOLDENS / f'{name}.png'
        if write:
            GOLDENS.mkdir(exist_ok=True)
            write_png(path, seen)
            print(f'{path}: {path.stat().st_size} bytes')
            continue
        share = share_far_off(seen, read_png(path)) if path.exists() else None
        if share is not None and share <= MOST_PIXELS:
            print(f'{name}: {share:.3%} of the pixels are far off')
            continue
        failed = True
        write_png(kept / f'{name}.png', beside(seen, read_png(path)) if share is not None else seen)
        reason = 'has another size or no picture' if share is None else f'{share:.2%} of the pixels are far off'
        print(f'{name}: {reason}: see {kept / name}.png (now, as committed, the difference)')
    return failed


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
