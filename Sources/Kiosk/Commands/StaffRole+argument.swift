import ArgumentParser
package import KioskModel

/// A staff role on the command line: `host` or `coordinator`.
nonisolated extension StaffRole: ExpressibleByArgument {}
