"""Presses the Tab key in real shells: bash, zsh and fish complete commands, options, their words and files.

    python3 .ci/completion.py LAUNCHER        node and the path of bin/oshirase.js come first on $PATH as `oshirase`

A shell that is not there is said and passed over; bash always is.
"""
import os
import pty
import re
import select
import shutil
import signal
import sys
import tempfile
import time

START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(oshirase completion bash)"', ""),
    "zsh": (["zsh", "-f", "-i"], 'autoload -Uz compinit && compinit -u -D && eval "$(oshirase completion zsh)"', ""),
    "fish": (["fish", "--no-config", "-i"], "oshirase completion fish | source", ""),
}
# What is typed before Tab, and what stands on the line after it.
CASES = [
    ("oshirase gene", r"oshirase generate "),
    ("oshirase generate --cust", r"generate --customers"),
    ("oshirase check --order post", r"--order postal-code"),
    ("oshirase completion zs", r"completion zsh"),
    ("oshirase check kessai", r"check kessai-2022\.csv"),
    ("oshirase package --addresses-encoding cp", r"--addresses-encoding cp932"),
]


def read(terminal, seconds):
    text, end = b"", time.time() + seconds
    while time.time() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                text += os.read(terminal, 65536)
            except OSError:
                break
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()=>][0-9A-Z]?|[\x00\x07]", "", text.decode("utf8", "replace"))


def until(terminal, pattern, seconds=30):
    text, end = "", time.time() + seconds
    while time.time() < end:
        text += read(terminal, 0.4)
        if re.search(pattern, text):
            return text
    return text


def main(launcher):
    failures = 0
    with tempfile.TemporaryDirectory() as place:
        with open(os.path.join(place, "oshirase"), "w") as file:
            file.write(f'#!/bin/sh\nexec node "{os.path.abspath(launcher)}" "$@"\n')
        os.chmod(file.name, 0o755)
        open(os.path.join(place, "kessai-2022.csv"), "w").close()
        for shell, (command, loading, _) in START.items():
            if not shutil.which(shell):
                print(f"{shell} is not here")
                failures += shell == "bash"
                continue
            pid, terminal = pty.fork()
            if pid == 0:
                os.chdir(place)
                os.environ.update(PATH=f"{place}:{os.environ['PATH']}", TERM="xterm", HOME=place, PS1="$ ", PROMPT="$ ", LANG="C.UTF-8")
                os.execvp(command[0], command)
            read(terminal, 2)
            os.write(terminal, f"{loading} && echo loa''ded\r".encode())
            if "loaded" not in until(terminal, r"loaded\s"):
                print(f"{shell}: the script could not be loaded")
                failures += 1
            for typed, wanted in CASES:
                os.write(terminal, f"{typed}\t".encode())
                shown = until(terminal, wanted, 6)
                if not re.search(wanted, shown):
                    failures += 1
                    print(f"{shell}: {typed!r} became {shown!r}")
                os.write(terminal, b"\x03")
                read(terminal, 0.5)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            print(f"{shell}: {len(CASES)} completions tried")
    return 1 if failures else 0


sys.exit(main(sys.argv[1]))
