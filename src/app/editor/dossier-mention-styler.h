/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

void dossier_mention_styler_style (GtkTextBuffer *buffer,
                                   DossierSubmission *submission,
                                   guint first,
                                   guint last);
char *dossier_mention_styler_describe (const GtkTextIter *iter, DossierSubmission *submission);
DossierEvidence *dossier_mention_styler_find_evidence (const GtkTextIter *iter,
                                                       DossierSubmission *submission,
                                                       guint *page);

G_END_DECLS
