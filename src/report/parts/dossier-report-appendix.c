/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The appendix: for each evidence a slip, and then the evidence itself. */

#include "dossier-report-writer.h"

#include "dossier-text.h"

static void
add_cited_by (const DossierReportWriter *self, DossierEvidence *evidence, const char *title)
{
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

  row->style = DOSSIER_REPORT_BODY;
  dossier_report_block_add_cell (row, title, NULL);
  g_ptr_array_add (row->cells, dossier_report_writer_link_elements (self, evidence));
}

/* What is neither of the file nor worked out is a field. */
static void
add_fact (const DossierReportWriter *self,
          DossierEvidence *evidence,
          const DossierFieldColumn *column)
{
  const char *title = dossier_field_column_get_title (column, DOSSIER_TYPE_EVIDENCE);
  g_autofree char *fact = NULL;

  if (g_str_equal (column->name, "elements"))
    {
      add_cited_by (self, evidence, title);
      return;
    }
  if (g_str_equal (column->name, "file-name"))
    fact = g_strdup (dossier_evidence_file_get_name (dossier_evidence_get_file (evidence)));
  else
    fact = dossier_record_describe (DOSSIER_RECORD (evidence), column->name);
  dossier_report_writer_add_fact (self,
                                  title,
                                  fact,
                                  g_str_equal (column->name, "address") ? fact : NULL);
}

static void
add_facts (const DossierReportWriter *self, DossierEvidence *evidence)
{
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_SLIP);

  dossier_report_writer_begin_facts (self);
  for (; column->name != NULL; column++)
    add_fact (self, evidence, column);
}

/* Attached names must be unique, and must not contain a path out of the folder. */
static char *
create_attachment_name (DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  char *name =
    g_strdup_printf ("%s %s",
                     label,
                     dossier_evidence_file_get_name (dossier_evidence_get_file (evidence)));

  return g_strdelimit (name, "/\\", '_');
}

static void
attach (const DossierReportWriter *self, const DossierAppendixItem *item, DossierEvidence *evidence)
{
  DossierRecord *file = DOSSIER_RECORD (dossier_evidence_get_file (evidence));
  g_autofree char *name = create_attachment_name (evidence);

  dossier_report_attach (self->report,
                         item->original,
                         name,
                         dossier_record_get_text (file, "type"),
                         dossier_evidence_get_title (evidence));
}

static void
add_pages (const DossierReportWriter *self, const DossierAppendixItem *item, const char *label)
{
  DossierReportBlock *block = dossier_report_add (self->report, DOSSIER_REPORT_DOCUMENT);

  block->label = g_strdup (label);
  block->path = g_strdup (item->path);
  block->n_pages = item->n_pages;
}

static void
add_image (const DossierReportWriter *self,
           const DossierAppendixItem *item,
           DossierEvidence *evidence)
{
  const char *shows = dossier_record_get_text (DOSSIER_RECORD (evidence), "shows");
  DossierPageGeometry geometry = dossier_page_design_get_geometry (self->report->design);
  DossierReportBlock *block;

  dossier_report_add (self->report, DOSSIER_REPORT_PAGE_BREAK);
  block = dossier_report_add (self->report, DOSSIER_REPORT_IMAGE);
  block->image = dossier_report_image_ref (item->image);
  block->height = geometry.bottom - geometry.top;
  block->description = *shows != '\0'
                         ? g_strjoin (": ", dossier_evidence_get_title (evidence), shows, NULL)
                         : g_strdup (dossier_evidence_get_title (evidence));
}

static void
add_content (const DossierReportWriter *self,
             const DossierAppendixItem *item,
             DossierEvidence *evidence,
             const char *label)
{
  if (item->form == DOSSIER_APPENDIX_PAGES)
    add_pages (self, item, label);
  else if (item->form == DOSSIER_APPENDIX_IMAGE)
    add_image (self, item, evidence);
}

/* A changed file is attached in its present state, and named as a fault. */
static void
add_fault (const DossierReportWriter *self,
           const DossierAppendixItem *item,
           DossierEvidence *evidence,
           const char *label)
{
  gboolean is_missing = item->form == DOSSIER_APPENDIX_MISSING;

  if (is_missing || item->is_changed)
    dossier_report_add_fault (self->report,
                              label,
                              dossier_evidence_file_get_name (dossier_evidence_get_file (evidence)),
                              is_missing);
}

static void
add_slip (const DossierReportWriter *self, DossierEvidence *evidence)
{
  const DossierAppendixItem *item = dossier_appendix_find_evidence (self->appendix, evidence);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *anchor = g_strdup_printf (DOSSIER_ANCHOR_APPENDIX "-%s", label);
  g_autofree char *note = item != NULL ? dossier_appendix_item_describe (item) : NULL;

  dossier_report_add_section (self->report, DOSSIER_NUMBERING_APPENDIX, label);
  dossier_report_add_heading (self->report,
                              2,
                              label,
                              dossier_evidence_get_title (evidence),
                              anchor);
  add_facts (self, evidence);
  if (note != NULL)
    dossier_report_add_text (self->report, DOSSIER_REPORT_BODY, note);
  if (item == NULL)
    return;
  add_fault (self, item, evidence, label);
  if (item->path != NULL &&
      (item->form == DOSSIER_APPENDIX_ATTACHED || dossier_report_writer_has (self, "attachments")))
    attach (self, item, evidence);
  add_content (self, item, evidence, label);
}

/**
 * dossier_report_write_appendix:
 * @self: a writer with an appendix
 *
 * Writes a slip for each evidence, with links back to the elements that cite it,
 * and after it the pages of the evidence; or has its file go along, where it has
 * no pages.
 */
void
dossier_report_write_appendix (const DossierReportWriter *self)
{
  g_autoptr (GPtrArray) evidence = dossier_report_writer_list_evidence (self);

  dossier_report_add_text (
    self->report,
    DOSSIER_REPORT_LEAD,
    _ ("Each piece of evidence starts with a slip that says what it is and which elements cite it. "
       "Its pages are numbered after it: a PDF viewer shows the third page of E12 as E12-3. Pages "
       "that come from a PDF file stay as they were, so the number is not printed on them."));
  for (guint i = 0; i < evidence->len; i++)
    add_slip (self, evidence->pdata[i]);
}
