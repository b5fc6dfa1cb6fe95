/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "dossier-report-block.h"
#include "dossier-structure-note.h"

G_BEGIN_DECLS

/**
 * DossierStructureNode:
 * @tag: what it is, as the structure types of PDF are named
 * @id: tells it from others of the same tag
 * @note: (nullable): what is to be known of it besides: how a list is numbered,
 *   or the language of what has text, if it is not that of the document
 *
 * An element of the structure of a document: a list, an item of it, a table.
 */
typedef struct
{
  const char *tag;
  guint id;
  const char *note;
} DossierStructureNode;

/**
 * DossierStructurePlanner:
 * @open: (element-type DossierStructureNode): where the block before is
 * @last_id: the last id that was given
 * @heading_level: the level of the heading before, from 1; 0 if there is none
 *
 * Finds the place of each block in the structure, block by block.
 */
typedef struct
{
  GArray *open;
  guint last_id;
  guint heading_level;
} DossierStructurePlanner;

DossierStructurePlanner *dossier_structure_planner_new (void);
void dossier_structure_planner_free (DossierStructurePlanner *self);
GArray *dossier_structure_planner_place (DossierStructurePlanner *self,
                                         const DossierReportBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStructurePlanner, dossier_structure_planner_free)

/**
 * DossierStructureWriter:
 * @cr: what the document is painted on
 * @open: (element-type DossierStructureNode): the elements that are open
 * @notes: (element-type utf8): what is to be known besides of each element that
 *   dossier_structure_has_note(), in their order
 *
 * Writes the structure while a document is painted page by page.
 */
typedef struct
{
  cairo_t *cr;
  GArray *open;
  GPtrArray *notes;
} DossierStructureWriter;

DossierStructureWriter *dossier_structure_writer_new (cairo_t *cr);
void dossier_structure_writer_free (DossierStructureWriter *self);
void dossier_structure_writer_enter (DossierStructureWriter *self,
                                     const DossierStructureNode *path,
                                     guint n_nodes);
void dossier_structure_writer_begin (DossierStructureWriter *self,
                                     const char *tag,
                                     const char *note,
                                     const char *attributes);
void dossier_structure_writer_end (DossierStructureWriter *self, const char *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStructureWriter, dossier_structure_writer_free)

G_END_DECLS
