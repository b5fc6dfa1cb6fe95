/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef gboolean (*DossierOfficeIsWanted) (const char *name);
typedef gboolean (*DossierOfficeEdit) (xmlNode *parent);

gboolean
dossier_office_copy (int descriptor, DossierOfficeIsWanted is_wanted, DossierOfficeEdit edit);

gboolean dossier_office_is_of (const xmlNode *node, const char *namespace);
void dossier_office_remove_node (xmlNode *node);

G_END_DECLS
