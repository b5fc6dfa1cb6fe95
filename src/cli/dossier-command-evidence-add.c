/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-evidence-addition.h"
#include "dossier-page-ranges.h"
#include "dossier-submission-evidence.h"

#include <string.h>

/* An element for which to cite the added evidence, and the pages. */
typedef struct
{
  DossierResponse *response;
  char *pages;
} Wish;

static void
wish_clear (gpointer data)
{
  Wish *self = data;

  g_free (self->pages);
}

static gboolean
parse_wish (DossierSubmission *submission, const char *text, Wish *wish, GError **error)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  g_autoptr (GArray) ranges = NULL;

  if (parts[0] == NULL || dossier_standard_find_element (standard, parts[0]) == NULL)
    {
      dossier_command_set_no_element (error, standard, text);
      return FALSE;
    }
  ranges = dossier_page_ranges_parse (parts[1] != NULL ? parts[1] : "", 0, error);
  if (ranges == NULL)
    return FALSE;
  wish->response = dossier_submission_find_response (submission, parts[0]);
  wish->pages = dossier_page_ranges_to_text (ranges);
  return TRUE;
}

/* Every argument is checked before anything is copied. */
static GArray *
parse_wishes (DossierSubmission *submission, char **texts, GError **error)
{
  g_autoptr (GArray) wishes = g_array_new (FALSE, TRUE, sizeof (Wish));

  g_array_set_clear_func (wishes, wish_clear);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      Wish wish = { 0 };

      if (!parse_wish (submission, texts[i], &wish, error))
        return NULL;
      g_array_append_val (wishes, wish);
    }
  return g_steal_pointer (&wishes);
}

static gboolean
is_address (const char *word)
{
  return g_str_has_prefix (word, "http://") || g_str_has_prefix (word, "https://");
}

static gboolean
add_sources (DossierEvidenceAddition *addition, char **words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_address (words[i]))
        {
          if (!dossier_evidence_addition_add_address (addition, words[i], error))
            return FALSE;
        }
      else
        {
          g_autoptr (GFile) file = dossier_file_argument_parse (words[i]);

          dossier_evidence_addition_add_file (addition, file);
        }
    }
  return TRUE;
}

static void
cite (DossierSubmission *submission, GListModel *evidence, GArray *wishes)
{
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      for (guint j = 0; j < wishes->len; j++)
        {
          const Wish *wish = &g_array_index (wishes, Wish, j);

          dossier_submission_cite (submission, wish->response, item, wish->pages);
        }
    }
}

static void
print_evidence (GListModel *evidence, const char *note)
{
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      g_autofree char *label = dossier_evidence_get_label (item);

      g_print ("%s\t%s%s\n", label, dossier_evidence_get_title (item), note);
    }
}

static void
print_messages (GPtrArray *messages)
{
  for (guint i = 0; i < messages->len; i++)
    g_printerr ("dossier-cli: %s\n", (const char *) messages->pdata[i]);
}

static DossierExit
print_outcome (DossierEvidenceAddition *addition)
{
  GPtrArray *problems = dossier_evidence_addition_list_problems (addition);

  print_evidence (dossier_evidence_addition_get_added (addition), "");
  /* Translators: after the number and title of an evidence */
  print_evidence (dossier_evidence_addition_get_known (addition), _ (" (already added)"));
  print_messages (dossier_evidence_addition_list_remarks (addition));
  print_messages (problems);
  return problems->len == 0 ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_FAILED;
}

static DossierExit
add (const char *path, char **words, char **citations, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_command_open_to_change (path, &error);
  g_autoptr (DossierEvidenceAddition) addition = NULL;
  g_autoptr (GArray) wishes = NULL;
  DossierSubmission *submission;

  if (bundle == NULL)
    return dossier_command_fail (error);
  submission = dossier_bundle_get_submission (bundle);
  wishes = parse_wishes (submission, citations, &error);
  if (wishes == NULL)
    return dossier_command_fail (error);

  addition = dossier_evidence_addition_new (bundle);
  if (title != NULL)
    dossier_evidence_addition_set_title (addition, title);
  if (!add_sources (addition, words, &error) ||
      !dossier_evidence_addition_run (addition, NULL, &error))
    return dossier_command_fail (error);
  cite (submission, dossier_evidence_addition_get_added (addition), wishes);
  cite (submission, dossier_evidence_addition_get_known (addition), wishes);
  if (!dossier_command_save (bundle, &error))
    return dossier_command_fail (error);
  return print_outcome (addition);
}

/**
 * dossier_command_evidence_add:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli evidence add`: adds files and web addresses to the evidence, and
 * has elements cite them. What is there already is cited too.
 *
 * Returns: the exit code; %DOSSIER_EXIT_FAILED if one could not be added, the
 *   others being there
 */
DossierExit
dossier_command_evidence_add (int argc, char **argv)
{
  g_auto (GStrv) citations = NULL;
  g_autofree char *title = NULL;
  const GOptionEntry entries[] = {
    { "cite",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING_ARRAY,
      &citations,
      N_ ("Cite the evidence for this element, optionally with pages; can be repeated"),
      N_ ("ELEMENT[:PAGES]") },
    { "title",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &title,
      N_ ("Title to use instead of the file name"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL
  };

  if (!dossier_command_parse ("FOLDER FILE|ADDRESS…",
                              _ ("Add evidence, and cite it for elements."),
                              entries,
                              2,
                              G_MAXUINT,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;
  if (title != NULL && argc > 3)
    return dossier_command_fail_usage ("%s",
                                       _ ("--title can only be used with one file or address"));

  return add (argv[1], argv + 2, citations, title);
}
