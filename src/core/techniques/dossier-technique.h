/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TECHNIQUE (dossier_technique_get_type ())
G_DECLARE_FINAL_TYPE (DossierTechnique, dossier_technique, DOSSIER, TECHNIQUE, GObject)

DossierTechnique *dossier_technique_read (GFile *file, GCancellable *cancellable, GError **error);
const char *dossier_technique_get_id (DossierTechnique *self);
const char *dossier_technique_get_title (DossierTechnique *self);
const char *dossier_technique_get_summary (DossierTechnique *self);
const char *const *dossier_technique_get_roles (DossierTechnique *self);
const char *const *dossier_technique_get_elements (DossierTechnique *self);
const char *dossier_technique_get_time (DossierTechnique *self);
const char *dossier_technique_get_people (DossierTechnique *self);
const char *dossier_technique_get_text (DossierTechnique *self);
char *dossier_technique_find_section (DossierTechnique *self, const char *title);
char *dossier_technique_find_template (DossierTechnique *self);
gboolean dossier_technique_serves (DossierTechnique *self, const char *element);
gboolean dossier_technique_is_for (DossierTechnique *self, const char *role);
gboolean dossier_technique_matches (DossierTechnique *self, const char *words);
gboolean dossier_technique_is_about (DossierTechnique *self, const char *words);

G_END_DECLS
