/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-report.h"

G_BEGIN_DECLS

char *dossier_html_create (const DossierReport *report);
gboolean dossier_html_write (const DossierReport *report, GFile *file, GError **error);

G_END_DECLS
