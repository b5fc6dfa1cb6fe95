/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-test-package.h"

#include "dossier-document-kind.h"

G_BEGIN_DECLS

#define DOSSIER_TEST_PART_COUNT   3
#define DOSSIER_TEST_STREAM_COUNT 4

/**
 * DossierTestDocument:
 * @name: what the document is
 * @kind: the kind that it has by its content
 * @text: (nullable): the document, if it is text
 * @streams: the names of its streams, if it is a compound file
 * @parts: its parts, if it is a ZIP file
 *
 * A document that shows the word “shown”, if Dossier can read it, and in no case “HIDDEN”.
 */
typedef struct
{
  const char *name;
  DossierDocumentKind kind;
  const char *text;
  const char *streams[DOSSIER_TEST_STREAM_COUNT];
  DossierTestPart parts[DOSSIER_TEST_PART_COUNT];
} DossierTestDocument;

extern const DossierTestDocument dossier_test_documents[];

GFile *dossier_test_document_write (const DossierTestDocument *self, DossierTestFolder *folder);

G_END_DECLS
