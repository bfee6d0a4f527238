/// A USB stick that is in the machine.
nonisolated struct USBDrive: Hashable, Sendable {
  /// Where its files are.
  var path: String
  /// How many bytes there is room for; nil where nobody knows.
  var free: Int?

  /// What it is called.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
