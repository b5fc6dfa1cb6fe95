/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-register.h"

#include <glib/gi18n-lib.h>

#include "dossier-citation-index.h"
#include "dossier-evidence.h"
#include "dossier-field-text.h"

#include <string.h>

/* RFC 4180: what holds a separator is quoted, and quotes in it are doubled. */
static void
append_cell (GString *csv, const char *text)
{
  gsize length = strlen (text);

  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (length > 0 && strcspn (text, ",\"\r\n") == length)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}

static gboolean
is_column (GParamSpec *field)
{
  DossierFieldKind kind = dossier_field_get_kind (field);

  return kind != DOSSIER_FIELD_RECORD && kind != DOSSIER_FIELD_LIST &&
         !g_str_equal (g_param_spec_get_name (field), "id");
}

static void
append_titles (GString *csv, DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (is_column (fields[i]))
        append_cell (csv, dossier_field_get_title (fields[i]));
    }
}

static void
append_fields (GString *csv, DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text =
        is_column (fields[i])
          ? dossier_field_to_text (fields[i], dossier_record_peek (record, fields[i]))
          : NULL;

      if (text != NULL)
        append_cell (csv, text);
    }
}

static void
append_evidence (GString *csv, DossierEvidence *evidence, DossierCitationIndex *index)
{
  g_autofree char *elements =
    dossier_citation_index_describe (index, dossier_evidence_get_id (evidence));

  append_fields (csv, DOSSIER_RECORD (evidence));
  append_fields (csv, DOSSIER_RECORD (dossier_evidence_get_file (evidence)));
  append_cell (csv, elements);
  end_row (csv);
}

/**
 * dossier_evidence_register_to_csv:
 * @submission: a submission
 *
 * Makes a table of all evidence, for a spreadsheet: a row of titles, and a row
 * for each, with what is known of it, its file, and the elements that cite it.
 *
 * Returns: (transfer full): comma-separated values as RFC 4180 has them, in
 *   UTF-8
 */
char *
dossier_evidence_register_to_csv (DossierSubmission *submission)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (submission);
  g_autoptr (DossierEvidence) example = g_object_new (DOSSIER_TYPE_EVIDENCE, NULL);
  GString *csv = g_string_new (NULL);

  append_titles (csv, DOSSIER_RECORD (example));
  append_titles (csv, DOSSIER_RECORD (dossier_evidence_get_file (example)));
  append_cell (csv, _ ("Elements"));
  end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      append_evidence (csv, item, index);
    }
  return g_string_free (csv, FALSE);
}
