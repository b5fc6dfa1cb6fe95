/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <md4c.h>

G_BEGIN_DECLS

gunichar dossier_narrative_decode_entity (const char *text, gsize length);
char *dossier_narrative_read_attribute (const MD_ATTRIBUTE *attribute);

G_END_DECLS
