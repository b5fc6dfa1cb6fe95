/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-check-finder.h"
#include "dossier-stage.h"

G_BEGIN_DECLS

/**
 * DossierCheckMending:
 * @title: what it does, as on a button, marked for translation
 * @mend: does it, as one edit
 * @describe_all: (nullable): what it does to so many at once, as on a button; %NULL where each is
 * to be looked at
 * @is_possible: (nullable): whether it can be done for this check; %NULL if it always can
 *
 * How Dossier mends what a check found.
 */
typedef struct
{
  const char *title;
  void (*mend) (DossierCheck *check, DossierSubmission *submission);
  char *(*describe_all) (guint n_checks);
  gboolean (*is_possible) (DossierCheck *check, DossierSubmission *submission);
} DossierCheckMending;

#define DOSSIER_CHECK_FINDERS_MAXIMUM 3

/**
 * DossierCheckRule:
 * @nick: its id in files and on the command line
 * @title: what people call what it finds, marked for translation
 * @severity: how grave it is
 * @stages: in which stages it is an issue, or a note, as bits 1 << stage; in the others it is to do
 * @finders: what finds it, then %NULL; one finder may find several kinds
 * @mending: (nullable): how it is mended; %NULL where only the user can
 *
 * One row of the table of checks.
 */
typedef struct
{
  const char *nick;
  const char *title;
  DossierSeverity severity;
  guint stages;
  const DossierCheckFinder *finders[DOSSIER_CHECK_FINDERS_MAXIMUM + 1];
  const DossierCheckMending *mending;
} DossierCheckRule;

const DossierCheckRule *dossier_check_kind_get_rule (DossierCheckKind kind);

G_END_DECLS
