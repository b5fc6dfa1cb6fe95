/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-json-error.h"

G_DEFINE_QUARK (dossier_json_error, dossier_json_error)
