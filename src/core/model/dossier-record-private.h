/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/* Between what declares fields and what stores them. */
void dossier_record_class_install_field (DossierRecordClass *klass, GParamSpec *field);
GType dossier_field_get_item_type (GParamSpec *field);

G_END_DECLS
