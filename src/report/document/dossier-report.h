/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-page-design.h"
#include "dossier-report-block.h"

G_BEGIN_DECLS

/**
 * DossierReportAttachment:
 * @path: (type filename): where the file is
 * @name: its name
 * @type: its media type
 * @description: what it is
 *
 * A file that goes along with a PDF.
 */
typedef struct
{
  char *path;
  char *name;
  char *type;
  char *description;
} DossierReportAttachment;

/**
 * DossierReportFault:
 * @label: the label of an evidence, as in "E12"
 * @name: the name of its file
 * @is_missing: whether the file is missing; if not, it has changed since it was added
 *
 * A file of which the report cannot show what was added.
 */
typedef struct
{
  char *label;
  char *name;
  gboolean is_missing;
} DossierReportFault;

char *dossier_report_fault_describe (const DossierReportFault *self);

/**
 * DossierReport:
 * @title: the title of the document
 * @author: who hands it in
 * @subject: what it is, in a few words
 * @design: how its pages look
 * @attachments: (element-type DossierReportAttachment): files that go along
 * @faults: (element-type DossierReportFault): files that are not what was added
 * @has_remarks: whether blocks that are added from now on have room for remarks
 * @blocks: (element-type DossierReportBlock): all that it says, in order
 *
 * What a document says, before anybody knows the size of the page.
 */
typedef struct
{
  char *title;
  char *author;
  char *subject;
  DossierPageDesign *design;
  GPtrArray *attachments;
  GPtrArray *faults;
  gboolean has_remarks;
  GPtrArray *blocks;
} DossierReport;

DossierReport *dossier_report_new (const char *title, const char *author, const char *subject);
const char *dossier_report_say (const DossierReport *self, const char *text) G_GNUC_FORMAT (2);
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
DossierReportBlock *dossier_report_add_entry (DossierReport *self,
                                              guint level,
                                              const char *label,
                                              const char *text,
                                              const char *anchor);
DossierReportBlock *dossier_report_add_row (DossierReport *self, gboolean is_header);
DossierReportBlock *
dossier_report_add_rating (DossierReport *self, DossierRating rating, const char *title);
void
dossier_report_add_section (DossierReport *self, DossierPageNumbering numbering, const char *label);
void dossier_report_add_tally (DossierReport *self,
                               const DossierTally *tally,
                               DossierStandard *standard);
void dossier_report_add_chart (DossierReport *self, DossierChart *chart);
void dossier_report_add_fault (DossierReport *self,
                               const char *label,
                               const char *name,
                               gboolean is_missing);
void dossier_report_attach (DossierReport *self,
                            const char *path,
                            const char *name,
                            const char *type,
                            const char *description);
void dossier_report_add_markdown (DossierReport *self, const char *markdown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReport, dossier_report_free)

G_END_DECLS
