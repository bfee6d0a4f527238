import TerminalUI
import Testing

/// A program of two choices, which knows TerminalUI alone and nothing of any meeting place.
@Suite struct TeaOrCoffeeTests {
  /// What can be ordered.
  private enum Drink: Sendable { case tea, coffee }

  private let size = Size(columns: 80, rows: 24)

  init() { TerminalLocale.activate() }

  /// The page: what it says, and what each of its choices does.
  private var page: Page<Drink> {
    Page(
      title: "THE COUNTER", question: "What would you like?",
      choices: [
        Choice(key: .digit(1), label: "Tea", shape: .tile, action: .tea),
        Choice(key: .digit(2), label: "Coffee", shape: .tile, action: .coffee),
      ], back: .none)
  }

  private var painted: RenderedPage {
    PagePainter.paint(
      page.map { _ in }, frame: PageFrame(name: "Example", day: "Friday", clock: "14:32"),
      size: size, look: Appearance(faces: FaceDrawings(.outlined), hasFills: true))
  }

  /// What a person's act orders; nil where it orders nothing.
  private func order(_ event: InputEvent) -> Drink? {
    switch event {
    case .key(let key): page.choices.first { $0.isFor(key) }?.action
    case .touchBegan(let position): painted.choice(at: position).map { page.choices[$0].action }
    default: nil
    }
  }

  /// What is typed, as a terminal sends it.
  private func events(_ bytes: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(Array(bytes.utf8), at: .zero)
  }

  @Test func bothChoicesAreOnTheScreenWithTheirKeys() {
    let canvas = painted.canvas
    #expect(canvas.layoutProblems.isEmpty)
    for word in ["THE COUNTER", "What would you like?", " 1 ", "Tea", " 2 ", "Coffee"] {
      #expect(canvas.text.contains(word), "\(canvas.text)")
    }
  }

  @Test func aKeyChooses() {
    #expect(events("2").compactMap(order) == [.coffee])
    #expect(events("3").compactMap(order).isEmpty)
  }

  @Test func aFingerChooses() throws {
    let row = try #require(
      painted.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Tea") })
    let line = Array(painted.canvas.row(row))
    let column = try #require(line.indices.first { line[$0].text == "T" }) - line.startIndex
    // A mouse report (SGR) counts cells from 1.
    #expect(events("\u{1B}[<0;\(column + 1);\(row + 1)M").compactMap(order) == [.tea])
    #expect(events("\u{1B}[<0;1;1M").compactMap(order).isEmpty)
  }
}
