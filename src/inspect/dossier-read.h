/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-content.h"
#include "dossier-drawing.h"
#include "dossier-inspection.h"

G_BEGIN_DECLS

/* Each reads one kind of file into a content; a descriptor stays the caller's. */

gboolean dossier_read_html (int descriptor, DossierContent *content, GError **error);
gboolean dossier_read_image (int descriptor, DossierContent *content, GError **error);
gboolean dossier_read_office (int descriptor, DossierContent *content, GError **error);
gboolean dossier_read_pdf (int descriptor, DossierContent *content, GError **error);
gboolean dossier_read_plain_text (int descriptor, DossierContent *content, GError **error);

cairo_surface_t *dossier_draw_image (int descriptor,
                                     guint page,
                                     guint width,
                                     DossierImageFile *file,
                                     GError **error);
cairo_surface_t *dossier_draw_pdf (int descriptor, guint page, guint width, GError **error);

guint dossier_count_pdf_pages (int descriptor);
gboolean dossier_compare_pdf (int descriptor, gboolean *is_equal, GError **error);
gboolean dossier_rehearse_pdf (int descriptor, DossierPdfFacts *facts, GError **error);
gboolean dossier_list_pdf_files (int descriptor, guint *n_files, GPtrArray *names, GError **error);
gboolean dossier_finish_pdf (void);
gboolean dossier_flatten_form (int descriptor);
gboolean dossier_paginate_image (int descriptor);
gboolean dossier_accept_changes (int descriptor);
gboolean dossier_leave_out_comments (int descriptor);

char *dossier_read_whole (int descriptor, gsize maximum, gsize *length, GError **error);

G_END_DECLS
