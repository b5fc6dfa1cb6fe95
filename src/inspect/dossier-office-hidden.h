/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "dossier-office-copy.h"

G_BEGIN_DECLS

DossierOfficeTurn dossier_office_find_turn_of_words (const char *name);
gboolean dossier_office_is_deleted_in_table (const xmlNode *node);
gboolean dossier_office_is_hidden_drawing (const xmlNode *node);

gboolean dossier_office_leave_out_hidden (xmlNode *part, DossierOfficeEditing *editing);
char *dossier_office_name_note (const char *kind, const char *identifier);

G_END_DECLS
