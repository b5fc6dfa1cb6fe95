/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-inspection-error.h"
#include "dossier-inspection-format.h"

G_BEGIN_DECLS

/**
 * DOSSIER_INSPECTION_FACTS_TYPE:
 *
 * What dossier-inspect writes of a file: an error as #DossierInspectionError
 * plus one, or 0; title, language, number of pages, whether the file is damaged, and
 * the text of each page.
 */
#define DOSSIER_INSPECTION_FACTS_TYPE "(ussubas)"

/**
 * DOSSIER_INSPECTION_COMPARISON_TYPE:
 *
 * What dossier-inspect writes of a PDF and its copy: an error as above, and whether
 * all pages look the same.
 */
#define DOSSIER_INSPECTION_COMPARISON_TYPE "(ub)"

/**
 * DOSSIER_INSPECTION_REHEARSAL_TYPE:
 *
 * What dossier-inspect writes of a PDF whose pages it has copied: an error as
 * above, the number of pages, whether it is damaged, doubtful, a form, one whose fields are
 * seen, active, and signed, and the number of files in it, as #DossierPdfFacts has it.
 */
#define DOSSIER_INSPECTION_REHEARSAL_TYPE "(uubbbbbbu)"

/**
 * DOSSIER_INSPECTION_FILES_TYPE:
 *
 * What dossier-inspect writes of the files that are attached to a PDF: an error as above, how many
 * there are, and the names of the first of them.
 */
#define DOSSIER_INSPECTION_FILES_TYPE "(uuas)"

/**
 * DOSSIER_INSPECTION_KIND_TYPE:
 *
 * What dossier-inspect writes of the kind of a document: an error as above, and a
 * #DossierDocumentKind.
 */
#define DOSSIER_INSPECTION_KIND_TYPE "(uu)"

/**
 * DOSSIER_INSPECTION_NOT_EDITED:
 *
 * What dossier-inspect writes instead of a copy of a document in which there is nothing
 * to edit. If it cannot read the document, it writes nothing.
 */
#define DOSSIER_INSPECTION_NOT_EDITED "="

/* More pages than any evidence has; each costs libqpdf some kilobytes of memory. */
#define DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM 20000

/**
 * DOSSIER_INSPECTION_PICTURE_TYPE:
 *
 * What dossier-inspect writes of a page: an error as above; width and height; of
 * an image, the width, height and orientation that its file has, 1 if its end is missing, how
 * many pages it has, and 1 if it is animated; and the pixels row by row, as cairo's
 * CAIRO_FORMAT_ARGB32 has them: numbers of four bytes alone stand before them, so that they are
 * aligned.
 */
#define DOSSIER_INSPECTION_PICTURE_TYPE "(uuuuuuuuuay)"

#define DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM 4096

/**
 * DossierFileFacts:
 * @title: the title that the document gives itself; may be empty
 * @language: its language as in "en-GB"; may be empty
 * @n_pages: how many pages it has; 0 where that cannot be told
 * @is_damaged: whether it is a PDF that has to be repaired to be used, or an image whose end
 *   is missing
 * @texts: the text of each page, or of the whole where there are no pages
 *
 * What a file says of itself.
 */
typedef struct
{
  char *title;
  char *language;
  guint n_pages;
  gboolean is_damaged;
  char **texts;
} DossierFileFacts;

void dossier_file_facts_free (DossierFileFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFileFacts, dossier_file_facts_free)

/**
 * DossierFilePicture:
 * @width: its width in pixels
 * @height: its height in pixels
 * @file_width: of an image, the width in pixels that its file has, before it is
 *   turned; else 0
 * @file_height: the height in pixels that its file has
 * @orientation: how the file has to be turned, from 1 to 8 as Exif counts
 * @is_cut_off: whether it is an image whose end is missing
 * @n_pages: of an image, how many pages it has
 * @is_animated: whether it is an image that is animated
 * @pixels: four bytes a pixel, row by row, as cairo's CAIRO_FORMAT_ARGB32 has
 *   them
 *
 * A page, or an image, as it looks.
 */
typedef struct
{
  guint width;
  guint height;
  guint file_width;
  guint file_height;
  guint orientation;
  gboolean is_cut_off;
  guint n_pages;
  gboolean is_animated;
  GBytes *pixels;
} DossierFilePicture;

void dossier_file_picture_free (DossierFilePicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFilePicture, dossier_file_picture_free)

/**
 * DossierPdfFacts:
 * @n_pages: how many pages it has
 * @is_damaged: whether it has to be repaired to be used
 * @is_doubtful: whether pages of a copy may look different, since it is damaged, or refers
 *   to an object that is not found
 * @has_form: whether there are fields to be filled in on its pages
 * @has_seen_fields: whether any of these can be seen
 * @is_active: whether it has scripts in it, or files in its pages, or the like
 * @is_signed: whether it has a digital signature
 * @n_files: how many files are attached to it as a whole
 *
 * What a PDF is, whose pages can be copied.
 */
typedef struct
{
  guint n_pages;
  gboolean is_damaged;
  gboolean is_doubtful;
  gboolean has_form;
  gboolean has_seen_fields;
  gboolean is_active;
  gboolean is_signed;
  guint n_files;
} DossierPdfFacts;

DossierFileFacts *dossier_inspection_read_facts (int descriptor,
                                                 const char *type,
                                                 gboolean with_text,
                                                 GCancellable *cancellable,
                                                 GError **error);
gboolean dossier_inspection_compare_pdf (int descriptor,
                                         gboolean *is_equal,
                                         GCancellable *cancellable,
                                         GError **error);
DossierFilePicture *dossier_inspection_draw (int descriptor,
                                             const char *type,
                                             guint page,
                                             guint width,
                                             GCancellable *cancellable,
                                             GError **error);

gboolean dossier_inspection_rehearse_pdf (int descriptor,
                                          DossierPdfFacts *facts,
                                          GCancellable *cancellable,
                                          GError **error);
char **dossier_inspection_list_files (int descriptor,
                                      guint *n_files,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean dossier_inspection_flatten_form (int descriptor,
                                          int target,
                                          GCancellable *cancellable,
                                          GError **error);
gboolean dossier_inspection_paginate_image (int descriptor,
                                            int target,
                                            GCancellable *cancellable,
                                            GError **error);

gboolean dossier_inspection_accept_changes (int descriptor,
                                            int target,
                                            GCancellable *cancellable,
                                            GError **error);
gboolean dossier_inspection_leave_out_comments (int descriptor,
                                                int target,
                                                GCancellable *cancellable,
                                                GError **error);

G_END_DECLS
