/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-check-run.h"

G_BEGIN_DECLS

/**
 * DossierCheckFinder:
 * @find: looks through the submission and adds what it finds to the run
 * @reads: (array zero-terminated=1): the addresses of the fields that it reads, as
 *   dossier_edit_group_touches_any() takes them
 *
 * What looks for one or more kinds of checks. Besides @reads, a finder may read the day and the
 * faults of files; an edit that touches none of @reads does not change what it finds. Records that
 * are added or removed touch all of their fields, so that the keys of records need not be named.
 */
typedef struct
{
  void (*find) (DossierCheckRun *run);
  const char *const *reads;
} DossierCheckFinder;

extern const DossierCheckFinder dossier_check_finder_of_strange_responses;
extern const DossierCheckFinder dossier_check_finder_of_writing;
extern const DossierCheckFinder dossier_check_finder_of_ratings;
extern const DossierCheckFinder dossier_check_finder_of_response_owners;
extern const DossierCheckFinder dossier_check_finder_of_prompts;
extern const DossierCheckFinder dossier_check_finder_of_citations;
extern const DossierCheckFinder dossier_check_finder_of_mentions;
extern const DossierCheckFinder dossier_check_finder_of_private_words;
extern const DossierCheckFinder dossier_check_finder_of_lengths;
extern const DossierCheckFinder dossier_check_finder_of_file_faults;
extern const DossierCheckFinder dossier_check_finder_of_evidence_dates;
extern const DossierCheckFinder dossier_check_finder_of_internal_evidence;
extern const DossierCheckFinder dossier_check_finder_of_uncited_evidence;
extern const DossierCheckFinder dossier_check_finder_of_action_dates;
extern const DossierCheckFinder dossier_check_finder_of_action_owners;
extern const DossierCheckFinder dossier_check_finder_of_missing_actions;
extern const DossierCheckFinder dossier_check_finder_of_letters_in_responses;
extern const DossierCheckFinder dossier_check_finder_of_letters_in_evidence;
extern const DossierCheckFinder dossier_check_finder_of_letters_in_actions;

G_END_DECLS
