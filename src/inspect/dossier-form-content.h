/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierFormContent:
 * @has_words: whether letters are shown, or may be: by pictures, or as outlines
 * @has_shapes: whether lines and areas are drawn
 *
 * What is to be seen in an appearance of a field.
 */
typedef struct
{
  gboolean has_words;
  gboolean has_shapes;
} DossierFormContent;

DossierFormContent dossier_form_content_read (const char *bytes, gsize length);

G_END_DECLS
