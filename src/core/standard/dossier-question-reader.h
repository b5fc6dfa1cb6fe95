/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "dossier-element.h"

G_BEGIN_DECLS

gboolean dossier_question_reader_read (DossierElement *element,
                                       JsonObject *object,
                                       const char *place,
                                       GError **error);

G_END_DECLS
