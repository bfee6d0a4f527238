import ArgumentParser
package import KioskModel

/// A date on the command line, such as `2026-11-20`.
nonisolated extension LocalDate: ExpressibleByArgument {
  /// The date, or nil if the argument is not one.
  package init?(argument: String) { self.init(argument) }
}
