/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PORTFOLIO_ITEM (dossier_portfolio_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierPortfolioItem,
                      dossier_portfolio_item,
                      DOSSIER,
                      PORTFOLIO_ITEM,
                      GObject)

GListModel *dossier_portfolio_item_list_for_submission (DossierSubmission *submission);
const char *dossier_portfolio_item_get_number (DossierPortfolioItem *self);
const char *dossier_portfolio_item_get_title (DossierPortfolioItem *self);
const char *dossier_portfolio_item_get_introduction (DossierPortfolioItem *self);
DossierCriterion *dossier_portfolio_item_get_criterion (DossierPortfolioItem *self);
DossierElement *dossier_portfolio_item_get_element (DossierPortfolioItem *self);
DossierResponse *dossier_portfolio_item_get_response (DossierPortfolioItem *self);
GListModel *dossier_portfolio_item_get_children (DossierPortfolioItem *self);

G_END_DECLS
