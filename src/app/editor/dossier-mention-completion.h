/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-focus.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MENTION_COMPLETION (dossier_mention_completion_get_type ())
G_DECLARE_FINAL_TYPE (DossierMentionCompletion,
                      dossier_mention_completion,
                      DOSSIER,
                      MENTION_COMPLETION,
                      GtkPopover)

GtkWidget *dossier_mention_completion_new (GtkWidget *parent, DossierNarrativeFocus *focus);
void dossier_mention_completion_set_evidence (DossierMentionCompletion *self, GListModel *evidence);
void dossier_mention_completion_update (DossierMentionCompletion *self);
gboolean dossier_mention_completion_handle_key (DossierMentionCompletion *self, guint keyval);

G_END_DECLS
