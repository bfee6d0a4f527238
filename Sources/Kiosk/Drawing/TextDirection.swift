/// Which way a text runs, and with it the page that it stands on.
nonisolated enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft
}

nonisolated extension Script {
  /// Which way it runs.
  var direction: TextDirection { self == .arabic ? .rightToLeft : .leftToRight }
}
