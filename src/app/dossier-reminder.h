/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-bundle.h"

G_BEGIN_DECLS

void dossier_reminder_send (GApplication *application, DossierBundle *bundle);

G_END_DECLS
