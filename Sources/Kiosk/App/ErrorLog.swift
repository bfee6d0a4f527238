import Foundation

/// Redirects the standard error stream to `log/kiosk.log` in the data folder while the screen is in
/// use, since its output would spoil the screen. A stream that is not a terminal is left alone.
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

  /// Restores the error stream.
  func restore() {
    guard let original else { return }
    dup2(original, STDERR_FILENO)
    close(original)
    self.original = nil
  }
}
