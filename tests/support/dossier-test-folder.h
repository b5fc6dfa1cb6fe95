/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-standard-library.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierTestFolder:
 * @path: where it is
 * @library: the standards that the program ships
 *
 * A folder that a test may fill, and that is gone after it.
 */
typedef struct
{
  char *path;
  DossierStandardLibrary *library;
} DossierTestFolder;

void dossier_test_folder_set_up (DossierTestFolder *self, gconstpointer data);
void dossier_test_folder_tear_down (DossierTestFolder *self, gconstpointer data);
void dossier_test_wait_for_worker_threads (gpointer object);
GFile *dossier_test_folder_get_child (DossierTestFolder *self, const char *name);
GFile *dossier_test_folder_write (DossierTestFolder *self,
                                  const char *name,
                                  const char *contents,
                                  gssize length);
DossierSubmission *dossier_test_folder_create_submission (DossierTestFolder *self);
GFile *dossier_test_folder_write_submission (DossierTestFolder *self, const char *json);

#define dossier_test_folder_add(name, function)                                                    \
  g_test_add (name,                                                                                \
              DossierTestFolder,                                                                   \
              NULL,                                                                                \
              dossier_test_folder_set_up,                                                          \
              function,                                                                            \
              dossier_test_folder_tear_down)

void dossier_test_folder_write_office (DossierTestFolder *self, const char *script);
char *dossier_test_read (GFile *file);
void dossier_test_limit_file_size (guint64 size);
int dossier_test_folder_open_file (DossierTestFolder *self, const char *content, gssize length);

G_END_DECLS
