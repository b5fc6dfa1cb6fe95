/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierUnfinishedFile:
 * @folder: the folder that it is in
 * @name: its name, until it has the one that it is written for
 * @descriptor: the file, to be written to
 *
 * A file that is being written under a name that nobody looks for.
 */
typedef struct
{
  int folder;
  char *name;
  int descriptor;
} DossierUnfinishedFile;

#define DOSSIER_UNFINISHED_FILE_INIT                                                               \
  {                                                                                                \
    .folder = -1, .descriptor = -1                                                                 \
  }

gboolean dossier_unfinished_file_open (DossierUnfinishedFile *self,
                                       int folder,
                                       const char *prefix,
                                       guint permissions);
gboolean dossier_unfinished_file_finish (DossierUnfinishedFile *self, int folder, const char *name);
void dossier_unfinished_file_clear (DossierUnfinishedFile *self);
void dossier_unfinished_file_remove_abandoned (int folder, const char *prefix);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierUnfinishedFile, dossier_unfinished_file_clear)

G_END_DECLS
