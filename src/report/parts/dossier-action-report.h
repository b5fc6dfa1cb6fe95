/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"

G_BEGIN_DECLS

DossierReport *dossier_action_report_new (DossierSubmission *submission, const char *today);

G_END_DECLS
