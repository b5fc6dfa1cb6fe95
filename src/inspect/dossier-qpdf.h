/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * DossierQpdf:
 * @data: what libqpdf's functions take
 * @bytes: (nullable): the file that it was read from
 *
 * A PDF that can be changed.
 */
typedef struct
{
  qpdf_data data;
  GBytes *bytes;
} DossierQpdf;

DossierQpdf *dossier_qpdf_new (GBytes *bytes);
void dossier_qpdf_free (DossierQpdf *self);
guint dossier_qpdf_get_n_pages (DossierQpdf *self);
void dossier_qpdf_start_writing (DossierQpdf *self, const char *path);

qpdf_oh dossier_qpdf_parse (DossierQpdf *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
qpdf_oh dossier_qpdf_new_stream (DossierQpdf *self, const char *dictionary, GBytes *bytes);
void dossier_qpdf_set (DossierQpdf *self, qpdf_oh dictionary, const char *key, qpdf_oh value);
void
dossier_qpdf_set_text (DossierQpdf *self, qpdf_oh dictionary, const char *key, const char *text);
int dossier_qpdf_count (DossierQpdf *self, qpdf_oh array);
gboolean dossier_qpdf_is_name (DossierQpdf *self, qpdf_oh object, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQpdf, dossier_qpdf_free)

G_END_DECLS
