// What is said with gpm, the mouse server of the Linux console, on its socket (Debian: libgpm-dev).
//
// Only its structures are taken; its library is not linked. That one writes to standard error where
// no server runs, puts itself before the handlers of SIGWINCH and SIGTSTP, and keeps a state that
// is the whole program's.
#ifndef KIOSK_CGPM_SHIM_H
#define KIOSK_CGPM_SHIM_H

#include <gpm.h>
#include <linux/major.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

// The number of the virtual console that a descriptor stands for; 0 where it is something else.
static inline int kiosk_console_number(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISCHR(status.st_mode)) return 0;
  return major(status.st_rdev) == TTY_MAJOR && minor(status.st_rdev) < 64 ? minor(status.st_rdev) : 0;
}

// A connection on which the server sends what is done on a console; -1 where none runs.
//
// Presses, releases and moves are wanted (a wheel is told as a move). Moves are also left to the
// server, which paints the pointer. Presses are not: it would mark text, and a middle button would
// type the marked text into the kiosk.
static inline int kiosk_gpm_connect(int console) {
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = GPM_NODE_CTL};
  Gpm_Connect wish = {
      .eventMask = GPM_DOWN | GPM_UP | GPM_MOVE,
      .defaultMask = GPM_MOVE | GPM_HARD,
      .maxMod = (unsigned short)~0,
      .pid = getpid(),
      .vc = console,
  };
  int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connection < 0) return -1;
  if (connect(connection, (struct sockaddr *)&address, sizeof address) == 0 &&
      send(connection, &wish, sizeof wish, MSG_NOSIGNAL) == sizeof wish) {
    return connection;
  }
  close(connection);
  return -1;
}

#endif
