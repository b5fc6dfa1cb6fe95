/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTION_NOTE (dossier_action_note_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionNote, dossier_action_note, DOSSIER, ACTION_NOTE, DossierRecord)

DossierActionNote *dossier_action_note_new (const char *date, const char *text);
const char *dossier_action_note_get_date (DossierActionNote *self);
const char *dossier_action_note_get_text (DossierActionNote *self);

G_END_DECLS
