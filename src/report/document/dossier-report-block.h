/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-chart.h"
#include "dossier-report-image.h"
#include "dossier-rich-text.h"
#include "dossier-tally.h"

G_BEGIN_DECLS

/**
 * DossierReportStyle:
 * @DOSSIER_REPORT_BODY: running text
 * @DOSSIER_REPORT_LEAD: the introduction of a part
 * @DOSSIER_REPORT_QUIET: what is there to be looked up, in grey
 * @DOSSIER_REPORT_SMALL: tables, where much has to go side by side
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
  DOSSIER_REPORT_SMALL,
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
 * @DOSSIER_REPORT_CHART: a chart
 * @DOSSIER_REPORT_IMAGE: an image
 * @DOSSIER_REPORT_ENTRY: a line of the contents, with the page of an anchor
 * @DOSSIER_REPORT_RULE: a line across the page
 * @DOSSIER_REPORT_SPACE: empty room
 * @DOSSIER_REPORT_PAGE_BREAK: the start of a new page
 * @DOSSIER_REPORT_SECTION: the start of a new page, and of a new way to number
 *   them
 * @DOSSIER_REPORT_DOCUMENT: the pages of an evidence that is a PDF
 *
 * What a block is.
 */
typedef enum
{
  DOSSIER_REPORT_TEXT,
  DOSSIER_REPORT_ROW,
  DOSSIER_REPORT_RATING,
  DOSSIER_REPORT_TALLY,
  DOSSIER_REPORT_CHART,
  DOSSIER_REPORT_IMAGE,
  DOSSIER_REPORT_ENTRY,
  DOSSIER_REPORT_RULE,
  DOSSIER_REPORT_SPACE,
  DOSSIER_REPORT_PAGE_BREAK,
  DOSSIER_REPORT_SECTION,
  DOSSIER_REPORT_DOCUMENT,
} DossierReportBlockKind;

/**
 * DossierPageNumbering:
 * @DOSSIER_NUMBERING_FRONT: i, ii, iii …
 * @DOSSIER_NUMBERING_BODY: 1, 2, 3 …
 * @DOSSIER_NUMBERING_APPENDIX: E12, E12-1, E12-2 …: the slip of an evidence and
 *   its pages
 *
 * How the pages of a section are numbered.
 */
typedef enum
{
  DOSSIER_NUMBERING_FRONT,
  DOSSIER_NUMBERING_BODY,
  DOSSIER_NUMBERING_APPENDIX,
} DossierPageNumbering;

/**
 * DossierReportBlock:
 * @kind: what it is
 * @style: how it looks
 * @cells: (element-type DossierRichText): its text; several in a row
 * @shares: (nullable): of the first row of a table, the widths of its columns, in
 *   whatever unit; %NULL if they are to be measured
 * @is_header: whether it is the first row of a table
 * @keeps_next: whether it must not be the last on its page
 * @has_remarks: whether room for remarks is left beside it
 * @label: (nullable): what hangs in the margin beside it: a number or a bullet;
 *   of a section in an appendix, what its pages are numbered with
 * @list_depth: in how many lists it is; of an entry, its level
 * @quote_depth: in how many quotes it is
 * @rating: of a rating
 * @tally: of a tally
 * @chart: (nullable): of a chart
 * @image: (nullable): of an image
 * @description: (nullable): of a figure, what it shows, for who cannot see it
 * @height: of a space, its height in points; of an image, its greatest
 * @anchor: (nullable): the name by which links lead here, or of an entry, to
 *   where it leads
 * @outline_level: its level in the outline from 1, or 0 if it is not in it
 * @numbering: of a section
 * @path: (nullable) (type filename): of a document, where it is
 * @n_pages: of a document, how many pages it has
 *
 * A block of a report.
 */
typedef struct
{
  DossierReportBlockKind kind;
  DossierReportStyle style;
  GPtrArray *cells;
  const double *shares;
  gboolean is_header;
  gboolean keeps_next;
  gboolean has_remarks;
  char *label;
  guint list_depth;
  guint quote_depth;
  DossierRating rating;
  DossierTally tally;
  DossierChart *chart;
  DossierReportImage *image;
  char *description;
  double height;
  char *anchor;
  guint outline_level;
  DossierPageNumbering numbering;
  char *path;
  guint n_pages;
} DossierReportBlock;

DossierReportBlock *dossier_report_block_new (DossierReportBlockKind kind);
void dossier_report_block_free (DossierReportBlock *self);
gboolean dossier_report_block_is_figure (const DossierReportBlock *self);
void dossier_report_block_add_cell (DossierReportBlock *self, const char *text, const char *link);

G_END_DECLS
