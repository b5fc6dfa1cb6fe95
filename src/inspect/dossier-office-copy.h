/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * DossierOfficeTurn:
 * @DOSSIER_OFFICE_AS_IT_IS: it is not edited
 * @DOSSIER_OFFICE_FIRST: it is edited in its turn
 * @DOSSIER_OFFICE_LAST: it is edited after all others
 *
 * When a part of a document is edited.
 */
typedef enum
{
  DOSSIER_OFFICE_AS_IT_IS,
  DOSSIER_OFFICE_FIRST,
  DOSSIER_OFFICE_LAST,
} DossierOfficeTurn;

/**
 * DossierOfficeEditing:
 * @notes: (element-type utf8): which footnotes and endnotes are referred to in what was edited
 * @is_needed: whether the copy is wanted instead of the document
 *
 * What is known of a document while it is edited.
 */
typedef struct
{
  GHashTable *notes;
  gboolean is_needed;
} DossierOfficeEditing;

typedef DossierOfficeTurn (*DossierOfficeFindTurn) (const char *name);
typedef gboolean (*DossierOfficeEdit) (xmlNode *part, DossierOfficeEditing *editing);

gboolean
dossier_office_copy (int descriptor, DossierOfficeFindTurn find_turn, DossierOfficeEdit edit);

gboolean dossier_office_is_of (const xmlNode *node, const char *namespace);
void dossier_office_remove_node (xmlNode *node);

G_END_DECLS
