/// The reason why a data package could not be written.
package enum PackageError: Error, Sendable, Hashable {
  /// The folder is not empty.
  case notEmpty(folder: String)
  /// A file read back differs from what was written.
  case differs(file: String)
}
