import ArgumentParser
import Foundation
import KioskModel

/// The option for the data folder, which every command has.
struct DataOptions: ParsableArguments {
  @Option(name: .customLong("data"), help: "The data folder (default: the user's data home).")
  var path: String?

  /// The data folder that is meant, as it is now.
  var folder: DataFolder {
    let folder =
      path.map { DataFolder($0) }
      ?? .standard(environment: ProcessInfo.processInfo.environment)
    return folder.asFound()
  }
}
