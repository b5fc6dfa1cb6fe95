/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierPortfolioCondition:
 * @DOSSIER_PORTFOLIO_ANY: every element
 * @DOSSIER_PORTFOLIO_RATED: elements that are rated
 * @DOSSIER_PORTFOLIO_WRITTEN: elements with a narrative
 * @DOSSIER_PORTFOLIO_EVIDENCED: elements that cite evidence
 * @DOSSIER_PORTFOLIO_NOT_EVIDENCED: elements that cite none
 * @DOSSIER_PORTFOLIO_FINAL: elements with a narrative that is final
 * @DOSSIER_PORTFOLIO_NOT_FINAL: elements with a narrative that is not
 * @DOSSIER_PORTFOLIO_NOT_WRITTEN: elements without narrative
 *
 * What the dashboard counts, besides ratings.
 */
typedef enum
{
  DOSSIER_PORTFOLIO_ANY,
  DOSSIER_PORTFOLIO_RATED,
  DOSSIER_PORTFOLIO_WRITTEN,
  DOSSIER_PORTFOLIO_EVIDENCED,
  DOSSIER_PORTFOLIO_NOT_EVIDENCED,
  DOSSIER_PORTFOLIO_FINAL,
  DOSSIER_PORTFOLIO_NOT_FINAL,
  DOSSIER_PORTFOLIO_NOT_WRITTEN,
} DossierPortfolioCondition;

#define DOSSIER_PORTFOLIO_ALL (-1)

#define DOSSIER_TYPE_PORTFOLIO_FILTER (dossier_portfolio_filter_get_type ())
G_DECLARE_FINAL_TYPE (DossierPortfolioFilter,
                      dossier_portfolio_filter,
                      DOSSIER,
                      PORTFOLIO_FILTER,
                      GtkFilter)

DossierPortfolioFilter *dossier_portfolio_filter_new (void);
void dossier_portfolio_filter_set_text (DossierPortfolioFilter *self, const char *text);
void dossier_portfolio_filter_set_rating (DossierPortfolioFilter *self, int rating);
int dossier_portfolio_filter_get_rating (DossierPortfolioFilter *self);
void dossier_portfolio_filter_set_state (DossierPortfolioFilter *self, int state);
int dossier_portfolio_filter_get_state (DossierPortfolioFilter *self);
const char *dossier_portfolio_filter_get_owner (DossierPortfolioFilter *self);
void dossier_portfolio_filter_set_owner (DossierPortfolioFilter *self, const char *owner);
void dossier_portfolio_filter_set_counted (DossierPortfolioFilter *self,
                                           const char *criterion,
                                           DossierPortfolioCondition condition);
void dossier_portfolio_filter_clear (DossierPortfolioFilter *self);
gboolean dossier_portfolio_filter_is_active (DossierPortfolioFilter *self);
char *dossier_portfolio_filter_describe (DossierPortfolioFilter *self, DossierStandard *standard);

G_END_DECLS
