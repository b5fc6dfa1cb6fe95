/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sample-size.h"

#include "dossier-entered-number.h"
#include "dossier-text.h"

#include <math.h>

static const DossierEnumValue confidence_values[] = {
  { DOSSIER_CONFIDENCE_90, "90", N_ ("90%"), NULL },
  { DOSSIER_CONFIDENCE_95, "95", N_ ("95%"), NULL },
  { DOSSIER_CONFIDENCE_99, "99", N_ ("99%"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierConfidence, dossier_confidence, confidence_values)

/* The two-sided points of the standard normal distribution, as tables of it print them. */
static const double standard_scores[] = {
  [DOSSIER_CONFIDENCE_90] = 1.645,
  [DOSSIER_CONFIDENCE_95] = 1.960,
  [DOSSIER_CONFIDENCE_99] = 2.576,
};

/* Half of the customers, for which the margin is widest. */
#define PROPORTION 0.5
/* What is a whole number on paper may come out a little above it, and is not rounded up then. */
#define ROUNDING_ERROR 1e-9

static guint
round_up (double number)
{
  double rounded = ceil (number * (1.0 - ROUNDING_ERROR));

  return rounded < (double) G_MAXUINT ? (guint) rounded : G_MAXUINT;
}

/**
 * dossier_sample_size_find_needed:
 * @n_customers: how many customers there are; 0 if this is not known, or if there are very many
 * @margin_percent: the margin of error, in percentage points, above 0
 * @confidence: how sure one wants to be
 *
 * Finds how many answers keep the margin of error for any result. The number for a population
 * without limit is z² p (1 − p) ÷ e² (W. G. Cochran, “Sampling Techniques”, 3rd edition, 1977,
 * section 4.4), with p = ½; that for N customers is n₀ ÷ (1 + (n₀ − 1) ÷ N) (in the same section),
 * which is the finite population correction. It is rounded up.
 *
 * Returns: the number of answers, at most that of the customers
 */
guint
dossier_sample_size_find_needed (guint n_customers,
                                 double margin_percent,
                                 DossierConfidence confidence)
{
  double ratio;
  double needed;

  g_return_val_if_fail (confidence < G_N_ELEMENTS (standard_scores), 0);
  g_return_val_if_fail (margin_percent > 0.0, 0);

  ratio = standard_scores[confidence] / (margin_percent / 100.0);
  needed = ratio * ratio * PROPORTION * (1.0 - PROPORTION);
  if (n_customers > 0)
    needed = needed / (1.0 + (needed - 1.0) / (double) n_customers);
  if (n_customers > 0 && needed > (double) n_customers)
    return n_customers;
  return MAX (round_up (needed), 1);
}

/**
 * dossier_sample_size_find_margin:
 * @n_customers: how many customers there are; 0 if this is not known, or if there are very many
 * @n_answers: how many of them answered
 * @confidence: how sure one wants to be
 * @margin_percent: (out): the margin of error, in percentage points; 0 if all customers answered
 *
 * Finds how far a result may be out by chance. It is z √(p (1 − p) ÷ n) × √((N − n) ÷ (N − 1)),
 * with p = ½: the normal approximation and the finite population correction (W. G. Cochran,
 * “Sampling Techniques”, 3rd edition, 1977, sections 3.2 and 3.6).
 *
 * Returns: %FALSE if nobody answered, or more than there are customers
 */
gboolean
dossier_sample_size_find_margin (guint n_customers,
                                 guint n_answers,
                                 DossierConfidence confidence,
                                 double *margin_percent)
{
  double margin;

  g_return_val_if_fail (confidence < G_N_ELEMENTS (standard_scores), FALSE);
  g_return_val_if_fail (margin_percent != NULL, FALSE);

  if (n_answers == 0 || (n_customers > 0 && n_answers > n_customers))
    return FALSE;
  margin = standard_scores[confidence] * sqrt (PROPORTION * (1.0 - PROPORTION) / n_answers);
  if (n_customers == n_answers)
    margin = 0.0;
  else if (n_customers > 0)
    margin *= sqrt ((double) (n_customers - n_answers) / (double) (n_customers - 1));
  *margin_percent = margin * 100.0;
  return TRUE;
}

/**
 * dossier_sample_size_count_invitations:
 * @n_answers: how many answers are needed
 * @reply_percent: how many of a hundred who are invited answer, above 0
 *
 * Returns: how many customers to invite for so many answers
 */
guint
dossier_sample_size_count_invitations (guint n_answers, double reply_percent)
{
  g_return_val_if_fail (reply_percent > 0.0, 0);

  return round_up (n_answers * 100.0 / reply_percent);
}

/* How many customers there are is not known. */
static char *
write_answers_only (guint n_answers, const char *sure, const char *margin)
{
  g_autofree char *answers = dossier_entered_number_write_count (n_answers);

  /* Translators: how many customers answered, the confidence (95%), the margin (4.6) */
  return g_strdup_printf (
    dossier_ngettext ("%s customer answered; at %s confidence the result is right "
                      "within ±%s percentage points.",
                      "%s customers answered; at %s confidence the result is right "
                      "within ±%s percentage points.",
                      n_answers),
    answers,
    sure,
    margin);
}

/**
 * dossier_sample_size_write_sentence:
 * @n_customers: how many customers there are; 0 if this is not known, or if there are very many
 * @n_answers: how many of them answered
 * @confidence: how sure one wants to be
 *
 * Returns: (transfer full) (nullable): how sure a result is, as a sentence for a narrative; %NULL
 * if nobody answered, or more than there are customers
 */
char *
dossier_sample_size_write_sentence (guint n_customers,
                                    guint n_answers,
                                    DossierConfidence confidence)
{
  const char *sure = dossier_enum_get_title (DOSSIER_TYPE_CONFIDENCE, (int) confidence);
  g_autofree char *answers = dossier_entered_number_write_count (n_answers);
  g_autofree char *customers = dossier_entered_number_write_count (n_customers);
  g_autofree char *margin = NULL;
  double margin_percent;

  if (!dossier_sample_size_find_margin (n_customers, n_answers, confidence, &margin_percent))
    return NULL;
  if (n_answers == n_customers)
    return g_strdup_printf (
      _ ("All customers answered (%s), so the result has no margin of error."),
      answers);
  margin = dossier_entered_number_write_margin (margin_percent);
  if (n_customers == 0)
    return write_answers_only (n_answers, sure, margin);
  /* Translators: how many answered of how many customers, the confidence (95%), the margin (4.6) */
  return g_strdup_printf (_ ("%s of %s customers answered; at %s confidence the result is right "
                             "within ±%s percentage points."),
                          answers,
                          customers,
                          sure,
                          margin);
}
