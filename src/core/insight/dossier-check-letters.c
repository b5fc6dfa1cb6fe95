/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-finder.h"

#include "dossier-field-purpose.h"
#include "dossier-text.h"

static char *
list_missing (DossierCheckRun *self, DossierRecord *record)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (dossier_field_get_kind (fields[i]) == DOSSIER_FIELD_TEXT &&
          dossier_field_has_purpose (fields[i], DOSSIER_FIELD_PRINTED))
        dossier_letters_add_missing (missing,
                                     g_value_get_string (dossier_record_peek (record, fields[i])),
                                     self->has_glyph);
    }
  return missing->len > 0 ? g_strdup (missing->str) : NULL;
}

static void
check_records (DossierCheckRun *self, GListModel *records)
{
  if (self->has_glyph == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (records, i);
      g_autofree char *missing = list_missing (self, record);
      g_autoptr (DossierCheck) check = NULL;
      g_autofree char *place = NULL;

      if (missing == NULL)
        continue;
      check = dossier_check_new (DOSSIER_CHECK_NO_FONT, record, NULL);
      place = dossier_check_describe_place (check);
      dossier_check_run_add (
        self,
        DOSSIER_CHECK_NO_FONT,
        record,
        /* Translators: the number of an element or evidence or the title of an action, then letters
         */
        g_strdup_printf (_ ("%s has characters that no font on this computer has: %s. They are "
                            "printed as boxes until you install a font that has them."),
                         place,
                         missing));
    }
}

static void
find_in_responses (DossierCheckRun *self)
{
  check_records (self, dossier_submission_get_responses (self->submission));
}

static void
find_in_evidence (DossierCheckRun *self)
{
  check_records (self, dossier_submission_get_evidence (self->submission));
}

static void
find_in_actions (DossierCheckRun *self)
{
  check_records (self, dossier_submission_get_actions (self->submission));
}

/* Which of their fields are printed, the records declare. */
static const char *const responses[] = { "responses", NULL };
static const char *const evidence[] = { "evidence", NULL };
static const char *const actions[] = { "actions", NULL };

const DossierCheckFinder dossier_check_finder_of_letters_in_responses = { find_in_responses,
                                                                          responses };
const DossierCheckFinder dossier_check_finder_of_letters_in_evidence = { find_in_evidence,
                                                                         evidence };
const DossierCheckFinder dossier_check_finder_of_letters_in_actions = { find_in_actions, actions };
