/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-window.h"

int bench_window_run (GCallback activate, gpointer bench);
DossierWindow *bench_window_open (GApplication *application, const char *path);
GtkWidget *bench_window_find (GtkWidget *widget, GType type);
gint64 bench_window_measure_time (void);
void bench_window_print_times (const char *name, GArray *times);
