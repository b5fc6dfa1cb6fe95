/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-inspection-error.h"

G_BEGIN_DECLS

/**
 * DossierContent:
 *
 * What is found in a file, as it is found.
 */
typedef struct _DossierContent DossierContent;

DossierContent *dossier_content_new (gboolean wants_text);
void dossier_content_free (DossierContent *self);
gboolean dossier_content_wants_text (DossierContent *self);
void dossier_content_set_title (DossierContent *self, const char *title);
void dossier_content_set_language (DossierContent *self, const char *language);
void dossier_content_set_n_pages (DossierContent *self, guint n_pages);
void dossier_content_set_damaged (DossierContent *self);
void dossier_content_begin_page (DossierContent *self);
gboolean dossier_content_add_text (DossierContent *self, const char *text);
GVariant *dossier_content_to_variant (DossierContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierContent, dossier_content_free)

G_END_DECLS
