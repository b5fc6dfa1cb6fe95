/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *dossier_assessment_kind_choices_new (void);
GListModel *dossier_assessment_scope_choices_new (void);
GListModel *dossier_assessment_outcome_choices_new (void);

G_END_DECLS
