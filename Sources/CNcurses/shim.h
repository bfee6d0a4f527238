// What Swift cannot import from ncurses by itself: macros, globals and variadic functions.
#ifndef KIOSK_CNCURSES_SHIM_H
#define KIOSK_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <linux/kd.h>
#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// <term.h> defines hundreds of short macros; these two calls are all that is needed of it.
extern char *tigetstr(const char *capability);
// Hidden by <wchar.h> unless _XOPEN_SOURCE is set.
extern int wcwidth(wchar_t character);

// Swift 6 takes no global variable of C's, such as stdout, for safe.
static inline SCREEN *kiosk_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline void kiosk_send(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}
static inline int kiosk_colors(void) { return has_colors() ? COLORS : 0; }
static inline attr_t kiosk_bold(void) { return WA_BOLD; }
static inline attr_t kiosk_reverse(void) { return WA_REVERSE; }
static inline attr_t kiosk_underline(void) { return WA_UNDERLINE; }

// The text of a terminfo capability, or NULL where the terminal lacks it.
static inline const char *kiosk_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

// Whether the font of the Linux console on standard output has all of some signs of the basic
// plane; -1 where it is no such console, or does not say (ioctl_console(2), GIO_UNIMAP).
static inline int kiosk_console_font_has(const uint16_t *signs, size_t count) {
  enum { most = 65535 };
  struct unimapdesc map = {most, malloc(most * sizeof(struct unipair))};
  if (map.entries == NULL) return -1;
  int found = -1;
  if (ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0) {
    size_t known = 0;
    for (size_t i = 0; i < count; i++) {
      for (size_t entry = 0; entry < map.entry_ct; entry++) {
        if (map.entries[entry].unicode == signs[i]) {
          known++;
          break;
        }
      }
    }
    found = known == count;
  }
  free(map.entries);
  return found;
}

// What a dying program does to leave the terminal usable: only calls that are safe in a signal
// handler (POSIX.1-2017, 2.4.3), on memory set up before.
struct kiosk_last_words {
  struct termios modes;
  char bytes[256];
  size_t length;
};

static inline struct kiosk_last_words *kiosk_last_words(void) {
  static struct kiosk_last_words words;
  return &words;
}

static void kiosk_die_cleanly(int number) {
  struct kiosk_last_words *words = kiosk_last_words();
  ssize_t written = write(STDOUT_FILENO, words->bytes, words->length);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &words->modes);
  signal(number, SIG_DFL);
  raise(number);
}

// Notes the terminal's modes as they are now, before the program changes them.
static inline void kiosk_note_terminal(void) {
  tcgetattr(STDIN_FILENO, &kiosk_last_words()->modes);
}

// Puts the noted modes back while the program is stopped (Ctrl-Z), and after it what they were.
static void kiosk_stop_cleanly(int number) {
  (void)number;
  struct termios modes;
  int known = tcgetattr(STDIN_FILENO, &modes);
  tcsetattr(STDIN_FILENO, TCSANOW, &kiosk_last_words()->modes);
  raise(SIGSTOP);
  if (known == 0) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static inline void kiosk_guard_stop(void) { signal(SIGTSTP, kiosk_stop_cleanly); }

// Makes a trap or a crash write `text` to the terminal and put the noted modes back before the
// program dies of it.
static inline void kiosk_guard_terminal(const char *text) {
  static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
  struct kiosk_last_words *words = kiosk_last_words();
  words->length = strlen(text);
  if (words->length > sizeof words->bytes) words->length = sizeof words->bytes;
  memcpy(words->bytes, text, words->length);
  for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) signal(fatal[i], kiosk_die_cleanly);
}

#endif
