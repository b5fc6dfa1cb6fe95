/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierEvidenceMention:
 * @start: the byte of the narrative at which its bracket opens
 * @length: how many bytes it has, both brackets among them
 * @number: the 12 of E12
 * @pages: which pages: "3, 7-9"; empty for all of it
 *
 * Where a narrative names an evidence: "[E12]" or "[E12, p. 3]".
 */
typedef struct
{
  gsize start;
  gsize length;
  guint64 number;
  char *pages;
} DossierEvidenceMention;

GPtrArray *dossier_evidence_mention_find_all (const char *narrative);
gboolean dossier_evidence_mention_is_among (const DossierEvidenceMention *self,
                                            GPtrArray *mentions);

G_END_DECLS
