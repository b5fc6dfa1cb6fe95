/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"
#include "dossier-structure.h"

G_BEGIN_DECLS

/**
 * DossierReportVisitor:
 * @open: called where an element begins that holds others, a list or a table
 * @close: called where it ends
 * @write: called for each block, inside of the elements that it is in; @node is
 *   what the block itself is, or %NULL for what is only to be seen
 *
 * What writes a report as a text with marks in it.
 */
typedef struct
{
  void (*open) (const DossierStructureNode *node, gpointer user_data);
  void (*close) (const DossierStructureNode *node, gpointer user_data);
  void (*write) (const DossierReportBlock *block,
                 const DossierStructureNode *node,
                 gpointer user_data);
} DossierReportVisitor;

void dossier_report_walk (const DossierReport *report,
                          const DossierReportVisitor *visitor,
                          gpointer user_data);
GHashTable *dossier_report_list_anchors (const DossierReport *report);

G_END_DECLS
