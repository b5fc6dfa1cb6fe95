/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierOfficeRun:
 * @program: (type filename): where LibreOffice is
 * @folder: (type filename): the one folder that it may write to
 * @deadline: the monotonic time at which it is stopped
 * @cancellable: (nullable): a cancellable
 *
 * What all runs of LibreOffice for one document have in common.
 */
typedef struct
{
  const char *program;
  const char *folder;
  gint64 deadline;
  GCancellable *cancellable;
} DossierOfficeRun;

char *dossier_office_run_make (const DossierOfficeRun *self,
                               const char *path,
                               const char *format,
                               GError **error);

G_END_DECLS
