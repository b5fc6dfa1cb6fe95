/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUESTION (dossier_question_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuestion, dossier_question, DOSSIER, QUESTION, GObject)

DossierQuestion *dossier_question_new (const char *text, const char *hint, gboolean is_essential);
const char *dossier_question_get_text (DossierQuestion *self);
const char *dossier_question_get_hint (DossierQuestion *self);
gboolean dossier_question_is_essential (DossierQuestion *self);

G_END_DECLS
