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

from pseudo_terminal import drive

ENTER, INTERRUPT = b"\r", b"\x03"
# A question, and the keys that answer it.
WAY = [
    ("どの決済データ", ENTER), ("これで全部", ENTER), ("ほかに使うファイル", b"2" + ENTER), ("送らない方の一覧はどれ", ENTER), ("ほかにもありますか", ENTER),
    ("どの設定", ENTER), ("この設定で進みますか", ENTER), ("書き込みますか", ENTER),
    ("「ポイント併用」", ENTER), ("「その他」", b"2" + ENTER), ("書き込みますか", ENTER), ("人数は合っていますか", ENTER), ("どうしますか", b"2" + ENTER),
    ("校正刷りを作りますか", ENTER), ("通知書を作りますか", ENTER),
]
HALF_MADE = re.compile(r"\.partial$|(?:^|/)unfinished(?:/|$)")


def files(place):
    return sorted(os.path.relpath(os.path.join(folder, name), place) for folder, _, names in os.walk(place) for name in names)


def main(launcher, export):
    launcher, faults = os.path.abspath(launcher), []
    for stop in [*range(len(WAY)), None]:
        answers = WAY if stop is None else [*WAY[:stop], (WAY[stop][0], INTERRUPT)]
        what = "the whole way" if stop is None else f"Ctrl-C at {WAY[stop][0]}"
        with tempfile.TemporaryDirectory() as place:
            shutil.copy(export, os.path.join(place, "決済データ.csv"))
            # Somebody whom nobody knows: the letters are the export's.
            with open(os.path.join(place, "除外.csv"), "w", encoding="cp932") as file:
                file.write("会員番号,理由\r\nX999999,死亡\r\n")
            session = drive(['node', launcher], place, answers)
            screen, code, modes = session.shown, session.code, session.modes
            wanted = 1 if stop is None else 130
            if session.never_asked:
                faults.append(f"{what}: {session.never_asked[0]} was never asked\n{screen[-2000:]}")
            if code != wanted:
                faults.append(f"{what}: exit code {code}, not {wanted}\n{screen[-2000:]}")
            if stop is not None and "中断しました" not in screen:
                faults.append(f"{what}: not a word\n{screen[-2000:]}")
            if modes is not None and not (modes & termios.ECHO and modes & termios.ICANON):
                faults.append(f"{what}: the terminal was left in raw mode")
            if any(HALF_MADE.search(name) for name in files(place)):
                faults.append(f"{what}: half-made {files(place)}")
            if stop is None:
                commands = re.findall(r"^  oshirase (\w+) ", screen, re.M)
                if commands[-3:] != ["check", "proof", "generate"]:
                    faults.append(f"{what}: ended with {commands}")
                if screen.count("--exclude 除外.csv") != 3:
                    faults.append(f"{what}: the command lines forget the list")
                if not {"校正刷り.pdf", "通知書/SHA256SUMS", "incident/incident.yaml"} <= set(files(place)):
                    faults.append(f"{what}: made {files(place)}")
        print(what, flush=True)
    print("\n".join(faults) or f"{len(WAY)} questions, each interrupted, and the whole way")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
