/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-spelling.h"

#include <enchant.h>
#include <glib/gi18n.h>

#include <string.h>

#include "dossier-long-words.h"
#include "dossier-menu.h"
#include "dossier-table-cell.h"
#include "dossier-text-place.h"
#include "dossier-text-tags.h"

#define SUGGESTIONS_MAXIMUM 6
#define TAG                 "misspelling"

/**
 * DossierSpelling:
 *
 * Underlines the words of a narrative, and of the cells of its tables, that the dictionary does not
 * have, and offers what may have been meant in the context menu. Without a dictionary for the
 * language it does nothing.
 */

/* focus: which of the texts the menu is about
 * known_words: (element-type utf8): words that the dictionary has; it never loses one */
struct _DossierSpelling
{
  GObject parent_instance;

  GtkTextView *view;
  DossierNarrativeFocus *focus;
  char *language;
  EnchantBroker *broker;
  EnchantDict *dictionary;
  GHashTable *known_words;
};

G_DEFINE_FINAL_TYPE (DossierSpelling, dossier_spelling, G_TYPE_OBJECT)

enum
{
  SIGNAL_WORD_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Reading a dictionary takes longer than showing the window, so it waits for the first words. */
static gboolean
load_dictionary (DossierSpelling *self)
{
  if (self->broker == NULL)
    {
      self->broker = enchant_broker_init ();
      if (enchant_broker_dict_exists (self->broker, self->language))
        self->dictionary = enchant_broker_request_dict (self->broker, self->language);
    }
  return self->dictionary != NULL;
}

static gboolean
is_checked_word (const char *word)
{
  gboolean has_letter = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isdigit (character))
        return FALSE;
      has_letter = has_letter || g_unichar_isalpha (character);
    }
  return has_letter;
}

/* Dictionaries have the apostrophe of typewriters. */
static char *
to_dictionary_form (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "’", -1);

  return g_strjoinv ("'", parts);
}

static gboolean
is_known (DossierSpelling *self, const char *word)
{
  g_autofree char *form = NULL;

  if (g_hash_table_contains (self->known_words, word))
    return TRUE;
  form = to_dictionary_form (word);
  if (enchant_dict_check (self->dictionary, form, (gssize) strlen (form)) != 0)
    return FALSE;
  g_hash_table_add (self->known_words, g_strdup (word));
  return TRUE;
}

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character) || is_apostrophe (character);
}

static gboolean
is_word_character_for_search (gunichar character, gpointer user_data)
{
  return is_word_character (character);
}

static gboolean
is_other_character_for_search (gunichar character, gpointer user_data)
{
  return !is_word_character (character);
}

static gboolean
is_in_code (const GtkTextIter *iter)
{
  static const char *const names[] = { "code", "code-block", "table" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkTextTag *tag = dossier_text_tags_find (gtk_text_iter_get_buffer (iter), names[i]);

      if (tag != NULL && gtk_text_iter_has_tag (iter, tag))
        return TRUE;
    }
  return FALSE;
}

static GtkTextTag *
get_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = dossier_text_tags_find (buffer, TAG);

  return tag != NULL
           ? tag
           : gtk_text_buffer_create_tag (buffer, TAG, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

/* What is around a word, as quotes or as in “readers’”, is no part of it. */
static void
trim_apostrophes (GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter last = *end;

  while (gtk_text_iter_compare (start, end) < 0 && is_apostrophe (gtk_text_iter_get_char (start)))
    gtk_text_iter_forward_char (start);
  while (gtk_text_iter_compare (start, end) < 0 && gtk_text_iter_backward_char (&last) &&
         is_apostrophe (gtk_text_iter_get_char (&last)))
    *end = last;
}

static void
check_word (DossierSpelling *self, GtkTextIter start, GtkTextIter end, GArray *misspelt)
{
  g_autofree char *word = NULL;

  trim_apostrophes (&start, &end);
  word = gtk_text_iter_get_text (&start, &end);
  if (is_checked_word (word) && !is_in_code (&start) && !is_known (self, word))
    dossier_text_tags_add_stretch (misspelt, &start, &end);
}

/* @typing: (nullable): where somebody is typing a word
 * @misspelt: (element-type DossierTextStretch): gets the words that are misspelt */
static void
check_paragraph (DossierSpelling *self,
                 GtkTextIter start,
                 const GtkTextIter *limit,
                 const GtkTextIter *typing,
                 GArray *misspelt)
{
  GtkTextIter end = start;

  while (!gtk_text_iter_equal (&end, limit) &&
         (is_word_character (gtk_text_iter_get_char (&start)) ||
          gtk_text_iter_forward_find_char (&start, is_word_character_for_search, NULL, limit)))
    {
      end = start;
      gtk_text_iter_forward_find_char (&end, is_other_character_for_search, NULL, limit);
      if (typing == NULL || !gtk_text_iter_equal (&end, typing))
        check_word (self, start, end, misspelt);
      start = end;
    }
}

/**
 * dossier_spelling_is_ready:
 * @self: a spelling check
 *
 * Returns: whether it has looked for its dictionary already, and read the one that there is
 */
gboolean
dossier_spelling_is_ready (DossierSpelling *self)
{
  g_return_val_if_fail (DOSSIER_IS_SPELLING (self), FALSE);

  return self->broker != NULL;
}

/**
 * dossier_spelling_check_lines:
 * @self: a spelling
 * @text: a narrative or a cell of one of its tables
 * @first: the number of a line in it
 * @last: the number of another, not before it
 *
 * Looks at every word of some lines of the text. The word that the cursor is at the end of
 * is still being typed, and is left alone. So is a paragraph with a very long
 * word: in pasted base64 are thousands of short ones too, between plus signs and
 * slashes, and to underline each of them GTK goes through all of the paragraph.
 */
void
dossier_spelling_check_lines (DossierSpelling *self, GtkTextView *text, guint first, guint last)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  gboolean is_typing = gtk_widget_has_focus (GTK_WIDGET (text));
  g_autoptr (GArray) misspelt = g_array_new (FALSE, FALSE, sizeof (DossierTextStretch));
  GtkTextIter start, end, line, line_end, cursor;

  g_return_if_fail (DOSSIER_IS_SPELLING (self));
  g_return_if_fail (first <= last);

  if (gtk_text_buffer_get_char_count (buffer) == 0 || !load_dictionary (self))
    return;
  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) first);
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) last);
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  for (line = start; gtk_text_iter_compare (&line, &end) < 0; line = line_end)
    {
      line_end = line;
      gtk_text_iter_forward_line (&line_end);
      if (!dossier_long_words_is_marked (&line))
        check_paragraph (self, line, &line_end, is_typing ? &cursor : NULL, misspelt);
    }
  dossier_text_tags_set (buffer,
                         misspelt->len > 0 ? get_tag (buffer)
                                           : dossier_text_tags_find (buffer, TAG),
                         &start,
                         &end,
                         misspelt);
}

static gboolean
find_misspelling (GtkTextView *text, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextTag *tag = dossier_text_tags_find (buffer, TAG);

  gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
  *end = *start;
  if (tag == NULL || (!gtk_text_iter_has_tag (start, tag) && !gtk_text_iter_ends_tag (start, tag)))
    return FALSE;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  if (!gtk_text_iter_ends_tag (end, tag))
    gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

static void
append_corrections (DossierSpelling *self, GMenu *menu, const char *word)
{
  g_autoptr (GMenu) suggestions = g_menu_new ();
  g_autoptr (GMenu) commands = g_menu_new ();
  g_autofree char *form = to_dictionary_form (word);
  gsize n_words = 0;
  char **words = enchant_dict_suggest (self->dictionary, form, (gssize) strlen (form), &n_words);

  for (gsize i = 0; i < MIN (n_words, SUGGESTIONS_MAXIMUM); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (words[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.replace", "s", words[i]);
      g_menu_append_item (suggestions, item);
    }
  if (words != NULL)
    enchant_dict_free_string_list (self->dictionary, words);

  g_menu_append (commands, _ ("_Add to Dictionary"), "spelling.add");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (suggestions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (commands));
}

/* Beside what GTK has in the menu already. All texts share it as long as there is nothing to
 * correct: see dossier_menu_get(). */
static GMenuModel *
get_usual_menu (GtkTextView *text)
{
  return G_MENU_MODEL (dossier_table_cell_is_one (GTK_WIDGET (text))
                         ? dossier_table_cell_get_menu ()
                         : dossier_menu_get ("text_menu"));
}

static void
update_menu (DossierSpelling *self, GtkTextView *text)
{
  GMenuModel *usual = get_usual_menu (text);
  g_autoptr (GMenu) menu = NULL;
  g_autofree char *word = NULL;
  GtkTextIter start, end;

  if (self->dictionary == NULL || !gtk_text_view_get_editable (text) ||
      !find_misspelling (text, &start, &end))
    {
      if (gtk_text_view_get_extra_menu (text) != usual)
        gtk_text_view_set_extra_menu (text, usual);
      return;
    }
  menu = g_menu_new ();
  word = gtk_text_iter_get_text (&start, &end);
  append_corrections (self, menu, word);
  dossier_menu_append_sections (menu, usual);
  gtk_text_view_set_extra_menu (text, G_MENU_MODEL (menu));
}

static GtkTextView *
get_text (DossierSpelling *self)
{
  return GTK_TEXT_VIEW (dossier_narrative_focus_get_view (self->focus));
}

static void
cursor_moved_cb (DossierSpelling *self)
{
  update_menu (self, get_text (self));
}

static void
replace_word (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkTextView *text = get_text (DOSSIER_SPELLING (user_data));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;

  if (!find_misspelling (text, &start, &end))
    return;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (buffer);
  /* With another menu, the one that had the keyboard is gone before it can give that back. */
  gtk_widget_grab_focus (GTK_WIDGET (text));
}

static void
add_word (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierSpelling *self = DOSSIER_SPELLING (user_data);
  g_autofree char *word = NULL;
  g_autofree char *form = NULL;
  GtkTextIter start, end;

  if (!find_misspelling (get_text (self), &start, &end))
    return;
  word = gtk_text_iter_get_text (&start, &end);
  form = to_dictionary_form (word);
  enchant_dict_add (self->dictionary, form, (gssize) strlen (form));
  g_signal_emit (self, signals[SIGNAL_WORD_ADDED], 0);
}

/* The context menu is about the word under the pointer, as elsewhere in GNOME. */
static void
secondary_pressed (DossierSpelling *self, int n_press, double x, double y)
{
  GtkTextView *text = dossier_text_place_pick (self->view, &x, &y);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter iter, start, end;

  dossier_text_place_get_iter (text, (int) x, (int) y, &iter);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      !gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &iter);
  update_menu (self, text);
}

static void
add_actions (DossierSpelling *self)
{
  static const GActionEntry entries[] = {
    { "replace", replace_word, "s", NULL, NULL, { 0 } },
    { "add", add_word, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (group));
}

static void
dossier_spelling_dispose (GObject *object)
{
  DossierSpelling *self = DOSSIER_SPELLING (object);

  g_clear_object (&self->focus);

  G_OBJECT_CLASS (dossier_spelling_parent_class)->dispose (object);
}

static void
dossier_spelling_finalize (GObject *object)
{
  DossierSpelling *self = DOSSIER_SPELLING (object);

  if (self->dictionary != NULL)
    enchant_broker_free_dict (self->broker, self->dictionary);
  g_clear_pointer (&self->broker, enchant_broker_free);
  g_hash_table_unref (self->known_words);
  g_free (self->language);

  G_OBJECT_CLASS (dossier_spelling_parent_class)->finalize (object);
}

static void
dossier_spelling_class_init (DossierSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_spelling_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_spelling_finalize;

  /**
   * DossierSpelling::word-added:
   *
   * Emitted when the dictionary has another word, which is not to be underlined any more.
   */
  signals[SIGNAL_WORD_ADDED] = g_signal_new ("word-added",
                                             G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST,
                                             0,
                                             NULL,
                                             NULL,
                                             NULL,
                                             G_TYPE_NONE,
                                             0);
}

static void
dossier_spelling_init (DossierSpelling *self)
{
  self->known_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * dossier_spelling_new:
 * @view: the view of a narrative, which must outlive the spelling
 * @focus: whether somebody writes in the narrative or in a cell of a table in it
 * @language: the language of its text, as in "en_GB"
 *
 * Returns: (transfer full): what checks the spelling in @view
 */
DossierSpelling *
dossier_spelling_new (DossierNarrativeView *view,
                      DossierNarrativeFocus *focus,
                      const char *language)
{
  DossierSpelling *self = g_object_new (DOSSIER_TYPE_SPELLING, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->view = GTK_TEXT_VIEW (view);
  self->focus = g_object_ref (focus);
  self->language = g_strdup (language);
  add_actions (self);
  update_menu (self, self->view);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture,
                           "pressed",
                           G_CALLBACK (secondary_pressed),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect_object (focus, "changed", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus,
                           "cursor-moved",
                           G_CALLBACK (cursor_moved_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}
