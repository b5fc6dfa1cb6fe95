/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard.h"

G_BEGIN_DECLS

/* For the reader alone, which fills a standard before anybody else sees it. */
struct _DossierStandard
{
  GObject parent_instance;

  char *id;
  char *title;
  char *language;
  char *description;
  char *edition;
  char *website;
  char **sources;
  char *prompts_note;
  char *questions_note;
  char *rating_titles[DOSSIER_RATING_COUNT];
  char *rating_definitions[DOSSIER_RATING_COUNT];
  char *rating_reasons[DOSSIER_RATING_COUNT];
  DossierPassRule pass_rule;
  guint cycle_years;
  GArray *visits;
  GListStore *certification_bodies;
  char *certification_bodies_as_of;
  GListStore *criteria;
  GListStore *elements;
  GHashTable *elements_by_number;
  GHashTable *elements_by_criterion;
  GHashTable *criteria_by_element;
};

gboolean dossier_standard_add_element (DossierStandard *self,
                                       DossierCriterion *criterion,
                                       DossierElement *element);

G_END_DECLS
