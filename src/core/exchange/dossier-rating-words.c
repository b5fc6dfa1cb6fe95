/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating-words.h"

#include "dossier-text-match.h"

typedef struct
{
  const char *words;
  DossierRating rating;
} Spelling;

/* Spellings found in reports and spreadsheets, in lower case without spaces and hyphens. */
static const Spelling spellings[] = {
  { "complianceplus", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "compliance+", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "compliantplus", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "compliant+", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "plus", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "cplus", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "cp", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "c+", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "exceeded", DOSSIER_RATING_COMPLIANCE_PLUS },
  { "compliance", DOSSIER_RATING_COMPLIANCE },
  { "compliant", DOSSIER_RATING_COMPLIANCE },
  { "fullcompliance", DOSSIER_RATING_COMPLIANCE },
  { "fullycompliant", DOSSIER_RATING_COMPLIANCE },
  { "fullymet", DOSSIER_RATING_COMPLIANCE },
  { "met", DOSSIER_RATING_COMPLIANCE },
  { "c", DOSSIER_RATING_COMPLIANCE },
  { "partialcompliance", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "partiallycompliant", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "partialcompliant", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "partiallymet", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "partlymet", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "partlycompliant", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "partial", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "pc", DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { "noncompliance", DOSSIER_RATING_NON_COMPLIANCE },
  { "noncompliant", DOSSIER_RATING_NON_COMPLIANCE },
  { "notcompliant", DOSSIER_RATING_NON_COMPLIANCE },
  { "notmet", DOSSIER_RATING_NON_COMPLIANCE },
  { "unmet", DOSSIER_RATING_NON_COMPLIANCE },
  { "nc", DOSSIER_RATING_NON_COMPLIANCE },
  { "notrated", DOSSIER_RATING_NOT_RATED },
  { "notyetrated", DOSSIER_RATING_NOT_RATED },
  { "notassessed", DOSSIER_RATING_NOT_RATED },
  { "notlookedat", DOSSIER_RATING_NOT_RATED },
};

static gboolean
is_title (DossierStandard *standard, DossierRating rating, const char *simple)
{
  g_autofree char *title =
    dossier_text_simplify (dossier_standard_get_rating_title (standard, rating));

  return g_str_equal (title, simple);
}

/**
 * dossier_rating_from_words:
 * @standard: the standard, which names the ratings
 * @words: what somebody wrote for a rating
 * @rating: (out): what it means
 *
 * Reads the ids and titles of ratings, and other spellings that can mean only
 * one of them: "Compliant", "CP", "Compliance +", "Partially met".
 *
 * Returns: whether the words are plain
 */
gboolean
dossier_rating_from_words (DossierStandard *standard, const char *words, DossierRating *rating)
{
  g_autofree char *simple = dossier_text_simplify (words);

  for (guint i = 0; i < DOSSIER_RATING_COUNT; i++)
    {
      if (is_title (standard, (DossierRating) i, simple))
        {
          *rating = (DossierRating) i;
          return TRUE;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      if (g_str_equal (spellings[i].words, simple))
        {
          *rating = spellings[i].rating;
          return TRUE;
        }
    }
  return FALSE;
}
