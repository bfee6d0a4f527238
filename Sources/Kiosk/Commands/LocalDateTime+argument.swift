public import ArgumentParser
public import KioskModel

/// A time on a day at the command line, such as `2026-11-20T14:32`.
nonisolated extension LocalDateTime: ExpressibleByArgument {
  /// The time that is written, or nil for any other text.
  public init?(argument: String) { self.init(argument) }
}
