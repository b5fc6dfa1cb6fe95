/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-command.h"

G_BEGIN_DECLS

void dossier_command_begin_output (void);
void dossier_command_write_json (const char *text, gsize length);
void dossier_command_note_change (void);
DossierExit dossier_command_end_output (DossierExit code);

G_END_DECLS
