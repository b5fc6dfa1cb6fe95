/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-finder.h"

#include "dossier-text.h"

/* The fields of a record that are printed. */
static char *
list_missing (DossierCheckRun *self, DossierRecord *record, const char *const *fields)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    dossier_letters_add_missing (missing,
                                 dossier_record_get_text (record, fields[i]),
                                 self->has_glyph);
  return missing->len > 0 ? g_strdup (missing->str) : NULL;
}

static void
check_records (DossierCheckRun *self, GListModel *records, const char *const *fields)
{
  if (self->has_glyph == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (records, i);
      g_autofree char *missing = list_missing (self, record, fields);
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
  static const char *const fields[] = { "narrative", "owner", NULL };

  check_records (self, dossier_submission_get_responses (self->submission), fields);
}

static void
find_in_evidence (DossierCheckRun *self)
{
  static const char *const fields[] = { "title", "shows", "source", NULL };

  check_records (self, dossier_submission_get_evidence (self->submission), fields);
}

static void
find_in_actions (DossierCheckRun *self)
{
  static const char *const fields[] = { "title", "detail", "owner", NULL };

  check_records (self, dossier_submission_get_actions (self->submission), fields);
}

static const char *const responses[] = { "responses/*/narrative", "responses/*/owner", NULL };
static const char *const evidence[] = { "evidence/*/number",
                                        "evidence/*/title",
                                        "evidence/*/shows",
                                        "evidence/*/source",
                                        NULL };
static const char *const actions[] = { "actions/*/title",
                                       "actions/*/detail",
                                       "actions/*/owner",
                                       NULL };

const DossierCheckFinder dossier_check_finder_of_letters_in_responses = { find_in_responses,
                                                                          responses };
const DossierCheckFinder dossier_check_finder_of_letters_in_evidence = { find_in_evidence,
                                                                         evidence };
const DossierCheckFinder dossier_check_finder_of_letters_in_actions = { find_in_actions, actions };
