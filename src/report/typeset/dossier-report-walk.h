/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"
#include "dossier-structure.h"

G_BEGIN_DECLS

/**
 * DossierReportWrite:
 * @block: a block
 * @node: (nullable): what it is in the structure; %NULL for what is only to be
 *   seen
 * @user_data: given to dossier_report_walk()
 *
 * Writes a block.
 */
typedef void (*DossierReportWrite) (const DossierReportBlock *block,
                                    const DossierStructureNode *node,
                                    gpointer user_data);

/**
 * DossierReportVisitor:
 * @open: called where an element begins that holds others, a list or a table
 * @close: called where it ends
 * @write_text: called for each paragraph and heading, inside of the elements
 *   that it is in
 * @write_row: called for each row of a table
 * @write_entry: called for each line of the contents
 * @write_rating: called for each rating
 * @write_figure: called for each figure
 * @write_rule: (nullable): called for each line across the page
 *
 * What writes a report as a text with marks in it.
 */
typedef struct
{
  void (*open) (const DossierStructureNode *node, gpointer user_data);
  void (*close) (const DossierStructureNode *node, gpointer user_data);
  DossierReportWrite write_text;
  DossierReportWrite write_row;
  DossierReportWrite write_entry;
  DossierReportWrite write_rating;
  DossierReportWrite write_figure;
  DossierReportWrite write_rule;
} DossierReportVisitor;

void dossier_report_walk (const DossierReport *report,
                          const DossierReportVisitor *visitor,
                          gpointer user_data);
GHashTable *dossier_report_list_anchors (const DossierReport *report);

G_END_DECLS
