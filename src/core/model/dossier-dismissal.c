/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dismissal.h"

#include "dossier-day.h"
#include "dossier-edit-label.h"
#include "dossier-text.h"

/**
 * DossierDismissal:
 *
 * A check that somebody has seen and, for a reason, does not want to see again.
 */
struct _DossierDismissal
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierDismissal, dossier_dismissal, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "check", N_ ("Change Dismissed Check"), NULL },
  { "subject", N_ ("Change Dismissed Check"), NULL },
  { "reason", N_ ("Edit Reason"), NULL },
  { "date", N_ ("Change Date"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_dismissal_class_init (DossierDismissalClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_text (record_class, "check", N_ ("Check"));
  dossier_record_class_add_text (record_class, "subject", N_ ("Subject"));
  dossier_record_class_add_text (record_class, "reason", N_ ("Reason"));
  dossier_record_class_add_date (record_class, "date", N_ ("Date"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
}

static void
dossier_dismissal_init (DossierDismissal *self)
{
}

/**
 * dossier_dismissal_new:
 * @check: the id of the kind of check, as in "no-narrative"
 * @subject: what it is about: the number of an element, or the identifier of
 *   an evidence, action or assessment
 * @reason: why it is dismissed
 *
 * Returns: (transfer full): a dismissal of today
 */
DossierDismissal *
dossier_dismissal_new (const char *check, const char *subject, const char *reason)
{
  g_autofree char *today = dossier_day_today ();

  return g_object_new (DOSSIER_TYPE_DISMISSAL,
                       "check",
                       check,
                       "subject",
                       subject,
                       "reason",
                       reason,
                       "date",
                       today,
                       NULL);
}

const char *
dossier_dismissal_get_check (DossierDismissal *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "check");
}

const char *
dossier_dismissal_get_subject (DossierDismissal *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "subject");
}

const char *
dossier_dismissal_get_reason (DossierDismissal *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "reason");
}
