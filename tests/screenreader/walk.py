#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the workstation as a screen reader does: over AT-SPI, by names and roles alone.

usage: walk.py LIANLI, inside a D-Bus session and an X server (run.sh makes both). Signs in at the demonstration
office, opens a case and looks at every page of the rail: whatever takes the focus must have a name. Prints what is
wrong and exits 1, or prints how many controls it met.
"""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE_S = 60
PASSWORD = "lianli-demo-2026"
PAGES = ["案件", "预约", "作废复核", "审计", "设置", "今日窗口"]
PRESSED = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON}
ENTERED = {Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.ENTRY, Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON}


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def walk(node, depth=0):
    """Every node under NODE that is on the screen."""
    if node is None or depth > 60:
        return
    yield node
    if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.LIST, Atspi.Role.TREE, Atspi.Role.COMBO_BOX):
        return  # their rows are data
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and showing(child):
            yield from walk(child, depth + 1)


def application(pid):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and app.get_process_id() == pid:
            return app
    return None


def wait(what, find):
    """What FIND answers, as soon as it answers something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            found = find()
        except gi.repository.GLib.Error:  # a node went while it was asked
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit(f"nothing after {PATIENCE_S} s: {what}")


def named(app, name, roles):
    for node in walk(app):
        if node.get_role() in roles and node.get_name().startswith(name):
            return node
    return None


def press(app, name):
    def ready():
        node = named(app, name, PRESSED)
        usable = node is not None and node.get_state_set().contains(Atspi.StateType.SENSITIVE)
        return node if usable else None

    node = wait(f"a button “{name}”", ready)
    if not Atspi.Action.do_action(node, 0):
        raise SystemExit(f"“{name}” cannot be pressed")


def judge(app, page, problems):
    """Notes controls without a name; answers how many have one."""
    met = 0
    for node in walk(app):
        states = node.get_state_set()
        role = node.get_role()
        if role not in PRESSED | ENTERED or not states.contains(Atspi.StateType.FOCUSABLE):
            continue
        parent = node.get_parent()
        if parent is not None and parent.get_role() in (Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON):
            continue  # speaks through it
        if node.get_name().strip():
            met += 1
        else:
            problems.append(f"{page}: a {node.get_role_name()} in “{parent.get_name() if parent else ''}” has no name")
    return met


def main():
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", HOME=folder)
        command = [sys.argv[1], "--demo-office", "--data", os.path.join(folder, "office"), "--lang", "zh_CN"]
        program = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)
        try:
            problems = []
            met = 0
            app = wait("the program on the accessibility bus", lambda: application(program.pid))
            field = wait("the password field", lambda: named(app, "密码", ENTERED))
            met += judge(app, "登录", problems)
            Atspi.EditableText.set_text_contents(field, PASSWORD)
            press(app, "登录")
            wait("the counter", lambda: named(app, "结婚登记", PRESSED))
            for page in PAGES:
                press(app, page)
                time.sleep(1)
                count = judge(app, page, problems)
                if count < len(PAGES):
                    problems.append(f"{page}: only {count} controls")
                met += count
            press(app, "结婚登记")
            wait("step 1", lambda: named(app, "高拍仪", PRESSED))
            met += judge(app, "身份核验", problems)
            press(app, "暂存")
            wait("the counter again", lambda: named(app, "叫下一号", PRESSED))
            for problem in problems:
                print(problem)
            print(f"{met} controls with a name, {len(problems)} problems")
            return 1 if problems else 0
        finally:
            program.terminate()
            program.wait(timeout=PATIENCE_S)


if __name__ == "__main__":
    sys.exit(main())
