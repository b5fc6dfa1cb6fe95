/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record-keys.h"
#include "dossier-record.h"

G_BEGIN_DECLS

/* Shared by the files that declare the fields of a record, store them and find them. */
void dossier_record_class_install_field (DossierRecordClass *klass, GParamSpec *field);
GParamSpec *dossier_record_class_find_field (DossierRecordClass *klass, const char *name);
gboolean dossier_record_is_key (DossierRecord *self, GParamSpec *field);
DossierRecordKeys *dossier_record_get_keys (DossierRecord *self, GParamSpec *field);
GRefString *dossier_record_peek_kept_text (DossierRecord *self);
void dossier_record_keep_text (DossierRecord *self, GRefString *text);
GRefString *dossier_record_peek_kept_list (DossierRecord *self, GParamSpec *field);
void dossier_record_keep_list (DossierRecord *self, GParamSpec *field, GRefString *text);
void dossier_address_append_key (GString *address, const char *key);

G_END_DECLS
