/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"

G_BEGIN_DECLS

char *dossier_visit_calendar_to_text (DossierAssessment *assessment);

G_END_DECLS
