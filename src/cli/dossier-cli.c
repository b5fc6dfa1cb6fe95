/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "dossier-command-output.h"

#include <locale.h>
#include <string.h>

/*
 * Command:
 * @name: what it is called
 * @second_name: (nullable): the second word of its name
 * @parameters: what it takes
 * @summary: what it does
 * @run: carries it out; %NULL for one that reads a submission
 * @show: prints what a submission holds, once it is open
 * @description: what @show does, for `--help`
 * @takes_many: whether the last word of @show may be several
 */
typedef struct
{
  const char *name;
  const char *second_name;
  const char *parameters;
  const char *summary;
  DossierExit (*run) (int argc, char **argv);
  DossierExit (*show) (DossierBundle *bundle, char **words, const DossierCommandFlags *flags);
  const char *description;
  gboolean takes_many;
} Command;

static const Command commands[] = {
  { "new",
    NULL,
    "FOLDER --organisation NAME [--standard ID]",
    N_ ("Create a submission"),
    .run = dossier_command_new },
  { "info",
    NULL,
    "FOLDER [--json]",
    N_ ("Show the status of a submission"),
    .show = dossier_command_info,
    .description = N_ ("Show the status of a submission.") },
  { "respond",
    NULL,
    "FOLDER ELEMENT [--narrative FILE] [--rating RATING] [--state STATE] [--owner TEXT]",
    N_ ("Answer an element"),
    .run = dossier_command_respond },
  { "evidence",
    "add",
    "FOLDER FILE|ADDRESS… [--cite ELEMENT[:PAGES]]… [--title TEXT]",
    N_ ("Add evidence, and cite it for elements"),
    .run = dossier_command_evidence_add },
  { "evidence",
    "list",
    "FOLDER [--json]",
    N_ ("List the evidence, and which elements cite it"),
    .show = dossier_command_evidence_list,
    .description = N_ ("List the evidence, and which elements cite it.") },
  { "evidence",
    "export",
    "FOLDER -o FILE.xlsx|.csv",
    N_ ("Write the register of evidence for a spreadsheet"),
    .run = dossier_command_evidence_export },
  { "import",
    NULL,
    "FOLDER FILE.csv [--dry-run] [--skip-errors]",
    N_ ("Import a register of evidence, or ratings and narratives"),
    .run = dossier_command_import },
  { "search",
    NULL,
    "FOLDER WORDS [--json]",
    N_ ("Find words in titles, fields, narratives and files"),
    .show = dossier_command_search,
    .description = N_ ("Find words in titles, fields, narratives and files."),
    .takes_many = TRUE },
  { "assessment",
    "add",
    "FOLDER --kind KIND --date DATE --ratings FILE.csv [--body BODY] [--outcome OUTCOME]",
    N_ ("Add an assessment with its ratings"),
    .run = dossier_command_assessment_add },
  { "assessment",
    "list",
    "FOLDER [--json]",
    N_ ("List the assessments, and the ratings after each"),
    .show = dossier_command_assessment_list,
    .description = N_ ("List the assessments, and the ratings after each.") },
  { "assessment",
    "compare",
    "FOLDER A B [--json]",
    N_ ("Compare two assessments"),
    .show = dossier_command_assessment_compare,
    .description = N_ ("Compare assessments A and B, each given by its identifier or date: list "
                       "which elements improved or declined.") },
  { "visit",
    "show",
    "FOLDER ASSESSMENT [--json]",
    N_ ("List the sessions of a visit, and what they leave out"),
    .show = dossier_command_visit_show,
    .description = N_ ("List the sessions of the visit of an assessment, which is given by its "
                       "identifier or date, and the elements that are in none of them.") },
  { "visit",
    "export",
    "FOLDER ASSESSMENT -o FILE",
    N_ ("Write the papers for a visit, or the visit for a calendar"),
    .run = dossier_command_visit_export },
  { "action",
    "list",
    "FOLDER [--json] [--overdue]",
    N_ ("List the actions"),
    .show = dossier_command_action_list,
    .description = N_ ("List the actions.") },
  { "action",
    "export",
    "FOLDER -o FILE.ics|.xlsx|.csv",
    N_ ("Write the actions for a calendar or a spreadsheet"),
    .run = dossier_command_action_export },
  { "check",
    NULL,
    "FOLDER [--json]",
    N_ ("List what is missing or wrong"),
    .show = dossier_command_check,
    .description = N_ ("List what is missing or wrong. Every evidence file is read to check that "
                       "it has not changed since it was added. Exit code: 0 no issues, 3 issues "
                       "found.") },
  { "report",
    NULL,
    "FOLDER -o FILE.pdf|.html|.odt [--preset NAME] [--parts LIST] [--criteria LIST]"
    " [--language LANGUAGE] [--public] [--with-evidence]",
    N_ ("Write a submission as PDF, as a web page or as text for a word processor"),
    .run = dossier_command_report },
  { "statement",
    NULL,
    "FOLDER",
    N_ ("Print the results of the last assessment, to be published"),
    .show = dossier_command_statement,
    .description = N_ ("Print the results of the last assessment, to be published.") },
  { "standard", "list", "", N_ ("List the standards"), .run = dossier_command_standard_list },
  { "standard",
    "show",
    "ID [--json]",
    N_ ("Print the elements of a standard"),
    .run = dossier_command_standard_show },
  { "questions",
    NULL,
    "STANDARD [--element ELEMENT] [--json]",
    N_ ("Print the questions of a self-assessment"),
    .run = dossier_command_questions },
  { "technique",
    "list",
    "[--element ELEMENT] [--json]",
    N_ ("List the techniques that help with the standard, or with an element"),
    .run = dossier_command_technique_list },
  { "technique",
    "show",
    "ID [--json]",
    N_ ("Print the guide to a technique"),
    .run = dossier_command_technique_show },
};

static char *
describe_command (const Command *command)
{
  return g_strjoin (" ", "dossier-cli", command->name, command->second_name, NULL);
}

static void
print_help (void)
{
  g_print ("%s\n\n", _ ("Usage: dossier-cli COMMAND …"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *name = describe_command (&commands[i]);

      g_print ("  %s %s\n      %s\n", name, commands[i].parameters, _ (commands[i].summary));
    }
  g_print (
    "\n%s\n",
    _ (
      "Each command has --help. Exit codes: 0 success, 1 failure, 2 usage error, 3 issues found."));
}

static gboolean
is_command (const Command *command, int argc, char **argv)
{
  if (argc < 2 || !g_str_equal (argv[1], command->name))
    return FALSE;
  return command->second_name == NULL || (argc >= 3 && g_str_equal (argv[2], command->second_name));
}

/* A command takes the words that its parameters begin with, and the options that they name. */
static DossierExit
show_submission (const Command *command, int argc, char **argv)
{
  DossierCommandFlags flags = { FALSE, FALSE };
  const GOptionEntry options[] = {
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &flags.as_json, N_ ("Print JSON"), NULL },
    { "overdue",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      &flags.only_overdue,
      N_ ("Only overdue actions"),
      NULL },
  };
  GOptionEntry entries[G_N_ELEMENTS (options) + 1] = { 0 };
  guint n_entries = 0;
  g_autofree char *usage =
    g_strchomp (g_strndup (command->parameters, strcspn (command->parameters, "[")));
  g_auto (GStrv) words = g_strsplit (usage, " ", -1);
  guint n_words = g_strv_length (words);
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (strstr (command->parameters, options[i].long_name) != NULL)
        entries[n_entries++] = options[i];
    }
  if (!dossier_command_parse (usage,
                              _ (command->description),
                              n_entries > 0 ? entries : NULL,
                              n_words,
                              command->takes_many ? G_MAXUINT : n_words,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;

  bundle = dossier_command_open (argv[1], &error);
  if (bundle == NULL)
    return dossier_command_fail (error);
  return command->show (bundle, argv + 2, &flags);
}

static DossierExit
run_command (const Command *command, int argc, char **argv)
{
  g_autofree char *name = describe_command (command);
  int n_names = command->second_name != NULL ? 2 : 1;
  int n_words = argc - n_names;
  g_autofree char **words = g_memdup2 (argv + n_names, sizeof (char *) * ((gsize) n_words + 1));

  g_set_prgname (name);
  words[0] = name;
  return command->run != NULL ? command->run (n_words, words)
                              : show_submission (command, n_words, words);
}

static DossierExit
run (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (is_command (&commands[i], argc, argv))
        return run_command (&commands[i], argc, argv);
    }
  if (argc >= 2 && g_str_equal (argv[1], "--version"))
    {
      g_print ("dossier-cli %s\n", DOSSIER_VERSION);
      return DOSSIER_EXIT_DONE;
    }
  if (argc >= 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      print_help ();
      return DOSSIER_EXIT_DONE;
    }
  return dossier_command_fail_usage ("%s", _ ("Unknown command; see dossier-cli --help"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, DOSSIER_LOCALE_FOLDER);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  dossier_command_begin_output ();
  return (int) dossier_command_end_output (run (argc, argv));
}
