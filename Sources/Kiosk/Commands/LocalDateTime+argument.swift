import ArgumentParser
package import KioskModel

/// A date and time on the command line, such as `2026-11-20T14:32`.
nonisolated extension LocalDateTime: ExpressibleByArgument {
  /// The date and time, or nil if the argument is not one.
  package init?(argument: String) { self.init(argument) }
}
