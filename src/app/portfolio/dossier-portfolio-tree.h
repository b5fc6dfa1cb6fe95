/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-portfolio-filter.h"
#include "dossier-portfolio-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PORTFOLIO_TREE (dossier_portfolio_tree_get_type ())
G_DECLARE_FINAL_TYPE (DossierPortfolioTree, dossier_portfolio_tree, DOSSIER, PORTFOLIO_TREE, AdwBin)

void dossier_portfolio_tree_set_submission (DossierPortfolioTree *self,
                                            DossierSubmission *submission);
DossierPortfolioFilter *dossier_portfolio_tree_get_filter (DossierPortfolioTree *self);
DossierPortfolioItem *dossier_portfolio_tree_get_selected (DossierPortfolioTree *self);
gboolean dossier_portfolio_tree_select (DossierPortfolioTree *self, const char *number);
void dossier_portfolio_tree_select_first_element (DossierPortfolioTree *self);
void dossier_portfolio_tree_move (DossierPortfolioTree *self, int direction);
void dossier_portfolio_tree_expand_all (DossierPortfolioTree *self);
gboolean dossier_portfolio_tree_is_empty (DossierPortfolioTree *self);

G_END_DECLS
