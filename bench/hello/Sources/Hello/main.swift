// The least that a Swift program can do on a terminal through ncurses: what the kiosk's start
// and its answer to a key are compared with.
import CNcurses
import Glibc

setlocale(LC_ALL, "")
guard newterm(nil, fdopen(1, "w"), fdopen(0, "r")) != nil, let window = newwin(0, 0, 0, 0) else {
  exit(1)
}
raw()
noecho()
curs_set(0)

let header = "Mötesplats Hälsa · Torvalla                          fredag 20 november   14:32"
let words = ["Mycket dålig", "Dålig", "Okej", "Bra", "Mycket bra"]
let footer = "6 Veckan    7 Hälsoinfo    8 Önska    9 Språk · Language    F10 Personal"

/// Paints the five words, with the chosen one reversed, and sends what changed.
func paint(chosen: Int) {
  for (index, word) in words.enumerated() {
    let style = index == chosen ? bench_reverse() : 0
    wattrset(window, style)
    wmove(window, 10, Int32(1 + index * 15))
    waddstr(window, "\(index + 1) \(word)")
  }
  wattrset(window, 0)
  wrefresh(window)
}

wmove(window, 0, 1)
waddstr(window, header)
wmove(window, 8, 1)
waddstr(window, "Hur är Sov bättre?")
wmove(window, getmaxy(window) - 1, 1)
waddstr(window, footer)
var chosen = 0
paint(chosen: chosen)

// An arrow comes as three bytes; its last one is a letter, and that one moves the choice.
while true {
  let byte = wgetch(window)
  if byte == Int32(UInt8(ascii: "q")) || byte == ERR { break }
  if byte == Int32(UInt8(ascii: "C")) || byte == Int32(UInt8(ascii: "D")) {
    chosen = (chosen + 1) % words.count
    paint(chosen: chosen)
  }
}
endwin()
