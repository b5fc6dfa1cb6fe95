/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "dossier-command-output.h"

#include <locale.h>

typedef struct
{
  const char *name;
  const char *second_name;
  const char *parameters;
  const char *summary;
  DossierExit (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "new",
    NULL,
    "FOLDER --organisation NAME [--standard ID]",
    N_ ("Create a submission"),
    dossier_command_new },
  { "info", NULL, "FOLDER [--json]", N_ ("Show the status of a submission"), dossier_command_info },
  { "respond",
    NULL,
    "FOLDER ELEMENT [--narrative FILE] [--rating RATING] [--state STATE] [--owner TEXT]",
    N_ ("Answer an element"),
    dossier_command_respond },
  { "evidence",
    "add",
    "FOLDER FILE|ADDRESS… [--cite ELEMENT[:PAGES]]… [--title TEXT]",
    N_ ("Add evidence, and cite it for elements"),
    dossier_command_evidence_add },
  { "evidence",
    "list",
    "FOLDER [--json]",
    N_ ("List the evidence, and which elements cite it"),
    dossier_command_evidence_list },
  { "evidence",
    "export",
    "FOLDER -o FILE.xlsx|.csv",
    N_ ("Write the register of evidence for a spreadsheet"),
    dossier_command_evidence_export },
  { "import",
    NULL,
    "FOLDER FILE.csv [--dry-run] [--skip-errors]",
    N_ ("Import a register of evidence, or ratings and narratives"),
    dossier_command_import },
  { "search",
    NULL,
    "FOLDER WORDS [--json]",
    N_ ("Find words in titles, fields, narratives and files"),
    dossier_command_search },
  { "assessment",
    "add",
    "FOLDER --kind KIND --date DATE --ratings FILE.csv [--body BODY] [--outcome OUTCOME]",
    N_ ("Add an assessment with its ratings"),
    dossier_command_assessment_add },
  { "assessment",
    "list",
    "FOLDER [--json]",
    N_ ("List the assessments, and the ratings after each"),
    dossier_command_assessment_list },
  { "assessment",
    "compare",
    "FOLDER A B [--json]",
    N_ ("Compare two assessments"),
    dossier_command_assessment_compare },
  { "action",
    "list",
    "FOLDER [--json] [--overdue]",
    N_ ("List the actions"),
    dossier_command_action_list },
  { "action",
    "export",
    "FOLDER -o FILE.ics|.xlsx|.csv",
    N_ ("Write the actions for a calendar or a spreadsheet"),
    dossier_command_action_export },
  { "check", NULL, "FOLDER [--json]", N_ ("List what is missing or wrong"), dossier_command_check },
  { "report",
    NULL,
    "FOLDER -o FILE.pdf|.html|.odt [--preset NAME] [--parts LIST] [--criteria LIST]"
    " [--language LANGUAGE] [--public] [--with-evidence]",
    N_ ("Write a submission as PDF, as a web page or as text for a word processor"),
    dossier_command_report },
  { "statement",
    NULL,
    "FOLDER",
    N_ ("Print the results of the last assessment, to be published"),
    dossier_command_statement },
  { "standard", "list", "", N_ ("List the standards"), dossier_command_standard_list },
  { "standard",
    "show",
    "ID [--json]",
    N_ ("Print the elements of a standard"),
    dossier_command_standard_show },
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

static DossierExit
run_command (const Command *command, int argc, char **argv)
{
  g_autofree char *name = describe_command (command);
  int n_names = command->second_name != NULL ? 2 : 1;
  int n_words = argc - n_names;
  g_autofree char **words = g_memdup2 (argv + n_names, sizeof (char *) * ((gsize) n_words + 1));

  g_set_prgname (name);
  words[0] = name;
  return command->run (n_words, words);
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
