/// The direction of a text, and of the page it is on.
package nonisolated enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft
}

package nonisolated extension Script {
  /// The direction of text in the script.
  var direction: TextDirection { self == .arabic ? .rightToLeft : .leftToRight }
}
