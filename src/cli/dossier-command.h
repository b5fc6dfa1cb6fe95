/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"
#include "dossier-file-argument.h"

G_BEGIN_DECLS

/**
 * DossierExit:
 * @DOSSIER_EXIT_DONE: it was done
 * @DOSSIER_EXIT_FAILED: it could not be done
 * @DOSSIER_EXIT_USAGE: the command was not given as it should be
 * @DOSSIER_EXIT_CHECKS: it was done, and found something missing or wrong
 *
 * The exit codes of the program.
 */
typedef enum
{
  DOSSIER_EXIT_DONE = 0,
  DOSSIER_EXIT_FAILED = 1,
  DOSSIER_EXIT_USAGE = 2,
  DOSSIER_EXIT_CHECKS = 3,
} DossierExit;

/**
 * DossierCommandFlags:
 * @as_json: `--json`
 * @only_overdue: `--overdue`
 *
 * The options of commands that read a submission.
 */
typedef struct
{
  gboolean as_json;
  gboolean only_overdue;
} DossierCommandFlags;

gboolean dossier_command_parse (const char *parameters,
                                const char *summary,
                                const GOptionEntry *entries,
                                guint n_least,
                                guint n_most,
                                int *argc,
                                char ***argv);
void dossier_command_print_warning (const char *sentence);
DossierExit dossier_command_fail (const GError *error);
DossierExit dossier_command_fail_with_file (const GError *error, const char *path);
DossierExit dossier_command_fail_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
DossierBundle *dossier_command_open (const char *path, GError **error);
DossierBundle *dossier_command_open_to_change (const char *path, GError **error);
gboolean dossier_command_save (DossierBundle *bundle, GError **error);
void
dossier_command_set_no_element (GError **error, DossierStandard *standard, const char *element);
void dossier_command_add_text (JsonBuilder *builder, const char *name, const char *text);
void dossier_command_print_json (JsonNode *node);
void dossier_command_print_problems (GPtrArray *problems, const char *name);

DossierExit dossier_command_action_export (int argc, char **argv);
DossierExit
dossier_command_action_list (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);
DossierExit dossier_command_assessment_add (int argc, char **argv);
DossierExit dossier_command_assessment_compare (DossierBundle *bundle,
                                                char **words,
                                                const DossierCommandFlags *flags);
DossierExit dossier_command_assessment_list (DossierBundle *bundle,
                                             char **words,
                                             const DossierCommandFlags *flags);
DossierExit
dossier_command_check (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);
DossierExit dossier_command_evidence_add (int argc, char **argv);
DossierExit dossier_command_evidence_export (int argc, char **argv);
DossierExit dossier_command_evidence_list (DossierBundle *bundle,
                                           char **words,
                                           const DossierCommandFlags *flags);
DossierExit dossier_command_import (int argc, char **argv);
DossierExit
dossier_command_info (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);
DossierExit dossier_command_new (int argc, char **argv);
DossierExit dossier_command_report (int argc, char **argv);
DossierExit dossier_command_respond (int argc, char **argv);
DossierExit
dossier_command_search (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);
DossierExit
dossier_command_statement (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);
DossierExit dossier_command_standard_list (int argc, char **argv);
DossierExit dossier_command_standard_show (int argc, char **argv);
DossierExit dossier_command_questions (int argc, char **argv);
DossierExit dossier_command_technique_list (int argc, char **argv);
DossierExit dossier_command_technique_show (int argc, char **argv);
DossierExit dossier_command_visit_export (int argc, char **argv);
DossierExit
dossier_command_visit_show (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);

G_END_DECLS
