/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPERATION (dossier_operation_get_type ())
G_DECLARE_DERIVABLE_TYPE (DossierOperation, dossier_operation, DOSSIER, OPERATION, GObject)

/**
 * DossierOperationClass:
 * @cancel_hint: what cancelling does, untranslated, as the tooltip of the button that cancels
 * @begin: starts the work; has to call dossier_operation_end() when nothing of it goes on
 * @cancel: asks the work to stop; by default it cancels the cancellable
 * @update: (nullable): calls dossier_operation_set_progress() with how far the work is; called
 *   several times a second once the work has taken longer than a moment
 */
struct _DossierOperationClass
{
  GObjectClass parent_class;

  const char *cancel_hint;
  void (*begin) (DossierOperation *self);
  void (*cancel) (DossierOperation *self);
  void (*update) (DossierOperation *self);
};

void dossier_operation_begin (DossierOperation *self);
void dossier_operation_cancel (DossierOperation *self);
void dossier_operation_end (DossierOperation *self, GError *error);
gboolean dossier_operation_is_running (DossierOperation *self);
GCancellable *dossier_operation_get_cancellable (DossierOperation *self);
const GError *dossier_operation_get_error (DossierOperation *self);
const char *dossier_operation_get_description (DossierOperation *self);
const char *dossier_operation_get_cancel_hint (DossierOperation *self);
void dossier_operation_set_description (DossierOperation *self, const char *description);
void dossier_operation_set_progress (DossierOperation *self,
                                     const char *title,
                                     const char *detail,
                                     double fraction);

G_END_DECLS
