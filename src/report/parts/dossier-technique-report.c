/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique-report.h"

#include "dossier-text.h"

static DossierReport *
begin (DossierTechnique *technique)
{
  const char *title = dossier_technique_get_title (technique);
  DossierReport *report = dossier_report_new (title, "", dossier_technique_get_summary (technique));

  dossier_report_add_heading (report, 1, NULL, title, NULL);
  return report;
}

static void
add_fact (DossierReport *report, const char *name, const char *value)
{
  DossierReportBlock *row;

  if (*value == '\0')
    return;
  row = dossier_report_add (report, DOSSIER_REPORT_ROW);
  dossier_report_block_add_cell (row, name, NULL);
  dossier_report_block_add_cell (row, value, NULL);
}

/**
 * dossier_technique_report_new:
 * @technique: a technique
 *
 * Returns: (transfer full): its guide as a document of its own
 */
DossierReport *
dossier_technique_report_new (DossierTechnique *technique)
{
  DossierReport *report;
  g_autofree char *roles = NULL;
  g_autofree char *elements = NULL;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (technique), NULL);

  report = begin (technique);
  roles = g_strjoinv (", ", (char **) dossier_technique_get_roles (technique));
  elements = g_strjoinv (", ", (char **) dossier_technique_get_elements (technique));
  dossier_report_add_text (report, DOSSIER_REPORT_LEAD, dossier_technique_get_summary (technique));
  add_fact (report, _ ("For"), roles);
  add_fact (report, _ ("Time"), dossier_technique_get_time (technique));
  add_fact (report, _ ("People"), dossier_technique_get_people (technique));
  add_fact (report, _ ("Elements"), elements);
  dossier_report_add_markdown (report, dossier_technique_get_text (technique));
  return report;
}

/**
 * dossier_technique_report_new_template:
 * @technique: a technique that has a template
 *
 * Returns: (transfer full): its template as a document to fill in
 */
DossierReport *
dossier_technique_report_new_template (DossierTechnique *technique)
{
  g_autofree char *template = NULL;
  DossierReport *report;

  g_return_val_if_fail (DOSSIER_IS_TECHNIQUE (technique), NULL);

  report = begin (technique);
  template = dossier_technique_find_template (technique);
  if (template != NULL)
    dossier_report_add_markdown (report, template);
  return report;
}
