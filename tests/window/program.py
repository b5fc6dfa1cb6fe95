# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real program and works it as a user does.

Widgets are found in the accessibility tree; the mouse and the keyboard are the
X server's own. Nothing waits for a time, only for a state.
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from gi.repository import Gio, GLib

from accessibility_bus import list_programs
from widget import NotSeen, Widget, let_pass, wait_for

APPLICATION_NAME = "dossier"
SOURCE = pathlib.Path(__file__).resolve().parents[2]
CLIPBOARD_SOURCE = SOURCE / "tests" / "window" / "clipboard-source"
DRAG_SOURCE = SOURCE / "tests" / "window" / "drag-source"
NOTIFICATION_SERVICE = SOURCE / "tests" / "window" / "notification-service"
SAMPLE = SOURCE / "data" / "sample" / "Riverside Libraries"
GEOMETRY = re.compile(r"^ *([A-Z][^:]*): +(-?\d+)$", re.MULTILINE)
# In microseconds.
CLICK_PATIENCE = 3_000_000
LONGER_PAUSE = 50  # In milliseconds.
COMPLAINT = re.compile(r"-(CRITICAL|WARNING) \*\*|Sanitizer|runtime error:")

# GLib lets go of its first table of quarks, 2,048 pointers, when there are more: readers need no
# lock for that. The report has no frame by which a suppression could tell it from other leaks.
TABLE_OF_QUARKS = re.compile(
    r"=+\n==\d+==ERROR: LeakSanitizer: detected memory leaks\n\n"
    r"Direct leak of 16384 byte\(s\) in 1 object\(s\) allocated from:\n"
    r"    #0 .* in __interceptor_malloc .*\n"
    r"    #1 .* in g_malloc .*\n\n"
    r"SUMMARY: AddressSanitizer: 16384 byte\(s\) leaked in 1 allocation\(s\)\.\n"
)

# The leak checker itself may stumble over a thread that ends while it looks.
LEAK_CHECK_BROKE_OFF = re.compile(r"Tracer caught signal 11: .*\n(==\d+==.*\n)+")


GTK_MINOR_VERSION = int(
    subprocess.run(
        ["pkg-config", "--modversion", "gtk4"], check=True, capture_output=True, text=True
    ).stdout.split(".")[1]
)
# GTK 4.14 has a variable of its own for what is to be left out.
WITHOUT_GRAPHICS_CARD = (
    {"GDK_DISABLE": "gl,vulkan"} if GTK_MINOR_VERSION >= 14 else {"GDK_DEBUG": "gl-disable"}
)


def xdotool(*arguments):
    return subprocess.run(
        ["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True
    ).stdout


def find_window(title):
    """Not with --sync, since xdotool fails when another window goes while it looks."""
    search = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True
    )
    return next(iter(search.stdout.split()), None)


class Program:
    """One run of the program, with a home of its own."""

    def __init__(self, prefix, home=None, text_scale=1, dark=False, size=None):
        self.program = pathlib.Path(prefix) / "bin" / "dossier"
        self.prefix = pathlib.Path(prefix)
        self._own_home = tempfile.TemporaryDirectory(prefix="dossier-home-") if home is None else None
        self.home = pathlib.Path(home or self._own_home.name)
        (self.home / "Documents").mkdir(parents=True, exist_ok=True)
        self.text_scale = text_scale
        self.dark = dark
        self.process = None
        self.errors = self.home / "errors.txt"
        self.write_look()
        if size is not None:
            self.set_setting("window-size", f"({size[0]}, {size[1]})")

    def set_setting(self, key, value):
        """Writes one setting before the program runs."""
        keyfile = self.home / ".config" / "glib-2.0" / "settings" / "keyfile"
        keyfile.parent.mkdir(parents=True, exist_ok=True)
        parser = GLib.KeyFile()
        if keyfile.exists():
            parser.load_from_file(str(keyfile), GLib.KeyFileFlags.NONE)
        parser.set_value("org/dossier/Dossier", key, value)
        parser.save_to_file(str(keyfile))

    def setting(self, key):
        """What the program has kept of a setting, or nothing."""
        keyfile = self.home / ".config" / "glib-2.0" / "settings" / "keyfile"
        parser = GLib.KeyFile()
        try:
            parser.load_from_file(str(keyfile), GLib.KeyFileFlags.NONE)
            return parser.get_value("org/dossier/Dossier", key)
        except GLib.Error:
            return None

    def write_look(self):
        """The font of the desktop and the size of text, as a desktop's settings give them."""
        settings = self.home / ".config" / "gtk-4.0" / "settings.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("[Settings]\ngtk-font-name=Cantarell 11\n")
        folders = self.home / ".config" / "user-dirs.dirs"
        folders.write_text('XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
        subprocess.run(
            ["xprop", "-root", "-format", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
             f"Xft.dpi:\t{round(96 * self.text_scale)}\n"],
            check=True,
        )

    def environment(self):
        environment = dict(os.environ)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
            environment.pop(name, None)
        environment |= {
            "HOME": str(self.home),
            "XDG_DATA_DIRS": f"{self.prefix}/share:/usr/local/share:/usr/share",
            "GSETTINGS_BACKEND": "keyfile",
            "GTK_A11Y": "atspi",
            "GDK_BACKEND": "x11",
            # A virtual screen has no graphics card, and what stands in for one leaks.
            **WITHOUT_GRAPHICS_CARD,
            "LC_ALL": "C.UTF-8",
            # What leaks is read from standard error.
            "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "") + ":exitcode=0",
        }
        if self.dark:
            environment["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
        return environment

    def launch(self, *arguments):
        with open(self.errors, "ab") as errors:
            self.process = subprocess.Popen(
                [self.program, *map(str, arguments)],
                env=self.environment(),
                stderr=errors,
                cwd=self.home,
            )

    def start(self, *arguments):
        """Runs the program and waits for its window."""
        self.launch(*arguments)
        self.find("frame")
        return self

    def copy_sample(self, name="Riverside Libraries"):
        folder = self.home / "Documents" / name
        shutil.copytree(SAMPLE, folder)
        return folder

    # What is on the screen

    def root(self):
        for address, name in list_programs():
            if name == APPLICATION_NAME:
                return Widget(address)
        return None

    def find_all(self, role=None, name=None, showing=True):
        root = self.root()
        return root.find_all(role, name, showing) if root is not None else []

    def find(self, role=None, name=None, showing=True):
        def look():
            if self.process.poll() is not None:
                raise NotSeen(f"the program ended with {self.process.returncode}\n{self.told()}")
            root = self.root()
            return next(iter(root.find_all(role, name, showing)), None) if root is not None else None

        return wait_for(look, f"{role or 'widget'} {name or ''}")

    def wait_gone(self, role=None, name=None):
        wait_for(lambda: not self.find_all(role, name), f"{role} {name} go away")

    def see(self, text):
        """Waits for a label that contains the text."""
        return self.find("label", re.compile(re.escape(text)))

    # The mouse and the keyboard

    def x_window(self):
        """The X window of the program that has the focus, or its only one."""
        ids = wait_for(
            lambda: subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                capture_output=True,
                text=True,
            ).stdout.split(),
            "the X window",
        )
        active = subprocess.run(
            ["xdotool", "getactivewindow"], capture_output=True, text=True
        ).stdout.strip()
        return active if active in ids else ids[-1]

    def origin(self):
        """Where the coordinates of the window with the keyboard begin on the screen."""
        window = self.x_window()
        # What xdotool says of a window's place counts the frame of the window manager twice.
        geometry = dict(
            GEOMETRY.findall(
                subprocess.run(
                    ["xwininfo", "-id", window], check=True, capture_output=True, text=True
                ).stdout
            )
        )
        title = xdotool("getwindowname", window).strip()
        frame = next(f for f in self.root().children() if f.name == title)
        shadow_x = (int(geometry["Width"]) - frame.width) // 2
        shadow_y = (int(geometry["Height"]) - frame.height) // 2
        # The frame of GTK 4.18 begins left of and above its contents, with its border, and what is
        # in it is measured from there as if the contents did so too.
        return (
            int(geometry["Absolute upper-left X"]) + shadow_x - 2 * frame.x,
            int(geometry["Absolute upper-left Y"]) + shadow_y - 2 * frame.y,
        )

    def point_at(self, widget, across=0.5, unless=lambda: False):
        """Points at its middle, or so far across it; gives whether it did."""
        left, top = self.origin()
        seen = []

        def has_come_to_rest():
            seen.append((widget.x, widget.y, widget.width, widget.height))
            return seen[-3:] == [seen[-1]] * 3

        wait_for(lambda: unless() or has_come_to_rest(), f"{widget.name} come to rest")
        if unless():
            return False
        x, y, width, height = seen[-1]
        # As a hand comes there, and not from nowhere: GTK asks where the pointer was before.
        for distance in (3, 0):
            xdotool("mousemove", left + x + int(width * across) - distance, top + y + height // 2)
        return True

    def click(self, widget, button=1, across=0.5):
        """Clicks in its middle, or so far across it."""
        self.point_at(widget, across)
        xdotool("click", button)

    def turn_wheel(self, button):
        """Turns the wheel by one click where the pointer is: 4 is up, 5 down."""
        xdotool("click", button)

    def scroll_to(self, widget, across=0.5):
        """Turns the wheel, in the middle or so far across, until the widget is in sight."""
        left, top = self.origin()
        frame = self.find("frame")
        xdotool("mousemove", left + int(frame.width * across), top + frame.height // 2)

        def is_in_sight():
            if widget.y < 60:
                xdotool("click", 4)
            elif widget.y + widget.height > frame.height - 10:
                xdotool("click", 5)
            else:
                return True
            return False

        wait_for(is_in_sight, f"{widget.name} in sight")
        return widget

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def wait_window(self, title):
        """Waits until the window of that title has the keyboard."""
        wait_for(
            lambda: subprocess.run(
                ["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True
            ).stdout.strip()
            == title,
            f"the window “{title}”",
        )

    def choose(self, drop_down, position):
        """Chooses from a drop-down list, by the keyboard."""

        def is_open():
            return any(w.role == "list item" and w.focused for w in drop_down.walk())

        clicked = None

        # GTK 4.8 on X11 may take the first click for one beside a list that was just closed.
        def has_opened():
            nonlocal clicked
            if is_open():
                return True
            if clicked is None or GLib.get_monotonic_time() - clicked > CLICK_PATIENCE:
                self.click(drop_down)
                clicked = GLib.get_monotonic_time()
            return False

        wait_for(has_opened, f"the list of {drop_down.name}")
        self.key("Home", *["Down"] * position, "Return")

    def drag(self, widget, target, until):
        """Drags a widget onto another one, until the drop has had its effect."""
        left, top = self.origin()
        x, y = left + target.x + target.width // 2, top + target.y + target.height // 2
        name = widget.name
        pause = 0

        def is_dropped():
            nonlocal pause
            # What has left its place is not dragged again while its effect is still to come.
            if widget.showing and widget.name == name and self.point_at(widget, unless=until):
                xdotool("mousedown", 1)
                for _ in range(4):
                    xdotool("mousemove_relative", 8, 4)
                    let_pass(pause)
                for distance in (40, 20, 10, 0):
                    xdotool("mousemove", x - distance, y + 40)
                    let_pass(pause)
                xdotool("mouseup", 1)
                # A drop that came before the program had taken it up was none: slower next time.
                pause += LONGER_PAUSE
            return until()

        wait_for(is_dropped, f"{name} dropped")

    @contextlib.contextmanager
    def notifications(self):
        """With a service for notifications; gives a function that lists those that came."""
        told = self.home / "notifications.txt"
        service = subprocess.Popen([NOTIFICATION_SERVICE, told], stdout=subprocess.PIPE, text=True)
        try:
            service.stdout.readline()
            yield lambda: (
                [json.loads(line) for line in told.read_text().splitlines()]
                if told.exists() else []
            )
        finally:
            service.kill()
            service.wait()
            service.stdout.close()

    @contextlib.contextmanager
    def dropped(self, widget, *paths, over=lambda: None):
        """With files dragged onto a widget from another program's window, which does over() there."""
        title = "Files to drag"
        told = self.home / "drag.txt"
        with open(told, "w") as output:
            source = subprocess.Popen([DRAG_SOURCE, title, *paths], stdout=output)
        try:
            left, top = self.origin()
            x = left + widget.x + widget.width // 2
            y = top + widget.y + widget.height // 2
            window = wait_for(lambda: find_window(title), f"window {title}")
            xdotool("windowmove", "--sync", window, 0, 0)
            xdotool("mousemove", "--window", window, 100, 100, "mousedown", 1)
            xdotool("mousemove_relative", 40, 40)

            def is_accepted():
                xdotool("mousemove", x - 5, y, "mousemove", x, y)
                return "accepted" in told.read_text()

            wait_for(is_accepted, "the drop accepted")
            over()
            xdotool("mouseup", 1)
            yield
        finally:
            source.terminate()
            source.wait()

    @contextlib.contextmanager
    def copied(self, content, media_type="text/plain;charset=utf-8", **others):
        """With something in the clipboard, from another program, as text/html too for html=…."""
        contents = {media_type: content}
        contents |= {f"text/{name}": text.encode() for name, text in others.items()}
        arguments = []
        for i, (media_type, content) in enumerate(contents.items()):
            path = self.home / f"copied-{i}"
            path.write_bytes(content)
            arguments += [media_type, path]
        owner = subprocess.Popen([CLIPBOARD_SOURCE, *arguments], stdout=subprocess.PIPE)
        try:
            assert owner.stdout.readline() == b"copied\n"
            yield
        finally:
            owner.terminate()
            owner.wait()
            owner.stdout.close()

    def type(self, text):
        xdotool("type", "--clearmodifiers", "--delay", 3, "--", text)

    def screenshot(self, path):
        subprocess.run(["import", "-window", str(self.x_window()), str(path)], check=True)

    def act(self, action, *parameters):
        """Activates an action of the application by its name."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(
            "org.dossier.Dossier",
            "/org/dossier/Dossier",
            "org.gtk.Actions",
            "Activate",
            GLib.Variant("(sava{sv})", (action, list(parameters), {})),
            None,
            Gio.DBusCallFlags.NONE,
            -1,
        )

    # The end

    def told(self):
        """All that the program wrote to standard error."""
        return self.errors.read_text(errors="replace") if self.errors.exists() else ""

    def complaints(self):
        told = LEAK_CHECK_BROKE_OFF.sub("", TABLE_OF_QUARKS.sub("", self.told()))
        return told if COMPLAINT.search(told) else ""

    def quit(self):
        """Ends the program as its Quit command does, and waits for it."""
        if self.process.poll() is None:
            self.act("quit")
            wait_for(lambda: self.process.poll() is not None, "the program end")

    def kill(self):
        """Ends the program as a power cut does."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
