/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

char *dossier_action_calendar_to_text (DossierSubmission *submission);

G_END_DECLS
