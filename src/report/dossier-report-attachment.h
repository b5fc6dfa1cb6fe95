/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierReportAttachment:
 * @path: (type filename): where the file is
 * @name: the name that it shall have
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

G_END_DECLS
