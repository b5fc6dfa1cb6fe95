/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *dossier_action_state_choices_new (void);
GListModel *dossier_priority_choices_new (void);

G_END_DECLS
