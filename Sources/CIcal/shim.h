// libical 3 (Debian: libical-dev), the reference implementation of RFC 5545.
#ifndef KIOSK_CICAL_SHIM_H
#define KIOSK_CICAL_SHIM_H
#include <libical/ical.h>
#endif
