/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-writer.h"

#include "dossier-text.h"

#include <string.h>

/**
 * dossier_report_writer_has:
 * @self: a writer
 * @field: one of the fields of its options that are yes or no
 *
 * Returns: whether it is chosen, and can be: the evidence itself can only be in the
 *   report when its files are known
 */
gboolean
dossier_report_writer_has (const DossierReportWriter *self, const char *field)
{
  return dossier_report_options_has (self->options, field) &&
         (self->appendix != NULL || !g_str_equal (field, "appendix"));
}

/**
 * dossier_report_writer_names:
 * @self: a writer
 * @evidence: an evidence
 *
 * Returns: whether the report may name it
 */
gboolean
dossier_report_writer_names (const DossierReportWriter *self, DossierEvidence *evidence)
{
  return dossier_audience_may_see (dossier_report_options_get_audience (self->options),
                                   dossier_evidence_get_sensitivity (evidence));
}

/**
 * dossier_report_writer_get_element:
 * @citation: a citation
 *
 * Returns: the number of the element that cites
 */
const char *
dossier_report_writer_get_element (DossierCitation *citation)
{
  return dossier_response_get_element (
    DOSSIER_RESPONSE (dossier_record_get_parent (DOSSIER_RECORD (citation))));
}

/* A report about some criteria only includes the evidence that their elements cite. */
static gboolean
is_of_chosen_criteria (const DossierReportWriter *self, DossierEvidence *evidence)
{
  GPtrArray *citing =
    dossier_citation_index_find (self->citations, dossier_evidence_get_id (evidence));
  const char *criteria = dossier_record_get_text (DOSSIER_RECORD (self->options), "criteria");

  if (*criteria == '\0')
    return TRUE;
  for (guint i = 0; i < citing->len; i++)
    {
      const char *element = dossier_report_writer_get_element (citing->pdata[i]);
      g_autofree char *criterion = g_strndup (element, strcspn (element, "."));

      if (dossier_report_options_has_criterion (self->options, criterion))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_report_writer_list_evidence:
 * @self: a writer
 *
 * Returns: (transfer container) (element-type DossierEvidence): the evidence
 *   that the report names, in the order of its numbers
 */
GPtrArray *
dossier_report_writer_list_evidence (const DossierReportWriter *self)
{
  GListModel *all = dossier_submission_get_evidence (self->submission);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (all, i);

      if (dossier_report_writer_names (self, evidence) && is_of_chosen_criteria (self, evidence))
        g_ptr_array_add (list, g_steal_pointer (&evidence));
    }
  return list;
}

/**
 * dossier_report_writer_list_criteria:
 * @self: a writer
 *
 * Returns: (transfer container) (element-type DossierCriterion): the criteria
 *   whose elements are in the report
 */
GPtrArray *
dossier_report_writer_list_criteria (const DossierReportWriter *self)
{
  GListModel *all = dossier_standard_get_criteria (self->standard);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (all, i);

      if (dossier_report_options_has_criterion (self->options,
                                                dossier_criterion_get_number (criterion)))
        g_ptr_array_add (list, g_steal_pointer (&criterion));
    }
  return list;
}

/**
 * dossier_report_writer_describe_withheld:
 * @self: a writer
 *
 * Returns: (transfer full) (nullable): how much evidence the report leaves out
 *   because it is not meant for those who read it
 */
char *
dossier_report_writer_describe_withheld (const DossierReportWriter *self)
{
  GListModel *all = dossier_submission_get_evidence (self->submission);
  guint n_withheld = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (all, i);

      n_withheld += !dossier_report_writer_names (self, evidence);
    }
  if (n_withheld == 0)
    return NULL;
  return g_strdup_printf (
    dossier_ngettext (
      "%u piece of evidence is left out, because it is not intended for this audience.",
      "%u pieces of evidence are left out, because they are not intended for this audience.",
      n_withheld),
    n_withheld);
}

/**
 * dossier_report_writer_set_language:
 * @self: a writer
 * @block: a block whose last text is worded by the standard
 *
 * Tells those who read aloud that the words are in the language of the standard,
 * if that is not the one of the report (WCAG 2.1, success criterion 3.1.2).
 */
void
dossier_report_writer_set_language (const DossierReportWriter *self, DossierReportBlock *block)
{
  static const char letters[] = G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-";
  const char *language = dossier_standard_get_language (self->standard);
  DossierRichText *text = block->cells->pdata[block->cells->len - 1];

  /* The standard may be the user's own file, so its text is not trusted. */
  if (language[strspn (language, letters)] == '\0' &&
      !g_str_equal (language, self->report->design->language))
    text->language = g_intern_string (language);
}

/**
 * dossier_report_writer_create_anchor:
 * @number: the number of a criterion, a sub-criterion or an element
 *
 * Returns: (transfer full): the name by which links lead there
 */
char *
dossier_report_writer_create_anchor (const char *number)
{
  return g_strdup_printf ("part-%s", number);
}

/**
 * dossier_report_writer_create_evidence_link:
 * @self: a writer
 * @evidence: an evidence
 *
 * Returns: (transfer full) (nullable): a link to where the report tells most of
 *   it: its slip in the appendix, or its row in the register
 */
char *
dossier_report_writer_create_evidence_link (const DossierReportWriter *self,
                                            DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);

  if (dossier_report_writer_has (self, "appendix"))
    return g_strdup_printf ("#" DOSSIER_ANCHOR_APPENDIX "-%s", label);
  if (dossier_report_writer_has (self, "register"))
    return g_strdup_printf ("#" DOSSIER_ANCHOR_REGISTER "-%s", label);
  return NULL;
}

/**
 * dossier_report_writer_add_titles:
 * @self: a writer
 * @type: the class of the records that the table is about
 * @table: which of the tables of the class
 *
 * Begins a table with the titles of the columns that the class declares.
 */
void
dossier_report_writer_add_titles (const DossierReportWriter *self, GType type, DossierTable table)
{
  const DossierFieldColumn *column = dossier_record_type_list_columns (type, table);
  DossierReportBlock *row = dossier_report_add_row (self->report, TRUE);

  row->shares = dossier_record_type_list_widths (type, table);
  for (; column->name != NULL; column++)
    dossier_report_block_add_cell (row, dossier_field_column_get_title (column, type), NULL);
}

/**
 * dossier_report_writer_begin_facts:
 * @self: a writer
 *
 * Begins a table of facts, which dossier_report_writer_add_fact() fills.
 */
void
dossier_report_writer_begin_facts (const DossierReportWriter *self)
{
  static const double shares[] = { 3, 9 };
  DossierReportBlock *row = dossier_report_add_row (self->report, TRUE);

  row->shares = shares;
  dossier_report_block_add_cell (row, _ ("Subject"), NULL);
  dossier_report_block_add_cell (row, _ ("Details"), NULL);
}

/**
 * dossier_report_writer_add_fact:
 * @self: a writer
 * @title: what it is about
 * @fact: (nullable): the fact; %NULL and "" add nothing
 * @link: (nullable): where it leads
 */
void
dossier_report_writer_add_fact (const DossierReportWriter *self,
                                const char *title,
                                const char *fact,
                                const char *link)
{
  DossierReportBlock *row;

  if (fact == NULL || *fact == '\0')
    return;
  row = dossier_report_add_row (self->report, FALSE);
  row->style = DOSSIER_REPORT_BODY;
  dossier_report_block_add_cell (row, title, NULL);
  dossier_report_block_add_cell (row, fact, link);
}
