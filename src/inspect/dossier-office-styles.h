/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierOfficeStyles:
 *
 * What the styles of a document say of being hidden.
 */
typedef struct _DossierOfficeStyles DossierOfficeStyles;

/**
 * DossierOfficeHiding:
 * @DOSSIER_OFFICE_UNSAID: the style says nothing of it
 * @DOSSIER_OFFICE_SHOWN: what has the style shows
 * @DOSSIER_OFFICE_HIDDEN: what has the style does not
 */
typedef enum
{
  DOSSIER_OFFICE_UNSAID,
  DOSSIER_OFFICE_SHOWN,
  DOSSIER_OFFICE_HIDDEN,
} DossierOfficeHiding;

DossierOfficeStyles *dossier_office_styles_new (void);
void dossier_office_styles_free (DossierOfficeStyles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOfficeStyles, dossier_office_styles_free)

void dossier_office_styles_add (DossierOfficeStyles *self, const char *family, const char *name);
void dossier_office_styles_set_parent (DossierOfficeStyles *self, const char *parent);
void dossier_office_styles_set_hiding (DossierOfficeStyles *self, DossierOfficeHiding hiding);
DossierOfficeHiding
dossier_office_styles_find (DossierOfficeStyles *self, const char *family, const char *name);

G_END_DECLS
