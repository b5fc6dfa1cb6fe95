/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-response-replacing.h"

#include "dossier-clean-text.h"
#include "dossier-evidence-mention.h"
#include "dossier-narrative-find.h"
#include "dossier-submission-evidence.h"

#include <string.h>

/* Evidence that the narrative has come to mention is cited, as if that was typed. */
static void
set_narrative (DossierResponse *self, const char *narrative)
{
  DossierRecord *outermost = dossier_record_get_outermost (DOSSIER_RECORD (self));
  g_autoptr (GPtrArray) mentions =
    dossier_evidence_mention_find_all (dossier_response_get_narrative (self));

  g_object_set (self, "narrative", narrative, NULL);
  if (DOSSIER_IS_SUBMISSION (outermost))
    dossier_submission_cite_mentions (DOSSIER_SUBMISSION (outermost), self, mentions);
}

/**
 * dossier_response_replace:
 * @self: a response, in an open edit group of its submission
 * @paragraphs: (element-type DossierNarrativeParagraph): its narrative, which is changed
 * @matches: (element-type DossierNarrativeMatch): what to replace in it
 * @replacement: the words that come instead, in one line
 *
 * Replaces words in the narrative.
 *
 * Returns: whether it was done; the narrative would be too long otherwise
 */
gboolean
dossier_response_replace (DossierResponse *self,
                          GPtrArray *paragraphs,
                          GArray *matches,
                          const char *replacement)
{
  g_autofree char *narrative = NULL;

  g_return_val_if_fail (DOSSIER_IS_RESPONSE (self), FALSE);

  dossier_narrative_replace (paragraphs, matches, replacement);
  narrative = dossier_narrative_write (paragraphs);
  if (strlen (narrative) > DOSSIER_TEXT_SIZE_MAXIMUM)
    return FALSE;
  set_narrative (self, narrative);
  return TRUE;
}
