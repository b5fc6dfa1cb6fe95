/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What <glib/gi18n.h> is to the windows, this is to core and report, whose texts may also stand in
 * a document of another language. */

#define _(text)            dossier_gettext (text)
#define N_(text)           (text)
#define C_(context, text)  dossier_pgettext (context, text)
#define NC_(context, text) (text)

const char *dossier_gettext (const char *text) G_GNUC_FORMAT (1);
const char *dossier_pgettext (const char *context, const char *text) G_GNUC_FORMAT (2);
const char *dossier_ngettext (const char *singular, const char *plural, gulong count)
  G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

G_END_DECLS
