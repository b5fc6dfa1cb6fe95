/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierInspectionRequest:
 * @words: what to do with the file, as on the command line of dossier-inspect
 * @file: a descriptor of the file
 * @answer: a descriptor to which the answer is written
 *
 * What Dossier asks of dossier-inspect, over a socket that keeps messages apart.
 */
typedef struct
{
  char **words;
  int file;
  int answer;
} DossierInspectionRequest;

#define DOSSIER_INSPECTION_REQUEST_INIT                                                            \
  {                                                                                                \
    .file = -1, .answer = -1                                                                       \
  }

void dossier_inspection_request_clear (DossierInspectionRequest *self);
gboolean dossier_inspection_request_send (const DossierInspectionRequest *self, int connection);
gboolean dossier_inspection_request_receive (DossierInspectionRequest *self, int connection);
gboolean dossier_inspection_request_confirm (int connection);
gboolean dossier_inspection_request_is_confirmed (int connection);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierInspectionRequest, dossier_inspection_request_clear)

G_END_DECLS
