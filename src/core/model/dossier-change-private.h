/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-change.h"

G_BEGIN_DECLS

/* Shared by dossier-change.c, which makes changes, and dossier-change-json.c, which reads and
 * writes them. */
struct _DossierChange
{
  DossierChangeKind kind;
  char *address;
  GParamSpec *field;

  GValue before;
  GValue after;

  /* A change of a text is stored as a splice: @removed at @offset, in bytes, is replaced by
   * @inserted. Storing whole texts for each letter that is typed would fill the memory. */
  gsize offset;
  char *removed;
  char *inserted;

  guint position;
  DossierRecord *item;
  JsonNode *frozen_item;
};

DossierChange *dossier_change_new (DossierChangeKind kind, const char *address, GParamSpec *field);

G_END_DECLS
