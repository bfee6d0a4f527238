public import ArgumentParser
public import KioskModel

/// A day at the command line, such as `2026-11-20`.
nonisolated extension LocalDate: ExpressibleByArgument {
  /// The day that is written, or nil for any other text.
  public init?(argument: String) { self.init(argument) }
}
