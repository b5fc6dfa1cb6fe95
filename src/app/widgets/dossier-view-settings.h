/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

GSettings *dossier_view_settings_new (DossierSubmission *submission);

G_END_DECLS
