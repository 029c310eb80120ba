"""Somebody at a real terminal: starts a program in a pseudo-terminal, waits for each question, presses keys, and keeps what was shown.

A question is awaited by words of it behind "? "; keys are bytes, or a function that is given what is shown and returns them.
"""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass, field

QUIET_S = 0.2        # so long nothing more is drawn: the program waits
LONGEST_S = 300


@dataclass
class Step:
    question: str
    shown: str          # since the answer before
    machine_s: float    # from that answer to the last of it
    keys: bytes


@dataclass
class Session:
    steps: list = field(default_factory=list)
    shown: str = ''
    after: str = ''     # since the last answer
    after_s: float = 0
    code: int = 0
    modes: int | None = None    # of the terminal, at the end
    never_asked: list = field(default_factory=list)


def plain(text):
    return re.sub(r'\x1b\[[0-9;?]*[A-Za-z]', '', text.decode('utf8', 'replace'))


def choice(label):
    """Presses the number of a choice, and Enter."""
    def keys(shown):
        found = re.findall(r'(\d+)\. ' + re.escape(label), shown)
        if not found:
            raise SystemExit(f'there is no choice {label} in\n{shown}')
        return found[-1].encode() + b'\r'
    return keys


def drive(command, place, answers, columns=100):
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(place)
        os.environ.update(TERM='xterm-256color', LANG='C.UTF-8', HOME=place)
        os.environ.pop('NO_COLOR', None)
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 30, columns, 0, 0))
    session, screen, since, waiting = Session(), b'', 0, list(answers)
    answered = drawn = time.monotonic()
    end = answered + LONGEST_S
    while time.monotonic() < end:
        try:
            session.modes = termios.tcgetattr(terminal)[3]
        except termios.error:
            pass
        ready, _, _ = select.select([terminal], [], [], QUIET_S)
        if ready:
            try:
                read = os.read(terminal, 65536)
            except OSError:
                break
            if not read:
                break
            screen, drawn = screen + read, time.monotonic()
        elif waiting:
            question, keys = waiting[0]
            shown = plain(screen[since:])
            if '? ' in shown and question in shown:
                waiting.pop(0)
                pressed = keys if isinstance(keys, bytes) else keys(shown)
                session.steps.append(Step(question, shown, drawn - answered, pressed))
                since, answered = len(screen), time.monotonic()
                os.write(terminal, pressed)
    if time.monotonic() >= end:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    session.shown, session.after, session.after_s = plain(screen), plain(screen[since:]), drawn - answered
    session.code, session.never_asked = os.waitstatus_to_exitcode(status), [question for question, _ in waiting]
    return session
