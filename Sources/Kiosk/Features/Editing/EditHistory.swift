import KioskModel

/// The changes that staff have made to documents, so that each can be undone and done again.
nonisolated struct EditHistory: Sendable {
  /// What asking for a change was for.
  enum Purpose: Hashable, Sendable {
    case edit, undo, redo
  }

  /// How many changes can be undone.
  static let most = 50

  private(set) var done: [DocumentChange] = []
  private(set) var undone: [DocumentChange] = []
  private let kinds: [DocumentKind]

  /// No changes yet of documents of some kinds.
  init(_ kinds: [any StoredDocument.Type] = DocumentKind.all) {
    self.kinds = kinds.map { $0.documentKind }
  }

  /// The change that takes the last one of a kind back: a page takes back what was done on pages of
  /// its own kind.
  func undo(in kind: DocumentKind) -> DocumentChange? {
    done.last { area($0) == kind.area }?.undone
  }

  /// The change of a kind that was undone last.
  func redo(in kind: DocumentKind) -> DocumentChange? { undone.last { area($0) == kind.area } }

  /// Notes that a change has been made.
  mutating func note(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit:
      done.append(change)
      undone = undone.filter { area($0) != area(change) }
      if done.count > Self.most { done.removeFirst() }
    case .undo:
      if let place = done.lastIndex(where: { $0.undone == change }) {
        undone.append(done.remove(at: place))
      }
    case .redo:
      if let place = undone.lastIndex(of: change) { done.append(undone.remove(at: place)) }
    }
  }

  /// Forgets all changes of a kind: what has been erased must not come back.
  mutating func forgetAll(in kind: DocumentKind) {
    done = done.filter { area($0) != kind.area }
    undone = undone.filter { area($0) != kind.area }
  }

  /// Forgets a change that can no longer be undone, because somebody else has changed the same.
  mutating func forget(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit: break
    case .undo: done.removeAll { $0.undone == change }
    case .redo: undone.removeAll { $0 == change }
    }
  }

  /// What a change is undone with; nil where it is of no kind.
  private func area(_ change: DocumentChange) -> String? {
    let path = change.edits.first?.path ?? ""
    return kinds.first { $0.holds(path) }?.area
  }
}
