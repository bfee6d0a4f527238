// The system's timers as descriptors, of which Swift's Glibc knows nothing (timerfd_create(2)).
#ifndef KIOSK_CTIMER_SHIM_H
#define KIOSK_CTIMER_SHIM_H

#include <sys/timerfd.h>
#include <time.h>

// A timer of the clock that also counts while the machine sleeps, whose reading waits until it rings; -1
// where the system has none.
static inline int kiosk_timer_make(void) {
  return timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC);
}

// Sets a timer to a time of that clock; one that has passed makes it ready at once.
static inline int kiosk_timer_set(int timer, time_t seconds, long nanoseconds) {
  struct itimerspec time = {{0, 0}, {seconds, nanoseconds}};
  return timerfd_settime(timer, TFD_TIMER_ABSTIME, &time, NULL);
}

#endif
