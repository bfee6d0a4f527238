// What the C library calls to divide memory, of which Swift's Glibc knows nothing (mallopt(3)).
#ifndef KIOSK_CMEMORY_SHIM_H
#define KIOSK_CMEMORY_SHIM_H

#include <malloc.h>

// One heap for all threads. Otherwise each thread has one of its own, and what it once needed stays there.
static inline void kiosk_share_heap(void) { mallopt(M_ARENA_MAX, 1); }

#endif
