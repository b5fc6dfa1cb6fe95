/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

AdwApplication *app_test_create_application (void);
void app_test_settle (void);
void app_test_settle_drawn (GtkWidget *widget);
