/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-view.h"

#include <glib/gi18n.h>

#include "dossier-page-cache.h"
#include "dossier-page-column.h"
#include "dossier-report-places.h"

#define ZOOM_STEP 1.25

/* How long to work on a layout before something else has its turn, in microseconds. */
#define WORK_AT_ONCE 10000

/**
 * DossierReportView:
 *
 * The pages of a report one below the other, as they print. It is to be the
 * child of a scrolled window.
 */
struct _DossierReportView
{
  GtkWidget parent_instance;

  DossierReport *report;
  DossierLayout *layout;
  guint work;
  guint changed_source;
  char *words;
  DossierPageColumn column;
  DossierPageCache *cache;
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (DossierReportView, dossier_report_view, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const DossierPageGeometry *
get_geometry (DossierReportView *self)
{
  return &self->layout->typesetter.geometry;
}

static void
dossier_report_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  const DossierPageColumn *column = &DOSSIER_REPORT_VIEW (widget)->column;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL
               ? dossier_page_column_measure_width (column)
               : dossier_page_column_measure_height (column,
                                                     for_size > 0 ? for_size
                                                                  : gtk_widget_get_width (widget));
  *natural = *minimum;
}

static GtkSizeRequestMode
dossier_report_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_report_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (widget);

  if (dossier_page_column_fit (&self->column, self->layout, width))
    dossier_page_cache_forget (self->cache);
}

static graphene_rect_t
get_paper (DossierReportView *self, guint page)
{
  return dossier_page_column_get_paper (&self->column,
                                        page,
                                        gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
dossier_report_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (widget);
  double top = self->adjustment != NULL ? gtk_adjustment_get_value (self->adjustment) : 0;
  double height = self->adjustment != NULL ? gtk_adjustment_get_page_size (self->adjustment)
                                           : gtk_widget_get_height (widget);
  guint first, last;

  if (self->column.n_pages == 0)
    return;
  first = dossier_page_column_find_page (&self->column, top);
  last = dossier_page_column_find_page (&self->column, top + height);
  for (guint page = first; page <= last; page++)
    {
      graphene_rect_t paper = get_paper (self, page);

      dossier_page_cache_snapshot (self->cache,
                                   self->layout,
                                   page,
                                   self->column.scale,
                                   &paper,
                                   snapshot);
    }
}

/* A screen reader gets the words of the page that is shown. */
static void
read_page (DossierReportView *self)
{
  guint page = dossier_report_view_get_page (self);
  g_autofree char *words = page > 0 ? dossier_report_read_page (self->layout, page) : g_strdup ("");

  if (g_strcmp0 (words, self->words) == 0)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
  g_free (self->words);
  self->words = g_steal_pointer (&words);
}

static gboolean
emit_changed (gpointer user_data)
{
  DossierReportView *self = user_data;

  self->changed_source = 0;
  read_page (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Not at once: this may be in the midst of giving widgets their place. */
static void
queue_changed (DossierReportView *self)
{
  if (self->changed_source == 0)
    self->changed_source = g_idle_add_full (G_PRIORITY_DEFAULT, emit_changed, self, NULL);
}

static void
scrolled (DossierReportView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  queue_changed (self);
}

static void
forget_adjustment (DossierReportView *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, scrolled, self);
  g_clear_object (&self->adjustment);
}

static void
dossier_report_view_map (GtkWidget *widget)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  forget_adjustment (self);
  if (scroller != NULL)
    {
      self->adjustment =
        g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
      g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (scrolled), self);
      g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (scrolled), self);
    }
  GTK_WIDGET_CLASS (dossier_report_view_parent_class)->map (widget);
}

static void
clicked (GtkGestureClick *gesture, int n_press, double x, double y, DossierReportView *self)
{
  guint page;
  graphene_rect_t paper;
  g_autofree char *anchor = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->column.n_pages == 0)
    return;
  page = dossier_page_column_find_page (&self->column, y);
  paper = get_paper (self, page);
  if (!graphene_rect_contains_point (&paper, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return;
  anchor = dossier_report_find_place (self->layout,
                                      page,
                                      (x - (double) paper.origin.x) / self->column.scale,
                                      (y - (double) paper.origin.y) / self->column.scale);
  if (anchor != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, anchor);
}

/* What the keyboard can do for a click: the first place on the page. */
static void
activate_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (widget);
  g_autofree char *anchor = NULL;

  if (self->column.n_pages == 0)
    return;
  anchor = dossier_report_find_place (self->layout,
                                      dossier_report_view_get_page (self),
                                      get_geometry (self)->text_left,
                                      get_geometry (self)->top + 1);
  if (anchor != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, anchor);
}

static void
turn_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (widget);
  guint page = dossier_report_view_get_page (self);

  if (g_str_equal (action_name, "report.next-page"))
    dossier_report_view_go_to (self, page + 1);
  else if (g_str_equal (action_name, "report.previous-page"))
    dossier_report_view_go_to (self, page > 1 ? page - 1 : 1);
  else if (g_str_equal (action_name, "report.first-page"))
    dossier_report_view_go_to (self, 1);
  else
    dossier_report_view_go_to (self, self->column.n_pages);
}

static void
change_zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (widget);
  double zoom = self->column.scale / DOSSIER_PAGE_COLUMN_SCALE_OF_ONE;

  if (g_str_equal (action_name, "report.zoom-in"))
    dossier_report_view_zoom (self, zoom * ZOOM_STEP);
  else if (g_str_equal (action_name, "report.zoom-out"))
    dossier_report_view_zoom (self, zoom / ZOOM_STEP);
  else
    dossier_report_view_zoom (self, 0);
}

static void
dossier_report_view_dispose (GObject *object)
{
  DossierReportView *self = DOSSIER_REPORT_VIEW (object);

  g_clear_handle_id (&self->work, g_source_remove);
  g_clear_handle_id (&self->changed_source, g_source_remove);
  forget_adjustment (self);
  g_clear_pointer (&self->layout, dossier_layout_free);
  g_clear_pointer (&self->report, dossier_report_free);
  g_clear_pointer (&self->cache, dossier_page_cache_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (dossier_report_view_parent_class)->dispose (object);
}

static void
dossier_report_view_class_init (DossierReportViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "report.next-page", turn_page, GDK_KEY_Page_Down, 0 },
    { "report.previous-page", turn_page, GDK_KEY_Page_Up, 0 },
    { "report.first-page", turn_page, GDK_KEY_Home, 0 },
    { "report.last-page", turn_page, GDK_KEY_End, 0 },
    { "report.zoom-in", change_zoom, GDK_KEY_plus, GDK_CONTROL_MASK },
    { "report.zoom-out", change_zoom, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "report.fit-width", change_zoom, GDK_KEY_0, GDK_CONTROL_MASK },
    { "report.open-place", activate_page, GDK_KEY_Return, 0 },
  };

  object_class->dispose = dossier_report_view_dispose;
  widget_class->measure = dossier_report_view_measure;
  widget_class->get_request_mode = dossier_report_view_get_request_mode;
  widget_class->size_allocate = dossier_report_view_size_allocate;
  widget_class->snapshot = dossier_report_view_snapshot;
  widget_class->map = dossier_report_view_map;

  /**
   * DossierReportView::changed:
   *
   * Emitted when other pages are there, or another is at the top.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /**
   * DossierReportView::activated:
   * @anchor: the name of a place in the report
   *
   * Emitted when the user wants to go to what the report shows.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     1,
                                     G_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class,
                                           actions[i].key,
                                           actions[i].modifiers,
                                           actions[i].name,
                                           NULL);
    }
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
dossier_report_view_init (DossierReportView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->column.scale = 1;
  self->cache = dossier_page_cache_new ();
  g_signal_connect_object (self->cache->pictures,
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static void
pages_changed (DossierReportView *self)
{
  dossier_page_column_fit (&self->column, self->layout, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  queue_changed (self);
}

static gboolean
go_on (gpointer user_data)
{
  DossierReportView *self = user_data;
  gboolean is_complete = dossier_layout_advance (self->layout, WORK_AT_ONCE);

  if (is_complete)
    {
      self->work = 0;
      self->column.n_pages_to_come = 0;
      /* The contents tell pages that were not known before. */
      dossier_page_cache_forget (self->cache);
    }
  pages_changed (self);
  return is_complete ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * dossier_report_view_show:
 * @self: a report view
 * @report: (transfer full) (nullable): a report
 *
 * Shows a report, at the page that was shown before. What has changed little is
 * there at once; a long report becomes complete while it is shown.
 */
void
dossier_report_view_show (DossierReportView *self, DossierReport *report)
{
  g_autoptr (DossierReport) before = g_steal_pointer (&self->report);
  guint n_pages_before = MAX (self->column.n_pages, self->column.n_pages_to_come);
  DossierPageGeometry geometry;

  g_clear_handle_id (&self->work, g_source_remove);
  dossier_page_cache_forget (self->cache);
  self->report = report;
  self->column.n_pages_to_come = 0;
  if (report == NULL)
    {
      g_clear_pointer (&self->layout, dossier_layout_free);
      pages_changed (self);
      return;
    }
  geometry = dossier_page_design_get_geometry (report->design);
  self->layout = dossier_layout_begin (report, &geometry, self->layout);
  if (!dossier_layout_advance (self->layout, WORK_AT_ONCE))
    {
      /* With room for fewer pages, the view would go up to the last of them, and stay there. */
      self->column.n_pages_to_come = n_pages_before;
      self->work = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on, self, NULL);
    }
  pages_changed (self);
}

/**
 * dossier_report_view_get_page:
 * @self: a report view
 *
 * Returns: the number of the page that most of the view shows, from 1; 0 if
 *   there is none
 */
guint
dossier_report_view_get_page (DossierReportView *self)
{
  double height;

  if (self->column.n_pages == 0)
    return 0;
  if (self->adjustment == NULL)
    return 1;
  height = MIN (gtk_adjustment_get_page_size (self->adjustment),
                dossier_page_column_get_step (&self->column));
  return dossier_page_column_find_page (&self->column,
                                        gtk_adjustment_get_value (self->adjustment) + height / 2);
}

/**
 * dossier_report_view_go_to:
 * @self: a report view
 * @page: a page, from 1; the last one for greater numbers
 *
 * Turns to a page.
 */
void
dossier_report_view_go_to (DossierReportView *self, guint page)
{
  if (self->column.n_pages == 0 || self->adjustment == NULL)
    return;
  gtk_adjustment_set_value (
    self->adjustment,
    dossier_page_column_get_start (&self->column, CLAMP (page, 1, self->column.n_pages)));
}

/**
 * dossier_report_view_describe_page:
 * @self: a report view
 *
 * Returns: (transfer full): which page is shown, as people read it
 */
char *
dossier_report_view_describe_page (DossierReportView *self)
{
  guint page = dossier_report_view_get_page (self);

  if (page == 0)
    return g_strdup ("");
  /* Translators: the number that is printed on a page, which of all it is, and how many there are
   */
  return g_strdup_printf (_ ("%s (%u of %u)"),
                          dossier_layout_get_page (self->layout, page)->label,
                          page,
                          self->column.n_pages);
}

/**
 * dossier_report_view_zoom:
 * @self: a report view
 * @zoom: how large, 1 being as large as on paper; 0 for as wide as there is room
 *
 * Shows the pages larger or smaller, and the same page as before.
 */
void
dossier_report_view_zoom (DossierReportView *self, double zoom)
{
  guint page = dossier_report_view_get_page (self);

  dossier_page_column_set_zoom (&self->column, zoom);
  if (self->layout == NULL)
    return;
  dossier_page_cache_forget (self->cache);
  pages_changed (self);
  dossier_report_view_go_to (self, page);
}

double
dossier_report_view_get_zoom (DossierReportView *self)
{
  return self->column.scale / DOSSIER_PAGE_COLUMN_SCALE_OF_ONE;
}
