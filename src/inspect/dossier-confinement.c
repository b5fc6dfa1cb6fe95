/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#define TIME_MAXIMUM_SECONDS  20
#define COPY_SECONDS          5
#define BYTES_A_SECOND        (4L * 1000 * 1000)
#define MEMORY_MAXIMUM        (1024LL * 1024 * 1024)
#define MEMORY_A_BYTE         3
#define MEMORY_OF_ALL_MAXIMUM (4 * MEMORY_MAXIMUM)
#ifdef __SANITIZE_ADDRESS__
#define MEMORY_CHECK_MICROSECONDS 10000
#endif
/* A smaller stack than in Dossier itself, so that deeply nested files fail here first. */
#define STACK_MAXIMUM            (4L * 1024 * 1024)
#define DESCRIPTOR_COUNT_MAXIMUM 64

/* System calls that reach other computers or programs, or change files. */
static const char *const forbidden_calls[] = {
  "socket",  "socketpair", "connect",        "bind",      "listen",    "accept",
  "accept4", "execve",     "execveat",       "ptrace",    "kill",      "process_vm_writev",
  "creat",   "openat2",    "io_uring_setup", "truncate",  "unlink",    "unlinkat",
  "rename",  "renameat",   "renameat2",      "rmdir",     "mkdir",     "mkdirat",
  "link",    "linkat",     "symlink",        "symlinkat", "mknod",     "mknodat",
  "chmod",   "fchmod",     "fchmodat",       "chown",     "fchown",    "fchownat",
  "lchown",  "setxattr",   "lsetxattr",      "fsetxattr", "utimensat", "mount",
};

/* The flags that open a file for writing or create it. */
static const int forbidden_flags[] = { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC };

static gboolean
limit (int resource, rlim_t maximum)
{
  const struct rlimit limits = { maximum, maximum };

  return setrlimit (resource, &limits) == 0;
}

#ifdef __SANITIZE_ADDRESS__

static void
exit_if_too_large_cb (int signal_number)
{
  struct rusage usage;

  if (getrusage (RUSAGE_SELF, &usage) != 0 || usage.ru_maxrss > MEMORY_MAXIMUM / 1024)
    _exit (EXIT_FAILURE);
}

/* The sanitizer reserves terabytes of addresses, so that they cannot be limited; and a thread
 * watches over its own limit of memory, which a forked process does not have. */
static gboolean
limit_memory_to (rlim_t maximum)
{
  const struct sigaction action = { .sa_handler = exit_if_too_large_cb, .sa_flags = SA_RESTART };
  const struct timeval interval = { .tv_usec = MEMORY_CHECK_MICROSECONDS };
  const struct itimerval timer = { .it_interval = interval, .it_value = interval };

  return sigaction (SIGPROF, &action, NULL) == 0 && setitimer (ITIMER_PROF, &timer, NULL) == 0;
}

#else

static gboolean
limit_memory_to (rlim_t maximum)
{
  return limit (RLIMIT_AS, maximum);
}

#endif

static gboolean
limit_memory (int descriptor)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0)
    return FALSE;
  return limit_memory_to ((rlim_t) MIN (MEMORY_MAXIMUM + MEMORY_A_BYTE * (long long) status.st_size,
                                        MEMORY_OF_ALL_MAXIMUM));
}

static gboolean
forbid (scmp_filter_ctx filter, const char *name)
{
  int call = seccomp_syscall_resolve_name (name);

  return call == __NR_SCMP_ERROR ||
         seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), call, 0) == 0;
}

static gboolean
forbid_flag (scmp_filter_ctx filter, const char *name, guint argument, int flag)
{
  int call = seccomp_syscall_resolve_name (name);

  return call == __NR_SCMP_ERROR ||
         seccomp_rule_add (
           filter,
           SCMP_ACT_ERRNO (EACCES),
           call,
           1,
           SCMP_CMP (argument, SCMP_CMP_MASKED_EQ, (scmp_datum_t) flag, (scmp_datum_t) flag)) == 0;
}

static gboolean
forbid_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);
  gboolean is_loaded = filter != NULL;

  for (guint i = 0; is_loaded && i < G_N_ELEMENTS (forbidden_calls); i++)
    is_loaded = forbid (filter, forbidden_calls[i]);
  for (guint i = 0; is_loaded && i < G_N_ELEMENTS (forbidden_flags); i++)
    is_loaded = forbid_flag (filter, "open", 1, forbidden_flags[i]) &&
                forbid_flag (filter, "openat", 2, forbidden_flags[i]);
  is_loaded = is_loaded && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);
  return is_loaded;
}

/**
 * dossier_confinement_limit_copying:
 * @descriptor: the file whose contents are to be copied
 *
 * From here on the process has as much time as that takes, and some: a file that
 * needs more unpacks to far more than it is.
 *
 * Returns: whether that holds
 */
gboolean
dossier_confinement_limit_copying (int descriptor)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0)
    return FALSE;
  return limit (
    RLIMIT_CPU,
    (rlim_t) MIN (COPY_SECONDS + status.st_size / BYTES_A_SECOND, TIME_MAXIMUM_SECONDS));
}

/**
 * dossier_confinement_enter:
 *
 * From here on the process reads files but changes none, starts no program, and
 * reaches no network; nor do those that it forks.
 *
 * Returns: whether all of that holds
 */
gboolean
dossier_confinement_enter (void)
{
  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && forbid_calls ();
}

/**
 * dossier_confinement_limit:
 * @descriptor: the file to be read, by whose size the memory is measured
 * @keeps_copy: whether it may write a file that is in memory alone
 *
 * From here on the process has little time and memory.
 *
 * Returns: whether that holds
 */
gboolean
dossier_confinement_limit (int descriptor, gboolean keeps_copy)
{
  return limit_memory (descriptor) && limit (RLIMIT_STACK, STACK_MAXIMUM) &&
         limit (RLIMIT_CPU, TIME_MAXIMUM_SECONDS) &&
         limit (RLIMIT_FSIZE, keeps_copy ? (rlim_t) MEMORY_MAXIMUM : 0) && limit (RLIMIT_CORE, 0) &&
         limit (RLIMIT_NOFILE, DESCRIPTOR_COUNT_MAXIMUM);
}

/**
 * dossier_confinement_limit_finishing:
 * @size: the size of all files that are put together, in bytes
 *
 * From here on the process has as much time and memory as files of that size take, and
 * writes no file much larger.
 *
 * Returns: whether that holds
 */
gboolean
dossier_confinement_limit_finishing (guint64 size)
{
  return limit_memory_to (MEMORY_MAXIMUM + MEMORY_A_BYTE * size) &&
         limit (RLIMIT_STACK, STACK_MAXIMUM) &&
         limit (RLIMIT_CPU, TIME_MAXIMUM_SECONDS + size / BYTES_A_SECOND) &&
         limit (RLIMIT_FSIZE, MEMORY_MAXIMUM + 2 * size) && limit (RLIMIT_CORE, 0);
}
