/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-test-folder.h"

G_BEGIN_DECLS

/**
 * DossierTestPart:
 * @name: its name
 * @text: what it holds
 *
 * A part of a document that is a ZIP file. The last of a list has no name.
 */
typedef struct
{
  const char *name;
  const char *text;
} DossierTestPart;

GFile *dossier_test_package_write (DossierTestFolder *folder,
                                   const char *name,
                                   const DossierTestPart *parts);
char *dossier_test_package_read (const char *path, const char *name);

G_END_DECLS
