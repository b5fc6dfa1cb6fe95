/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TEST_FIELD       "approver"
#define DOSSIER_TEST_FIELD_TITLE "Approver"

void dossier_test_declare_field (GType type);

G_END_DECLS
