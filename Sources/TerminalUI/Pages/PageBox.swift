/// A question over a page, to which any key is the answer, for as long as its bar lasts.
package nonisolated struct PageBox: Hashable, Sendable {
  package var title: String
  package var text: String
  /// How much time is left: in seconds, and as a share of all, 0–1.
  package var seconds: Int
  package var share: Double

  /// Made of its parts.
  package init(title: String, text: String, seconds: Int, share: Double) {
    self.title = title
    self.text = text
    self.seconds = seconds
    self.share = share
  }
}
