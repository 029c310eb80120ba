"""Drives the guided run through a real pseudo-terminal, as somebody at the desk: the whole way, and Ctrl-C at each question.

    python3 .ci/guide.py LAUNCHER EXPORT

Checks the exit code, that the terminal is given back as it was, and that nothing is half-made. What the questions lead to
is tested in test/cli/guide.
"""
import os
import re
import shutil
import sys
import tempfile
import termios

from pseudo_terminal import choice, drive

ENTER, INTERRUPT = b"\r", b"\x03"
# A question, and the keys that answer it.
WAY = [
    ("どの決済データ", ENTER), ("これで全部", ENTER), ("ほかに使うファイル", b"2" + ENTER), ("送らない方の一覧はどれ", ENTER), ("ほかにもありますか", ENTER),
    ("どの設定", ENTER), ("この設定で進みますか", ENTER), ("書き込みますか", ENTER),
    ("「ポイント併用」", ENTER), ("「その他」", b"2" + ENTER), ("書き込みますか", ENTER), ("人数は合っていますか", ENTER), ("どうしますか", ENTER), ("差出人の代表者", ENTER), ("差出人の郵便番号", b"112-0014" + ENTER), ("差出人の住所", ENTER), ("書き込みますか", ENTER),
    ("人数は合っていますか", ENTER), ("どうしますか", b"3" + ENTER),
    ("校正刷りを作りますか", ENTER), ("通知書を作りますか", ENTER),
]
# Up to the settings, with an export that no preset knows and that lies elsewhere: what is typed, and what its columns are.
RENAMED = {"決済日時": "申込日時", "決済番号": "受付番号", "決済方法": "お支払い区分", "決済状況": "処理結果", "会員番号": "会員コード", "氏名": "申込者名", "会社名": "勤務先"}
COLUMNS_WAY = [
    ("どの決済データ", choice("ほかの場所")), ("ファイルの場所", "よそ/申込一覧.csv".encode() + ENTER), ("これで全部", ENTER), ("ほかに使うファイル", ENTER), ("どの設定", ENTER),
    ("「決済した日", choice("申込日時")), ("この対応でよいですか", ENTER), ("この設定で進みますか", ENTER),
]
HALF_MADE = re.compile(r"\.partial$|(?:^|/)unfinished(?:/|$)")


def files(place):
    return sorted(os.path.relpath(os.path.join(folder, name), place) for folder, _, names in os.walk(place) for name in names)


def known_export(export, place):
    shutil.copy(export, os.path.join(place, "決済データ.csv"))
    # Somebody whom nobody knows: the letters are the export's.
    with open(os.path.join(place, "除外.csv"), "w", encoding="cp932") as file:
        file.write("会員番号,理由\r\nX999999,死亡\r\n")


def unknown_export(export, place):
    os.mkdir(os.path.join(place, "よそ"))
    with open(export, "rb") as source, open(os.path.join(place, "よそ/申込一覧.csv"), "wb") as copy:
        header, rows = source.read().split(b"\r\n", 1)
        names = [RENAMED.get(name, name) for name in header.decode("cp932").split(",")]
        copy.write(",".join(names).encode("cp932") + b"\r\n" + rows)


def attempt(launcher, export, put, answers, wanted):
    """What is wrong with one session; `wanted` is its exit code."""
    with tempfile.TemporaryDirectory() as place:
        put(export, place)
        session = drive(["node", launcher], place, answers)
        screen, made = session.shown, files(place)
    faults = []
    if session.never_asked:
        faults.append(f"{session.never_asked[0]} was never asked")
    if session.code != wanted:
        faults.append(f"exit code {session.code}, not {wanted}")
    if wanted == 130 and "中断しました" not in screen:
        faults.append("not a word")
    if session.modes is not None and not (session.modes & termios.ECHO and session.modes & termios.ICANON):
        faults.append("the terminal was left in raw mode")
    if any(HALF_MADE.search(name) for name in made):
        faults.append(f"half-made {made}")
    if wanted != 130:
        commands = re.findall(r"^  oshirase (\w+) ", screen, re.M)
        if commands[-3:] != ["check", "proof", "generate"]:
            faults.append(f"ended with {commands}")
        if screen.count("--exclude 除外.csv") != 3:
            faults.append("the command lines forget the list")
        if not {"校正刷り.pdf", "通知書/SHA256SUMS", "incident/incident.yaml"} <= set(made):
            faults.append(f"made {made}")
    return [f"{fault}\n{screen[-2000:]}" for fault in faults]


def main(launcher, export):
    launcher = os.path.abspath(launcher)
    tries = [("the whole way", known_export, WAY, 1)]
    for put, way in ((known_export, WAY), (unknown_export, COLUMNS_WAY)):
        tries += [(f"Ctrl-C at {question}", put, [*way[:at], (question, INTERRUPT)], 130) for at, (question, _) in enumerate(way)]
    faults = []
    for what, put, answers, wanted in tries:
        faults += [f"{what}: {fault}" for fault in attempt(launcher, export, put, answers, wanted)]
        print(what, flush=True)
    print("\n".join(faults) or f"{len(WAY) + len(COLUMNS_WAY)} questions, each interrupted, and the whole way")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
