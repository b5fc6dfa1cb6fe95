/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierOfficeRanges:
 *
 * Which rows or columns of a sheet are hidden.
 */
typedef struct _DossierOfficeRanges DossierOfficeRanges;

DossierOfficeRanges *dossier_office_ranges_new (void);
void dossier_office_ranges_free (DossierOfficeRanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOfficeRanges, dossier_office_ranges_free)

void dossier_office_ranges_clear (DossierOfficeRanges *self);
void dossier_office_ranges_add (DossierOfficeRanges *self, guint first, guint last);
gboolean dossier_office_ranges_cover (DossierOfficeRanges *self, guint first, guint last);

G_END_DECLS
