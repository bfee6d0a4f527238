import ArgumentParser

/// The option that chooses among several places, for commands that read the data of one after the
/// other.
struct PlacesOptions: ParsableArguments {
  @Option(
    help: """
      The id of a meeting place below the data folder; may be repeated (default: all of them).
      """)
  var site: [String] = []
}
