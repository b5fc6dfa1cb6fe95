/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierReplacementText:
 * @before: the words before the match
 * @old: what is there now
 * @new: what comes instead
 * @after: the words after the match
 *
 * What a replacement does to the text around it, in one line.
 */
typedef struct
{
  char *before;
  char *old;
  char *new;
  char *after;
} DossierReplacementText;

#define DOSSIER_TYPE_REPLACEMENT (dossier_replacement_get_type ())
G_DECLARE_FINAL_TYPE (DossierReplacement, dossier_replacement, DOSSIER, REPLACEMENT, GObject)

DossierReplacement *dossier_replacement_new (const char *place, DossierReplacementText *text);
const char *dossier_replacement_get_place (DossierReplacement *self);
const DossierReplacementText *dossier_replacement_get_text (DossierReplacement *self);
gboolean dossier_replacement_get_chosen (DossierReplacement *self);
void dossier_replacement_set_chosen (DossierReplacement *self, gboolean chosen);

G_END_DECLS
