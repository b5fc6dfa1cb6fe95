/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The size of the text of narratives, which is a setting. */

#include "dossier-text-size.h"

/* In percent, as the schema of the settings has it. */
#define SIZE_MINIMUM 80
#define SIZE_USUAL   100
#define SIZE_MAXIMUM 200
#define SIZE_STEP    10

#define SIZE_KEY "narrative-text-size"

/* As long as the program runs. */
static GSettings *
get_settings (void)
{
  static GSettings *settings = NULL;

  if (settings == NULL)
    settings = g_settings_new (DOSSIER_APPLICATION_ID);
  return settings;
}

static void
change_size (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  int size = (int) g_settings_get_uint (get_settings (), SIZE_KEY);

  if (g_str_equal (action_name, "narrative.larger-text"))
    size += SIZE_STEP;
  else if (g_str_equal (action_name, "narrative.smaller-text"))
    size -= SIZE_STEP;
  else
    size = SIZE_USUAL;
  g_settings_set_uint (get_settings (), SIZE_KEY, (guint) CLAMP (size, SIZE_MINIMUM, SIZE_MAXIMUM));
}

static void
size_changed_cb (GtkCssProvider *provider)
{
  g_autofree char *css = g_strdup_printf (".narrative textview { font-size: %u%%; }",
                                          g_settings_get_uint (get_settings (), SIZE_KEY));

  gtk_css_provider_load_from_data (provider, css, -1);
}

/**
 * dossier_text_size_install_actions:
 * @widget_class: the class of an editor of narratives
 *
 * Installs the actions that change the size, and their keys.
 */
void
dossier_text_size_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    guint keyvals[3];
  } sizes[] = {
    { "narrative.larger-text", { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add } },
    { "narrative.smaller-text", { GDK_KEY_minus, GDK_KEY_underscore, GDK_KEY_KP_Subtract } },
    { "narrative.usual-text-size", { GDK_KEY_0, GDK_KEY_KP_0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gtk_widget_class_install_action (widget_class, sizes[i].action, NULL, change_size);
      for (guint j = 0; j < G_N_ELEMENTS (sizes[i].keyvals) && sizes[i].keyvals[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class,
                                             sizes[i].keyvals[j],
                                             GDK_CONTROL_MASK,
                                             sizes[i].action,
                                             NULL);
    }
}

static void
load_css_once (void)
{
  static GtkCssProvider *provider = NULL;

  if (provider != NULL)
    return;
  provider = gtk_css_provider_new ();
  dossier_text_size_connect (provider, G_CALLBACK (size_changed_cb));
  size_changed_cb (provider);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* GTK lays the text out in the font that the node of the text had before the style of the view
 * changed. In the next frame the node has the new one, and so has the text in the frame after that.
 */
static gboolean
view_lay_out_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;

  if ((*n_frames)++ < 1)
    return G_SOURCE_CONTINUE;
  GTK_WIDGET_GET_CLASS (view)->css_changed (view, NULL);
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

static void
lay_out_again (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, view_lay_out_cb, g_new0 (guint, 1), g_free);
}

/**
 * dossier_text_size_follow:
 * @view: a text view in an editor of narratives
 *
 * Has its text be of the size of the setting, from now on.
 */
void
dossier_text_size_follow (GtkTextView *view)
{
  load_css_once ();
  dossier_text_size_connect (view, G_CALLBACK (lay_out_again));
  lay_out_again (GTK_WIDGET (view));
}

/**
 * dossier_text_size_get_scale:
 *
 * Returns: how large the text of narratives is, beside other text
 */
double
dossier_text_size_get_scale (void)
{
  return g_settings_get_uint (get_settings (), SIZE_KEY) / (double) SIZE_USUAL;
}

/**
 * dossier_text_size_connect:
 * @object: (type GObject): an object
 * @callback: what is called with @object when the size has changed, as long as the object is there
 */
void
dossier_text_size_connect (gpointer object, GCallback callback)
{
  g_signal_connect_object (get_settings (),
                           "changed::" SIZE_KEY,
                           callback,
                           object,
                           G_CONNECT_SWAPPED);
}
