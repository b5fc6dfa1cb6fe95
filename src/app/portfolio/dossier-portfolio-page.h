/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-page.h"
#include "dossier-portfolio-filter.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PORTFOLIO_PAGE (dossier_portfolio_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierPortfolioPage,
                      dossier_portfolio_page,
                      DOSSIER,
                      PORTFOLIO_PAGE,
                      DossierPage)

void dossier_portfolio_page_show_number (DossierPortfolioPage *self, const char *number);
void dossier_portfolio_page_show_counted (DossierPortfolioPage *self,
                                          const char *criterion,
                                          int rating,
                                          DossierPortfolioCondition condition);
void dossier_portfolio_page_move (DossierPortfolioPage *self, int direction);
const char *dossier_portfolio_page_get_element (DossierPortfolioPage *self);
void dossier_portfolio_page_focus_search (DossierPortfolioPage *self);
void dossier_portfolio_page_focus_rating (DossierPortfolioPage *self);
void dossier_portfolio_page_focus_narrative (DossierPortfolioPage *self);
void dossier_portfolio_page_choose_evidence (DossierPortfolioPage *self);
void dossier_portfolio_page_set_writing (DossierPortfolioPage *self, gboolean is_writing);
gboolean dossier_portfolio_page_get_writing (DossierPortfolioPage *self);
gboolean dossier_portfolio_page_find (DossierPortfolioPage *self);

G_END_DECLS
