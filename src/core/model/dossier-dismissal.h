/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DISMISSAL (dossier_dismissal_get_type ())
G_DECLARE_FINAL_TYPE (DossierDismissal, dossier_dismissal, DOSSIER, DISMISSAL, DossierRecord)

DossierDismissal *
dossier_dismissal_new (const char *check, const char *subject, const char *reason);
const char *dossier_dismissal_get_check (DossierDismissal *self);
const char *dossier_dismissal_get_subject (DossierDismissal *self);
const char *dossier_dismissal_get_reason (DossierDismissal *self);

G_END_DECLS
