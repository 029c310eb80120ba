#!/usr/bin/env python3
"""Reads the Data Matrix of letters of a run made with `print: { marks: [data-matrix] }`, as libdmtx does.

  data-matrix.py RUN

Of thirty letters spread over the run, every sheet's front: `000123-0 1/1 0001` must be its number, sheet of the letter's sheets and
print file as manifest.csv has them. Exit code 1 on a symbol that does not say so.
"""
import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DPI = 300
# Where the symbol is in the left margin, with white around it: left, top, width, height.
CROP_MM = (4, 143, 18, 18)
MOST_LETTERS = 30
# libdmtx goes on looking where there is nothing to see.
MOST_MILLISECONDS = 5000


def read(pdf, page, folder):
    options = ['-x', '-y', '-W', '-H']
    crop = [part for option, mm in zip(options, CROP_MM) for part in (option, str(round(mm / 25.4 * DPI)))]
    picture = folder / 'page'
    subprocess.run(['pdftoppm', '-r', str(DPI), '-gray', '-png', '-singlefile', '-f', str(page), *crop, pdf, picture], check=True)
    found = subprocess.run(['dmtxread', '-N1', '-m', str(MOST_MILLISECONDS), f'{picture}.png'], capture_output=True)
    return found.stdout.decode('ascii', 'replace')


def main(run):
    if shutil.which('dmtxread') is None:
        sys.exit('dmtxread is missing: .ci/tools.sh')
    with open(run / 'manifest.csv', encoding='utf-8-sig', newline='') as file:
        letters = list(csv.DictReader(file))
    pages_a_sheet = 1 if json.loads((run / 'report.json').read_text('utf-8')).get('simplex') else 2
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for letter in letters[::max(1, len(letters) // MOST_LETTERS)]:
            first, last = int(letter['開始頁']), int(letter['終了頁'])
            sheets = (last - first + 1) // pages_a_sheet
            for sheet in range(sheets):
                expected = f'{letter["発送番号"]} {sheet + 1}/{sheets} {letter["ロット"]}'
                found = read(run / 'letters' / f'{letter["ロット"]}.pdf', first + pages_a_sheet * sheet, Path(folder))
                count += 1
                if found != expected:
                    faults.append(f'{letter["ロット"]}.pdf page {first + pages_a_sheet * sheet}: reads {found!r}, not {expected!r}')
    print(*faults, sep='\n', end='\n' if faults else '')
    print(f'{count - len(faults)} of {count} symbols read')
    return 1 if faults or count == 0 else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1])))
