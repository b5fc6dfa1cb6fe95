/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-response.h"
#include "dossier-text-binding.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MENTION_CITING (dossier_mention_citing_get_type ())
G_DECLARE_FINAL_TYPE (DossierMentionCiting,
                      dossier_mention_citing,
                      DOSSIER,
                      MENTION_CITING,
                      GObject)

DossierMentionCiting *dossier_mention_citing_new (void);
DossierTextBinding *
dossier_mention_citing_bind (DossierMentionCiting *self, GtkTextView *view, const char *field);
void dossier_mention_citing_set_response (DossierMentionCiting *self, DossierResponse *response);

G_END_DECLS
