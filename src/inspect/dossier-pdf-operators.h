/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DOSSIER_PDF_OPERATOR:
 * @a: its first letter
 * @b: its second letter, or 0
 * @c: its third letter, or 0
 *
 * An operator of the contents of a PDF as a number.
 */
#define DOSSIER_PDF_OPERATOR(a, b, c)                                                              \
  ((guint32) (guchar) (a) | (guint32) (guchar) (b) << 8 | (guint32) (guchar) (c) << 16)

/**
 * DossierPdfOperators:
 * @name: (nullable): the last name among the operands, without the slash
 * @name_length: its length in bytes
 * @n_shown: how many bytes the strings among the operands have, at most
 * @n_images: how many inline images have been read
 *
 * Reads the contents of a page, form, pattern or glyph, one operator after the other.
 */
typedef struct
{
  const char *name;
  gsize name_length;
  gsize n_shown;
  guint n_images;
  /*< private >*/
  const char *p;
  const char *start;
  const char *end;
  gboolean is_in_dictionary;
  gboolean is_in_image;
} DossierPdfOperators;

DossierPdfOperators dossier_pdf_operators_start (const char *contents, gsize length);
guint32 dossier_pdf_operators_next (DossierPdfOperators *self);
gboolean dossier_pdf_operators_are_clear (const DossierPdfOperators *self);
char *dossier_pdf_operators_dup_name (const DossierPdfOperators *self);

G_END_DECLS
