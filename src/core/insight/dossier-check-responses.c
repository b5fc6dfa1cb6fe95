/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-finder.h"

#include "dossier-enum.h"
#include "dossier-page-ranges.h"
#include "dossier-submission-evidence.h"
#include "dossier-text.h"

static void
check_written (DossierCheckRun *self, DossierResponse *response, const char *element)
{
  DossierResponseState state = dossier_response_get_state (response);

  if (!dossier_response_is_written (response))
    dossier_check_run_add (self,
                           DOSSIER_CHECK_NO_NARRATIVE,
                           response,
                           g_strdup_printf (_ ("Element %s has no narrative."), element));
  else if (state != DOSSIER_RESPONSE_FINAL)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_DRAFTING,
      response,
      g_strdup_printf (_ ("The response to %s is not final. Its state is: %s."),
                       element,
                       dossier_enum_get_title (DOSSIER_TYPE_RESPONSE_STATE, (int) state)));
}

static void
check_rated (DossierCheckRun *self, DossierResponse *response, const char *element)
{
  if (dossier_response_get_rating (response) == DOSSIER_RATING_NOT_RATED)
    dossier_check_run_add (self,
                           DOSSIER_CHECK_NOT_RATED,
                           response,
                           g_strdup_printf (_ ("Element %s is not rated."), element));
  else if (g_list_model_get_n_items (dossier_response_get_citations (response)) == 0)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_NO_EVIDENCE,
      response,
      g_strdup_printf (_ ("Element %s is rated but cites no evidence."), element));
}

static void
check_owner (DossierCheckRun *self, DossierResponse *response, const char *element)
{
  if (*dossier_response_get_owner (response) == '\0')
    dossier_check_run_add (self,
                           DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER,
                           response,
                           g_strdup_printf (_ ("Element %s has no owner."), element));
}

/* Who ticks none off works without them. */
static void
check_prompts (DossierCheckRun *self, DossierResponse *response, const char *number)
{
  DossierElement *element = dossier_standard_find_element (self->standard, number);
  guint n_answered = dossier_response_count_answered (response, element);
  guint n_open = g_strv_length ((char **) dossier_element_get_prompts (element)) - n_answered;

  if (n_answered > 0 && n_open > 0)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_PROMPTS_OPEN,
      response,
      g_strdup_printf (
        dossier_ngettext ("Element %s has %u prompt that is not ticked as answered.",
                          "Element %s has %u prompts that are not ticked as answered.",
                          n_open),
        number,
        n_open));
}

static void
check_pages (DossierCheckRun *self,
             DossierResponse *response,
             DossierCitation *citation,
             DossierEvidence *evidence)
{
  const char *pages = dossier_citation_get_pages (citation);
  g_autofree char *label = NULL;
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;

  if (*pages == '\0')
    return;
  ranges = dossier_page_ranges_parse (
    pages,
    dossier_evidence_file_get_pages (dossier_evidence_get_file (evidence)),
    &error);
  if (ranges != NULL)
    return;
  label = dossier_evidence_get_label (evidence);
  dossier_check_run_add (
    self,
    DOSSIER_CHECK_NO_SUCH_PAGE,
    response,
    /* Translators: the numbers of an element and an evidence, and a sentence */
    g_strdup_printf (_ ("Element %s cites %s: %s"),
                     dossier_response_get_element (response),
                     label,
                     error->message));
}

static void
check_citations (DossierCheckRun *self, DossierResponse *response, const char *element)
{
  GListModel *citations = dossier_response_get_citations (response);
  guint n_citations = g_list_model_get_n_items (citations);

  for (guint i = 0; i < n_citations; i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);
      DossierEvidence *evidence =
        dossier_submission_find_evidence (self->submission,
                                          dossier_citation_get_evidence (citation));

      if (evidence != NULL)
        check_pages (self, response, citation, evidence);
      else
        dossier_check_run_add (
          self,
          DOSSIER_CHECK_UNKNOWN_EVIDENCE,
          response,
          g_strdup_printf (_ ("Element %s cites evidence that is not in the submission."),
                           element));
    }
}

static void
check_strange (DossierCheckRun *self, DossierResponse *response)
{
  const char *element = dossier_response_get_element (response);

  if (dossier_standard_find_element (self->standard, element) == NULL)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_UNKNOWN_ELEMENT,
      response,
      g_strdup_printf (_ ("There is a response to element “%s”, which the standard does not have. "
                          "It is kept in the file, but not shown or printed."),
                       element));
  else if (!dossier_check_run_is_shown (self, response))
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_SECOND_RESPONSE,
      response,
      g_strdup_printf (_ ("Element %s has a second response. It is kept in the file, but only the "
                          "first is shown and printed."),
                       element));
}

static void
find_strange (DossierCheckRun *self)
{
  GListModel *responses = dossier_submission_get_responses (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      check_strange (self, response);
    }
}

static void
find_in_writing (DossierCheckRun *self)
{
  dossier_check_run_each_response (self, check_written);
}

static void
find_in_ratings (DossierCheckRun *self)
{
  dossier_check_run_each_response (self, check_rated);
}

static void
find_in_owners (DossierCheckRun *self)
{
  dossier_check_run_each_response (self, check_owner);
}

static void
find_in_prompts (DossierCheckRun *self)
{
  dossier_check_run_each_response (self, check_prompts);
}

static void
find_in_citations (DossierCheckRun *self)
{
  dossier_check_run_each_response (self, check_citations);
}

static const char *const elements[] = { "responses/*/element", NULL };
static const char *const writing[] = { "responses/*/narrative", "responses/*/state", NULL };
static const char *const ratings[] = { "responses/*/rating", "responses/*/citations", NULL };
static const char *const owners[] = { "responses/*/owner", NULL };
static const char *const prompts[] = { "responses/*/prompts", NULL };
static const char *const citations[] = { "responses/*/citations",
                                         "evidence/*/number",
                                         "evidence/*/file",
                                         NULL };

const DossierCheckFinder dossier_check_finder_of_strange_responses = { find_strange, elements };
const DossierCheckFinder dossier_check_finder_of_writing = { find_in_writing, writing };
const DossierCheckFinder dossier_check_finder_of_ratings = { find_in_ratings, ratings };
const DossierCheckFinder dossier_check_finder_of_response_owners = { find_in_owners, owners };
const DossierCheckFinder dossier_check_finder_of_prompts = { find_in_prompts, prompts };
const DossierCheckFinder dossier_check_finder_of_citations = { find_in_citations, citations };
