# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions to programs on the accessibility bus, asked of many widgets at once.

The library for this, libatspi, waits for each answer before it asks the next question, and keeps
answers that may no longer be true until it is told to forget them. Most of a test's time went on that.
"""

import contextlib
import functools

from gi.repository import Gio, GLib

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ACCESSIBLE = "org.a11y.atspi.Accessible"


@functools.cache
def connection():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    (address,) = session.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1
    ).unpack()
    return Gio.DBusConnection.new_for_address_sync(
        address,
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
    )


def ask(address, interface, method, parameters=None):
    """What the object at an address, a bus name and a path, answers."""
    return connection().call_sync(*address, interface, method, parameters, None, 0, -1).unpack()[0]


def ask_all(addresses, interface, method, parameters=None):
    """What each object answers; None is for those that have gone or know no such question."""
    answers = [None] * len(addresses)
    n_awaited = len(addresses)

    def receive(bus, result, position):
        nonlocal n_awaited
        n_awaited -= 1
        with contextlib.suppress(GLib.Error):
            answers[position] = bus.call_finish(result).unpack()[0]

    for position, address in enumerate(addresses):
        connection().call(
            *address, interface, method, parameters, None, 0, -1, None, receive, position
        )
    while n_awaited > 0:
        GLib.MainContext.default().iteration(True)
    return answers


def property_named(name):
    """The parameters that ask for a property of an accessible object."""
    return GLib.Variant("(ss)", (ACCESSIBLE, name))


def list_programs():
    """The addresses of the programs on the bus, with their names."""
    addresses = [tuple(address) for address in ask(REGISTRY, ACCESSIBLE, "GetChildren")]
    names = ask_all(
        addresses, "org.freedesktop.DBus.Properties", "Get", property_named("Name")
    )
    return list(zip(addresses, names))
