/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-workbook.h"

#include "dossier-citation-index.h"
#include "dossier-evidence.h"
#include "dossier-record-sheet.h"
#include "dossier-text.h"

/* Names of sheets, by which links find them. */
#define EVIDENCE_SHEET "Evidence"

static const char *
text_of (gpointer record, const char *field)
{
  return dossier_record_get_text (record, field);
}

static void
add_label (DossierWorkbook *workbook, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);

  dossier_workbook_add_text (workbook, label);
}

static void
add_elements (DossierWorkbook *workbook, DossierEvidence *evidence, DossierCitationIndex *index)
{
  g_autofree char *elements =
    dossier_citation_index_describe (index, dossier_evidence_get_id (evidence));

  dossier_workbook_add_text (workbook, elements);
}

static void
add_address (DossierWorkbook *workbook, const char *address)
{
  if (*address != '\0' && dossier_evidence_check_address (address, NULL))
    dossier_workbook_add_link (workbook, address, address);
  else
    dossier_workbook_add_text (workbook, address);
}

static void
add_number_if (DossierWorkbook *workbook, gboolean is_known, guint64 number)
{
  if (is_known)
    dossier_workbook_add_number (workbook, number);
  else
    dossier_workbook_add_text (workbook, "");
}

static gboolean
add_file_cell (DossierWorkbook *workbook, DossierEvidenceFile *file, const char *column)
{
  guint64 n_pages = dossier_evidence_file_get_pages (file);
  gboolean is_there = dossier_evidence_file_is_there (file);

  if (g_str_equal (column, "file-name"))
    dossier_workbook_add_text (workbook, dossier_evidence_file_get_name (file));
  else if (g_str_equal (column, "file-size"))
    add_number_if (workbook, is_there, dossier_evidence_file_get_size (file));
  else if (g_str_equal (column, "file-pages"))
    add_number_if (workbook, is_there && n_pages > 0, n_pages);
  else if (g_str_equal (column, "file-sha256"))
    dossier_workbook_add_text (workbook, dossier_evidence_file_get_sha256 (file));
  else
    return FALSE;
  return TRUE;
}

static gboolean
add_evidence_cell (DossierWorkbook *workbook,
                   gpointer evidence,
                   const char *column,
                   gpointer user_data)
{
  if (g_str_equal (column, "number"))
    add_label (workbook, evidence);
  else if (g_str_equal (column, "elements"))
    add_elements (workbook, evidence, user_data);
  else if (g_str_equal (column, "address"))
    add_address (workbook, dossier_evidence_get_address (evidence));
  else
    return add_file_cell (workbook, dossier_evidence_get_file (evidence), column);
  return TRUE;
}

static void
add_evidence_sheet (DossierWorkbook *workbook,
                    DossierSubmission *submission,
                    DossierCitationIndex *index)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);

  dossier_record_sheet_begin (workbook, EVIDENCE_SHEET, DOSSIER_TYPE_EVIDENCE);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      dossier_record_sheet_add (workbook, item, add_evidence_cell, index);
    }
}

/* @row is the row of the evidence on its sheet, counted from 1. */
static void
add_citations (DossierWorkbook *workbook,
               DossierSubmission *submission,
               DossierEvidence *evidence,
               GPtrArray *citations,
               guint row)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *place = g_strdup_printf ("internal:" EVIDENCE_SHEET "!A%u", row);

  for (guint i = 0; i < citations->len; i++)
    {
      DossierRecord *response = dossier_record_get_parent (citations->pdata[i]);
      const char *number = dossier_response_get_element (DOSSIER_RESPONSE (response));
      DossierElement *element = dossier_standard_find_element (standard, number);

      dossier_workbook_begin_row (workbook);
      dossier_workbook_add_link (workbook, place, label);
      dossier_workbook_add_text (workbook, dossier_evidence_get_title (evidence));
      dossier_workbook_add_text (workbook, number);
      dossier_workbook_add_text (workbook,
                                 element != NULL ? dossier_element_get_title (element) : "");
      dossier_workbook_add_text (workbook, text_of (citations->pdata[i], "pages"));
      dossier_workbook_add_text (workbook, text_of (citations->pdata[i], "shows"));
    }
}

static void
add_citations_sheet (DossierWorkbook *workbook,
                     DossierSubmission *submission,
                     DossierCitationIndex *index)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  const DossierWorkbookColumn columns[] = {
    { _ ("Evidence"), 10 }, { _ ("Title"), 36 },
    { _ ("Element"), 10 },  { _ ("Title of the Element"), 40 },
    { _ ("Pages"), 12 },    { _ ("What It Shows"), 50 },
  };

  dossier_workbook_begin_sheet (workbook, _ ("Citations"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      GPtrArray *citations = dossier_citation_index_find (index, dossier_evidence_get_id (item));

      add_citations (workbook, submission, item, citations, i + 2);
    }
}

/**
 * dossier_evidence_workbook_write:
 * @submission: a submission
 * @path: (type filename): where to write it, as .xlsx
 * @error: return location for a #GFileError
 *
 * Writes the register of evidence for a spreadsheet: a sheet with a row for each
 * evidence, and one with a row for each citation.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_evidence_workbook_write (DossierSubmission *submission, const char *path, GError **error)
{
  g_autoptr (DossierWorkbook) workbook = NULL;
  g_autoptr (DossierCitationIndex) index = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), FALSE);

  workbook = dossier_workbook_new (path);
  index = dossier_citation_index_new (submission);
  add_evidence_sheet (workbook, submission, index);
  add_citations_sheet (workbook, submission, index);
  return dossier_workbook_save (workbook, error);
}
