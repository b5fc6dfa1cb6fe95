/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-finder.h"

#include "dossier-evidence-mention.h"
#include "dossier-page-ranges.h"
#include "dossier-submission-evidence.h"
#include "dossier-text.h"
#include "dossier-words.h"

#include <string.h>

/* With fewer narratives than this, no usual length is calculated. */
#define N_NARRATIVES_MINIMUM 5
/* A narrative is unusual if it is this many times shorter or longer than the median. */
#define LENGTH_FACTOR 4

typedef struct
{
  DossierResponse *response;
  guint n_words;
} Narrative;

static void
check_mention (DossierCheckRun *self,
               DossierResponse *response,
               const DossierEvidenceMention *mention)
{
  DossierEvidence *evidence =
    dossier_submission_find_evidence_by_number (self->submission, mention->number);
  const char *element = dossier_response_get_element (response);
  g_autofree char *label = g_strdup_printf ("E%" G_GUINT64_FORMAT, mention->number);
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_pages;

  if (evidence == NULL)
    {
      dossier_check_run_add (self,
                             DOSSIER_CHECK_UNKNOWN_MENTION,
                             response,
                             g_strdup_printf (_ ("The narrative of %s names %s, which does not "
                                                 "exist."),
                                              element,
                                              label));
      return;
    }
  n_pages = dossier_evidence_file_get_pages (dossier_evidence_get_file (evidence));
  ranges = dossier_page_ranges_parse (mention->pages, n_pages, &error);
  if (ranges == NULL)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_NO_SUCH_PAGE,
      response,
      g_strdup_printf (_ ("The narrative of %s names %s: %s"), element, label, error->message));
}

static void
check_mentions (DossierCheckRun *self, DossierResponse *response, gpointer data)
{
  const char *narrative = dossier_response_get_narrative (response);
  g_autoptr (GPtrArray) mentions = NULL;

  if (strchr (narrative, '[') == NULL)
    return;
  mentions = dossier_evidence_mention_find_all (narrative);
  for (guint i = 0; i < mentions->len; i++)
    check_mention (self, response, mentions->pdata[i]);
}

/* Placeholders in a narrative, such as “TODO” or “???”. */
static GRegex *
get_private_words (void)
{
  static gsize words = 0;

  if (g_once_init_enter (&words))
    {
      GRegex *regex = g_regex_new ("\\bTODO\\b|\\b[Xx]{3,}\\b|\\?\\?+|"
                                   "[\\[(](?i:todo|tbc|tbd|fixme|to do|to be confirmed)\\b[^\\])]*",
                                   G_REGEX_OPTIMIZE,
                                   0,
                                   NULL);

      g_once_init_leave (&words, (gsize) regex);
    }
  return (GRegex *) words;
}

static void
check_private_words (DossierCheckRun *self, DossierResponse *response, gpointer data)
{
  const char *narrative = dossier_response_get_narrative (response);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;

  if (!g_regex_match (get_private_words (), narrative, 0, &match))
    return;
  words = g_match_info_fetch (match, 0);
  dossier_check_run_add (self,
                         DOSSIER_CHECK_PRIVATE_WORDS,
                         response,
                         g_strdup_printf (_ ("The narrative of %s still contains “%s”."),
                                          dossier_response_get_element (response),
                                          words));
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Narrative *first = a;
  const Narrative *second = b;

  return (first->n_words > second->n_words) - (first->n_words < second->n_words);
}

static void
check_length (DossierCheckRun *self, const Narrative *narrative, guint middle)
{
  const char *element = dossier_response_get_element (narrative->response);

  if (narrative->n_words * LENGTH_FACTOR < middle)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_NARRATIVE_SHORT,
      narrative->response,
      g_strdup_printf (
        dossier_ngettext ("The narrative of %s has %u word; the others have about %u.",
                          "The narrative of %s has %u words; the others have about %u.",
                          narrative->n_words),
        element,
        narrative->n_words,
        middle));
  else if (narrative->n_words > middle * LENGTH_FACTOR)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_NARRATIVE_LONG,
      narrative->response,
      g_strdup_printf (_ ("The narrative of %s has %u words; the others have about %u."),
                       element,
                       narrative->n_words,
                       middle));
}

static void
check_lengths (DossierCheckRun *self, GArray *narratives)
{
  g_autoptr (GArray) sorted = g_array_copy (narratives);
  guint middle;

  if (narratives->len < N_NARRATIVES_MINIMUM)
    return;
  g_array_sort (sorted, compare_lengths);
  middle = g_array_index (sorted, Narrative, sorted->len / 2).n_words;
  for (guint i = 0; i < narratives->len; i++)
    check_length (self, &g_array_index (narratives, Narrative, i), middle);
}

/* The narratives that are shown, in the order of the standard. */
static void
each_written (DossierCheckRun *self,
              void (*check) (DossierCheckRun *, DossierResponse *, gpointer),
              gpointer data)
{
  GListModel *elements = dossier_standard_get_elements (self->standard);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierResponse *response =
        dossier_submission_find_response (self->submission, dossier_element_get_number (element));

      if (response != NULL && dossier_response_is_written (response))
        check (self, response, data);
    }
}

static void
collect_length (DossierCheckRun *self, DossierResponse *response, gpointer data)
{
  Narrative narrative = { response,
                          dossier_words_count (dossier_response_get_narrative (response)) };

  g_array_append_val ((GArray *) data, narrative);
}

static void
find_lengths (DossierCheckRun *self)
{
  g_autoptr (GArray) narratives = g_array_new (FALSE, FALSE, sizeof (Narrative));

  each_written (self, collect_length, narratives);
  check_lengths (self, narratives);
}

static void
find_mentions (DossierCheckRun *self)
{
  each_written (self, check_mentions, NULL);
}

static void
find_private_words (DossierCheckRun *self)
{
  each_written (self, check_private_words, NULL);
}

static const char *const narratives[] = { "responses/*/narrative", NULL };
static const char *const mentions[] = { "responses/*/narrative",
                                        "evidence/*/number",
                                        "evidence/*/file",
                                        NULL };

const DossierCheckFinder dossier_check_finder_of_mentions = { find_mentions, mentions };
const DossierCheckFinder dossier_check_finder_of_private_words = { find_private_words, narratives };
const DossierCheckFinder dossier_check_finder_of_lengths = { find_lengths, narratives };
