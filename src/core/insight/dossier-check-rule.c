/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-rule.h"

#include "dossier-submission-actions.h"
#include "dossier-text.h"

static const char *
find_owner (DossierCheck *check, DossierSubmission *submission)
{
  const char *element = dossier_action_get_element (dossier_check_get_action (check));
  DossierResponse *response = dossier_submission_find_response (submission, element);

  return response != NULL ? dossier_response_get_owner (response) : "";
}

static gboolean
element_has_owner (DossierCheck *check, DossierSubmission *submission)
{
  return *find_owner (check, submission) != '\0';
}

static void
assign_owner (DossierCheck *check, DossierSubmission *submission)
{
  g_object_set (dossier_check_get_action (check), "owner", find_owner (check, submission), NULL);
}

static void
create_action (DossierCheck *check, DossierSubmission *submission)
{
  dossier_submission_create_action (submission, dossier_check_get_subject (check));
}

static void
mark_final (DossierCheck *check, DossierSubmission *submission)
{
  g_object_set (dossier_check_get_response (check), "state", DOSSIER_RESPONSE_FINAL, NULL);
}

static char *
describe_creating (guint n_checks)
{
  return g_strdup_printf (dossier_ngettext ("Create %u Action", "Create %u Actions", n_checks),
                          n_checks);
}

static char *
describe_assigning (guint n_checks)
{
  return g_strdup_printf (dossier_ngettext ("Assign %u to Its Element’s Owner",
                                            "Assign %u to Their Elements’ Owners",
                                            n_checks),
                          n_checks);
}

static const DossierCheckMending creating_action = { N_ ("Create the Action"),
                                                     create_action,
                                                     describe_creating,
                                                     NULL };
static const DossierCheckMending assigning_owner = { N_ ("Assign to the Element’s Owner"),
                                                     assign_owner,
                                                     describe_assigning,
                                                     element_has_owner };
static const DossierCheckMending marking_final = { N_ ("Mark as Final"), mark_final, NULL, NULL };

#define BEFORE_VISIT (1u << DOSSIER_STAGE_BEFORE_VISIT)
#define AFTER_VISIT  (1u << DOSSIER_STAGE_AFTER_VISIT)
#define ALWAYS       ((1u << DOSSIER_STAGE_COUNT) - 1)

static const DossierCheckRule rules[DOSSIER_CHECK_KIND_COUNT] = {
  [DOSSIER_CHECK_UNKNOWN_ELEMENT] = { "unknown-element",
                                      N_ ("Responses to Unknown Elements"),
                                      DOSSIER_SEVERITY_ERROR,
                                      ALWAYS,
                                      { &dossier_check_finder_of_strange_responses },
                                      NULL },
  [DOSSIER_CHECK_SECOND_RESPONSE] = { "second-response",
                                      N_ ("Second Responses"),
                                      DOSSIER_SEVERITY_ERROR,
                                      ALWAYS,
                                      { &dossier_check_finder_of_strange_responses },
                                      NULL },
  [DOSSIER_CHECK_FILE_MISSING] = { "file-missing",
                                   N_ ("Missing Files"),
                                   DOSSIER_SEVERITY_ERROR,
                                   ALWAYS,
                                   { &dossier_check_finder_of_file_faults },
                                   NULL },
  [DOSSIER_CHECK_FILE_DAMAGED] = { "file-damaged",
                                   N_ ("Damaged Files"),
                                   DOSSIER_SEVERITY_ERROR,
                                   ALWAYS,
                                   { &dossier_check_finder_of_file_faults },
                                   NULL },
  [DOSSIER_CHECK_UNKNOWN_EVIDENCE] = { "unknown-evidence",
                                       N_ ("Citations of Unknown Evidence"),
                                       DOSSIER_SEVERITY_ERROR,
                                       ALWAYS,
                                       { &dossier_check_finder_of_citations },
                                       NULL },
  [DOSSIER_CHECK_UNKNOWN_MENTION] = { "unknown-mention",
                                      N_ ("Mentions of Unknown Evidence"),
                                      DOSSIER_SEVERITY_ERROR,
                                      ALWAYS,
                                      { &dossier_check_finder_of_mentions },
                                      NULL },
  [DOSSIER_CHECK_NO_SUCH_PAGE] = { "no-such-page",
                                   N_ ("Invalid Page References"),
                                   DOSSIER_SEVERITY_ERROR,
                                   ALWAYS,
                                   { &dossier_check_finder_of_citations,
                                     &dossier_check_finder_of_mentions },
                                   NULL },
  [DOSSIER_CHECK_PRIVATE_WORDS] = { "private-words",
                                    N_ ("Placeholder Text"),
                                    DOSSIER_SEVERITY_ERROR,
                                    ALWAYS,
                                    { &dossier_check_finder_of_private_words },
                                    NULL },
  [DOSSIER_CHECK_INTERNAL_EVIDENCE] = { "internal-evidence",
                                        N_ ("Internal Evidence Cited"),
                                        DOSSIER_SEVERITY_ERROR,
                                        ALWAYS,
                                        { &dossier_check_finder_of_internal_evidence },
                                        NULL },
  [DOSSIER_CHECK_OUT_OF_DATE] = { "out-of-date",
                                  N_ ("Evidence Out of Date"),
                                  DOSSIER_SEVERITY_WARNING,
                                  ALWAYS,
                                  { &dossier_check_finder_of_evidence_dates },
                                  NULL },
  [DOSSIER_CHECK_FILE_DAMAGED_BEFORE] = { "file-damaged-before",
                                          N_ ("Files Damaged When Added"),
                                          DOSSIER_SEVERITY_WARNING,
                                          ALWAYS,
                                          { &dossier_check_finder_of_file_faults },
                                          NULL },
  [DOSSIER_CHECK_NO_FONT] = { "no-font",
                              N_ ("Characters Without a Font"),
                              DOSSIER_SEVERITY_WARNING,
                              ALWAYS,
                              { &dossier_check_finder_of_letters_in_responses,
                                &dossier_check_finder_of_letters_in_evidence,
                                &dossier_check_finder_of_letters_in_actions },
                              NULL },
  [DOSSIER_CHECK_NO_NARRATIVE] = { "no-narrative",
                                   N_ ("Elements Without Narrative"),
                                   DOSSIER_SEVERITY_WARNING,
                                   BEFORE_VISIT,
                                   { &dossier_check_finder_of_writing },
                                   NULL },
  [DOSSIER_CHECK_NOT_RATED] = { "not-rated",
                                N_ ("Elements Not Rated"),
                                DOSSIER_SEVERITY_WARNING,
                                BEFORE_VISIT,
                                { &dossier_check_finder_of_ratings },
                                NULL },
  [DOSSIER_CHECK_NO_EVIDENCE] = { "no-evidence",
                                  N_ ("Rated Without Evidence"),
                                  DOSSIER_SEVERITY_WARNING,
                                  BEFORE_VISIT,
                                  { &dossier_check_finder_of_ratings },
                                  NULL },
  [DOSSIER_CHECK_NO_ACTION] = { "no-action",
                                N_ ("Below Compliance, No Action"),
                                DOSSIER_SEVERITY_WARNING,
                                BEFORE_VISIT | AFTER_VISIT,
                                { &dossier_check_finder_of_missing_actions },
                                &creating_action },
  [DOSSIER_CHECK_ACTION_OVERDUE] = { "action-overdue",
                                     N_ ("Actions Overdue"),
                                     DOSSIER_SEVERITY_WARNING,
                                     ALWAYS,
                                     { &dossier_check_finder_of_action_dates },
                                     NULL },
  [DOSSIER_CHECK_DRAFTING] = { "drafting",
                               N_ ("Responses Not Final"),
                               DOSSIER_SEVERITY_WARNING,
                               BEFORE_VISIT,
                               { &dossier_check_finder_of_writing },
                               &marking_final },
  [DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT] = { "out-of-date-by-visit",
                                           N_ ("Evidence Out of Date by the Next Visit"),
                                           DOSSIER_SEVERITY_NOTE,
                                           BEFORE_VISIT,
                                           { &dossier_check_finder_of_evidence_dates },
                                           NULL },
  [DOSSIER_CHECK_NARRATIVE_SHORT] = { "narrative-short",
                                      N_ ("Short Narratives"),
                                      DOSSIER_SEVERITY_NOTE,
                                      BEFORE_VISIT,
                                      { &dossier_check_finder_of_lengths },
                                      NULL },
  [DOSSIER_CHECK_NARRATIVE_LONG] = { "narrative-long",
                                     N_ ("Long Narratives"),
                                     DOSSIER_SEVERITY_NOTE,
                                     BEFORE_VISIT,
                                     { &dossier_check_finder_of_lengths },
                                     NULL },
  [DOSSIER_CHECK_ACTION_WITHOUT_OWNER] = { "action-without-owner",
                                           N_ ("Actions Without Owner"),
                                           DOSSIER_SEVERITY_NOTE,
                                           ALWAYS,
                                           { &dossier_check_finder_of_action_owners },
                                           &assigning_owner },
  [DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER] = { "element-without-owner",
                                            N_ ("Elements Without Owner"),
                                            DOSSIER_SEVERITY_NOTE,
                                            BEFORE_VISIT,
                                            { &dossier_check_finder_of_response_owners },
                                            NULL },
  [DOSSIER_CHECK_PROMPTS_OPEN] = { "prompts-open",
                                   N_ ("Prompts Not Answered"),
                                   DOSSIER_SEVERITY_NOTE,
                                   BEFORE_VISIT,
                                   { &dossier_check_finder_of_prompts },
                                   NULL },
  [DOSSIER_CHECK_NOT_CITED] = { "not-cited",
                                N_ ("Evidence Not Cited"),
                                DOSSIER_SEVERITY_NOTE,
                                BEFORE_VISIT,
                                { &dossier_check_finder_of_uncited_evidence },
                                NULL },
};

/**
 * dossier_check_kind_get_rule:
 * @kind: a kind of check
 *
 * Returns: (transfer none): what the table of checks says of it
 */
const DossierCheckRule *
dossier_check_kind_get_rule (DossierCheckKind kind)
{
  g_return_val_if_fail (kind < DOSSIER_CHECK_KIND_COUNT, NULL);

  return &rules[kind];
}

/**
 * dossier_check_kind_get_title:
 * @kind: a kind of check
 *
 * Returns: what people call what it finds, over a list of it
 */
const char *
dossier_check_kind_get_title (DossierCheckKind kind)
{
  return _ (dossier_check_kind_get_rule (kind)->title);
}

/**
 * dossier_check_kind_find:
 * @nick: what may be the id of a kind of check
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind
 */
gboolean
dossier_check_kind_find (const char *nick, DossierCheckKind *kind)
{
  for (guint i = 0; i < DOSSIER_CHECK_KIND_COUNT; i++)
    {
      if (g_str_equal (rules[i].nick, nick))
        {
          *kind = (DossierCheckKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dossier_check_kind_get_group:
 * @kind: a kind of check
 * @stage: the stage that the submission is in
 *
 * Returns: what checks of that kind count as in that stage
 */
DossierCheckGroup
dossier_check_kind_get_group (DossierCheckKind kind, DossierStage stage)
{
  const DossierCheckRule *rule = dossier_check_kind_get_rule (kind);

  if ((rule->stages & (1u << stage)) == 0)
    return DOSSIER_CHECK_GROUP_TO_DO;
  return rule->severity == DOSSIER_SEVERITY_NOTE ? DOSSIER_CHECK_GROUP_NOTES
                                                 : DOSSIER_CHECK_GROUP_ISSUES;
}
