// libqrencode 4 (Debian: libqrencode-dev), QR codes after ISO/IEC 18004.
#ifndef KIOSK_CQRENCODE_SHIM_H
#define KIOSK_CQRENCODE_SHIM_H
#include <qrencode.h>
#endif
