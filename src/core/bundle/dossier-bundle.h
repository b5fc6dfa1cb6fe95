/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard-library.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_BUNDLE_SUBMISSION_FILE "submission.json"

#define DOSSIER_BUNDLE_ERROR (dossier_bundle_error_quark ())

/**
 * DossierBundleError:
 * @DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE: the folder holds no submission
 * @DOSSIER_BUNDLE_ERROR_INVALID: the submission cannot be read
 * @DOSSIER_BUNDLE_ERROR_OCCUPIED: a new bundle would stand where something is
 * @DOSSIER_BUNDLE_ERROR_READ_ONLY: the bundle cannot be changed
 * @DOSSIER_BUNDLE_ERROR_MISSING: the folder is not there, or out of reach
 * @DOSSIER_BUNDLE_ERROR_BUSY: another program is changing the bundle
 * @DOSSIER_BUNDLE_ERROR_UNREADABLE: what was to be saved could not be opened again
 *
 * What can go wrong with a bundle, besides what #GFileError tells.
 */
typedef enum
{
  DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE,
  DOSSIER_BUNDLE_ERROR_INVALID,
  DOSSIER_BUNDLE_ERROR_OCCUPIED,
  DOSSIER_BUNDLE_ERROR_READ_ONLY,
  DOSSIER_BUNDLE_ERROR_MISSING,
  DOSSIER_BUNDLE_ERROR_BUSY,
  DOSSIER_BUNDLE_ERROR_UNREADABLE,
} DossierBundleError;

GQuark dossier_bundle_error_quark (void);

#define DOSSIER_TYPE_BUNDLE (dossier_bundle_get_type ())
G_DECLARE_FINAL_TYPE (DossierBundle, dossier_bundle, DOSSIER, BUNDLE, GObject)

DossierBundle *dossier_bundle_open (GFile *folder,
                                    DossierStandardLibrary *library,
                                    GCancellable *cancellable,
                                    GError **error);
DossierBundle *
dossier_bundle_open_to_change (GFile *folder, DossierStandardLibrary *library, GError **error);
DossierBundle *dossier_bundle_create (GFile *folder, DossierSubmission *submission, GError **error);

GFile *dossier_bundle_get_folder (DossierBundle *self);
char *dossier_bundle_get_name (DossierBundle *self);
DossierSubmission *dossier_bundle_get_submission (DossierBundle *self);
const char *dossier_bundle_get_read_only_reason (DossierBundle *self);
gboolean dossier_bundle_check_editable (DossierBundle *self, GError **error);

gboolean dossier_bundle_is_out_of_date (DossierBundle *self);
gboolean dossier_bundle_save (DossierBundle *self, GError **error);
void dossier_bundle_save_async (DossierBundle *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean dossier_bundle_save_finish (DossierBundle *self, GAsyncResult *result, GError **error);

G_END_DECLS
