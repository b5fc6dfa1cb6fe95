/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierReplacementWords:
 * @sought: the words to find
 * @matches_case: whether capital and small letters differ
 * @replacement: the words that come instead, in one line
 *
 * What is to be replaced by what.
 */
typedef struct
{
  const char *sought;
  gboolean matches_case;
  const char *replacement;
} DossierReplacementWords;

#define DOSSIER_TYPE_REPLACEMENT_PLAN (dossier_replacement_plan_get_type ())
G_DECLARE_FINAL_TYPE (DossierReplacementPlan,
                      dossier_replacement_plan,
                      DOSSIER,
                      REPLACEMENT_PLAN,
                      GObject)

DossierReplacementPlan *dossier_replacement_plan_new (DossierSubmission *submission,
                                                      const DossierReplacementWords *words);
GListModel *dossier_replacement_plan_get_replacements (DossierReplacementPlan *self);
void dossier_replacement_plan_choose_all (DossierReplacementPlan *self, gboolean chosen);
guint dossier_replacement_plan_count_chosen (DossierReplacementPlan *self, guint *n_narratives);
gboolean dossier_replacement_plan_apply (DossierReplacementPlan *self, const char *label);

G_END_DECLS
