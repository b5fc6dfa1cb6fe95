/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-question.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ELEMENT (dossier_element_get_type ())
G_DECLARE_FINAL_TYPE (DossierElement, dossier_element, DOSSIER, ELEMENT, GObject)

DossierElement *dossier_element_new (const char *number,
                                     const char *title,
                                     const char *requirement,
                                     const char *const *prompts);
const char *dossier_element_get_number (DossierElement *self);
const char *dossier_element_get_title (DossierElement *self);
const char *dossier_element_get_requirement (DossierElement *self);
const char *const *dossier_element_get_prompts (DossierElement *self);
void dossier_element_add_question (DossierElement *self, DossierQuestion *question);
GListModel *dossier_element_get_questions (DossierElement *self);

G_END_DECLS
