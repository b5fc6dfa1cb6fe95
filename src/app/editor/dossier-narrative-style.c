/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tags by which the buffer of a narrative shows what its lines are, and keeps what its letters
 * are. */

#include "dossier-narrative-style.h"

#include "dossier-narrative-buffer.h"

#define DEPTH_MAXIMUM 12

#define LINK  "dossier-link"
#define IMAGE "dossier-image"

static const struct
{
  DossierTextStyle style;
  const char *tag;
} text_styles[] = {
  { DOSSIER_TEXT_BOLD, "bold" },
  { DOSSIER_TEXT_ITALIC, "italic" },
  { DOSSIER_TEXT_CODE, "code" },
};

static const char *const kind_tags[] = {
  "paragraph", "item", "heading-1", "heading-2", "heading-3", "code-block", "table", "rule",
};

static void
add_heading_tag (GtkTextBuffer *buffer, const char *name, double scale)
{
  gtk_text_buffer_create_tag (buffer,
                              name,
                              "weight",
                              PANGO_WEIGHT_BOLD,
                              "scale",
                              scale,
                              "pixels-above-lines",
                              9,
                              "pixels-below-lines",
                              4,
                              NULL);
}

static char *
get_margin_tag (guint depth)
{
  return g_strdup_printf ("margin-%u", MIN (depth, DEPTH_MAXIMUM));
}

/**
 * dossier_narrative_style_add_tags:
 * @buffer: the buffer of a narrative
 *
 * Adds the tags of which the other functions make use.
 */
void
dossier_narrative_style_add_tags (GtkTextBuffer *buffer)
{
  for (guint i = 0; i <= DEPTH_MAXIMUM; i++)
    {
      g_autofree char *name = get_margin_tag (i);

      gtk_text_buffer_create_tag (buffer,
                                  name,
                                  "left-margin",
                                  DOSSIER_NARRATIVE_MARGIN + (int) i * DOSSIER_NARRATIVE_INDENT,
                                  NULL);
    }
  gtk_text_buffer_create_tag (buffer,
                              "paragraph",
                              "pixels-above-lines",
                              3,
                              "pixels-below-lines",
                              6,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "item", "pixels-below-lines", 3, NULL);
  add_heading_tag (buffer, "heading-1", PANGO_SCALE_X_LARGE);
  add_heading_tag (buffer, "heading-2", PANGO_SCALE_LARGE);
  add_heading_tag (buffer, "heading-3", PANGO_SCALE_MEDIUM);
  gtk_text_buffer_create_tag (buffer, "code-block", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer,
                              "table",
                              "family",
                              "monospace",
                              "pixels-above-lines",
                              6,
                              "pixels-below-lines",
                              9,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "rule", "pixels-below-lines", 3, NULL);
  gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
}

/**
 * dossier_narrative_style_get_margin:
 * @paragraph: a paragraph
 *
 * Returns: how far its text stands from the edge, in pixels
 */
int
dossier_narrative_style_get_margin (const DossierNarrativeParagraph *paragraph)
{
  return DOSSIER_NARRATIVE_MARGIN +
         (int) MIN (paragraph->containers->len, DEPTH_MAXIMUM) * DOSSIER_NARRATIVE_INDENT;
}

static const char *
get_kind_tag (const DossierNarrativeParagraph *paragraph)
{
  switch (paragraph->kind)
    {
    case DOSSIER_NARRATIVE_HEADING:
      return paragraph->level <= 1 ? "heading-1"
                                   : (paragraph->level == 2 ? "heading-2" : "heading-3");
    case DOSSIER_NARRATIVE_CODE:
      return "code-block";
    case DOSSIER_NARRATIVE_TABLE:
      return "table";
    case DOSSIER_NARRATIVE_RULE:
      return "rule";
    case DOSSIER_NARRATIVE_TEXT:
    default:
      return paragraph->containers->len > 0 ? "item" : "paragraph";
    }
}

static gboolean
has_tag_throughout (const GtkTextIter *start, const GtkTextIter *end, GtkTextTag *tag)
{
  GtkTextIter toggle = *start;

  if (!gtk_text_iter_has_tag (start, tag))
    return FALSE;
  return !gtk_text_iter_forward_to_tag_toggle (&toggle, tag) ||
         gtk_text_iter_compare (&toggle, end) >= 0;
}

/* Each change of a tag has the line laid out again, so only what differs is changed. */
static void
set_tag (GtkTextBuffer *buffer,
         const GtkTextIter *start,
         const GtkTextIter *end,
         const char *name,
         gboolean is_set)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  if (is_set && !has_tag_throughout (start, end, tag))
    gtk_text_buffer_apply_tag (buffer, tag, start, end);
  else if (!is_set)
    {
      GtkTextIter toggle = *start;

      if (gtk_text_iter_has_tag (start, tag) ||
          (gtk_text_iter_forward_to_tag_toggle (&toggle, tag) &&
           gtk_text_iter_compare (&toggle, end) < 0))
        gtk_text_buffer_remove_tag (buffer, tag, start, end);
    }
}

static void
set_line_tags (GtkTextBuffer *buffer,
               const GtkTextIter *start,
               const GtkTextIter *end,
               const char *kind,
               guint depth)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_tags); i++)
    set_tag (buffer, start, end, kind_tags[i], g_strcmp0 (kind_tags[i], kind) == 0);
  for (guint i = 0; i <= DEPTH_MAXIMUM; i++)
    {
      g_autofree char *name = get_margin_tag (i);

      set_tag (buffer, start, end, name, kind != NULL && i == MIN (depth, DEPTH_MAXIMUM));
    }
}

/**
 * dossier_narrative_style_set_line:
 * @buffer: the buffer of a narrative
 * @line: the number of a line in it
 * @paragraph: what the line is
 *
 * Shows the line as what it is. An empty last line has no letter to carry it.
 *
 * The newline after a line is left out, so that the tags of the next one begin at its start:
 * GTK 4.8 takes the style of the line before for that of a line in which no tag begins, if it has
 * laid out the one before earlier.
 */
void
dossier_narrative_style_set_line (GtkTextBuffer *buffer,
                                  guint line,
                                  const DossierNarrativeParagraph *paragraph)
{
  const char *kind = get_kind_tag (paragraph);
  GtkTextIter start, end, next;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) line);
  end = next = start;
  gtk_text_iter_forward_line (&next);
  if (gtk_text_iter_ends_line (&start))
    end = next;
  else
    gtk_text_iter_forward_to_line_end (&end);
  if (!gtk_text_iter_equal (&start, &end))
    set_line_tags (buffer, &start, &end, kind, paragraph->containers->len);
  if (!gtk_text_iter_equal (&end, &next))
    set_line_tags (buffer, &end, &next, NULL, 0);
}

/**
 * dossier_narrative_style_set:
 * @buffer: the buffer of a narrative
 * @start: the start of a range
 * @end: the end of the range
 * @style: what the letters in it are from now on
 */
void
dossier_narrative_style_set (GtkTextBuffer *buffer,
                             const GtkTextIter *start,
                             const GtkTextIter *end,
                             DossierTextStyle style)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_styles); i++)
    set_tag (buffer, start, end, text_styles[i].tag, (style & text_styles[i].style) != 0);
}

/**
 * dossier_narrative_style_change:
 * @buffer: the buffer of a narrative
 * @start: the start of a range
 * @end: the end of the range
 * @style: a way in which letters are set apart
 * @is_set: whether the letters in the range are set apart in that way from now on
 *
 * Leaves what else the letters are as it is.
 */
void
dossier_narrative_style_change (GtkTextBuffer *buffer,
                                const GtkTextIter *start,
                                const GtkTextIter *end,
                                DossierTextStyle style,
                                gboolean is_set)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_styles); i++)
    if (style & text_styles[i].style)
      set_tag (buffer, start, end, text_styles[i].tag, is_set);
}

/**
 * dossier_narrative_style_at:
 * @iter: a place in the buffer of a narrative
 *
 * Returns: what the letter after @iter is
 */
DossierTextStyle
dossier_narrative_style_at (const GtkTextIter *iter)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (gtk_text_iter_get_buffer (iter));
  DossierTextStyle style = DOSSIER_TEXT_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (text_styles); i++)
    if (gtk_text_iter_has_tag (iter, gtk_text_tag_table_lookup (tags, text_styles[i].tag)))
      style |= text_styles[i].style;
  return style;
}

static GtkTextTag *
find_address_tag (const GtkTextIter *iter, const char *key)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *l = tags; l != NULL; l = l->next)
    if (g_object_get_data (l->data, key) != NULL)
      return l->data;
  return NULL;
}

static const char *
find_address (const GtkTextIter *iter, const char *key)
{
  GtkTextTag *tag = find_address_tag (iter, key);

  return tag != NULL ? g_object_get_data (G_OBJECT (tag), key) : NULL;
}

/**
 * dossier_narrative_style_find_link_tag:
 * @iter: a place in the buffer of a narrative
 *
 * Returns: (nullable) (transfer none): the tag of the link that the letter after @iter is in
 */
GtkTextTag *
dossier_narrative_style_find_link_tag (const GtkTextIter *iter)
{
  return find_address_tag (iter, LINK);
}

/**
 * dossier_narrative_style_find_link:
 * @iter: a place in the buffer of a narrative
 *
 * Returns: (nullable): the address of the link that the letter after @iter is in
 */
const char *
dossier_narrative_style_find_link (const GtkTextIter *iter)
{
  return find_address (iter, LINK);
}

static void
remove_addresses (GtkTextBuffer *buffer,
                  const GtkTextIter *start,
                  const GtkTextIter *end,
                  const char *key)
{
  GtkTextIter iter = *start;

  while (gtk_text_iter_compare (&iter, end) < 0)
    {
      GtkTextTag *tag = find_address_tag (&iter, key);

      if (tag != NULL)
        gtk_text_buffer_remove_tag (buffer, tag, start, end);
      if (!gtk_text_iter_forward_to_tag_toggle (&iter, NULL))
        break;
    }
}

/* The links of a narrative are few, so that their tags stay until the buffer goes. */
static GtkTextTag *
get_address_tag (GtkTextBuffer *buffer, const char *key, const char *address)
{
  static const GdkRGBA blue = { 0.11F, 0.44F, 0.85F, 1 };
  g_autofree char *name = g_strjoin (" ", key, address, NULL);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  if (tag == NULL)
    {
      tag = gtk_text_buffer_create_tag (buffer,
                                        name,
                                        "underline",
                                        PANGO_UNDERLINE_SINGLE,
                                        "underline-rgba",
                                        &blue,
                                        NULL);
      /* GTK 4.8 crashes when a screen reader asks for the colour of letters. */
      if (gtk_check_version (4, 10, 0) == NULL)
        g_object_set (tag, "foreground-rgba", &blue, NULL);
      g_object_set_data_full (G_OBJECT (tag), key, g_strdup (address), g_free);
    }
  return tag;
}

static void
set_address (GtkTextBuffer *buffer,
             const GtkTextIter *start,
             const GtkTextIter *end,
             const char *key,
             const char *address)
{
  remove_addresses (buffer, start, end, key);
  if (address != NULL)
    gtk_text_buffer_apply_tag (buffer, get_address_tag (buffer, key, address), start, end);
}

/**
 * dossier_narrative_style_set_link:
 * @buffer: the buffer of a narrative
 * @start: the start of a range
 * @end: the end of the range
 * @link: (nullable): the address that it leads to from now on; %NULL for none
 */
void
dossier_narrative_style_set_link (GtkTextBuffer *buffer,
                                  const GtkTextIter *start,
                                  const GtkTextIter *end,
                                  const char *link)
{
  set_address (buffer, start, end, LINK, link);
}

/**
 * dossier_narrative_style_set_image:
 * @buffer: the buffer of a narrative
 * @start: the start of a range
 * @end: the end of the range
 * @image: (nullable): the address of the picture for which it stands; %NULL for none
 */
void
dossier_narrative_style_set_image (GtkTextBuffer *buffer,
                                   const GtkTextIter *start,
                                   const GtkTextIter *end,
                                   const char *image)
{
  set_address (buffer, start, end, IMAGE, image);
}

/**
 * dossier_narrative_style_begin:
 * @buffer: the buffer of a narrative
 * @start: the start of text that was inserted just now and has no style yet
 * @end: its end
 * @run: what its letters are
 *
 * Does at once what the other functions do for text of any style.
 */
void
dossier_narrative_style_begin (GtkTextBuffer *buffer,
                               const GtkTextIter *start,
                               const GtkTextIter *end,
                               const DossierTextRun *run)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_styles); i++)
    if (run->style & text_styles[i].style)
      gtk_text_buffer_apply_tag_by_name (buffer, text_styles[i].tag, start, end);
  if (run->link != NULL)
    gtk_text_buffer_apply_tag (buffer, get_address_tag (buffer, LINK, run->link), start, end);
  if (run->image != NULL)
    gtk_text_buffer_apply_tag (buffer, get_address_tag (buffer, IMAGE, run->image), start, end);
}

static DossierTextStyle
get_style_of_tag (GtkTextTag *tag)
{
  g_autofree char *name = NULL;

  g_object_get (tag, "name", &name, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (text_styles); i++)
    if (g_strcmp0 (name, text_styles[i].tag) == 0)
      return text_styles[i].style;
  return DOSSIER_TEXT_PLAIN;
}

/* Within a paragraph of the model, lines end with a newline. */
static void
append_text (DossierRichText *text,
             const GtkTextIter *start,
             const GtkTextIter *end,
             GPtrArray *tags)
{
  g_autofree char *part = gtk_text_iter_get_slice (start, end);
  g_auto (GStrv) lines = g_strsplit (part, DOSSIER_LINE_SEPARATOR, -1);
  g_autofree char *joined = g_strjoinv ("\n", lines);
  DossierTextStyle style = DOSSIER_TEXT_PLAIN;
  const char *link = NULL;
  const char *image = NULL;

  for (guint i = 0; i < tags->len; i++)
    {
      GObject *tag = tags->pdata[i];

      style |= get_style_of_tag (GTK_TEXT_TAG (tag));
      link = link != NULL ? link : g_object_get_data (tag, LINK);
      image = image != NULL ? image : g_object_get_data (tag, IMAGE);
    }
  dossier_rich_text_append (text, joined, strlen (joined), style, link);
  g_array_index (text->runs, DossierTextRun, text->runs->len - 1).image = g_strdup (image);
}

static void
toggle_tags (GPtrArray *tags, const GtkTextIter *iter)
{
  g_autoptr (GSList) ended = gtk_text_iter_get_toggled_tags (iter, FALSE);
  g_autoptr (GSList) begun = gtk_text_iter_get_toggled_tags (iter, TRUE);

  for (GSList *l = ended; l != NULL; l = l->next)
    g_ptr_array_remove_fast (tags, l->data);
  for (GSList *l = begun; l != NULL; l = l->next)
    g_ptr_array_add (tags, l->data);
}

/**
 * dossier_narrative_style_read:
 * @start: a place in the buffer of a narrative
 * @end: a place after it in the same line
 *
 * Returns: (transfer full): the text between them
 */
DossierRichText *
dossier_narrative_style_read (const GtkTextIter *start, const GtkTextIter *end)
{
  DossierRichText *text = dossier_rich_text_new (NULL);
  g_autoptr (GSList) first_tags = gtk_text_iter_get_tags (start);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  GtkTextIter run = *start;

  for (GSList *l = first_tags; l != NULL; l = l->next)
    g_ptr_array_add (tags, l->data);
  while (gtk_text_iter_compare (&run, end) < 0)
    {
      GtkTextIter next = run;

      if (!gtk_text_iter_forward_to_tag_toggle (&next, NULL) ||
          gtk_text_iter_compare (&next, end) > 0)
        next = *end;
      append_text (text, &run, &next, tags);
      toggle_tags (tags, &next);
      run = next;
    }
  return text;
}
