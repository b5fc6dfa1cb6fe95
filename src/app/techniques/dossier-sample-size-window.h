/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SAMPLE_SIZE_WINDOW (dossier_sample_size_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierSampleSizeWindow,
                      dossier_sample_size_window,
                      DOSSIER,
                      SAMPLE_SIZE_WINDOW,
                      AdwWindow)

GtkWindow *dossier_sample_size_window_new (GtkWindow *parent);

G_END_DECLS
