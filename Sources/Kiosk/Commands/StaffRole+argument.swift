public import ArgumentParser
public import KioskModel

/// What somebody may do, at the command line: `host` or `coordinator`.
nonisolated extension StaffRole: ExpressibleByArgument {}
