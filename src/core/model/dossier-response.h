/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-citation.h"
#include "dossier-element.h"
#include "dossier-answer.h"
#include "dossier-prompt-answer.h"
#include "dossier-rating.h"
#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierResponseState:
 * @DOSSIER_RESPONSE_NOT_STARTED: nothing is written
 * @DOSSIER_RESPONSE_DRAFTING: somebody is at work on it
 * @DOSSIER_RESPONSE_READY_FOR_REVIEW: a colleague should read it
 * @DOSSIER_RESPONSE_FINAL: it may go to the certification body
 *
 * How far the answer to an element is.
 */
typedef enum
{
  DOSSIER_RESPONSE_NOT_STARTED,
  DOSSIER_RESPONSE_DRAFTING,
  DOSSIER_RESPONSE_READY_FOR_REVIEW,
  DOSSIER_RESPONSE_FINAL,
} DossierResponseState;

#define DOSSIER_RESPONSE_STATE_COUNT (DOSSIER_RESPONSE_FINAL + 1)

#define DOSSIER_TYPE_RESPONSE_STATE (dossier_response_state_get_type ())

GType dossier_response_state_get_type (void);

#define DOSSIER_TYPE_RESPONSE (dossier_response_get_type ())
G_DECLARE_FINAL_TYPE (DossierResponse, dossier_response, DOSSIER, RESPONSE, DossierRecord)

DossierResponse *dossier_response_new (const char *element);
const char *dossier_response_get_element (DossierResponse *self);
const char *dossier_response_get_narrative (DossierResponse *self);
DossierRating dossier_response_get_rating (DossierResponse *self);
DossierResponseState dossier_response_get_state (DossierResponse *self);
const char *dossier_response_get_owner (DossierResponse *self);
GListModel *dossier_response_get_citations (DossierResponse *self);
DossierCitation *dossier_response_find_citation (DossierResponse *self, const char *evidence);
GListModel *dossier_response_get_prompts (DossierResponse *self);
DossierPromptAnswer *dossier_response_find_prompt_answer (DossierResponse *self, guint prompt);
GListModel *dossier_response_get_answers (DossierResponse *self);
DossierAnswer *dossier_response_find_answer (DossierResponse *self, guint question);
guint dossier_response_count_answered (DossierResponse *self, DossierElement *element);
gboolean dossier_response_is_written (DossierResponse *self);
gboolean dossier_response_is_empty (DossierResponse *self);

G_END_DECLS
