internal import Synchronization

/// The drawings of the faces in one style, each made when it is first needed: a page is painted at
/// each key, and its faces seldom change their size.
package nonisolated final class FaceDrawings: Sendable {
  let style: FaceStyle
  private let drawn = Mutex<[Request: FaceImage?]>([:])

  private struct Request: Hashable {
    let score: Int
    let room: Size
  }

  package init(_ style: FaceStyle) { self.style = style }

  /// The largest drawing of a score's face that fits; nil if none does, and words have to do.
  func face(_ score: Int, within size: Size) -> FaceImage? {
    drawn.withLock { drawn in
      let request = Request(score: score, room: size)
      if let image = drawn[request] { return image }
      let image = FaceImage(score: score, within: size, style: style)
      drawn[request] = .some(image)
      return image
    }
  }
}
