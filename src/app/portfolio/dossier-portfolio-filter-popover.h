/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-portfolio-filter.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PORTFOLIO_FILTER_POPOVER (dossier_portfolio_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierPortfolioFilterPopover,
                      dossier_portfolio_filter_popover,
                      DOSSIER,
                      PORTFOLIO_FILTER_POPOVER,
                      GtkPopover)

GtkWidget *dossier_portfolio_filter_popover_new (DossierPortfolioFilter *filter,
                                                 DossierSubmission *submission);

G_END_DECLS
