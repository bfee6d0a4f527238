/// Why a data package could not be written.
package enum PackageError: Error, Sendable, Hashable {
  /// There is something in the folder already.
  case notEmpty(folder: String)
  /// A file that was read back is not what was written.
  case differs(file: String)
}
