import ArgumentParser

/// A command that does its work on the main actor and may wait while it does.
///
/// The library's own asynchronous commands run on a pool of threads; see `Kiosk.main`.
nonisolated protocol KioskCommand: ParsableCommand {
  /// Does what the command is for.
  @MainActor func perform() async throws
}
