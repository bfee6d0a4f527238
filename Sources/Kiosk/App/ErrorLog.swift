import Foundation

/// While the screen is shown, what the program writes to its error stream would spoil it: it goes
/// to `log/kiosk.log` in the data folder. Where the stream is no terminal it is left alone.
final class ErrorLog {
  private var original: Int32?

  init(folder: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    mkdir(folder, 0o700)
    let file = open(folder + "/kiosk.log", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    original = dup(STDERR_FILENO)
    dup2(file, STDERR_FILENO)
    close(file)
  }

  /// Gives the error stream back.
  func restore() {
    guard let original else { return }
    dup2(original, STDERR_FILENO)
    close(original)
    self.original = nil
  }
}
