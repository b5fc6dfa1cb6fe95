/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report.h"

#include "dossier-text.h"

#include "dossier-clean-text.h"
#include "dossier-language.h"

static void
fault_free (gpointer data)
{
  DossierReportFault *fault = data;

  g_free (fault->label);
  g_free (fault->name);
  g_free (fault);
}

static void
attachment_free (gpointer data)
{
  DossierReportAttachment *attachment = data;

  g_free (attachment->path);
  g_free (attachment->name);
  g_free (attachment->type);
  g_free (attachment->description);
  g_free (attachment);
}

/**
 * dossier_report_new:
 * @title: the title of the document
 * @author: who hands it in
 * @subject: what it is, in a few words
 *
 * Returns: (transfer full): a report that says nothing yet
 */
DossierReport *
dossier_report_new (const char *title, const char *author, const char *subject)
{
  DossierReport *self = g_new0 (DossierReport, 1);

  self->title = dossier_text_clean (title, -1);
  self->author = dossier_text_clean (author, -1);
  self->subject = dossier_text_clean (subject, -1);
  self->design = dossier_page_design_new ();
  self->attachments = g_ptr_array_new_with_free_func (attachment_free);
  self->faults = g_ptr_array_new_with_free_func (fault_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_report_block_free);
  return self;
}

void
dossier_report_free (DossierReport *self)
{
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  dossier_page_design_free (self->design);
  g_ptr_array_unref (self->attachments);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * dossier_report_say:
 * @self: a report
 * @text: a text of the program
 *
 * Returns: (transfer none): it, in the language of the report
 */
const char *
dossier_report_say (const DossierReport *self, const char *text)
{
  return dossier_language_translate (self->design->language, text);
}

/**
 * dossier_report_add:
 * @self: a report
 * @kind: what the block is
 *
 * Returns: (transfer none): a new last block, to be filled in
 */
DossierReportBlock *
dossier_report_add (DossierReport *self, DossierReportBlockKind kind)
{
  DossierReportBlock *block = dossier_report_block_new (kind);

  block->has_remarks = self->has_remarks;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * dossier_report_add_text:
 * @self: a report
 * @style: how it looks
 * @text: plain text
 *
 * Returns: (transfer none): the new paragraph
 */
DossierReportBlock *
dossier_report_add_text (DossierReport *self, DossierReportStyle style, const char *text)
{
  DossierReportBlock *block = dossier_report_add (self, DOSSIER_REPORT_TEXT);

  block->style = style;
  g_ptr_array_add (block->cells, dossier_rich_text_new (text));
  return block;
}

/**
 * dossier_report_add_heading:
 * @self: a report
 * @level: its level in the outline, from 1 to 3
 * @label: (nullable): its number
 * @text: the heading
 * @anchor: (nullable): the name by which links and the outline lead here; without one, the outline
 *   leaves it out
 *
 * Returns: (transfer none): the new heading
 */
DossierReportBlock *
dossier_report_add_heading (DossierReport *self,
                            guint level,
                            const char *label,
                            const char *text,
                            const char *anchor)
{
  DossierReportBlock *block;

  g_return_val_if_fail (level >= 1 && level <= 3, NULL);

  block = dossier_report_add_text (self,
                                   (DossierReportStyle) (DOSSIER_REPORT_HEADING_1 + level - 1),
                                   text);
  block->label = g_strdup (label);
  block->anchor = g_strdup (anchor);
  block->outline_level = anchor != NULL ? level : 0;
  return block;
}

/**
 * dossier_report_add_space:
 * @self: a report
 * @height: how much, in points
 */
void
dossier_report_add_space (DossierReport *self, double height)
{
  dossier_report_add (self, DOSSIER_REPORT_SPACE)->height = height;
}

/**
 * dossier_report_add_entry:
 * @self: a report
 * @level: the level of what it names, from 1
 * @label: (nullable): the number of what it names
 * @text: the heading that it names
 * @anchor: where that is
 *
 * Adds a line to the contents.
 *
 * Returns: (transfer none): the new line
 */
DossierReportBlock *
dossier_report_add_entry (DossierReport *self,
                          guint level,
                          const char *label,
                          const char *text,
                          const char *anchor)
{
  DossierReportBlock *block = dossier_report_add (self, DOSSIER_REPORT_ENTRY);
  DossierRichText *entry;

  block->list_depth = level;
  block->label = g_strdup (label);
  block->anchor = g_strdup (anchor);
  entry = dossier_rich_text_new (text);
  if (level == 1)
    dossier_rich_text_embolden (entry);
  g_ptr_array_add (block->cells, entry);
  return block;
}

/**
 * dossier_report_add_row:
 * @self: a report
 * @is_header: whether it is the first row of a table
 *
 * Returns: (transfer none): a new row, without any cell
 */
DossierReportBlock *
dossier_report_add_row (DossierReport *self, gboolean is_header)
{
  DossierReportBlock *row = dossier_report_add (self, DOSSIER_REPORT_ROW);

  row->style = DOSSIER_REPORT_SMALL;
  row->is_header = is_header;
  return row;
}

/**
 * dossier_report_add_rating:
 * @self: a report
 * @rating: a rating
 * @title: what people call it
 *
 * Adds a rating, by shape and word, which stays together with what follows.
 *
 * Returns: (transfer none): the new rating
 */
DossierReportBlock *
dossier_report_add_rating (DossierReport *self, DossierRating rating, const char *title)
{
  DossierReportBlock *block = dossier_report_add (self, DOSSIER_REPORT_RATING);

  block->rating = rating;
  block->keeps_next = TRUE;
  g_ptr_array_add (block->cells, dossier_rich_text_new (title));
  return block;
}

/**
 * dossier_report_add_tally:
 * @self: a report
 * @tally: a tally
 * @standard: the standard
 *
 * Adds a tally as a bar, and below it in words.
 */
void
dossier_report_add_tally (DossierReport *self, const DossierTally *tally, DossierStandard *standard)
{
  DossierReportBlock *bar = dossier_report_add (self, DOSSIER_REPORT_TALLY);

  bar->tally = *tally;
  bar->description = dossier_tally_describe (tally, standard);
  bar->keeps_next = TRUE;
  dossier_report_add_text (self, DOSSIER_REPORT_BODY, bar->description);
}

/**
 * dossier_report_add_section:
 * @self: a report
 * @numbering: how its pages are numbered
 * @label: (nullable): in an appendix, what they are numbered with
 *
 * Starts a new page, and numbers pages anew.
 */
void
dossier_report_add_section (DossierReport *self, DossierPageNumbering numbering, const char *label)
{
  DossierReportBlock *block = dossier_report_add (self, DOSSIER_REPORT_SECTION);

  block->numbering = numbering;
  block->label = g_strdup (label);
}

/**
 * dossier_report_add_chart:
 * @self: a report
 * @chart: (transfer full): a chart
 *
 * Adds a chart below its title, with its sentence for who cannot see it.
 */
void
dossier_report_add_chart (DossierReport *self, DossierChart *chart)
{
  DossierReportBlock *block;

  dossier_report_add_text (self, DOSSIER_REPORT_HEADING_4, chart->title);
  block = dossier_report_add (self, DOSSIER_REPORT_CHART);
  block->chart = chart;
  block->description = dossier_chart_describe (chart);
}

/**
 * dossier_report_attach:
 * @self: a report
 * @path: (type filename): where a file is
 * @name: its name
 * @type: its media type
 * @description: what it is
 *
 * Has a file go along with the PDF.
 */
void
dossier_report_attach (DossierReport *self,
                       const char *path,
                       const char *name,
                       const char *type,
                       const char *description)
{
  DossierReportAttachment *attachment = g_new0 (DossierReportAttachment, 1);

  attachment->path = g_strdup (path);
  attachment->name = g_strdup (name);
  attachment->type = g_strdup (type);
  attachment->description = g_strdup (description);
  g_ptr_array_add (self->attachments, attachment);
}

/**
 * dossier_report_add_fault:
 * @self: a report
 * @label: the label of an evidence
 * @name: the name of its file
 * @is_missing: whether the file is missing; if not, it has changed since it was added
 *
 * Notes that the report cannot show a file as it was added.
 */
void
dossier_report_add_fault (DossierReport *self,
                          const char *label,
                          const char *name,
                          gboolean is_missing)
{
  DossierReportFault *fault = g_new0 (DossierReportFault, 1);

  fault->label = g_strdup (label);
  fault->name = g_strdup (name);
  fault->is_missing = is_missing;
  g_ptr_array_add (self->faults, fault);
}

/**
 * dossier_report_fault_describe:
 * @self: a fault
 *
 * Returns: (transfer full): what is wrong, and what to do about it
 */
char *
dossier_report_fault_describe (const DossierReportFault *self)
{
  return self->is_missing
           ? g_strdup_printf (_ ("The file of %s, “%s”, is missing. Add the same file again."),
                              self->label,
                              self->name)
           : g_strdup_printf (_ ("The file of %s, “%s”, has changed since it was added. Add the "
                                 "original file again."),
                              self->label,
                              self->name);
}
