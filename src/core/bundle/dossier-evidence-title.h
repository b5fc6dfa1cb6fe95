/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_evidence_title_from_name (const char *name);
char *dossier_evidence_title_from_document (const char *title);
char *dossier_evidence_title_from_description (const char *description);
char *dossier_evidence_title_choose (const char *name, const char *title);

G_END_DECLS
