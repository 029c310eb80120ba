#!/usr/bin/env python3
"""Writes jis-x-0213.txt: the characters of JIS X 0213:2004, a line a row, from Python's codec of EUC-JIS-2004.

The second plane has rows 1, 3, 4, 5, 8, 12 to 15 and 78 to 94 only; asked for others, the codec answers from JIS X 0212.
"""
from pathlib import Path

SECOND_PLANE = [1, 3, 4, 5, 8, 12, 13, 14, 15, *range(78, 95)]


def row_of(plane, row):
    codes = [(b'\x8f' if plane == 2 else b'') + bytes([0xA0 + row, 0xA0 + cell]) for cell in range(1, 95)]
    return [text for text in (code.decode('euc_jis_2004', 'ignore') for code in codes) if text]


rows = [row_of(1, row) for row in range(1, 95)] + [row_of(2, row) for row in SECOND_PLANE]
Path(__file__).with_name('jis-x-0213.txt').write_text('\n'.join(' '.join(row) if any(len(c) > 1 for c in row) else ''.join(row)
                                                               for row in rows if row) + '\n', encoding='utf-8')
print(sum(map(len, rows)), 'characters')
