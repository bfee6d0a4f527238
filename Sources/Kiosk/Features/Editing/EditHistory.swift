import KioskModel

/// The changes that staff have made to documents, for undo and redo.
nonisolated struct EditHistory: Sendable {
  /// Why a change was requested.
  enum Purpose: Hashable, Sendable {
    case edit, undo, redo
  }

  /// The most changes that can be undone.
  static let most = 50

  private(set) var done: [DocumentChange] = []
  private(set) var undone: [DocumentChange] = []
  private let kinds: [DocumentKind]

  /// No changes yet of documents of some kinds.
  init(_ kinds: [any StoredDocument.Type] = DocumentKind.all) {
    self.kinds = kinds.map { $0.documentKind }
  }

  /// The change that undoes the last one of a kind: undo on a page applies only to changes of the
  /// kind of that page.
  func undo(in kind: DocumentKind) -> DocumentChange? {
    done.last { area($0) == kind.area }?.undone
  }

  /// The change of a kind that was undone last.
  func redo(in kind: DocumentKind) -> DocumentChange? { undone.last { area($0) == kind.area } }

  /// Notes that a change has been saved.
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

  /// Discards all changes of a kind: what has been erased must not be restored.
  mutating func forgetAll(in kind: DocumentKind) {
    done = done.filter { area($0) != kind.area }
    undone = undone.filter { area($0) != kind.area }
  }

  /// Discards a change that can no longer be undone, because somebody else has changed the same
  /// document.
  mutating func forget(_ change: DocumentChange, _ purpose: Purpose) {
    switch purpose {
    case .edit: break
    case .undo: done.removeAll { $0.undone == change }
    case .redo: undone.removeAll { $0 == change }
    }
  }

  /// The area that a change belongs to, by the path of its first document; nil if it is of no kind.
  private func area(_ change: DocumentChange) -> String? {
    let path = change.edits.first?.path ?? ""
    return kinds.first { $0.holds(path) }?.area
  }
}
