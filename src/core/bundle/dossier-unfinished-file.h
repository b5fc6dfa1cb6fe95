/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierUnfinishedFile:
 * @folder: the folder that it is in
 * @name: its name, until it has the one that it is written for
 * @descriptor: the file, to be written to
 * @own_folder: the folder, if it is closed with the file
 * @path: (nullable) (type filename): where it is, if it was opened beside a path
 *
 * A file that is being written under a name that nobody looks for.
 */
typedef struct
{
  int folder;
  char *name;
  int descriptor;
  int own_folder;
  char *path;
} DossierUnfinishedFile;

/**
 * DossierUnfinishedFileFunc:
 * @descriptor: an unfinished file that no program writes any longer
 * @user_data: what it was passed
 */
typedef void (*DossierUnfinishedFileFunc) (int descriptor, gpointer user_data);

#define DOSSIER_UNFINISHED_FILE_INIT                                                               \
  {                                                                                                \
    .folder = -1, .descriptor = -1, .own_folder = -1                                               \
  }

gboolean dossier_unfinished_file_open (DossierUnfinishedFile *self,
                                       int folder,
                                       const char *prefix,
                                       guint permissions);
gboolean dossier_unfinished_file_finish (DossierUnfinishedFile *self, int folder, const char *name);
gboolean dossier_unfinished_file_open_beside (DossierUnfinishedFile *self, const char *path);
gboolean dossier_unfinished_file_finish_beside (DossierUnfinishedFile *self, const char *path);
void dossier_unfinished_file_clear (DossierUnfinishedFile *self);
void dossier_unfinished_file_remove_abandoned (int folder, const char *prefix);
void dossier_unfinished_file_remove_abandoned_full (int folder,
                                                    const char *prefix,
                                                    DossierUnfinishedFileFunc read_func,
                                                    gpointer user_data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierUnfinishedFile, dossier_unfinished_file_clear)

G_END_DECLS
