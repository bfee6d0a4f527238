import ArgumentParser

/// A command that runs on the main actor and may suspend.
///
/// The library's own asynchronous commands run on a thread pool; see `Kiosk.main`.
nonisolated protocol KioskCommand: ParsableCommand {
  /// Does what the command is for.
  @MainActor func perform() async throws
}
