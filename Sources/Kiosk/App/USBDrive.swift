/// A USB drive that is connected.
nonisolated struct USBDrive: Hashable, Sendable {
  /// The path where it is mounted.
  var path: String
  /// The free space in bytes; nil if unknown.
  var free: Int?

  /// Its name, the last component of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
