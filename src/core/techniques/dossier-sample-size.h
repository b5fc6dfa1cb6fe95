/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-enum.h"

G_BEGIN_DECLS

/**
 * DossierConfidence:
 * @DOSSIER_CONFIDENCE_90: 9 times out of 10
 * @DOSSIER_CONFIDENCE_95: 19 times out of 20
 * @DOSSIER_CONFIDENCE_99: 99 times out of 100
 *
 * How often a random sample gives a result that is within its margin of error.
 */
typedef enum
{
  DOSSIER_CONFIDENCE_90,
  DOSSIER_CONFIDENCE_95,
  DOSSIER_CONFIDENCE_99,
} DossierConfidence;

#define DOSSIER_TYPE_CONFIDENCE (dossier_confidence_get_type ())

GType dossier_confidence_get_type (void);

/* The fewest answers for which percentages mean something. */
#define DOSSIER_SAMPLE_SIZE_FEW 30

guint dossier_sample_size_find_needed (guint n_customers,
                                       double margin_percent,
                                       DossierConfidence confidence);
gboolean dossier_sample_size_find_margin (guint n_customers,
                                          guint n_answers,
                                          DossierConfidence confidence,
                                          double *margin_percent);
guint dossier_sample_size_count_invitations (guint n_answers, double reply_percent);
char *dossier_sample_size_write_sentence (guint n_customers,
                                          guint n_answers,
                                          DossierConfidence confidence);

G_END_DECLS
