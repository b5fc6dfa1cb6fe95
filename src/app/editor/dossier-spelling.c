/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-spelling.h"

#include <enchant.h>
#include <glib/gi18n.h>

#include <string.h>

#include "dossier-long-words.h"

#define SUGGESTIONS_MAXIMUM 6
#define TAG                 "misspelling"

/**
 * DossierSpelling:
 *
 * Underlines the words of a text view that the dictionary does not have, and
 * offers what may have been meant in its context menu. Without a dictionary
 * for the language it does nothing.
 */
struct _DossierSpelling
{
  GObject parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  char *language;
  EnchantBroker *broker;
  EnchantDict *dictionary;
  /* (element-type utf8): words that the dictionary has; it never loses one. */
  GHashTable *known_words;
  GtkTextMark *word_start;
  GtkTextMark *word_end;
};

G_DEFINE_FINAL_TYPE (DossierSpelling, dossier_spelling, G_TYPE_OBJECT)

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
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character) || character == '\'' ||
         character == 0x2019;
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
is_in_code (DossierSpelling *self, const GtkTextIter *iter)
{
  static const char *const names[] = { "code", "code-block", "table" };
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (self->buffer);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkTextTag *tag = gtk_text_tag_table_lookup (tags, names[i]);

      if (tag != NULL && gtk_text_iter_has_tag (iter, tag))
        return TRUE;
    }
  return FALSE;
}

static void
check_word (DossierSpelling *self, GtkTextIter start, GtkTextIter end)
{
  g_autofree char *slice = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  char *word = slice;
  gsize length;

  while (*word == '\'')
    {
      word++;
      gtk_text_iter_forward_char (&start);
    }
  for (length = strlen (word); length > 0 && word[length - 1] == '\''; length--)
    gtk_text_iter_backward_char (&end);
  word[length] = '\0';

  if (is_checked_word (word) && !is_in_code (self, &start) && !is_known (self, word))
    gtk_text_buffer_apply_tag_by_name (self->buffer, TAG, &start, &end);
}

static void
check_paragraph (DossierSpelling *self,
                 GtkTextIter start,
                 const GtkTextIter *limit,
                 const GtkTextIter *cursor)
{
  gboolean is_focused = gtk_widget_has_focus (GTK_WIDGET (self->view));
  GtkTextIter end = start;

  while (!gtk_text_iter_equal (&end, limit) &&
         (is_word_character (gtk_text_iter_get_char (&start)) ||
          gtk_text_iter_forward_find_char (&start, is_word_character_for_search, NULL, limit)))
    {
      end = start;
      gtk_text_iter_forward_find_char (&end, is_other_character_for_search, NULL, limit);
      if (!gtk_text_iter_equal (&end, cursor) || !is_focused)
        check_word (self, start, end);
      start = end;
    }
}

static void
check_range (DossierSpelling *self, GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter cursor, line_end;

  gtk_text_buffer_remove_tag_by_name (self->buffer, TAG, start, end);
  gtk_text_buffer_get_iter_at_mark (self->buffer,
                                    &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  while (gtk_text_iter_compare (start, end) < 0)
    {
      line_end = *start;
      gtk_text_iter_forward_line (&line_end);
      if (!dossier_long_words_is_marked (start))
        check_paragraph (self, *start, &line_end, &cursor);
      *start = line_end;
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
 * @first: the number of a line
 * @last: the number of another, not before it
 *
 * Looks at every word of some lines of the text. The word that the cursor is at the end of
 * is still being typed, and is left alone. So is a paragraph with a very long
 * word: in pasted base64 are thousands of short ones too, between plus signs and
 * slashes, and to underline each of them GTK goes through all of the paragraph.
 */
void
dossier_spelling_check_lines (DossierSpelling *self, guint first, guint last)
{
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_SPELLING (self));
  g_return_if_fail (first <= last);

  if (gtk_text_buffer_get_char_count (self->buffer) == 0 || !load_dictionary (self))
    return;
  gtk_text_buffer_get_iter_at_line (self->buffer, &start, (int) first);
  gtk_text_buffer_get_iter_at_line (self->buffer, &end, (int) last);
  gtk_text_iter_forward_line (&end);
  check_range (self, &start, &end);
}

static gboolean
find_misspelling (DossierSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (self->buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (tags, TAG);

  gtk_text_buffer_get_iter_at_mark (self->buffer, start, gtk_text_buffer_get_insert (self->buffer));
  *end = *start;
  if (!gtk_text_iter_has_tag (start, tag) && !gtk_text_iter_ends_tag (start, tag))
    return FALSE;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  if (!gtk_text_iter_ends_tag (end, tag))
    gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

static GMenuModel *
create_menu (DossierSpelling *self, const char *word)
{
  g_autoptr (GMenu) menu = g_menu_new ();
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
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* Beside what GTK has in the menu already. */
static void
add_pasting (GMenu *menu)
{
  g_autoptr (GMenuItem) item =
    g_menu_item_new (_ ("Paste as Plain _Text"), "narrative.paste-plain-text");

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

static void
update_menu (DossierSpelling *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *word = NULL;
  GtkTextIter start, end;

  if (self->dictionary != NULL && gtk_text_view_get_editable (self->view) &&
      find_misspelling (self, &start, &end))
    {
      g_autoptr (GMenuModel) corrections = NULL;

      gtk_text_buffer_move_mark (self->buffer, self->word_start, &start);
      gtk_text_buffer_move_mark (self->buffer, self->word_end, &end);
      word = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
      corrections = create_menu (self, word);
      g_menu_append_section (menu, NULL, corrections);
    }
  add_pasting (menu);
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (menu));
}

static void
get_word (DossierSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, start, self->word_start);
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, self->word_end);
}

static void
replace_word (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierSpelling *self = DOSSIER_SPELLING (user_data);
  GtkTextIter start, end;

  get_word (self, &start, &end);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
add_word (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierSpelling *self = DOSSIER_SPELLING (user_data);
  g_autofree char *word = NULL;
  g_autofree char *form = NULL;
  GtkTextIter start, end;

  get_word (self, &start, &end);
  word = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  form = to_dictionary_form (word);
  enchant_dict_add (self->dictionary, form, (gssize) strlen (form));
  dossier_spelling_check_lines (self, 0, (guint) gtk_text_buffer_get_line_count (self->buffer) - 1);
}

/* The context menu is about the word under the pointer, as elsewhere in GNOME. */
static void
secondary_pressed (DossierSpelling *self, int n_press, double x, double y)
{
  GtkTextIter iter, start, end;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view,
                                         GTK_TEXT_WINDOW_WIDGET,
                                         (int) x,
                                         (int) y,
                                         &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y);
  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end) ||
      !gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (self->buffer, &iter);
  update_menu (self);
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
  G_OBJECT_CLASS (klass)->finalize = dossier_spelling_finalize;
}

static void
dossier_spelling_init (DossierSpelling *self)
{
  self->known_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * dossier_spelling_new:
 * @view: a text view, which must outlive the spelling
 * @language: the language of its text, as in "en_GB"
 *
 * Returns: (transfer full): what checks the spelling of @view
 */
DossierSpelling *
dossier_spelling_new (GtkTextView *view, const char *language)
{
  DossierSpelling *self = g_object_new (DOSSIER_TYPE_SPELLING, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkTextIter start;

  self->view = view;
  self->buffer = gtk_text_view_get_buffer (view);
  self->language = g_strdup (language);
  gtk_text_buffer_create_tag (self->buffer, TAG, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->word_start = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->word_end = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  add_actions (self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture,
                           "pressed",
                           G_CALLBACK (secondary_pressed),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect_object (self->buffer,
                           "notify::cursor-position",
                           G_CALLBACK (update_menu),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}
