/// Why nothing could be written to a USB drive.
nonisolated enum USBDriveFailure: Error, Hashable {
  case full, readOnly
  /// It was pulled out, or answers no longer.
  case gone
  /// What was read back is not what was written.
  case damaged
}
