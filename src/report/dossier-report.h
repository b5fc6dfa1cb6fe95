/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-rich-text.h"
#include "dossier-tally.h"

G_BEGIN_DECLS

/**
 * DossierReportStyle:
 * @DOSSIER_REPORT_BODY: running text
 * @DOSSIER_REPORT_LEAD: the introduction of a part
 * @DOSSIER_REPORT_QUIET: what is there to be looked up, in grey
 * @DOSSIER_REPORT_QUOTE: somebody's words
 * @DOSSIER_REPORT_CODE: to be taken literally
 * @DOSSIER_REPORT_COVER_TITLE: the largest words of the cover
 * @DOSSIER_REPORT_COVER_TEXT: the other words of the cover
 * @DOSSIER_REPORT_TITLE: a heading that is not in the contents
 * @DOSSIER_REPORT_HEADING_1: a part, on a new page
 * @DOSSIER_REPORT_HEADING_2: a section
 * @DOSSIER_REPORT_HEADING_3: an element
 * @DOSSIER_REPORT_HEADING_4: a heading inside a narrative
 *
 * How a block looks.
 */
typedef enum
{
  DOSSIER_REPORT_BODY,
  DOSSIER_REPORT_LEAD,
  DOSSIER_REPORT_QUIET,
  DOSSIER_REPORT_QUOTE,
  DOSSIER_REPORT_CODE,
  DOSSIER_REPORT_COVER_TITLE,
  DOSSIER_REPORT_COVER_TEXT,
  DOSSIER_REPORT_TITLE,
  DOSSIER_REPORT_HEADING_1,
  DOSSIER_REPORT_HEADING_2,
  DOSSIER_REPORT_HEADING_3,
  DOSSIER_REPORT_HEADING_4,
} DossierReportStyle;

#define DOSSIER_REPORT_STYLE_COUNT (DOSSIER_REPORT_HEADING_4 + 1)

/**
 * DossierReportBlockKind:
 * @DOSSIER_REPORT_TEXT: a paragraph or heading
 * @DOSSIER_REPORT_ROW: a row of a table
 * @DOSSIER_REPORT_RATING: a rating, by shape and word
 * @DOSSIER_REPORT_TALLY: a tally, as a bar
 * @DOSSIER_REPORT_ENTRY: a line of the contents, with the page of an anchor
 * @DOSSIER_REPORT_RULE: a line across the page
 * @DOSSIER_REPORT_SPACE: empty room
 * @DOSSIER_REPORT_PAGE_BREAK: the start of a new page
 *
 * What a block is.
 */
typedef enum
{
  DOSSIER_REPORT_TEXT,
  DOSSIER_REPORT_ROW,
  DOSSIER_REPORT_RATING,
  DOSSIER_REPORT_TALLY,
  DOSSIER_REPORT_ENTRY,
  DOSSIER_REPORT_RULE,
  DOSSIER_REPORT_SPACE,
  DOSSIER_REPORT_PAGE_BREAK,
} DossierReportBlockKind;

/**
 * DossierReportBlock:
 * @kind: what it is
 * @style: how it looks
 * @cells: (element-type DossierRichText): its text; several in a row
 * @is_header: whether it is the first row of a table
 * @keeps_next: whether it must not be the last on its page
 * @label: (nullable): what hangs in the margin beside it: a number or a bullet
 * @depth: how many levels it is moved in; of an entry, its level
 * @rating: of a rating
 * @tally: of a tally
 * @height: of a space, in points
 * @anchor: (nullable): the name by which links lead here, or of an entry, to
 *   where it leads
 * @outline_level: its level in the outline from 1, or 0 if it is not in it
 *
 * A block of a report.
 */
typedef struct
{
  DossierReportBlockKind kind;
  DossierReportStyle style;
  GPtrArray *cells;
  gboolean is_header;
  gboolean keeps_next;
  char *label;
  guint depth;
  DossierRating rating;
  DossierTally tally;
  double height;
  char *anchor;
  guint outline_level;
} DossierReportBlock;

/**
 * DossierReport:
 * @title: the title of the document
 * @author: who hands it in
 * @subject: what it is, in a few words
 * @blocks: (element-type DossierReportBlock): all that it says, in order
 *
 * What a document says, before anybody knows the size of the page.
 */
typedef struct
{
  char *title;
  char *author;
  char *subject;
  GPtrArray *blocks;
} DossierReport;

DossierReport *dossier_report_new (const char *title, const char *author, const char *subject);
void dossier_report_free (DossierReport *self);
DossierReportBlock *dossier_report_add (DossierReport *self, DossierReportBlockKind kind);
DossierReportBlock *
dossier_report_add_text (DossierReport *self, DossierReportStyle style, const char *text);
DossierReportBlock *dossier_report_add_heading (DossierReport *self,
                                                guint level,
                                                const char *label,
                                                const char *text,
                                                const char *anchor);
void dossier_report_add_space (DossierReport *self, double height);
void dossier_report_add_entry (DossierReport *self,
                               guint level,
                               const char *label,
                               const char *text,
                               const char *anchor);
void dossier_report_add_markdown (DossierReport *self, const char *markdown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReport, dossier_report_free)

G_END_DECLS
