"""From a fresh machine to the first approved proof: how long, by a model. Nobody was timed; docs/ten-minutes.md says what that means.

    python3 .ci/ten-minutes.py PORTABLE.tar.gz [--write]

Unpacks the portable folder, reads its README.txt, and goes through the guided run in a pseudo-terminal with an export of a
layout that no preset knows, facts that are still samples and words that no list explains, up to an approved proof and the letters; then
the same with an export whose layout is known. Counts characters shown and keys pressed. Exit code 1 when a step fails and when the page does not say the same (--write writes it).
"""
import csv
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import namedtuple

from pseudo_terminal import choice, drive

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'docs', 'ten-minutes.md')
BEGIN, END = '<!-- .ci/ten-minutes.py -->\n', '<!-- end -->\n'
LIMIT_S = 600
# Japanese, characters a minute: aloud, 36 adults (IReST, Trauzettel-Klosinski and Dietz 2012); silently, by the proportion of the two
# kinds of reading in English (238 to 183 words a minute, Brysbaert 2019).
ALOUD = 357
SILENT = round(ALOUD * 238 / 183)
# Keystroke-level model (Card, Moran and Newell 1980): a key for somebody to whom each is a search; making up one's mind.
KEY_S, MIND_S = 0.5, 1.35
# Kana and conversion to one character of Japanese.
KEYS_PER_CHARACTER = 2.5
# Assumed, not from anybody: opening a terminal in the folder; a page out of a printer; a signature.
OPEN_S, PRINT_S, SIGN_S = 30, 20, 10

# The sample export under the names of a system that nobody has described, in another order and with columns more.
RENAMED = {
    '決済日時': '申込日時', '決済番号': '受付番号', '決済方法': 'お支払い区分', '決済状況': '処理結果', '金額': 'ご請求額', '会員番号': '会員コード',
    '氏名': '申込者名', '会社名': '勤務先', '郵便番号': '郵便番号', '都道府県': '都道府県', '市区町村': '市区町村', '町名番地': '番地', '建物名': 'ビル名',
}
FACTS = ('代表理事　山本　健一', '112-0014', '東京都文京区関口1-24-2')
ENTER = b'\r'

# machine_s is measured; the rest follows from what was shown.
Row = namedtuple('Row', 'what characters keys minds other_s machine_s', defaults=(0, 0, 0, 0, 0))


def seconds(row, a_minute):
    return row.characters * 60 / a_minute + row.keys * KEY_S + row.minds * MIND_S + row.other_s


# What is being typed, drawn anew with each key.
ECHO = re.compile(r'\? .*（Esc で戻る）\s*(?!\()')


def presses(keys):
    """Of the keyboard, for what arrived at the program."""
    text = keys.decode()
    return round(sum(KEYS_PER_CHARACTER if unicodedata.category(c) == 'Lo' else 1 for c in text))


def characters(text):
    """Those that are read: no spaces, no frames, no hashes."""
    text = re.sub(r'\b[0-9a-f]{64}\b', '', text)
    return sum(1 for c in text if unicodedata.category(c)[0] in 'LN' or c in '、。「」（）')


def new_lines(shown, known):
    """What nobody has read yet: a line that stood there before, word for word, is known; so is a choice under another number."""
    lines = [re.sub(r'^[❯\s]*(?:\d+\. )?', '', line).strip() for line in re.split(r'[\r\n]+|(?=[?>] )', shown)]
    found = [line for line in dict.fromkeys(lines) if line not in known and not line.startswith('> ') and not ECHO.match(line)]
    known.update(found)
    return '\n'.join(found)


def known_export(app, place):
    with open(os.path.join(app, 'fixtures/payments.csv'), 'rb') as source, open(os.path.join(place, '申込一覧.csv'), 'wb') as copy:
        copy.write(source.read())


def unknown_export(app, place):
    as_bytes = lambda text: text.encode('cp932').decode('latin1')    # broken characters stay as they are
    with open(os.path.join(app, 'fixtures/payments.csv'), encoding='latin1', newline='') as file:
        header, *rows = list(csv.reader(file))
    order = [header.index(as_bytes(name)) for name in RENAMED]
    with open(os.path.join(place, '申込一覧.csv'), 'w', encoding='latin1', newline='') as file:
        writer = csv.writer(file, lineterminator='\r\n')
        writer.writerow([as_bytes(name) for name in ['No.', *RENAMED.values(), '備考']])
        for number, row in enumerate(rows, 1):
            filled = len(row) == len(header)
            writer.writerow([number, *(row[at] for at in order), ''] if filled else [number, *row])


def typed(fact):
    """Typed in place of the sample that is proposed."""
    return fact.encode() + ENTER


COLUMNS = [('「決済した日', choice('申込日時')), ('この対応でよいですか', ENTER)]


def answers(is_known):
    return [
        ('どの決済データ', ENTER), ('これで全部', ENTER), ('ほかに使うファイル', ENTER), ('どの設定', ENTER), *([] if is_known else COLUMNS),
        ('この設定で進みますか', ENTER), ('書き込みますか', ENTER),
        ('「ポイント併用」', ENTER), ('「その他」', b'2\r'), ('書き込みますか', ENTER), ('人数は合っていますか', ENTER),
        ('どうしますか', ENTER), ('差出人の代表者', typed(FACTS[0])), ('差出人の郵便番号', typed(FACTS[1])), ('差出人の住所', typed(FACTS[2])), ('書き込みますか', ENTER), ('人数は合っていますか', ENTER), ('校正刷りを作りますか', ENTER), ('通知書を作りますか', ENTER),
    ]


def timed(command, cwd):
    begun = time.monotonic()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    return done, time.monotonic() - begun


def proof_pages(pdf):
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    return [[line.strip() for line in page.split('\n') if line.strip()] for page in text.split('\f') if page.strip()]


def measured(archive, place, is_known=False):
    """The rows of the table up to the proof, then the reading of it."""
    _, unpacking = timed(['tar', '-xzf', archive], place)
    [folder] = [os.path.join(place, name) for name in os.listdir(place)]
    desk = os.path.join(place, 'desk')
    os.mkdir(desk)
    (known_export if is_known else unknown_export)(os.path.join(folder, 'app'), desk)
    with open(os.path.join(folder, 'README.txt'), encoding='utf-8-sig') as file:
        readme = file.read()
    yield Row('unpacked; `README.txt` read to its end', characters(readme), 10, 1, OPEN_S, unpacking)

    launcher = os.path.join(folder, 'oshirase')
    session = drive([launcher], desk, answers(is_known))
    if session.never_asked or session.code != 1:
        raise SystemExit(f'never asked: {session.never_asked}, exit code {session.code}\n{session.shown[-3000:]}')
    yield Row('`oshirase`: starting the guided run', 0, len('oshirase') + 1, 1)
    stages = {'【1】': 'which files', '【2】': 'settings, an export of 15 columns', '【3】': 'who gets a letter', '【4】': 'the proof', '【5】': 'approved'}
    so, found, asked = None, {}, 0
    for step in session.steps:
        for mark in re.findall('【[1-5]】', step.shown):
            so = stages[mark]
        found.setdefault(so, []).append(step)
        asked += 1
    known = set()
    for stage, steps in found.items():
        if stage != 'approved':
            yield Row(f'{stage}: {len(steps)} questions', sum(characters(new_lines(step.shown, known)) for step in steps), sum(presses(step.keys) for step in steps), len(steps), 0,
                      sum(step.machine_s for step in steps))
    [approved] = found['approved']
    pages = proof_pages(os.path.join(desk, '校正刷り.pdf'))
    yield Row('first page of the proof printed, its checks read, signed', characters(approved.shown) + characters(''.join(pages[0])), 2, 1, PRINT_S + SIGN_S, approved.machine_s)

    if not os.path.exists(os.path.join(desk, '通知書/SHA256SUMS')):
        raise SystemExit('the approved letters were not made')
    once = set(line for page in pages[1:] for line in page)
    yield Row('*beyond it:* the whole proof, every line that is not on another page', characters(''.join(once)))


def line_of(what, rows, shown='{}'):
    spent = [sum(seconds(row, speed) for row in rows) for speed in (SILENT, ALOUD)]
    cells = [what, f'{sum(row.characters for row in rows):,}', str(sum(row.keys for row in rows)), *(f'{one:.0f} s' if one < LIMIT_S / 2 else f'{one / 60:.1f} min' for one in spent)]
    return '| ' + ' | '.join(shown.format(cell) for cell in cells) + ' |'


def table(rows, known_rows):
    *made, approved, whole = rows
    *known, _ = known_rows
    lines = [f'| Step | characters | keys | at {SILENT} a minute | at {ALOUD} |', '|---|---:|---:|---:|---:|', *(line_of(row.what, [row]) for row in made)]
    lines += [line_of('the proof lies there', made, '**{}**'), line_of(approved.what, [approved]), line_of('the first proof is approved', [*made, approved], '**{}**')]
    lines += [line_of('the same with an export that a preset knows', known, '**{}**'), line_of(whole.what, [whole])]
    return '\n'.join(lines) + f'\n\nThe machine itself took {sum(row.machine_s for row in rows):.0f} s (unpacking, starting, every check, the proof).\n'


def is_near(one, other):
    """The same words, and every number but the machine's within a twentieth: `doctor` tells of the machine, in more or fewer digits."""
    number = re.compile(r'\d[\d,]*(?:\.\d+)?')
    one, other = (re.sub(r'itself took \d+ s', '', text) for text in (one, other))
    pairs = zip(*([float(found.replace(',', '')) for found in number.findall(text)] for text in (one, other)))
    return number.sub('', one) == number.sub('', other) and all(abs(a - b) <= max(1, 0.05 * b) for a, b in pairs)


def main(archive, *flags):
    with tempfile.TemporaryDirectory() as place, tempfile.TemporaryDirectory() as other:
        text = table(list(measured(os.path.abspath(archive), place)), list(measured(os.path.abspath(archive), other, is_known=True)))
    print(text)
    with open(PAGE, encoding='utf8') as file:
        page = file.read()
    before, rest = page.split(BEGIN)
    written = before + BEGIN + text + END + rest.split(END)[1]
    if '--write' in flags:
        with open(PAGE, 'w', encoding='utf8') as file:
            file.write(written)
    elif not is_near(written, page):
        print('docs/ten-minutes.md says otherwise: --write')
        return 1
    return 0


sys.exit(main(*sys.argv[1:]))
