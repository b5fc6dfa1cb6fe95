/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-check-list.h"

G_BEGIN_DECLS

char *dossier_check_summary_describe_rest (DossierCheckList *checks);

G_END_DECLS
