/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice reads files that came by e-mail. It sees the system's programs and fonts, the
 * document, and one folder that it may write to; it has no network, and limits of time and memory.
 */

#include "dossier-office-confinement.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "dossier-sandbox.h"
#include "dossier-text.h"

#define MEMORY_MAXIMUM    (4LL * 1024 * 1024 * 1024)
#define FILE_SIZE_MAXIMUM (1LL * 1024 * 1024 * 1024)
#define CPU_SECONDS       300

static void
add (GStrvBuilder *words, const char *option, const char *value)
{
  g_strv_builder_add (words, option);
  g_strv_builder_add (words, value);
}

static void
add_place (GStrvBuilder *words, const char *option, const char *source, const char *target)
{
  add (words, option, source);
  g_strv_builder_add (words, target);
}

/* The system as it is installed, without anything that belongs to a person. */
static void
add_system (GStrvBuilder *words)
{
  static const char *const places[] = {
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/opt",
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/libreoffice",
    "/etc/localtime",
    "/etc/papersize",
    "/var/cache/fontconfig",
  };

  add_place (words, "--ro-bind", "/usr", "/usr");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    add_place (words, "--ro-bind-try", places[i], places[i]);
  add (words, "--proc", "/proc");
  add (words, "--dev", "/dev");
  add (words, "--tmpfs", "/tmp");
  add (words, "--tmpfs", "/run");
}

/* For a LibreOffice that is installed outside the system folders. */
static void
add_program_folder (GStrvBuilder *words, const char *program)
{
  char *real = realpath (program, NULL);
  g_autofree char *folder = real != NULL ? g_path_get_dirname (real) : NULL;

  free (real);
  if (folder != NULL && !g_str_has_prefix (folder, "/usr/") && !g_str_has_prefix (folder, "/opt/"))
    add_place (words, "--ro-bind", folder, folder);
}

/* Fonts that only this person has are missing in the pages otherwise. */
static void
add_fonts (GStrvBuilder *words, const char *folder)
{
  g_autofree char *fonts = g_build_filename (g_get_user_data_dir (), "fonts", NULL);
  g_autofree char *old_fonts = g_build_filename (g_get_home_dir (), ".fonts", NULL);
  g_autofree char *target = g_build_filename (folder, ".local", "share", "fonts", NULL);
  g_autofree char *old_target = g_build_filename (folder, ".fonts", NULL);

  add_place (words, "--ro-bind-try", fonts, target);
  add_place (words, "--ro-bind-try", old_fonts, old_target);
}

static void
add_environment (GStrvBuilder *words, const char *folder)
{
  static const char *const kept[] = { "PATH", "LANG", "LC_ALL" };

  g_strv_builder_add (words, "--clearenv");
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (g_getenv (kept[i]) != NULL)
        add_place (words, "--setenv", kept[i], g_getenv (kept[i]));
    }
  add_place (words, "--setenv", "HOME", folder);
}

static char **
begin_bubblewrap (const char *bubblewrap,
                  const char *program,
                  const char *document,
                  const char *folder)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, bubblewrap);
  g_strv_builder_add (words, "--unshare-all");
  g_strv_builder_add (words, "--die-with-parent");
  g_strv_builder_add (words, "--new-session");
  add_system (words);
  add_program_folder (words, program);
  add_place (words, "--bind", folder, folder);
  add_place (words, "--ro-bind", document, document);
  add_fonts (words, folder);
  add_environment (words, folder);
  add (words, "--chdir", folder);
  g_strv_builder_add (words, "--");
  return g_strv_builder_end (words);
}

/* A sandbox within that of Dossier, which has neither network nor files of its own accord. */
static char **
begin_flatpak (const char *spawn, const char *document, const char *folder)
{
  g_autofree char *exposed = g_strconcat ("--sandbox-expose-path=", folder, NULL);
  g_autofree char *exposed_document = g_strconcat ("--sandbox-expose-path-ro=", document, NULL);
  g_autofree char *home = g_strconcat ("--env=HOME=", folder, NULL);
  const char *words[] = { spawn,   "--sandbox",      "--no-network", "--watch-bus",
                          exposed, exposed_document, home,           NULL };

  return g_strdupv ((char **) words);
}

/* Some systems forbid what bubblewrap needs, even where it is installed. */
static gboolean
works (const char *bubblewrap)
{
  const char *argv[] = { bubblewrap, "--unshare-all", "--ro-bind", "/", "/", "--", "true", NULL };
  int status = -1;

  return g_spawn_sync (NULL,
                       (char **) argv,
                       NULL,
                       G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL,
                       NULL,
                       NULL,
                       NULL,
                       &status,
                       NULL) &&
         status == 0;
}

/**
 * dossier_office_confinement_begin:
 * @program: (type filename): the program that will read the document
 * @document: (type filename): a document
 * @folder: (type filename): the one folder that the program may write to
 * @error: return location for a #GIOErrorEnum
 *
 * Confines with bubblewrap, or within Flatpak with what Flatpak has.
 *
 * Returns: (transfer full): the words of a command that the program and its own are to
 *   follow; %NULL if nothing here can confine it
 */
char **
dossier_office_confinement_begin (const char *program,
                                  const char *document,
                                  const char *folder,
                                  GError **error)
{
  gboolean is_flatpak = dossier_sandbox_is_active ();
  g_autofree char *confiner = g_find_program_in_path (is_flatpak ? "flatpak-spawn" : "bwrap");

  if (confiner == NULL)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_NOT_FOUND,
                         _ ("Install bubblewrap to include its pages in the report. LibreOffice "
                            "only opens files in a sandbox, where they can do no harm."));
  else if (is_flatpak)
    return begin_flatpak (confiner, document, folder);
  else if (works (confiner))
    return begin_bubblewrap (confiner, program, document, folder);
  else
    g_set_error_literal (
      error,
      G_IO_ERROR,
      G_IO_ERROR_NOT_SUPPORTED,
      _ ("Its pages are not shown, because bubblewrap cannot confine LibreOffice on this system."));
  return NULL;
}

static void
limit (int resource, rlim_t maximum)
{
  const struct rlimit limits = { maximum, maximum };

  setrlimit (resource, &limits);
}

/**
 * dossier_office_confinement_limit:
 * @user_data: unused
 *
 * Limits time, memory and the size of files; to be called in the new process, which leads a
 * group of its own from here on, so that all of it can be ended.
 */
void
dossier_office_confinement_limit (gpointer user_data)
{
  setpgid (0, 0);
  limit (RLIMIT_AS, MEMORY_MAXIMUM);
  limit (RLIMIT_FSIZE, FILE_SIZE_MAXIMUM);
  limit (RLIMIT_CPU, CPU_SECONDS);
  limit (RLIMIT_CORE, 0);
}
