/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-change.h"

G_BEGIN_DECLS

/* Between what makes a change and what reads and writes it as JSON. */
struct _DossierChange
{
  DossierChangeKind kind;
  char *address;
  GParamSpec *field;

  GValue before;
  GValue after;

  /* A text changes in one place: at @offset, in bytes, @removed gives way to @inserted. Long texts
   * that grow by a letter at a time would fill the memory otherwise. */
  gsize offset;
  char *removed;
  char *inserted;

  guint position;
  DossierRecord *item;
  JsonNode *frozen_item;
};

DossierChange *dossier_change_new (DossierChangeKind kind, const char *address, GParamSpec *field);

G_END_DECLS
