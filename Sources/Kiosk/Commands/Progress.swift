import Foundation

/// Shows the progress of a command on the terminal, if it takes more than a second.
final class Progress {
  private let label: String
  private let start = ContinuousClock.now
  private var lastPercent = -1

  init(_ label: String) {
    self.label = label
  }

  /// Shows the share that is done, 0–1.
  func show(_ share: Double) {
    guard isatty(STDERR_FILENO) == 1, ContinuousClock.now - start > .seconds(1) else { return }
    let percent = Int(share * 100)
    guard percent != lastPercent else { return }
    lastPercent = percent
    FileHandle.standardError.write(Data("\r\(label) \(percent) %".utf8))
  }

  /// Removes the line.
  func end() {
    if lastPercent >= 0 { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
