/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-note.h"

#include "dossier-edit-label.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

/**
 * DossierActionNote:
 *
 * A line in the log of an action.
 */
struct _DossierActionNote
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierActionNote, dossier_action_note, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "date", N_ ("Change Date of Note"), NULL },
  { "text", N_ ("Edit Note"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_action_note_class_init (DossierActionNoteClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_date (record_class, "date", N_ ("Date"));
  dossier_record_class_add_text (record_class, "text", N_ ("Note"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class, DOSSIER_FIELD_SEARCHED, "text", NULL);
}

static void
dossier_action_note_init (DossierActionNote *self)
{
}

DossierActionNote *
dossier_action_note_new (const char *date, const char *text)
{
  return g_object_new (DOSSIER_TYPE_ACTION_NOTE, "date", date, "text", text, NULL);
}

const char *
dossier_action_note_get_date (DossierActionNote *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "date");
}

const char *
dossier_action_note_get_text (DossierActionNote *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "text");
}
