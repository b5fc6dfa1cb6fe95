/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *dossier_evidence_kind_choices_new (const char *first);
GListModel *dossier_sensitivity_choices_new (const char *first);

G_END_DECLS
