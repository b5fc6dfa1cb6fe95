/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_JSON_ERROR (dossier_json_error_quark ())

/**
 * DossierJsonError:
 * @DOSSIER_JSON_ERROR_SYNTAX: the text is not JSON
 * @DOSSIER_JSON_ERROR_NESTING: arrays and objects are nested too deeply
 * @DOSSIER_JSON_ERROR_DUPLICATE: one object has the same member twice
 * @DOSSIER_JSON_ERROR_SIZE: the file is larger than is read
 * @DOSSIER_JSON_ERROR_CONTENT: the JSON is sound, but does not say what it should
 *
 * What can be wrong with a JSON file, besides what #GIOErrorEnum tells.
 */
typedef enum
{
  DOSSIER_JSON_ERROR_SYNTAX,
  DOSSIER_JSON_ERROR_NESTING,
  DOSSIER_JSON_ERROR_DUPLICATE,
  DOSSIER_JSON_ERROR_SIZE,
  DOSSIER_JSON_ERROR_CONTENT,
} DossierJsonError;

GQuark dossier_json_error_quark (void);

G_END_DECLS
